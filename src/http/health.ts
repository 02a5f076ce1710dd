import { contractHash } from '../contract/definition.gen.ts';
import { mockError } from '../contract/errors.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { GENERATOR_VERSION } from '../world/identity.ts';
import { formatInstant } from '../world/instant.ts';
import { problemReply, type WireReply } from './problem-reply.ts';
import type { Asked, Respond } from './respond.ts';

/** Where the health check is. */
export const HEALTH_PATH = '/_mock/health';

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

/** Answers the health check, which always answers: to GET and HEAD, and to no other method. It is not logged. */
export function answerHealth(options: HealthOptions, respond: Respond, asked: Asked): void {
  const given = asked.request.method ?? '';
  const allowed = ['GET', 'HEAD', 'OPTIONS'];
  if (isHealthMethod(given)) {
    respond(asked, healthReply(options));
    return;
  }
  const error = mockError('method-not-allowed', { given, path: asked.target, allowed });
  const clock = formatInstant(options.simulator.instant());
  const headers = [['allow', allowed.join(', ')] as const, ['x-mock-clock', clock] as const];
  respond(asked, problemReply(error, headers), { reason: 'off-contract' });
}

/** Whether the health check answers this method with 200. */
export function isHealthMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
