import type { Contract } from '../../contract/contract.ts';
import type { DriverModel } from '../../world/network/model.ts';
import { computeDriver } from '../compute.ts';
import { placesLike } from '../read.ts';

/** One way in which computed drivers break a contract. */
export interface SelfCheckFinding {
  /** JSON pointer into the body, `*` for any index. */
  readonly place: string;
  readonly message: string;
  /** How many of the drivers have it. */
  readonly drivers: number;
}

/**
 * Holds the bodies of some drivers against a contract, as its first clients would.
 * @param instant whole seconds since 1970
 * @returns what they break, the most frequent first; empty for a contract that can be kept
 */
export function selfCheck(
  drivers: readonly DriverModel[],
  instant: number,
  contract: Contract,
): readonly SelfCheckFinding[] {
  const found = new Map<string, { place: string; message: string; drivers: number }>();
  for (const driver of drivers) {
    const { body } = computeDriver(driver, instant, contract);
    const own = contract.validateBody(body).map(({ instancePath, message = 'is invalid' }) => {
      const place = placesLike(instancePath) || '/';
      return [`${place} ${message}`, { place, message }] as const;
    });
    for (const [key, finding] of new Map(own))
      found.set(key, { ...finding, drivers: (found.get(key)?.drivers ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.drivers - a.drivers);
}
