import { renderCharger } from '../../body/render/render-charger.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { Session } from '../../mock/session/session.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';

/** The changes that a session made of a charger, in the order in which they were made. */
export function changesOf(
  session: Session,
  customer: string,
  charger: ChargerModel,
): readonly ChargerChange[] {
  return session.chargerChanges.get(customer)?.get(charger.id) ?? [];
}

/** A charger in the words of the built-in contract at an instant (whole seconds) in a session. */
export function chargerView(
  session: Session,
  customer: string,
  charger: ChargerModel,
  instant: number,
): Schemas['ChargerView'] {
  const changes = changesOf(session, customer, charger);
  const body = renderCharger(charger, changedState(charger, changes, instant));
  return {
    ...{ customer, siteId: charger.site.id },
    overridden: changes.some(({ from }) => from <= instant),
    charger: body,
  };
}
