import { definition } from '../contract/definition.gen.ts';
import type { Cause } from '../scenarios/scenario.ts';
import type { CustomerFixture } from '../world/fixtures/fixture-set.ts';
import { type Exchange, headerOf } from './exchange.ts';

/** An apiKey security scheme of the spec. */
interface Scheme {
  readonly type: string;
  readonly in: string;
  readonly name: string;
}

/** Query parameter that names the customer; every other apiKey scheme of the spec carries a key. */
const CUSTOMER = 'clientId';

const components = definition.components as
  | { securitySchemes?: Readonly<Record<string, Scheme>> }
  | undefined;
const SCHEMES: readonly (readonly [string, Scheme])[] = Object.entries(components?.securitySchemes ?? {});

/** The security schemes of the spec, each with what it asks of a request: true when it is satisfied. */
export function securityHandlers(
  customers: () => readonly CustomerFixture[],
): Record<string, (exchange: Exchange) => boolean> {
  return Object.fromEntries(
    SCHEMES.map(([id, scheme]) => [
      id,
      (exchange: Exchange) => {
        const customer = customerOf(exchange, customers());
        if (!customer || scheme.name === CUSTOMER) return customer !== undefined;
        const key = credential(exchange, scheme);
        return key !== undefined && customer.keys.includes(key);
      },
    ]),
  );
}

/** The customer that the request names; undefined when it names none that exists. */
export function customerOf(
  { query }: Exchange,
  customers: readonly CustomerFixture[],
): CustomerFixture | undefined {
  const id = query.get(CUSTOMER);
  return customers.find((customer) => customer.id === id);
}

/**
 * Why a request is not authorised (contract/facts.md): its key is nobody's, or not the one of the
 * customer that it names; or the key is somebody's and the customer does not exist.
 */
export function causeOf401(exchange: Exchange, customers: readonly CustomerFixture[]): Cause {
  const keys = SCHEMES.filter(([, scheme]) => scheme.name !== CUSTOMER).map(([, scheme]) =>
    credential(exchange, scheme),
  );
  const known = customers.some((customer) => customer.keys.some((key) => keys.includes(key)));
  return known && !customerOf(exchange, customers) ? 'customer-not-found' : 'not-authorised';
}

function credential(exchange: Exchange, scheme: Scheme): string | undefined {
  return scheme.in === 'header'
    ? headerOf(exchange, scheme.name.toLowerCase())
    : (exchange.query.get(scheme.name) ?? undefined);
}
