import { type MockError, mockError } from '../base/errors.ts';
import { Stop } from '../base/stop.ts';
import { realNow } from '../base/time/real-time.ts';
import { version } from '../generated/version.gen.ts';
import { type CodeOptions, checkOptions, ofTable } from '../options/check-options.ts';
import { replicatedClockWarning } from '../options/replicated-clock.ts';
import { startServer } from '../server/server.ts';
import type { OpenTls } from '../server/tls/open-tls.ts';
import { parseClock } from '../world/clock.ts';
import { closable } from './client/control-call.ts';
import { createControlClient } from './client/control-client.ts';
import type { ControlClient } from './client/control-methods.ts';
import { ASYNC_DISPOSE, createSessions, type MockSession } from './client/mock-session.ts';
import { APP_OPTIONS, type AppOptions, openApp, openLog, togetherProblems, warn } from './create-app.ts';

export { type AppOptions, createApp, type DriverMockApp } from './create-app.ts';

/** What a server is started with. */
export interface StartOptions extends AppOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Host name or address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** Where sessions are kept that several replicas share: the address of Redis or Valkey. Default `memory`: in this process. */
  readonly store?: string;
  /** Name of this one among several, which answers carry as `x-mock-replica`. */
  readonly replica?: string;
  /** Serves https, HTTP/1.1 and HTTP/2, with a certificate made on the spot. Default false. */
  readonly tls?: boolean;
  /** Paths of the PEM files of a certificate and its key, to serve https with. Default: none. */
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** How long `close` waits for a request that is still coming, or for a client that reads slowly, in ms. */
const STOP_LIMIT_MS = 500;

/** How the options of a server are read. */
export const START_OPTIONS: CodeOptions<StartOptions> = {
  ...APP_OPTIONS,
  port: ofTable('port'),
  host: ofTable('host'),
  store: ofTable('store'),
  replica: ofTable('replica'),
  tls: ofTable('tls'),
  tlsCert: ofTable('tlsCert'),
  tlsKey: ofTable('tlsKey'),
};

/** What cannot stand together, or alone, in options that are each allowed. */
function startProblems(options: StartOptions): readonly MockError[] {
  const { tlsCert, tlsKey, redactIds, store = 'memory' } = options;
  const problems = [...togetherProblems(options)];
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    const [given, needed] = tlsKey === undefined ? ['tlsCert', 'tlsKey'] : ['tlsKey', 'tlsCert'];
    problems.push(mockError('certificate-incomplete', { given, needed }));
  }
  // Other processes would mask otherwise.
  if (redactIds && store !== 'memory') {
    const allowed = 'redactIds without store; the command has --pseudonym-key-file for replicas';
    problems.push(mockError('bad-option-value', { source: 'redactIds', given: 'true', allowed }));
  }
  return problems;
}

/** A server that listens. Its own control methods are those of the default session. */
export interface DriverMock extends ControlClient {
  /** Such as `http://127.0.0.1:41234`, without a path. */
  readonly url: string;
  /** Base URL of the mocked API: `url` and `/api`. */
  readonly apiUrl: string;
  readonly port: number;
  /** The authority of a certificate that was made on the spot (`tls`), PEM, for clients to trust. */
  readonly ca?: string | undefined;
  /** Opens a session; without a name, one that nobody uses yet. */
  session(name?: string): MockSession;
  /**
   * Stops within a second: answers that are delayed are given at once, streams and hangs end, what is left is cut. May be
   * called again; all other methods, those of sessions too, reject with MockError `mock-closed` from then on.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a mock on a free port of 127.0.0.1: clock frozen at 2026-01-15T09:00:00Z, strict, silent.
 * @throws OptionsError with all that is wrong in the options; ContentError or ContentDataError with all that is wrong in
 *   the fixtures; MockError `port-taken`, `port-forbidden`, `address-unavailable`, `store-unavailable`, `store-mismatch`
 */
export async function startDriverMock(given: StartOptions = {}): Promise<DriverMock> {
  const options = checkOptions('startDriverMock', START_OPTIONS, given, startProblems);
  const { host = '127.0.0.1', port = 0 } = options;
  const { log, fail, flush } = openLog(options);
  const stop = new Stop();
  const store = await storeOf(options);
  const ofClock = clockWarningOf(options);
  if (ofClock) warn(ofClock);
  const {
    app,
    simulator,
    transport: open,
  } = await openApp({ ...options, onError: options.onError ?? fail, log }, host, stop, {
    shareSessions: store?.share,
    replica: store?.replica ?? options.replica,
    storeTally: store?.tally,
  });
  const onStop = () => stop.abort();
  const { certificate, ca } = (await tlsOf(options)) ?? {};
  const server = await startServer({
    app,
    host,
    port,
    certificate,
    log,
    onStop,
    warn,
    stopLimitMs: STOP_LIMIT_MS,
  });
  const transport = closable(open, 'The mock', stop);
  const { url } = server;
  const apiRoot = simulator.contract().root;
  const close = async () => {
    await server.close();
    await store?.close();
    flush();
  };
  // Lines to copy, such as those of the coverage, name the host that was asked.
  const headers = { host: new URL(url).host };
  return {
    ...createControlClient({ transport, session: 'default', headers }),
    ...{ url, apiUrl: url + apiRoot, port: server.port, ca, close },
    session: createSessions({ transport, url, apiRoot, headers, boot: store?.boot, closed: stop }),
    [ASYNC_DISPOSE]: close,
  };
}

/** The certificate that the options ask for; what makes or reads it is loaded for who asks for it. */
async function tlsOf(options: StartOptions): Promise<OpenTls | undefined> {
  const { tls, tlsCert, tlsKey } = options;
  if (!tls && tlsCert === undefined && tlsKey === undefined) return undefined;
  return (await import('../server/tls/open-tls.ts')).openTls(options);
}

/** Warns of a clock that others of the same kind would not share. */
function clockWarningOf({ clock, store = 'memory', replica }: StartOptions): string | undefined {
  if (clock === undefined) return undefined;
  return replicatedClockWarning({ clock: parseClock(clock), store, replica, nowMs: realNow() });
}

/** The store that the options name; undefined: sessions are kept in this process. */
async function storeOf(options: StartOptions) {
  const { store: url = 'memory', replica, seed = 1, population = 1_000_000 } = options;
  if (url === 'memory') return undefined;
  const { idPattern = 'driver-{n}', unknown = '404' } = options;
  const { openStore } = await import('../store/open-store.ts');
  return openStore({ url, replica, about: { version, seed, population, idPattern, unknown } });
}
