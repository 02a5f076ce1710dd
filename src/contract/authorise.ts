import type { CustomerFixture } from '../content/drivers/fixture-set.ts';
import type { Cause } from '../content/scenarios/scenario.ts';
import { CUSTOMER_PARAMETER, SCHEMES, type TakenApart } from '../mock/answer/exchange.ts';

/** The security schemes of the spec, each with what it asks of a request: true when it is satisfied. */
export function securityHandlers(
  customers: () => readonly CustomerFixture[],
): Record<string, (request: TakenApart) => boolean> {
  return Object.fromEntries(
    SCHEMES.map(([id, scheme]) => [
      id,
      (request: TakenApart) => {
        const customer = customerOf(request, customers());
        if (!customer || scheme.name === CUSTOMER_PARAMETER) return customer !== undefined;
        const key = request.keys.get(id);
        return key !== undefined && customer.keys.includes(key);
      },
    ]),
  );
}

/** The customer that the request names; undefined when it names none that exists. */
export function customerOf(
  { query }: TakenApart,
  customers: readonly CustomerFixture[],
): CustomerFixture | undefined {
  const id = query.get(CUSTOMER_PARAMETER);
  return customers.find((customer) => customer.id === id);
}

/**
 * Why a request is not authorised (contract/facts.md): its key is nobody's, or not the one of the
 * customer that it names; or the key is somebody's and the customer does not exist.
 */
export function causeOf401(request: TakenApart, customers: readonly CustomerFixture[]): Cause {
  const given = [...request.keys.values()];
  const known = customers.some(({ keys }) => keys.some((key) => given.includes(key)));
  return known && !customerOf(request, customers) ? 'customer-not-found' : 'not-authorised';
}
