import { mockError } from '../base/errors.ts';
import { formatInstant } from '../base/instant.ts';
import { contractHash } from '../generated/contract/definition.gen.ts';
import type { Simulator } from '../mock/simulator.ts';
import { GENERATOR_VERSION } from '../world/identity.ts';
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
function healthReply({ simulator, seed, version }: HealthOptions): WireReply {
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
      ['x-content-type-options', 'nosniff'],
      ['x-mock-off-contract', 'true'],
      ['x-mock-clock', instant],
    ],
    body: JSON.stringify(health),
  };
}

/** Methods of the health check, as its `allow` names them: each path answers OPTIONS. */
const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Answers the health check: GET and HEAD with the health, OPTIONS with the methods, any other method with a 405.
 * @param target path and query as they came
 */
export function replyAtHealth(options: HealthOptions, given: string, target: string): WireReply {
  if (isHealthMethod(given)) return healthReply(options);
  const allow = ['allow', ALLOWED.join(', ')] as const;
  if (given === 'OPTIONS')
    return { status: 204, headers: [allow, ['x-mock-off-contract', 'true']], body: '' };
  const error = mockError('method-not-allowed', { given, path: target, allowed: ALLOWED });
  const clock = formatInstant(options.simulator.instant());
  return problemReply(error, [allow, ['x-mock-clock', clock]]);
}

/** Answers the health check, which always answers. What it is asked is not logged, unless it is refused. */
export function answerHealth(options: HealthOptions, respond: Respond, asked: Asked): void {
  const given = asked.request.method ?? '';
  const reply = replyAtHealth(options, given, asked.target);
  if (isHealthMethod(given)) respond(asked, reply);
  else respond(asked, reply, { reason: 'off-contract' });
}

/** Whether the health check answers this method with 200. */
export function isHealthMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
