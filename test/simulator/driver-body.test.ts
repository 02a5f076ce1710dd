import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Driver } from '../../src/contract/types.ts';
import { violationsOf } from '../../src/scenarios/violations-of.ts';
import { GOALS } from '../../src/simulator/coverage/goal-index.ts';
import { type DriverQuestion, driverBody } from '../../src/simulator/driver-body.ts';
import { type Loaded, loadedFrom } from '../../src/simulator/loaded.ts';
import { Session } from '../../src/simulator/session.ts';
import { frozenAt } from '../../src/world/clock.ts';
import type { DriverFixture } from '../../src/world/fixtures/fixture-set.ts';
import { changedState } from '../../src/world/fixtures/pinned-state.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../../src/world/network/model.ts';
import type { ChargerChange } from '../../src/world/overrides/charger-overrides.ts';
import { renderDriver } from '../../src/world/render/driver.ts';
import { contentWithFixtures } from '../support/controls.ts';
import { THURSDAY, worldOf } from '../support/worlds.ts';

const SETTINGS = {
  seed: 1,
  population: 1000,
  idPattern: 'driver-{n}',
  unknown: '404',
  contractOnly: false,
  reserved: 'on',
} as const;
/** The driver of the numbered ones that sees most. */
const RICH = Array.from({ length: 300 }, (_, i) => worldOf().find(`driver-${i + 1}`)!).find(
  ({ sites, chargers }) => sites.length > 1 && chargers.length > 1,
)!;

/** Ways in which a hand-written driver breaks what only the whole of it shows, or what a part shows by itself. */
const BROKEN: Readonly<Record<string, (model: DriverModel) => DriverModel>> = {
  'W3 one charger is two': (model) => own(model, (charger) => ({ ...charger, extras: { iccid: 'other' } })),
  'W3 but for nothing': (model) => own(model, (charger) => ({ ...charger })),
  'W4 the home has another name': (model) => ({ ...model, home: { id: model.sites[0]!.id, name: 'Other' } }),
  'W5 the site of an own charger has another name': (model) =>
    own(model, (charger) => ({
      ...charger,
      id: 7,
      chargerId: 'X',
      site: { ...charger.site, name: 'Other' },
    })),
  'W6 a site is there twice': (model) => ({ ...model, sites: [model.sites[0]!, model.sites[0]!] }),
  'W2 one id is two chargers': (model) => own(model, (charger) => ({ ...charger, chargerId: 'X' })),
  'W9 a status that is none': (model) => siteWith(model, { chargerStatus: 'Info' }),
  'W17 the site is elsewhere, too': (model) =>
    own(model, (charger) => ({ ...charger, id: 7, chargerId: 'X', latitudeMicro: 1_000_000 })),
  'W18 an EVSE id is there twice': (model) =>
    own(model, (charger) => ({ ...charger, id: 7, chargerId: 'X' })),
  'the spec: a time that is none': (model) => siteWith(model, { lastSeen: 'yesterday' }),
  'the spec: no sockets': (model) => siteWith(model, { sockets: null }),
};

function own(model: DriverModel, change: (charger: ChargerModel) => ChargerModel): DriverModel {
  return { ...model, chargers: [change(firstCharger(model.sites)!)] };
}

function siteWith(model: DriverModel, extras: Readonly<Record<string, unknown>>): DriverModel {
  const [site, ...others] = model.sites as [SiteModel, ...SiteModel[]];
  return {
    ...model,
    sites: [{ ...site, chargers: site.chargers.map((of) => ({ ...of, extras })) }, ...others],
  };
}

function firstCharger(sites: readonly SiteModel[]): ChargerModel | undefined {
  for (const { chargers, subsites } of sites) {
    const found = chargers[0] ?? firstCharger(subsites);
    if (found) return found;
  }
  return undefined;
}

function allChargers(sites: readonly SiteModel[]): readonly ChargerModel[] {
  return sites.flatMap(({ chargers, subsites }) => [...chargers, ...allChargers(subsites)]);
}

