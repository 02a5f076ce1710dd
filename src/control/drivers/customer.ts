import { didYouMean, mockError } from '../../base/errors.ts';
import { entryFor, itemAt, present } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';
import type { World } from '../../world/world.ts';
import type { AnyCall } from '../call.ts';

/** A customer and its world. */
export interface CustomerWorld {
  readonly customer: CustomerFixture;
  readonly world: World;
}

/**
 * The customer that a request is about: the first where none is named.
 * @throws MockError unknown-customer
 */
export function customerNamed({ context }: AnyCall, id: string | undefined): CustomerWorld {
  const { customers, worlds } = context.contentState();
  const customer = id === undefined ? itemAt(customers, 0) : customers.find((known) => known.id === id);
  if (!customer) {
    const allowed = customers.map((known) => known.id);
    const hint = didYouMean(nearest(present(id), allowed));
    throw mockError('unknown-customer', { given: present(id), allowed, hint });
  }
  return { customer, world: entryFor(worlds, customer.id) };
}
