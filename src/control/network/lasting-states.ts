import type { ChargerModel } from '../../world/network/model.ts';
import type { ChargerState } from '../../world/timeline/charger-state.ts';
import { pinnedState, type StateOf } from '../../world/timeline/pinned-state.ts';

/**
 * Tells what chargers do at an instant (whole seconds) without the changes of a session, as `pinnedState` does, and keeps the
 * last answer for each until it may be another: all chargers are asked again every few seconds while somebody looks on, and
 * of most nothing has changed by then.
 */
export function lastingStates(): StateOf {
  const known = new WeakMap<ChargerModel, { readonly from: number; readonly state: ChargerState }>();
  return (charger, instant) => {
    const last = known.get(charger);
    if (last && last.from <= instant && instant < last.state.until) return last.state;
    const state = pinnedState(charger, instant);
    known.set(charger, { from: instant, state });
    return state;
  };
}
