import { type MockError, mockError } from '../base/errors.ts';
import { entryFor } from '../base/present.ts';
import type { StopSignal } from '../base/stop.ts';
import { formatInstant } from '../base/time/instant.ts';
import { healthOf, type NotReady } from '../control/server/health.ts';
import { splitTarget } from '../mock/answer/request/request-target.ts';
import type { Wire } from '../mock/reply.ts';
import type { Simulator } from '../mock/simulator.ts';
import { problemReply } from './wire/problem-reply.ts';

/** A question about the health of the mock, as orchestrators ask it. */
interface Probe {
  readonly status: 'live' | 'ready';
  /** Whether the answer is a 503 while the mock is not ready. */
  readonly asksReadiness: boolean;
}

/** Where the probes are. They always answer: without a token, under any host, and where the rest below `/_mock` is off. */
const PROBES: ReadonlyMap<string, Probe> = new Map([
  ['/_mock/health', { status: 'ready', asksReadiness: false }],
  ['/_mock/live', { status: 'live', asksReadiness: false }],
  ['/_mock/ready', { status: 'ready', asksReadiness: true }],
]);

/** What a probe needs to know. */
export interface HealthOptions {
  readonly simulator: Pick<Simulator, 'clockText' | 'contract' | 'instant'>;
  readonly seed: number;
  readonly version: string;
  readonly notReady: NotReady;
}

/** Whether there is a probe at a path in its normal spelling. */
export function isProbe(path: string): boolean {
  return PROBES.has(path);
}

/** Whether a probe answers this method: the others name the methods, or are refused, where that is not off. */
export function isProbeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Methods of a probe, as its `allow` names them: each path answers OPTIONS. */
const ALLOWED = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Answers a probe: GET and HEAD with the health or, where the mock is not ready, a 503 that says why; OPTIONS with the
 * methods; any other method with a 405.
 * @param path of a probe, in its normal spelling
 * @param target path and query as they came
 */
export function replyAtProbe(options: HealthOptions, path: string, given: string, target: string): Wire {
  const { simulator, seed, version, notReady } = options;
  const instant = simulator.instant();
  const clock = ['x-mock-clock', formatInstant(instant)] as const;
  const fresh = ['cache-control', 'no-store'] as const;
  const allow = ['allow', ALLOWED.join(', ')] as const;
  const refuse = (error: MockError, header: readonly [string, string]) =>
    problemReply(error, [header, clock], splitTarget(target).path);
  if (given === 'OPTIONS')
    return { status: 204, headers: [allow, ['x-mock-off-contract', 'true']], body: '' };
  if (!isProbeMethod(given))
    return refuse(mockError('method-not-allowed', { given, path: target, allowed: ALLOWED }), allow);
  const { status, asksReadiness } = entryFor(PROBES, path);
  const hindrance = asksReadiness ? notReady() : undefined;
  if (hindrance) return refuse(hindrance, fresh);
  return {
    status: 200,
    headers: [
      ['content-type', 'application/json'],
      fresh,
      ['x-content-type-options', 'nosniff'],
      ['x-mock-off-contract', 'true'],
      clock,
    ],
    body: JSON.stringify(
      healthOf(status, {
        contract: simulator.contract(),
        ...{ version, seed, clock: simulator.clockText(), instant },
      }),
    ),
  };
}

/** Why a mock is not ready that stops, or is about to. */
export function hindranceOf(...stopping: readonly (StopSignal | undefined)[]): MockError | undefined {
  return stopping.some((each) => each?.aborted) ? mockError('mock-stopping', {}) : undefined;
}
