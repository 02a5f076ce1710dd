import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { SiteModel } from '../../world/network/model.ts';
import type { World } from '../../world/world.ts';

/** So many numbered drivers stand for all. */
const MOST = 2000;
/** So many are made before others get their turn. */
const AT_ONCE = 20;

/** Some numbered drivers of a customer, evenly among all, and which chargers they see. */
export interface DriverSample {
  /** Whether it is all of them. */
  readonly isAll: boolean;
  readonly externalIds: readonly string[];
  /** By id of a charger, who sees it: places in `externalIds`. */
  readonly seenBy: ReadonlyMap<number, readonly number[]>;
}

/**
 * @param isWritten whether an id is that of a hand-written driver, who is none of the numbered ones
 * @param pause is called now and then, as it takes a while: others get their turn
 */
export async function sampleDrivers(
  world: World,
  population: number,
  isWritten: (externalId: string) => boolean,
  pause: () => Promise<void>,
): Promise<DriverSample> {
  const size = Math.min(population, MOST);
  const externalIds: string[] = [];
  const seenBy = new Map<number, number[]>();
  for (let place = 0; place < size; place++) {
    if (place % AT_ONCE === AT_ONCE - 1) await pause();
    const externalId = world.externalIdOf(1 + Math.floor((place * population) / size));
    const driver = externalId === undefined || isWritten(externalId) ? undefined : world.find(externalId);
    if (!driver) continue;
    const sees = new Set<number>(driver.chargers.map(({ id }) => id));
    for (const site of driver.sites) addChargers(site, sees);
    const at = externalIds.push(driver.externalId) - 1;
    for (const id of sees) {
      const known = seenBy.get(id);
      if (known) known.push(at);
      else seenBy.set(id, [at]);
    }
  }
  return { isAll: size === population, externalIds, seenBy };
}

function addChargers({ chargers, subsites }: SiteModel, to: Set<number>): void {
  for (const { id } of chargers) to.add(id);
  for (const subsite of subsites) addChargers(subsite, to);
}

/** Of a normal distribution so much lies within 1.96 standard deviations: 95 %. */
const WITHIN_95 = 1.96;

/**
 * How many of all drivers are affected, when so many of a sample are: with the Wilson score interval (95 %), which holds for
 * few and for none, too.
 */
export function estimateOf(
  customer: string,
  population: number,
  sample: number,
  affected: number,
): Schemas['EstimatedDrivers'] {
  const head = { customer, population, sample, affected };
  if (sample === 0) return { ...head, drivers: 0, low: 0, high: 0 };
  const share = affected / sample;
  if (sample >= population) return { ...head, drivers: affected, low: affected, high: affected };
  const square = WITHIN_95 * WITHIN_95;
  const middle = share + square / (2 * sample);
  const width = WITHIN_95 * Math.sqrt((share * (1 - share)) / sample + square / (4 * sample * sample));
  const bound = (at: number) => Math.round(Math.min(1, Math.max(0, at)) * population);
  return {
    ...head,
    drivers: Math.round(share * population),
    low: affected === 0 ? 0 : bound((middle - width) / (1 + square / sample)),
    high: affected === sample ? population : bound((middle + width) / (1 + square / sample)),
  };
}
