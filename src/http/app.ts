import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { MockError, mockError } from '../contract/errors.ts';
import type { MockRequest } from '../simulator/reply.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { formatInstant } from '../world/instant.ts';
import type { AccessLog } from './access-log.ts';
import { createConsoleRouter } from './console-router.ts';
import type { ControlAccess } from './control-guard.ts';
import { createControlRouter } from './control-router.ts';
import { type CorsOrigin, isPreflight, preflightHeaders } from './cors-headers.ts';
import { LONGEST_TARGET } from './limits.ts';
import { createMockRouter } from './mock-router.ts';
import { problemReply, type WireReply } from './problem-reply.ts';
import { repeatFirst } from './repeat-first.ts';
import { createResponder, type LoggedAs, type Respond } from './respond.ts';

/** An answer, and what the log tells of it. */
export type HostedReply = WireReply & LoggedAs;

/** What an app needs of a simulator. */
export interface HostedSimulator extends Pick<Simulator, 'instant' | 'clockText' | 'control'> {
  answer(request: MockRequest): Promise<HostedReply>;
  /** What `answer` would give, where it is known at once; the same object each time. */
  repeat?(request: MockRequest): HostedReply | undefined;
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
  readonly stopping?: AbortSignal;
  /** Told of each request that was answered, health checks left out. */
  readonly log?: AccessLog | undefined;
  /** Told of an error that became a 500. */
  readonly onError?: (error: unknown) => void;
  /** Real time in ms since 1970, for the log; default Date.now. */
  readonly now?: () => number;
}

/**
 * Hosts a simulator in express 5, behind the answers that are known already. Nothing is added to what the simulator answers but CORS headers, a length
 * and the date: no ETag, no X-Powered-By, no 304.
 */
export function createApp(options: AppOptions): RequestListener {
  const { simulator, seed, version, corsOrigin = '*', contractOnly = false, log, now = Date.now } = options;
  const { access = LOOPBACK, stopping = new AbortController().signal } = options;
  const responder = createResponder({ corsOrigin, log, now, stopping });
  const { respond } = responder;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.use(readRequest(respond, corsOrigin, now));
  app.use('/_mock', createMockRouter({ simulator, seed, version, contractOnly, respond }));
  if (!contractOnly) {
    app.use(createConsoleRouter({ access, respond, folder: options.consoleFolder }));
    app.use(createControlRouter({ simulator, access, responder, stopping }));
  }
  app.use(askSimulator(simulator, respond));
  app.use(answerError(simulator, respond, options.onError));
  return repeatFirst({ simulator, corsOrigin, log, now }, app);
}

/** The access to a server on a loopback address. */
const LOOPBACK: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };

/** Takes the time; answers preflights, and targets that are too long for anyone. */
function readRequest(respond: Respond, corsOrigin: CorsOrigin, now: () => number): RequestHandler {
  return (request, response, next) => {
    response.locals.startedMs = now();
    const { method, headers, originalUrl } = request;
    if (originalUrl.length > LONGEST_TARGET) {
      throw mockError('uri-too-long', { given: originalUrl.length, allowed: LONGEST_TARGET });
    }
    if (!isPreflight(corsOrigin, method, headers)) return next();
    const reply = { status: 204, headers: preflightHeaders(corsOrigin, headers), body: '' };
    respond(request, response, reply, { reason: 'preflight' });
  };
}

/** The one way to the simulator, for every method and path. */
function askSimulator(simulator: HostedSimulator, respond: Respond): RequestHandler {
  return async (request, response) => {
    const { method, headers } = request;
    const reply = await simulator.answer({ method, target: request.originalUrl, headers });
    respond(request, response, reply, reply);
  };
}

function answerError(
  simulator: HostedSimulator,
  respond: Respond,
  onError: AppOptions['onError'],
): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = thrown instanceof MockError ? thrown : internalError(thrown);
    if (error !== thrown) onError?.(thrown);
    if (response.headersSent) return void response.destroy();
    const reply = problemReply(error, [['x-mock-clock', formatInstant(simulator.instant())]]);
    respond(request, response, reply, { reason: 'off-contract' });
  };
}

function internalError(thrown: unknown): MockError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return mockError('internal-error', { reason }, undefined, { cause: thrown });
}
