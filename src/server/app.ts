import { type IncomingMessage, type RequestListener, Server, type ServerResponse } from 'node:http';
import { MockError } from '../base/errors.ts';
import { lazily } from '../base/lazily.ts';
import { anyOf, Stop, type StopSignal } from '../base/stop.ts';
import { realNow, type Timers } from '../base/time/real-time.ts';
import type { NotReady } from '../control/server/health.ts';
import { splitTarget } from '../mock/answer/request/request-target.ts';
import type { Wire } from '../mock/reply.ts';
import type { MockRequest } from '../mock/request.ts';
import type { ControlAccess } from './access/control-access.ts';
import type { Brand } from './brand/brand.ts';
import { descriptorShortage, needDescriptors, shortageOf } from './descriptors.ts';
import type { Fallback } from './fallback/pass-on.ts';
import { destinationOf, refusal } from './host.ts';
import type { HostedSimulator } from './hosted.ts';
import type { AccessLog } from './log/access-entry.ts';
import { METRICS_PATH, metricsResponder } from './metrics/metrics-reply.ts';
import { RequestTally } from './metrics/request-tally.ts';
import type { StoreTally } from './metrics/store-tally.ts';
import type { MockAppOptions } from './mock-app.ts';
import { hindranceOf } from './probes.ts';
import { repeatFirst } from './repeat-first.ts';
import { type Asked, createResponder } from './respond.ts';
import { BytePool } from './wire/byte-pool.ts';
import { createCompressor } from './wire/compress-answers.ts';
import { type CorsOrigin, corsHeaders } from './wire/cors-headers.ts';
import { onClose, watchDelivery } from './wire/delivery.ts';
import { framingProblem } from './wire/framing.ts';
import { instanceOf } from './wire/problem-reply.ts';
import { bodyFor } from './wire/read-body.ts';

/** What an app is made from. */
export interface ServerAppOptions {
  readonly simulator: HostedSimulator;
  /** The seed of the simulator's worlds, for the probes. */
  readonly seed: number;
  /** Version of the program, for the probes. */
  readonly version: string;
  /** Which browsers may call; default `*`: all, each with its own origin reflected. */
  readonly corsOrigin?: CorsOrigin;
  /** Leaves out what the contract does not know, but for the probes; default false. */
  readonly contractOnly?: boolean;
  /** Whether answers have headers that begin with `x-mock-`; default: unless `contractOnly`. */
  readonly mockHeaders?: boolean | undefined;
  /** Who may use the control API; default: whoever reaches a loopback address. */
  readonly access?: ControlAccess;
  /** Whether answers of the API are compressed for who accepts it; default: no. */
  readonly compress?: boolean | undefined;
  /** Whether everybody may read the metrics; default: who may use the control API. */
  readonly metricsOpen?: boolean | undefined;
  /** What was asked of the store that keeps the sessions; default: this process keeps them. */
  readonly storeTally?: StoreTally | undefined;
  /** Answers what no operation knows; default: it is a 404. */
  readonly fallback?: Fallback | undefined;
  /** How the console looks that is shown to somebody's customers; default: as ours. */
  readonly brand?: Brand | undefined;
  /** Absolute path of the folder with the built console; default: that of the package. */
  readonly consoleFolder?: string;
  /** Aborted when the server stops; default: never. */
  readonly stopping?: StopSignal;
  /** Aborted when the server is about to stop: it is not ready then, and answers all else; default: when it stops. */
  readonly leaving?: StopSignal;
  /** By what delays of answers wait; default: real time. */
  readonly timers?: Timers | undefined;
  /** Told of each request that was answered, probes left out. */
  readonly log?: AccessLog | undefined;
  /** Real time in ms since 1970, for the log; default: real time. */
  readonly now?: () => number;
}

/** An app: answers requests, and what a server refuses before there is one to answer. */
export interface App extends RequestListener {
  /** The answer to what is no request that can be read. */
  problem(error: MockError): Wire;
  /** Refuses a request, and closes its connection. */
  refuse(request: IncomingMessage, response: ServerResponse, error: MockError): void;
}

/**
 * Hosts a simulator: known answers first, then the probes and the mocked API, which need no more than Node.js has;
 * express 5 for the console and the control API, loaded when they are asked for the first time. Nothing is added to
 * what the simulator answers but CORS headers, a length and the date: no ETag, no 304.
 */
