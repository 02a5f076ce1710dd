import { chargerByChargerId, chargerById } from '../../world/network/find-charger.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import type { AnyCall } from '../call.ts';
import type { CustomerWorld } from '../drivers/customer.ts';
import { notThere } from '../invalid.ts';

/**
 * The charger of a customer by its `id` or its `chargerId`: a fixture's is looked up, any other is computed.
 * @throws MockError control-not-found
 */
export function chargerNamed(call: AnyCall, owner: CustomerWorld, text: string): ChargerModel {
  const fixtures = call.files.chargers(owner.customer.id);
  const id = /^\d{1,16}$/.test(text) ? Number(text) : undefined;
  const charger =
    fixtures.byChargerId.get(text) ??
    (id === undefined ? chargerByChargerId(owner.world.identity, text) : chargerWithId(call, owner, id));
  if (!charger) throw notThere('charger', text, [...fixtures.byChargerId.keys()]);
  return charger;
}

/** The charger of a customer with this id; undefined where there is none. */
export function chargerWithId(call: AnyCall, owner: CustomerWorld, id: number): ChargerModel | undefined {
  return call.files.chargers(owner.customer.id).byId.get(id) ?? chargerById(owner.world.identity, id);
}
