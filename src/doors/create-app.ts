import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type MockError, mockError } from '../base/errors.ts';
import { inTurn, runInSlices } from '../base/steps.ts';
import { Stop, type StopSignal } from '../base/stop.ts';
import { timersOf } from '../base/time/real-time.ts';
import { waitBy } from '../base/time/wait.ts';
import type { Mock } from '../control/open-mock.ts';
import { version } from '../generated/version.gen.ts';
import type { Failure } from '../mock/failures.ts';
import { A_FUNCTION, type CodeOptions, checkOptions, either, ofTable } from '../options/check-options.ts';
import { type App, createServerApp as createExpressApp } from '../server/app.ts';
import { openBrand } from '../server/brand/brand.ts';
import { descriptorShortage } from '../server/descriptors.ts';
import { openFallback } from '../server/fallback/open-fallback.ts';
import type { AccessLog } from '../server/log/access-entry.ts';
import { type BufferedLog, createAccessLog, failureText } from '../server/log/access-log.ts';
import type { StoreTally } from '../server/metrics/store-tally.ts';
import { hindranceOf } from '../server/probes.ts';
import type { CorsOrigin } from '../server/wire/cors-headers.ts';
import { answerInProcess, type InProcessHost } from './answer-in-process.ts';
import { closable, type Transport } from './client/control-call.ts';
import { createControlClient } from './client/control-client.ts';
import type { ControlClient } from './client/control-methods.ts';
import { createSessions, type MockSession } from './client/mock-session.ts';
import { type LoadContent, MOCK_OPTIONS, type MockOptions, openSimulator } from './open-simulator.ts';

/** What a mock in this process is made from. */
export interface AppOptions extends MockOptions {
  /** Path of a fixture folder, in the place of `content`. Default: the built-in fixtures. */
  readonly fixtures?: string;
  /** Which browsers may read the answers: all (`*`, the default), `none`, or those of one origin or of a list. */
  readonly corsOrigin?: string | readonly string[];
  /** Token that control requests over HTTP must carry. Default: none. */
  readonly controlToken?: string;
  /** Whether answers of the API are compressed for who accepts it. Default false. */
  readonly compress?: boolean;
  /** Whether everybody may read the metrics, `/_mock/metrics`. Default: who may use the control API. */
  readonly metricsOpen?: boolean;
  /** Whether log, journal, events and receipts tell a mask in the place of a driver's id, the same for the same one. Default false. */
  readonly redactIds?: boolean;
  /** Address of a server that requests are passed on to which no operation knows. Default: they are a 404. */
  readonly fallback?: string;
  /** Name that the console and the wall show. Default: `ev-driver-mock`. */
  readonly brandName?: string;
  /** Colour of the console and the wall, such as `#0a5fd6`; where it could not be read, the nearest one that can. */
  readonly brandColor?: string;
  /** Path of a logo that they show: PNG, JPEG, WebP or SVG, at most 256 KiB. */
  readonly brandLogo?: string;
  /** Host names besides the loopback ones under which the control API answers. */
  readonly allowHosts?: readonly string[];
  /** How requests are logged on standard output, or what is told of each. Default: silent. */
  readonly log?: 'pretty' | 'json' | 'silent' | AccessLog;
}

/** How the options of a mock in this process are read. */
export const APP_OPTIONS: CodeOptions<AppOptions> = {
  ...MOCK_OPTIONS,
  fixtures: ofTable('fixtures'),
  corsOrigin: ofTable('corsOrigin'),
  controlToken: ofTable('controlToken'),
  metricsOpen: ofTable('metricsOpen'),
  redactIds: ofTable('redactIds'),
  compress: ofTable('compress'),
  fallback: ofTable('fallback'),
  brandName: ofTable('brandName'),
  brandColor: ofTable('brandColor'),
  brandLogo: ofTable('brandLogo'),
  allowHosts: ofTable('allowHost'),
  log: either(ofTable('log'), A_FUNCTION),
};

/** What cannot stand together in options that are each allowed. */
export function togetherProblems({ fixtures, content }: AppOptions): readonly MockError[] {
  if (fixtures === undefined || content === undefined) return [];
  const allowed = 'one of fixtures and content';
  return [mockError('bad-option-value', { source: 'content', given: 'content beside fixtures', allowed })];
}

/** Tells what hinders a mock in this process. */
export function warn(line: string): void {
  process.emitWarning(line, 'EvDriverMockWarning');
}

/**
 * The mock as an application of express 5, with the control methods of the default session: for supertest,
 * `http.createServer(app)` and `other.use('/path', app)`. Its types need no package; with @types/express it may be taken
 * as an `Express`.
 */
export interface DriverMockApp extends ControlClient {
  (request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void): void;
  /** Where it is mounted; `/` by default. */
  readonly mountpath: string | readonly string[];
  listen(port?: number, listening?: () => void): Server;
  /** Opens a session; its `url` and `apiUrl` are paths. */
  session(name?: string): MockSession;
  /**
   * Ends what waits, so that a server which it is mounted in can close: answers that are delayed are given at once, streams,
   * long polls and hangs end. All other methods reject with MockError `mock-closed` from then on.
   */
  close(): Promise<void>;
}

