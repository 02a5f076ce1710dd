import { mockError } from '../base/errors.ts';
import { Stop } from '../base/stop.ts';
import { timersOf } from '../base/time/real-time.ts';
import { waitBy } from '../base/time/wait.ts';
import { version } from '../generated/version.gen.ts';
import {
  A_FUNCTION,
  A_TEXT,
  type CodeOption,
  type CodeOptions,
  checkOptions,
  isRecord,
  ofBaseUrl,
  ofParts,
  ofTable,
  ofWords,
} from '../options/check-options.ts';
import { hindranceOf } from '../server/probes.ts';
import type { CorsOrigin } from '../server/wire/cors-headers.ts';
import {
  answerInProcess,
  type InProcessAnswer,
  type InProcessHost,
  type InProcessRequest,
  isUnknown,
  type RequestHead,
  withoutStream,
} from './answer-in-process.ts';
import { closable, type PlainRequest, type Transport } from './client/control-call.ts';
import { createControlClient } from './client/control-client.ts';
import type { ControlClient } from './client/control-methods.ts';
import { createSessions, type MockSession } from './client/mock-session.ts';
import { MOCK_OPTIONS, type MockOptions, openSimulator } from './open-simulator.ts';
import { responseOf, toPlainRequest } from './web-exchange.ts';

export type { Replayed } from '../mock/receipts/make-again.ts';
export type { Receipt } from '../mock/receipts/receipt.ts';
export { readReceipt } from '../mock/receipts/receipt-token.ts';
export { OptionsError } from '../options/check-options.ts';
export type { PlainRequest, PlainResponse, Transport } from './client/control-call.ts';
export type { ControlClient } from './client/control-methods.ts';
export { MockApiError } from './client/mock-api-error.ts';
export type { MockSession } from './client/mock-session.ts';
export { replay } from './client/replay-receipt.ts';
export { VerificationError } from './client/verification-error.ts';
export * from './exported-types.ts';
export type { GivenContent } from './given-content.ts';
export type { MockOptions } from './open-simulator.ts';

/** What a mock without a server is made from. */
export interface CoreOptions extends MockOptions {
  /** Where it pretends to be, without a slash at the end. Default `http://ev-driver-mock.test`. */
  readonly baseUrl?: string;
  /** Which browsers may read the answers: all (`*`, the default), `none`, or those of one origin or of a list. */
  readonly corsOrigin?: string | readonly string[];
  /** Waits some ms, or until the signal is aborted, where an answer has a delay. Default: as `timers` says. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** How the options of a mock without a server are read. */
export const CORE_OPTIONS: CodeOptions<CoreOptions> = {
  ...MOCK_OPTIONS,
  baseUrl: ofBaseUrl(false),
  corsOrigin: ofTable('corsOrigin'),
  wait: A_FUNCTION,
};

/** A mock without a server. Its own control methods are those of the default session. */
export interface CoreMock extends ControlClient {
  /** Where it pretends to be. */
  readonly url: string;
  /** Base URL of the mocked API. */
  readonly apiUrl: string;
  /**
   * Answers the API and `/_mock` in the bytes of the server; the origin of the request does not matter.
   * Rejects as fetch does when the request's signal is aborted, and with MockError `fetch-unavailable` where the
   * environment has no Request or no Response.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The same with plain data. */
  handle: Transport;
  /** Opens a session; without a name, one that nobody uses yet. */
  session(name?: string): MockSession;
  /** Ends what waits: answers that are delayed are given at once. All other methods reject with MockError `mock-closed` from then on. */
  close(): Promise<void>;
}

/**
 * Makes a mock without a server, in Node.js or in a browser.
 * @throws OptionsError with all that is wrong in the options; ContentDataError with all that is wrong in the content
 */
export async function createDriverMock(options: CoreOptions = {}): Promise<CoreMock> {
  return (await openCore(checkOptions('createDriverMock', CORE_OPTIONS, options))).mock;
}

/** A mock, and what answers it: with streams of events, which plain data cannot carry. */
export interface OpenCore {
  readonly mock: CoreMock;
  readonly exchange: (request: InProcessRequest) => Promise<InProcessAnswer>;
  /** Whether a request is for the API and none of its operations knows it. */
  readonly isUnknown: (request: RequestHead) => boolean;
}

/** What becomes of requests below the API's root that no operation knows, where a door takes requests over. */
export type OnUnknown = 'passthrough' | 'error';

/** How that is read. */
export const ON_UNKNOWN: CodeOption = ofWords('passthrough', 'error');

/** How a request is read that is plain data. A Headers has its fields in no property: they would be lost. */
const REQUEST: CodeOption = {
  ...ofParts({
    method: { ...A_TEXT, required: true },
    path: { ...A_TEXT, required: true },
    headers: {
      allowed: 'an object of texts by name',
      read: (value) => (isRecord(value) && Object.values(value).every(isText) ? value : undefined),
    },
    body: A_TEXT,
    signal: {
      allowed: 'an AbortSignal',
      read: (value) => (isSignal(value) ? value : undefined),
    },
  } satisfies CodeOptions<PlainRequest>),
  required: true,
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isSignal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value;
}

/** The same with options that were checked. */
export async function openCore(options: CoreOptions): Promise<OpenCore> {
  const {
    baseUrl: url = 'http://ev-driver-mock.test',
    seed = 1,
    contractOnly = false,
    mockHeaders,
  } = options;
  const closed = new Stop();
  const simulator = await openSimulator(options);
  const host: InProcessHost = {
    ...{
      simulator,
      seed,
      version,
      contractOnly,
      mockHeaders,
      // Read by its type: one of the words, or a list of origins.
      corsOrigin: (options.corsOrigin ?? '*') as CorsOrigin,
      wait: options.wait ? waitAsGiven(options.wait) : waitBy(timersOf(options)),
      stopping: closed,
      notReady: () => hindranceOf(closed),
    },
  };
  const exchange = closable(
    (request: InProcessRequest) => answerInProcess(host, request),
    'The mock',
    closed,
  );
  const handle: Transport = async (given) => {
    const { request } = checkOptions('mock.handle', { request: REQUEST }, { request: given });
    const { body = '', headers: fields = {} } = request as Partial<PlainRequest>;
    const headers = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]);
    return withoutStream(await exchange({ ...request, body, headers: Object.fromEntries(headers) }));
  };
  const apiRoot = simulator.contract().root;
  const mock: CoreMock = {
    ...createControlClient({ transport: handle, session: 'default' }),
    ...{ url, apiUrl: url + apiRoot, handle },
    session: createSessions({ transport: handle, url, apiRoot, closed }),
    close: async () => closed.abort(),
    async fetch(input, init) {
      const missing = (['Request', 'Response'] as const).find((name) => globalThis[name] === undefined);
      if (missing) throw mockError('fetch-unavailable', { missing });
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const answer = await exchange(await toPlainRequest(request));
      request.signal.throwIfAborted();
      return responseOf(answer);
    },
  };
  return { mock, exchange, isUnknown: (request) => isUnknown(host, request) };
}

/** A way to wait that was given with the options: it knows the signal of the request, and not that the mock stops. */
function waitAsGiven(wait: NonNullable<CoreOptions['wait']>): InProcessHost['wait'] {
  return async (ms, until, ofRequest) => {
    const stopped = new Promise<void>((resolve) => {
      if (until.aborted) resolve();
      else until.addEventListener('abort', resolve, { once: true });
    });
    await Promise.race([wait(ms, ofRequest), stopped]);
  };
}
