import { compileGlob } from '../../base/text/glob.ts';
import { nextTurn } from '../../base/time/real-time.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { Activation } from '../../mock/session/trace.ts';
import type { AnyCall } from '../call.ts';
import { countsOf } from './counts.ts';
import { type DriverSample, estimateOf } from './sample.ts';
import { type AffectedDriver, affectedDriver, type Situation } from './situation.ts';
import { type WhatDiffers, whatDiffers } from './what-differs.ts';

type Affects = Schemas['Affects'];

/** So many of the numbered drivers are asked for where a change may concern each of them. */
const ASKED_OF_SAMPLE = 24;
/** So many of them are shown where no driver that is known by name is affected. */
const EXAMPLES = 3;
/** So many kinds of differences are listed. */
const MOST_PROPERTIES = 60;

/**
 * What of the answers is different between two situations of a session: exactly for the drivers that are known by name (those
 * of the files, those with an override, those that the session has asked for), estimated for the rest.
 */
export async function affects(
  call: AnyCall,
  before: Situation,
  after: Situation,
): Promise<Omit<Affects, 'sessions' | 'clock'>> {
  const differs = whatDiffers(before, after);
  const found = { looked: 0, drivers: [] as AffectedDriver[] };
  const estimated: Affects['estimated'] = [];
  const counts: Pick<Affects, 'sites' | 'sockets'> = { sites: [], sockets: [] };
  for (const customer of customersOf(before, differs)) {
    const named = await namedDrivers(call, customer, [before, after]);
    found.looked += named.size;
    const drivers = await compared(before, after, customer, named);
    found.drivers.push(...drivers);
    const rest = await estimateFor(call, before, after, customer, differs);
    if (rest) estimated.push(rest.estimate);
    if (drivers.length === 0 && rest)
      found.drivers.push(...(await compared(before, after, customer, asSample(rest.affected))));
    const { sites, sockets } = await countsOf(call, customer, before, after, differs);
    counts.sites.push(...sites);
    counts.sockets.push(...sockets);
  }
  return {
    named: {
      looked: found.looked,
      affected: found.drivers.filter(({ because }) => because !== 'sample').length,
    },
    drivers: found.drivers,
    estimated,
    properties: propertiesOf(found.drivers),
    ...counts,
  };
}

/** Customers for whom anything may be different. */
function customersOf({ contentState }: Situation, differs: WhatDiffers): readonly string[] {
  const all = contentState.customers.map(({ id }) => id);
  if (differs.everything) return all;
  const ofActivations = differs.activations.map(({ customer }) => customer);
  return all.filter(
    (id) =>
      differs.chargers.has(id) ||
      differs.drivers.has(id) ||
      ofActivations.some((glob) => glob === undefined || compileGlob(glob)(id)),
  );
}

type Because = AffectedDriver['because'];

/** The drivers of a customer that are known by name, with why each is. */
async function namedDrivers(
  { context, session }: AnyCall,
  customer: string,
  situations: readonly Situation[],
): Promise<ReadonlyMap<string, Because>> {
  const named = new Map<string, Because>();
  for (const entry of await context.store.entries(session))
    if (entry.customer === customer && entry.externalId !== undefined) named.set(entry.externalId, 'asked');
  for (const { session: each } of situations)
    for (const externalId of each.driverOverrides.get(customer)?.keys() ?? [])
      named.set(externalId, 'override');
  for (const { contentState } of situations)
    for (const externalId of contentState.content.fixtures.drivers.get(customer)?.keys() ?? [])
      named.set(externalId, 'fixture');
  return named;
}

function asSample(externalIds: readonly string[]): ReadonlyMap<string, Because> {
  return new Map(externalIds.slice(0, EXAMPLES).map((externalId) => [externalId, 'sample']));
}

async function compared(
  before: Situation,
  after: Situation,
  customer: string,
  drivers: ReadonlyMap<string, Because>,
): Promise<AffectedDriver[]> {
  const found: AffectedDriver[] = [];
  for (const [externalId, because] of drivers) {
    const of = { customer, externalId, because };
    const driver = await affectedDriver(before, after, of, nextTurn);
    if (driver) found.push(driver);
  }
  return found;
}

/** What a sample says of the numbered drivers. */
interface Rest {
  readonly estimate: Schemas['EstimatedDrivers'];
  /** Those of the sample whose answers are different. */
  readonly affected: readonly string[];
}

/** Undefined: there are no numbered drivers, or none can be concerned. */
async function estimateFor(
  call: AnyCall,
  before: Situation,
  after: Situation,
  customer: string,
  { everything, activations, chargers }: WhatDiffers,
): Promise<Rest | undefined> {
  const { population } = call.context.options;
  const ids = chargers.get(customer);
  if (population === 0 || (!everything && activations.length === 0 && !ids)) return undefined;
  const sample = await call.files.sample(customer, population, nextTurn);
  const { externalIds } = sample;
  if (everything) {
    const step = Math.max(1, Math.floor(externalIds.length / ASKED_OF_SAMPLE));
    const asked = externalIds.filter((_, place) => place % step === 0).slice(0, ASKED_OF_SAMPLE);
    const drivers = new Map(asked.map((externalId) => [externalId, 'sample' as const]));
    const affected = (await compared(before, after, customer, drivers)).map(({ externalId }) => externalId);
    return { estimate: estimateOf(customer, population, asked.length, affected.length), affected };
  }
  const concerned = concernedOf(sample, ids ?? new Set(), activations, customer);
  // Whoever is concerned by what is switched on may get the same as before, as from what was switched on earlier.
  const [first] = concerned;
  const isAny =
    first !== undefined &&
    (ids !== undefined || (await compared(before, after, customer, new Map([[first, 'sample']]))).length > 0);
  const affected = isAny ? concerned : [];
  const all = sample.isAll ? externalIds.length : population;
  return { estimate: estimateOf(customer, all, externalIds.length, affected.length), affected };
}

function concernedOf(
  { externalIds, seenBy }: DriverSample,
  chargers: ReadonlySet<number>,
  activations: readonly Activation[],
  customer: string,
): readonly string[] {
  const places = new Set([...chargers].flatMap((id) => seenBy.get(id) ?? []));
  const globs = activations
    .filter((each) => each.customer === undefined || compileGlob(each.customer)(customer))
    .map(({ externalId }) => compileGlob(externalId ?? '*'));
  return externalIds.filter((id, place) => places.has(place) || globs.some((matches) => matches(id)));
}

/** The differences of all bodies by what changes, from what to what; elements of lists are one. */
function propertiesOf(drivers: readonly AffectedDriver[]): Affects['properties'] {
  const found = new Map<string, { one: Affects['properties'][number]; of: Set<string> }>();
  for (const { customer, externalId, changes } of drivers) {
    for (const { pointer, from, to } of changes) {
      const property = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
      const [a, b] = [shortOf(from), shortOf(to)];
      const key = JSON.stringify([property, a, b]);
      const known = found.get(key) ?? {
        one: {
          pointer: property,
          ...(a !== undefined && { from: a }),
          ...(b !== undefined && { to: b }),
          drivers: 0,
        },
        of: new Set<string>(),
      };
      known.of.add(`${customer} ${externalId}`);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ one, of }) => ({ ...one, drivers: of.size }))
    .sort((a, b) => b.drivers - a.drivers)
    .slice(0, MOST_PROPERTIES);
}

/** Lists and objects are told by what they are alone. */
function shortOf(value: unknown): unknown {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' && value !== null ? '{}' : value;
}