export function createServerApp(options: ServerAppOptions): App {
  const { simulator, seed, version, corsOrigin = '*', contractOnly = false, log, now = realNow } = options;
  const { mockHeaders, access = LOOPBACK, stopping = new Stop() } = options;
  const tally = contractOnly ? undefined : new RequestTally();
  const { timers, metricsOpen, fallback, storeTally } = options;
  const responder = createResponder({
    simulator,
    corsOrigin,
    contractOnly,
    log,
    now,
    stopping,
    tally,
    timers,
  });
  const ofMetrics = tally && { simulator, version, tally, storeTally };
  const replyWithMetrics = ofMetrics && metricsResponder(ofMetrics, { access, metricsOpen });
  const { respond } = responder;
  const compress = options.compress ? createCompressor() : undefined;
  const watch = watchDelivery(simulator);
  const notReady: NotReady = () =>
    hindranceOf(stopping, options.leaving) ?? simulator.hindrance?.() ?? descriptorShortage();

  const host = { simulator, seed, version, notReady, corsOrigin, contractOnly, mockHeaders };

  const pool = new BytePool();

  const askSimulator = async (asked: Asked) => {
    const { method = '', headers } = asked.request;
    const body = method === 'GET' ? undefined : await bodyFor(asked.request, simulator.contract());
    const request: MockRequest = { method, target: asked.target, headers, body };
    const { response } = asked;
    const reply = await simulator.answer(request, {
      until: () => untilGone(response, stopping),
      hold: pool.until(response),
    });
    watch(response, request);
    const { 'accept-encoding': accepted } = headers;
    respond(asked, compress?.(reply, accepted?.toString()) ?? reply, reply.provenance);
  };

  /** Whether another server answers. */
  const passedOn = (asked: Asked, { wasPassedOn, pass }: Fallback): boolean => {
    const { request, target: given } = asked;
    const { method = '', headers } = request;
    const target = simulator.unknownTarget?.({ method, target: given, headers });
    if (target === undefined || wasPassedOn(request)) return false;
    pass(asked, {
      ...{ target, stopping },
      open: (reply) => responder.open(asked, reply, { reason: 'fallback' }),
      fail: (error) => respond(asked, problem(error), { reason: 'fallback' }),
    });
    return true;
  };

  const answer = async (asked: Asked): Promise<void> => {
    const { request, target } = asked;
    const { method = '', headers } = request;
    const destination = destinationOf(host, { method, target, headers });
    switch (destination.kind) {
      case 'answered':
        return respond(asked, destination.reply, destination.logged);
      case 'api':
        if (fallback && passedOn(asked, fallback)) return;
        return askSimulator(asked);
      case 'control':
        if (
          replyWithMetrics &&
          !destination.isPreflight &&
          splitTarget(destination.target).path === METRICS_PATH
        )
          return respond(asked, await replyWithMetrics(method, headers));
        return (await loadMockApp())(asked, destination.target);
    }
  };

  const fail = (asked: Asked, thrown: unknown): void => {
    const { target, request } = asked;
    const error =
      thrown instanceof MockError
        ? thrown
        : (shortageOf(thrown) ??
          simulator.failed(thrown, { method: request.method ?? '', target, headers: request.headers }));
    if (asked.response.headersSent) return void asked.response.destroy();
    // Node.js keeps that of an answer which it refused to write.
    asked.response.statusMessage = '';
    respond(asked, refusal(host, error, instanceOf(target)), { reason: 'off-contract' });
  };

  const problem = (error: MockError): Wire => refusal(host, error);

  const refuse = (request: IncomingMessage, response: ServerResponse, error: MockError): void => {
    response.shouldKeepAlive = false;
    const asked: Asked = { request, response, target: request.url ?? '', startedMs: now() };
    respond(asked, problem(error), { reason: 'malformed' });
  };

  const loadMockApp = lazily(async () => {
    const { consoleFolder, brand } = options;
    const of: MockAppOptions = {
      ...{
        simulator,
        access,
        corsOrigin,
        responder,
        stopping,
        notReady,
        consoleFolder,
        brand,
        askSimulator,
        fail,
      },
    };
    needDescriptors();
    return (await import('./mock-app.ts')).createMockApp(of);
  });

  const listen = repeatFirst(
    { simulator, corsOrigin, contractOnly, log, now, watch, tally, compress, fail },
    (request, response) => {
      const asked: Asked = { request, response, target: request.url ?? '', startedMs: now() };
      answer(asked)
        .catch((error) => fail(asked, error))
        .catch(() => response.destroy());
    },
  );
  const app = function (this: unknown, request: IncomingMessage, response: ServerResponse): void {
    // A server calls its listeners as its own.
    const { maxHeadersCount } = this instanceof Server ? this : {};
    const error = framingProblem(request, maxHeadersCount);
    if (error) {
      refuse(request, response, error);
      return;
    }
    try {
      listen(request, response);
    } catch (thrown) {
      // What is known already asks the clock, which may be the user's own.
      fail({ request, response, target: request.url ?? '', startedMs: now() }, thrown);
    }
  };
  // What was never read as a request has no origin.
  const withCors = (error: MockError): Wire => {
    const reply = problem(error);
    return { ...reply, headers: [...reply.headers, ...corsHeaders(corsOrigin, undefined, [])] };
  };
  return Object.assign(app, { problem: withCors, refuse });
}

/** Given when the client goes away or the server stops. */
function untilGone(response: ServerResponse, stopping: StopSignal): StopSignal {
  const gone = new Stop();
  const { signal, release } = anyOf(gone, stopping);
  onClose(response, () => {
    gone.abort();
    release();
  });
  return signal;
}

/** The access to a server on a loopback address. */
const LOOPBACK: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };
