import type { Contract } from '../contract/contract.ts';
import type { Driver } from '../contract/types.ts';
import type { DriverModel } from '../world/network/model.ts';
import { pinnedState, type StateOf } from '../world/timeline/pinned-state.ts';
import { mapSlotOf } from './map/map-slot.ts';
import { renderDriver } from './render/render-driver.ts';

/** A body about a driver. */
export interface ComputedBody {
  /** In the shape of the contract. */
  readonly body: unknown;
  /** In the world's own words, by which the rules judge it; the same object where the contract is the built-in one. */
  readonly own: Driver;
}

/**
 * The body about a driver at an instant (whole seconds since 1970), in the shape of a contract.
 * @param stateOf what the driver's chargers do; default: what their timelines and fixtures say
 */
export function computeDriver(
  driver: DriverModel,
  instant: number,
  contract: Contract,
  stateOf: StateOf = pinnedState,
): ComputedBody {
  const own = renderDriver(driver, instant, stateOf);
  const { map } = contract.derived(mapSlotOf);
  return { body: map ? map.write(own, instant) : own, own };
}
