import { parseIdPattern, readId, writeId } from './drivers/id-pattern.ts';
import { makeDriver } from './drivers/make-driver.ts';
import { type Identity, identityOf, indexOfText } from './identity.ts';
import type { DriverModel } from './network/model.ts';
import { SiteTrees } from './network/site-trees.ts';

/** What decides which drivers a customer's world has. */
export interface WorldOptions {
  /** Whole number 0..2^53-1. */
  readonly seed: number;
  /** The customer's `clientId`. */
  readonly customer: string;
  /** How many numbered drivers there are (from 1). */
  readonly population: number;
  /** How their externalIds are formed, e.g. `driver-{n}`. */
  readonly idPattern: string;
  /** What an id that names nobody gets: nothing, or a driver of its own. */
  readonly unknown: '404' | 'generate';
}

/** Hand-written drivers of one customer, by externalId. */
export type FixtureDrivers = Pick<ReadonlyMap<string, DriverModel>, 'get'>;

/** All that exists for one customer: a pure function of its options (W23). */
export interface World {
  readonly identity: Identity;
  /** The driver of this externalId as a model; undefined when there is none. */
  find(externalId: string): DriverModel | undefined;
  /** The externalId of the driver with this number, from 1; undefined beyond the population. */
  externalIdOf(number: number): string | undefined;
  /** The driver of this externalId as if every id named one. */
  invent(externalId: string): DriverModel;
}

/**
 * Makes the world of one customer. It costs nothing until it is asked, and asking leaves no trace.
 * @param trees what is kept of sites, by several worlds together
 * @throws RangeError when the id pattern has no `{n}`.
 */
export function createWorld(
  options: WorldOptions,
  fixtures: FixtureDrivers = new Map(),
  trees: SiteTrees = new SiteTrees(),
): World {
  const identity = identityOf(options.seed, options.customer);
  const around = { identity, trees };
  const pattern = parseIdPattern(options.idPattern);
  const invent = (externalId: string) =>
    makeDriver(around, readId(pattern, externalId) ?? indexOfText(identity.key, externalId), externalId);
  return {
    identity,
    find(externalId) {
      const fixture = fixtures.get(externalId);
      if (fixture) return fixture;
      const n = readId(pattern, externalId);
      const known = n !== undefined && n <= options.population;
      return known || options.unknown === 'generate' ? invent(externalId) : undefined;
    },
    externalIdOf: (number) => (number <= options.population ? writeId(pattern, number) : undefined),
    invent,
  };
}
