import { didYouMean, mockError } from '../base/errors.ts';
import { nearest } from '../base/text/nearest.ts';
import { computeDriver } from '../body/compute.ts';
import type { Content } from '../content/content.ts';
import type { Contract } from '../contract/contract.ts';
import type { Driver } from '../contract/types.ts';
import type { Options } from '../options/options.ts';
import type { DriverModel } from '../world/network/model.ts';
import { createWorld } from '../world/world.ts';

/** Gives the drivers of one customer at one instant, as the server would, without a server. */
export interface DriverSource {
  /** The body; undefined when there is no such driver. */
  body(externalId: string): Driver | undefined;
  /** The body as JSON in one line; undefined when there is no such driver. */
  line(externalId: string): string | undefined;
  /** ExternalIds of the hand-written drivers. */
  readonly named: readonly string[];
}

type SourceOptions = Pick<Options, 'seed' | 'population' | 'idPattern' | 'unknown' | 'customer'>;

/**
 * Opens the drivers of a customer.
 * @param instant whole seconds since 1970
 * @throws MockError `unknown-customer`
 */
export function driverSource(
  options: SourceOptions,
  { fixtures }: Content,
  instant: number,
  contract: Contract,
): DriverSource {
  const { seed, population, idPattern, unknown, customer } = options;
  const allowed = fixtures.customers.map(({ id }) => id);
  if (!allowed.includes(customer)) {
    const hint = didYouMean(nearest(customer, allowed));
    throw mockError('unknown-customer', { given: customer, allowed, hint });
  }
  const drivers = fixtures.drivers.get(customer) ?? new Map();
  const models = new Map<string, DriverModel>();
  for (const [id, fixture] of drivers) if (fixture.kind === 'completed') models.set(id, fixture.model);
  const world = createWorld({ seed, customer, population, idPattern, unknown }, models);
  const body = (externalId: string): Driver | undefined => {
    const fixture = drivers.get(externalId);
    if (fixture?.kind === 'recorded') return JSON.parse(fixture.text) as Driver;
    const model = world.find(externalId);
    return model && (computeDriver(model, instant, contract).body as Driver);
  };
  return {
    body,
    line(externalId) {
      const found = body(externalId);
      return found && JSON.stringify(found);
    },
    named: [...drivers.keys()],
  };
}
