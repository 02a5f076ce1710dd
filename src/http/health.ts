import { contractHash } from '../contract/definition.gen.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { GENERATOR_VERSION } from '../world/identity.ts';
import { formatInstant } from '../world/instant.ts';
import type { WireReply } from './problem-reply.ts';

/** What the health check tells. */
export interface Health {
  readonly status: 'ready';
  /** Version of the program. */
  readonly version: string;
  /** Hash of the spec that is served. */
  readonly contract: string;
  /** Version of the data generator (W23). */
  readonly generator: number;
  readonly seed: number;
  /** The clock as the option `clock` reads it, and what it shows (RFC 3339). */
  readonly clock: string;
  readonly instant: string;
}

/** What a health check needs to know. */
export interface HealthOptions {
  readonly simulator: Pick<Simulator, 'clockText' | 'instant'>;
  readonly seed: number;
  readonly version: string;
}

/** The answer of `GET /_mock/health`: the same seed, generator, contract and instant give the same drivers. */
export function healthReply({ simulator, seed, version }: HealthOptions): WireReply {
  const instant = formatInstant(simulator.instant());
  const health: Health = {
    status: 'ready',
    version,
    contract: contractHash,
    generator: GENERATOR_VERSION,
    seed,
    clock: simulator.clockText(),
    instant,
  };
  return {
    status: 200,
    headers: [
      ['content-type', 'application/json'],
      ['cache-control', 'no-store'],
      ['x-mock-off-contract', 'true'],
      ['x-mock-clock', instant],
    ],
    body: JSON.stringify(health),
  };
}