/**
 * Makes a mock that listens nowhere, for supertest, `request(await createApp())`, or to be mounted in an application of
 * express, `other.use('/path', await createApp())`.
 * @throws OptionsError with all that is wrong in the options; ContentError or ContentDataError with all that is wrong in
 *   the fixtures
 */
export async function createApp(given: AppOptions = {}): Promise<DriverMockApp> {
  const options = checkOptions('createApp', APP_OPTIONS, given, togetherProblems);
  const stop = new Stop();
  const { log, fail, flush } = openLog(options);
  const {
    app,
    simulator,
    transport: open,
  } = await openApp({ ...options, onError: options.onError ?? fail, log }, '127.0.0.1', stop);
  const transport = closable(open, 'The mock', stop);
  const { expressApp } = await import('../server/express-app.ts');
  return Object.assign(expressApp(app), {
    ...createControlClient({ transport, session: 'default' }),
    session: createSessions({ transport, url: '', apiRoot: simulator.contract().root, closed: stop }),
    async close() {
      stop.abort();
      flush();
    },
  });
}

/** A mock in this process, and what answers it. */
export interface OpenApp {
  readonly app: App;
  readonly simulator: Mock;
  /** In process, so that it works whatever a test does to `fetch`. */
  readonly transport: Transport;
}

/** The options with the log that they ask for. */
export type OpenOptions = Omit<AppOptions, 'log'> & { readonly log: AccessLog | undefined };

/**
 * Makes a mock in this process.
 * @param host the one that it answers under, for the control API
 * @param stopping given when it stops
 * @param sharing where sessions are kept that several processes share, and what counts what is asked of it
 * @throws as `createApp`
 */
export async function openApp(
  options: OpenOptions,
  host: string,
  stopping: StopSignal,
  sharing?: Parameters<typeof openSimulator>[2] & { readonly storeTally?: StoreTally | undefined },
): Promise<OpenApp> {
  const { fixtures, seed = 1, contractOnly = false, mockHeaders, log } = options;
  // Read by its type: one of the words, or a list of origins.
  const corsOrigin = (options.corsOrigin ?? '*') as CorsOrigin;
  const { controlToken: token, allowHosts = [] } = options;
  const load = fixtures === undefined ? undefined : await folderLoader(fixtures);
  const maskId = options.redactIds ? await freshIdMask() : undefined;
  const simulator = await openSimulator(options, load, { ...sharing, maskId, fixtures });
  const timers = timersOf(options);
  const app = createExpressApp({
    ...{ simulator, seed, version, corsOrigin, contractOnly, mockHeaders, log, stopping, timers },
    access: { host, token, allowHosts },
    metricsOpen: options.metricsOpen,
    compress: options.compress,
    storeTally: sharing?.storeTally,
    brand: await openBrand(options, 'brandLogo', warn),
    fallback: await openFallback({ contractOnly, mockHeaders, fallback: options.fallback }, process.env),
  });
  const inProcess: InProcessHost = {
    ...{ simulator, seed, version, contractOnly: false, corsOrigin, wait: waitBy(timers), stopping },
    notReady: () => hindranceOf(stopping) ?? descriptorShortage(),
  };
  const transport: Transport = (request) => answerInProcess(inProcess, request);
  return { app, simulator, transport };
}

/** Masks of this process alone. */
async function freshIdMask() {
  const { idMask, maskSecret } = await import('../check/judge/mask.ts');
  return idMask(maskSecret());
}

/** The log of requests that the options ask for, and what writes the lines that wait to be written. */
export function openLog({
  log = 'silent',
}: AppOptions): Omit<BufferedLog, 'log'> & { log: AccessLog | undefined } {
  if (typeof log === 'function' || log === 'silent') {
    const fail = (failure: Failure) => warn(failureText(failure));
    return { log: log === 'silent' ? undefined : unharmed(log), fail, flush: () => {} };
  }
  return createAccessLog({ style: log, write: (lines) => process.stdout.write(lines) });
}

/** A log of the user's own, whose errors end neither an answer nor the process: the first one is told as a warning. */
function unharmed(log: AccessLog): AccessLog {
  let isTold = false;
  const tell = (error: unknown) => {
    if (!isTold) warn(`The function log fails, and requests are answered all the same: ${String(error)}`);
    isTold = true;
  };
  return (entry) => {
    try {
      // It may be asynchronous, whatever its type says.
      const done: unknown = log(entry);
      if (done instanceof Object && 'catch' in done && typeof done.catch === 'function') done.catch(tell);
    } catch (error) {
      tell(error);
    }
  };
}

/** Reads a fixture folder in slices, so that a test's other work goes on; what reads YAML is loaded for it alone. */
async function folderLoader(folder: string): Promise<LoadContent> {
  const { contentSteps } = await import('../content/disk/load-content.ts');
  return inTurn(async (options) => {
    const content = await runInSlices(contentSteps({ folder, ...options }));
    for (const { message } of content.unused) warn(message);
    return content;
  });
}
