import { mockError } from '../../base/errors.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type ChargerChange, refusalOf } from '../../world/overrides/charger-overrides.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import { type AnyCall, DONE, type Handler, ok, type Result } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { chargerChangeCount, checkRoom } from '../sessions/session-limits.ts';
import { chargerNamed } from './asked-charger.ts';
import { changesOf, chargerView } from './charger-view.ts';

/** Which charger a request is about. */
interface Which {
  readonly customer: string | undefined;
  readonly chargerId: string;
}

/** `GET /chargers/{chargerId}`. */
export const getCharger: Handler<'getCharger'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const charger = chargerNamed(call, owner, call.path.chargerId);
  return ok<Schemas['ChargerView']>(chargerView(call.session, owner.customer.id, charger, call.instant));
};

/** `PATCH /chargers/{chargerId}`. */
export const patchCharger: Handler<'patchCharger'> = (call) => {
  const { connection } = call.body;
  const which = { customer: call.query.customer, chargerId: call.path.chargerId };
  return change(call, which, { from: call.instant, connection });
};

/** `PATCH /chargers/{chargerId}/sockets/{socketId}`. */
export const patchSocket: Handler<'patchSocket'> = (call) => {
  const { status } = call.body;
  const { chargerId, socketId: socket } = call.path;
  const which = { customer: call.query.customer, chargerId };
  return change(call, which, { from: call.instant, socket, status });
};

/** `DELETE /chargers/{chargerId}/overrides`. */
export const deleteChargerOverrides: Handler<'deleteChargerOverrides'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const charger = chargerNamed(call, owner, call.path.chargerId);
  const of = { customer: owner.customer.id, charger: charger.id };
  call.session.mutate({ kind: 'charger-released', ...of }, call.nowMs);
  return DONE;
};

/** @throws MockError charger-change-refused or session-full */
function change(call: AnyCall, { customer, chargerId }: Which, made: ChargerChange): Result {
  const { session, instant } = call;
  const owner = customerNamed(call, customer);
  const charger = chargerNamed(call, owner, chargerId);
  const state = changedState(charger, changesOf(session, owner.customer.id, charger), instant);
  const reason = refusalOf(charger, state, made);
  if (reason !== undefined) throw mockError('charger-change-refused', { reason });
  checkRoom(session, 'chargerChanges', chargerChangeCount(session) + 1);
  const of = { customer: owner.customer.id, charger: charger.id };
  session.mutate({ kind: 'charger', ...of, change: made }, call.nowMs);
  return ok<Schemas['ChargerView']>(chargerView(session, owner.customer.id, charger, instant));
}
