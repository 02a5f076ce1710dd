import type { RequestListener } from 'node:http';
import { realNow, type Timers } from '../base/real-time.ts';
import { Stop, type StopSignal } from '../base/stop.ts';
import { MockError, mockError } from '../contract/errors.ts';
import type { Delivered, MockRequest } from '../simulator/reply.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { formatInstant } from '../world/instant.ts';
import type { AccessLog } from './access-log.ts';
import type { ControlAccess } from './control-access.ts';
import { type CorsOrigin, isPreflight, preflightHeaders } from './cors-headers.ts';
import { watchDelivery } from './delivery.ts';
import { answerHealth, HEALTH_PATH, isHealthMethod } from './health.ts';
import { LONGEST_TARGET } from './limits.ts';
import type { MockAppOptions } from './mock-app.ts';
import { problemReply, type WireReply } from './problem-reply.ts';
import { repeatFirst } from './repeat-first.ts';
import { type Asked, createResponder, type LoggedAs } from './respond.ts';

/** An answer, and what the log tells of it. */
export type HostedReply = WireReply & LoggedAs;

/** What an app needs of a simulator. */
export interface HostedSimulator extends Pick<Simulator, 'instant' | 'clockText' | 'control'> {
  answer(request: MockRequest): Promise<HostedReply>;
  /** What `answer` would give, where it is known at once; the same object each time. */
  repeat?(request: MockRequest): HostedReply | undefined;
  /** Told whether the answer to a request reached the client, once it is known. */
  delivered?(request: MockRequest, delivered: Delivered): void;
}

/** What an app is made from. */
export interface AppOptions {
  readonly simulator: HostedSimulator;
  /** The seed of the simulator's worlds, for the health check. */
  readonly seed: number;
  /** Version of the program, for the health check. */
  readonly version: string;
  /** Which browsers may call; default `*`: all, each with its own origin reflected. */
  readonly corsOrigin?: CorsOrigin;
  /** Leaves out what the contract does not know, but for the health check; default false. */
  readonly contractOnly?: boolean;
  /** Who may use the control API; default: whoever reaches a loopback address. */
  readonly access?: ControlAccess;
  /** Absolute path of the folder with the built console; default: that of the package. */
  readonly consoleFolder?: string;
  /** Aborted when the server stops; default: never. */
  readonly stopping?: StopSignal;
  /** By what delays of answers wait; default: real time. */
  readonly timers?: Timers | undefined;
  /** Told of each request that was answered, health checks left out. */
  readonly log?: AccessLog | undefined;
  /** Told of an error that became a 500. */
  readonly onError?: (error: unknown) => void;
  /** Real time in ms since 1970, for the log; default: real time. */
  readonly now?: () => number;
}

/** What stands in every target that express may answer, whatever comes before and after it. */
const MOCK_PATHS = '/_mock';

/**
 * Hosts a simulator: known answers first, then the health check and the mocked API, which need no more than Node.js has;
 * express 5 for the console and the control API, loaded when they are asked for the first time. Nothing is added to
 * what the simulator answers but CORS headers, a length and the date: no ETag, no 304.
 */
export function createApp(options: AppOptions): RequestListener {
  const { simulator, seed, version, corsOrigin = '*', contractOnly = false, log, now = realNow } = options;
  const { access = LOOPBACK, stopping = new Stop() } = options;
  const responder = createResponder({ corsOrigin, log, now, stopping, timers: options.timers });
  const { respond } = responder;
  const watch = watchDelivery(simulator);

  const askSimulator = async (asked: Asked) => {
    const { method = '', headers } = asked.request;
    const request: MockRequest = { method, target: asked.target, headers };
    const reply = await simulator.answer(request);
    watch(asked.response, request);
    respond(asked, reply, reply);
  };

  const answer = async (asked: Asked): Promise<void> => {
    const { request, target } = asked;
    const { method = '', headers } = request;
    if (target.length > LONGEST_TARGET) {
      throw mockError('uri-too-long', { given: target.length, allowed: LONGEST_TARGET });
    }
    if (isPreflight(corsOrigin, method, headers)) {
      const reply = { status: 204, headers: preflightHeaders(corsOrigin, headers), body: '' };
      return respond(asked, reply, { reason: 'preflight' });
    }
    if (!target.includes(MOCK_PATHS)) return askSimulator(asked);
    if (pathOf(target) === HEALTH_PATH && (!contractOnly || isHealthMethod(method))) {
      return answerHealth({ simulator, seed, version }, respond, asked);
    }
    if (contractOnly) return askSimulator(asked);
    (await loadMockApp())(asked);
  };

  const fail = (asked: Asked, thrown: unknown): void => {
    const error = thrown instanceof MockError ? thrown : internalError(thrown);
    if (error !== thrown) options.onError?.(thrown);
    if (asked.response.headersSent) return void asked.response.destroy();
    const reply = problemReply(error, [['x-mock-clock', formatInstant(simulator.instant())]]);
    respond(asked, reply, { reason: 'off-contract' });
  };

  let mockApp: Promise<(asked: Asked) => void> | undefined;
  const loadMockApp = () => {
    const { consoleFolder } = options;
    const of: MockAppOptions = { simulator, access, responder, stopping, consoleFolder, askSimulator, fail };
    mockApp ??= import('./mock-app.ts').then(({ createMockApp }) => createMockApp(of));
    return mockApp;
  };

  return repeatFirst({ simulator, corsOrigin, log, now, watch }, (request, response) => {
    const asked: Asked = { request, response, target: request.url ?? '', startedMs: now() };
    answer(asked)
      .catch((error) => fail(asked, error))
      .catch(() => response.destroy());
  });
}

/** The access to a server on a loopback address. */
const LOOPBACK: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };

/** The path of a target, which may be in absolute form (RFC 9112 section 3.2.2). */
function pathOf(target: string): string {
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}

function internalError(thrown: unknown): MockError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return mockError('internal-error', { reason }, undefined, { cause: thrown });
}