function loaded(): Loaded {
  const content = contentWithFixtures();
  const drivers = new Map<string, DriverFixture>(content.fixtures.drivers.get('demo'));
  for (const [externalId, change] of Object.entries(BROKEN)) {
    // Sites of their own: what breaks there is not what others see.
    const model = withIds({ ...change(RICH), externalId }, drivers.size * 1000);
    drivers.set(externalId, { kind: 'completed', externalId, story: externalId, model });
  }
  return loadedFrom(SETTINGS, {
    ...content,
    fixtures: { ...content.fixtures, drivers: new Map([['demo', drivers]]) },
  });
}

function withIds(model: DriverModel, add: number): DriverModel {
  const site = (of: SiteModel): SiteModel => ({ ...of, id: of.id + add, subsites: of.subsites.map(site) });
  const home = { ...model.home, id: model.home.id + add };
  return { ...model, home, sites: model.sites.map(site) };
}

/** What the body is by definition: rendered, written, judged and covered as a whole. */
function straight(of: Loaded, session: Session, { customer, externalId, instant, invent }: DriverQuestion) {
  const world = of.worlds.get(customer)!;
  const model = world.find(externalId) ?? (invent ? world.invent(externalId) : undefined);
  if (!model) return undefined;
  const changes = session.chargerChanges.get(customer);
  const text = JSON.stringify(
    renderDriver(model, instant, (charger, at) => changedState(charger, changes?.get(charger.id) ?? [], at)),
  );
  const body = JSON.parse(text) as Driver;
  return { text, violations: violationsOf(body, externalId, instant), covers: GOALS.cover(body) };
}

const ids = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => `driver-${n}`) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(BROKEN), 'ext-1', 'driver-12') },
  { weight: 1, arbitrary: fc.constantFrom('nobody', 'driver-1001', 'Ünïcödé "\\') },
);
const changes: fc.Arbitrary<Omit<ChargerChange, 'from'>> = fc.oneof(
  fc.record({
    socket: fc.constant(1),
    status: fc.constantFrom('Error' as const, 'Offline' as const, 'Booting' as const, 'timeline' as const),
  }),
  fc.record({ connection: fc.constantFrom('online' as const, 'offline' as const, 'timeline' as const) }),
);
const steps = fc.record({
  externalId: ids,
  customer: fc.constantFrom('demo', 'demo', 'demo', 'acme'),
  invent: fc.boolean(),
  // Time goes on by a little, by much, or back.
  seconds: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: -90_000, max: 9_000_000 }),
  ),
  session: fc.nat({ max: 1 }),
  change: fc.option(fc.tuple(fc.nat(), changes), { freq: 4 }),
});

test('a body joined from pieces is the one rendered, judged and covered as a whole, whatever was asked before', () => {
  const of = loaded();
  const broken = new Set<string>();
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 20 }), (asked) => {
      const sessions = [0, 1].map((n) => new Session(`s${n}`, frozenAt(THURSDAY), 0));
      let instant = THURSDAY;
      for (const { externalId, customer, invent, seconds, session: which, change } of asked) {
        const session = sessions[which]!;
        instant += seconds;
        const model = of.worlds.get(customer)!.find(externalId);
        const seen = model ? [...allChargers(model.sites), ...model.chargers] : [];
        if (change && seen.length > 0) {
          const from = instant;
          session.changeCharger(customer, seen[change[0] % seen.length]!.id, { from, ...change[1] });
        }
        const question = { customer, externalId, instant, invent };
        const found = driverBody(of, session, question);
        const whole = straight(of, session, question);
        expect(found && { text: found.text, violations: found.violations, covers: found.covers }).toEqual(
          whole,
        );
        for (const line of whole?.violations ?? []) broken.add(line.split(' ')[0]!);
      }
    }),
    { numRuns: 150 },
  );
  // What only the whole shows was met, too.
  expect([...broken].sort()).toEqual(
    expect.arrayContaining(['W2', 'W3', 'W4', 'W5', 'W6', 'W9', 'W17', 'W18', 'spec']),
  );
});
