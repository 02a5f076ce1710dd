import type { MockError } from '../../base/errors.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { GENERATOR_VERSION } from '../../world/identity.ts';

/** Why a mock is not ready for requests (`GET /ready`); undefined: it is. */
export type NotReady = () => MockError | undefined;

/** What a health check is told from. */
export interface HealthFacts {
  readonly contract: Contract;
  /** Version of the program. */
  readonly version: string;
  readonly seed: number;
  /** The clock as the option `clock` reads it. */
  readonly clock: string;
  /** What the clock shows, in whole seconds since 1970. */
  readonly instant: number;
}

/** The body of a health check: the same seed, generator, contract and instant give the same drivers (W23). */
export function healthOf(
  status: Schemas['Health']['status'],
  { contract, version, seed, clock, instant }: HealthFacts,
): Schemas['Health'] {
  return {
    ...{ status, version, contract: contract.hash, generator: GENERATOR_VERSION },
    ...{ seed, clock, instant: formatInstant(instant) },
  };
}
