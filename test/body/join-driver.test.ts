import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeDriver } from '../../src/body/compute.ts';
import { DriverJoiner } from '../../src/body/join-driver.ts';
import { violationsOf } from '../../src/body/violations-of.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { goalsOf } from '../../src/mock/coverage/goal-index.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../../src/world/network/model.ts';
import { runs } from '../support/runs.ts';
import { instants, numbers, seeds, THURSDAY, worldOf } from '../support/worlds.ts';

const GOALS = builtInContract.derived(goalsOf);

function joiner(): DriverJoiner {
  return new DriverJoiner(builtInContract, GOALS);
}

/** The body when all of it was asked for before. */
function again(joined: DriverJoiner, driver: DriverModel, externalId: string, instant: number) {
  joined.join(driver, externalId, instant);
  return joined.join(driver, externalId, instant);
}

/** What the body is when it is written and judged as a whole; undefined when it breaks anything. */
function whole(driver: DriverModel, instant: number) {
  const { body } = computeDriver(driver, instant, builtInContract);
  const violations = violationsOf(body, driver.externalId, instant, builtInContract);
  return violations.length > 0 ? undefined : { text: JSON.stringify(body), bits: GOALS.cover(body) };
}

test('joined bodies are those that are written in one go, and cover the same', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(numbers, { minLength: 1, maxLength: 8 }),
      instants,
      fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 4 }),
      (seed, ns, start, steps) => {
        const world = worldOf({ seed });
        const joined = joiner();
        for (const step of [0, ...steps]) {
          const instant = Math.max(0, start + step);
          for (const n of ns) {
            const driver = world.find(`driver-${n}`)!;
            expect(again(joined, driver, driver.externalId, instant)).toEqual(whole(driver, instant));
          }
        }
      },
    ),
    { numRuns: runs(15) },
  );
});

test('a site that two drivers share is written once for both, and again when one of its chargers does something', () => {
  const world = worldOf();
  const drivers = Array.from({ length: 3000 }, (_, i) => world.find(`driver-${i + 1}`)!);
  const one = drivers.find(({ sites }) => sites.length === 1)!;
  const other = drivers.find((driver) => driver !== one && driver.sites[0]?.id === one.sites[0]!.id)!;
  // In a world where nothing else was asked for, their tree is kept.
  const small = worldOf();
  const [first, second] = [small.find(one.externalId)!, small.find(other.externalId)!];
  expect(second.sites[0]).toBe(first.sites[0]);
  const joined = joiner();
  const before = again(joined, first, first.externalId, THURSDAY)!.text;
  expect(again(joined, second, second.externalId, THURSDAY)).toEqual(whole(second, THURSDAY));
  const later = THURSDAY + 86_400;
  const after = joined.join(first, first.externalId, later)!.text;
  expect(after).not.toBe(before);
  expect(after).toBe(whole(first, later)!.text);
});

test('what is asked for the first time is not joined, nor kept', () => {
  const driver = worldOf().find('driver-1')!;
  const joined = joiner();
  expect(joined.join(driver, driver.externalId, THURSDAY)).toBeUndefined();
  expect(joined.join(driver, driver.externalId, THURSDAY)).toEqual(whole(driver, THURSDAY));
});

test('an id that was not asked for is not joined (W1)', () => {
  const driver = worldOf().find('driver-1')!;
  expect(again(joiner(), driver, 'driver-2', THURSDAY)).toBeUndefined();
});

/** Drivers with sites and chargers of their own. */
const RICH = Array.from({ length: 120 }, (_, i) => worldOf().find(`driver-${i + 1}`)!).filter(
  ({ sites, chargers }) => sites.length > 1 && chargers.length > 0,
);

type Break = (driver: DriverModel) => DriverModel;
const otherSite = ({ sites }: DriverModel): SiteModel => sites.at(-1)!;
const withFirst = (driver: DriverModel, change: (charger: ChargerModel) => ChargerModel): DriverModel => ({
  ...driver,
  chargers: driver.chargers.map((charger, i) => (i === 0 ? change(charger) : charger)),
});

/** What only shows where parts are held against each other, and what shows in one part; by the rule that it breaks. */
const BREAKS: Readonly<Record<string, Break>> = {
  nothing: (driver) => driver,
  'W2 two chargers with one id': (driver) =>
    withFirst(driver, (charger) => ({ ...charger, id: driver.sites[0]!.chargers[0]!.id })),
  'W3 a charger that is another in the list': (driver) => ({
    ...driver,
    chargers: [{ ...driver.sites[0]!.chargers[0]!, extras: { physicalReference: 'Z9' } }],
  }),
  'the same charger in a site and in the list': (driver) => ({
    ...driver,
    chargers: [driver.sites[0]!.chargers[0]!],
  }),
  'W4 a home with another name': (driver) => ({
    ...driver,
    home: { id: otherSite(driver).id, name: 'Elsewhere' },
  }),
  'W5 a site with another name in the list': (driver) => ({
    ...driver,
    chargers: [
      { ...driver.chargers[0]!, site: { ...driver.sites[0]!.chargers[0]!.site, name: 'Elsewhere' } },
    ],
  }),
  'W6 a site twice': (driver) => ({ ...driver, sites: [...driver.sites, driver.sites[0]!] }),
  'W6 a charger twice': (driver) => ({ ...driver, chargers: [driver.chargers[0]!, driver.chargers[0]!] }),
  'W8 a wrong number of sockets': (driver) =>
    withFirst(driver, (charger) => ({ ...charger, extras: { amountOfSockets: 9 } })),
  'W17 a charger of a site elsewhere': (driver) => {
    const [first] = driver.sites[0]!.chargers;
    const id = driver.chargers[0]!.id === first!.id ? first!.id + 7 : driver.chargers[0]!.id;
    const site = { ...first!.site, address: { ...first!.site.address, postalNumber: '0' } };
    return { ...driver, chargers: [{ ...first!, id, site }] };
  },
  'W18 an EVSE id twice': (driver) =>
    withFirst(driver, (charger) => ({
      ...charger,
      id: charger.id + 1_000_000_000,
      chargerId: 'another',
      extras: { evseId: driver.sites[0]!.chargers[0]!.evseId },
    })),
  'W18 another operator in the country': (driver) =>
    withFirst(driver, (charger) => ({
      ...charger,
      extras: { evseId: `${charger.country!.code}*QQQ*E1` },
    })),
  'a text of another type': (driver) =>
    withFirst(driver, (charger) => ({ ...charger, extras: { chargerName: 7 } })),
};

test.each(Object.entries(BREAKS))('parts and whole are judged alike: %s', (name, change) => {
  const results = RICH.slice(0, 8).map((known) => {
    const driver = change(known);
    const expected = whole(driver, THURSDAY);
    expect(again(joiner(), driver, driver.externalId, THURSDAY)).toEqual(expected);
    return expected === undefined;
  });
  // What is to be broken is, for some driver at least.
  expect(results.includes(true)).toBe(/^(W|a text)/.test(name));
});

test('a site that breaks a rule is judged again each time', () => {
  const known = RICH[0]!;
  const driver = BREAKS['W8 a wrong number of sockets']!(known);
  const joined = joiner();
  expect(joined.join(driver, driver.externalId, THURSDAY)).toBeUndefined();
  expect(joined.join(driver, driver.externalId, THURSDAY)).toBeUndefined();
  expect(again(joined, known, known.externalId, THURSDAY)).toEqual(whole(known, THURSDAY));
});
