import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type MockError, mockError } from '../base/errors.ts';
import { clearTimeout, realNow, setTimeout } from '../base/time/real-time.ts';
import type { App } from './app.ts';
import { answerLast, closeAfter, type OpenConnections, trackOpen } from './connections.ts';
import { watchAccepting } from './descriptors.ts';
import {
  HEADERS_MS,
  KEEP_ALIVE_MS,
  LARGEST_HEADERS,
  MOST_HEADER_LINES,
  REQUEST_MS,
  STOP_LIMIT_MS,
} from './limits.ts';
import type { AccessLog } from './log/access-entry.ts';
import { ownUrl } from './own-url.ts';
import type { Certificate, SecureServer } from './tls/secure-server.ts';
import { refuseWithoutVersion } from './wire/first-line.ts';
import { isHead, malformedError, type ParserError, refuse } from './wire/malformed.ts';

/** What a server is made from. */
export interface ServerOptions {
  /** Such as `createServerApp` makes. */
  readonly app: App;
  /** Host name or address, IPv6 without brackets; default 127.0.0.1. */
  readonly host?: string;
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** What it shows itself with behind TLS, where it speaks HTTP/2 as well; default: no TLS. */
  readonly certificate?: Certificate | undefined;
  /** Told of what was no request. */
  readonly log?: AccessLog | undefined;
  /** Real time in ms since 1970, for the log; default: real time. */
  readonly now?: () => number;
  /** How long `close` waits for requests in flight, in ms; default: STOP_LIMIT_MS. */
  readonly stopLimitMs?: number;
  /** Other limits of slow senders, in ms, and how often Node.js looks for them; default: those of `limits.ts`, every 30 s. */
  readonly timeouts?: {
    readonly headersTimeout: number;
    readonly requestTimeout: number;
    readonly connectionsCheckingInterval: number;
  };
  /** Told in a line of what keeps new connections out, and when that is over; default: nobody is. */
  readonly warn?: (line: string) => void;
  /** Told when the server begins to stop. */
  readonly onStop?: () => void;
}

/** A server that listens. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:4010` or, behind TLS, `https://127.0.0.1:4010`, without a slash at the end; of all addresses, the loopback one. */
  readonly url: string;
  readonly port: number;
  /** From now on, each answer is the last one of its connection, so that clients go elsewhere before it stops. */
  leave(): void;
  /**
   * Shows another certificate from the next connection on; nothing without TLS.
   * @throws Error of OpenSSL for one that cannot be used, and goes on with the one before
   */
  replaceCertificate(certificate: Certificate): void;
  /**
   * Stops: takes no more connections, closes idle ones, finishes the requests in flight, those that are delayed at
   * once, and cuts what is left after `stopLimitMs`. Resolves when all are closed; may be called again.
   */
  close(): Promise<void>;
}

/**
 * Starts a server.
 * @throws MockError `port-taken`, `port-forbidden`, `address-unavailable`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { app, host = '127.0.0.1', port = 0, stopLimitMs = STOP_LIMIT_MS } = options;
  const { log, now = realNow } = options;
  const tellMalformed: TellMalformed = ({ status }) =>
    log?.({ time: now(), method: '-', path: '-', status, ms: 0, reason: 'malformed' });
  // Node.js would refuse a request without Host as well, and not say why: the app does.
  const limits = {
    ...{ maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: KEEP_ALIVE_MS, requireHostHeader: false },
    ...{ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, ...options.timeouts },
  };
  const { certificate } = options;
  const secure =
    certificate && (await import('./tls/secure-server.ts')).createSecureServer(limits, certificate, app);
  const server = secure?.server ?? createServer(limits, app);
  server.maxHeadersCount = MOST_HEADER_LINES;
  const refuseSocket: RefuseSocket = (socket, error, withBody) => {
    refuse(socket, app.problem(error), withBody);
    tellMalformed(error);
  };
  if (!secure) refuseWithoutVersion(server, limits.headersTimeout, refuseSocket);
  const open = trackOpen(server, secure);
  server.on('checkExpectation', (request, response) => {
    app.refuse(request, response, mockError('expectation-failed', { given: request.headers.expect ?? '' }));
  });
  answerMalformed(server, open, refuseSocket);
  refuseTunnels(server, open, refuseSocket);
  await listen(server, host, port);
  watchAccepting(server, options.warn ?? (() => {}));
  const actual = (server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  return {
    url: ownUrl({ host, port: actual, isSecure: secure !== undefined }),
    port: actual,
    leave: () => answerLast(server, open),
    replaceCertificate: (next) => secure?.replace(next),
    close() {
      closed ??= stop({ server, open, secure }, stopLimitMs, options.onStop);
      return closed;
    },
  };
}

/** Told of each error that is answered before there is a request. */
type TellMalformed = (error: MockError) => void;

/** Answers what came on a connection and is no request, and closes it. */
type RefuseSocket = (socket: Socket, error: MockError, withBody?: boolean) => void;

/** CONNECT (RFC 9110 section 9.3.6) would get no answer at all from Node.js. */
function refuseTunnels(server: Server, open: OpenConnections, refuseSocket: RefuseSocket): void {
  server.on('connect', (request, socket: Socket) => {
    const answer = () => {
      if (socket.writable)
        refuseSocket(socket, mockError('tunnel-not-offered', { given: request.url ?? '' }));
    };
    socket.on('error', () => socket.destroy());
    // What was asked before is answered before.
    const last = open.get(socket)?.last;
    if (last) last.once('close', answer);
    else answer();
  });
}

function answerMalformed(server: Server, open: OpenConnections, refuseSocket: RefuseSocket): void {
  server.on('clientError', (thrown: ParserError, socket: Socket) => {
    // The parser reports every chunk that follows, too: to what is closing already there is nothing to say.
    if (socket.writableEnded) return;
    // Behind TLS, who has not shaken hands has not asked for anything.
    if (!open.has(socket)) return void socket.destroy();
    if (thrown.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const last = open.get(socket)?.last;
    if (last) return closeAfter(socket, last);
    refuseSocket(socket, malformedError(thrown), !isHead(thrown));
  });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(listenError(error, host, port));
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const because = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return mockError('port-taken', { host, port }, undefined, because);
    case 'EACCES':
      return mockError('port-forbidden', { host, port }, undefined, because);
    default:
      return mockError(
        'address-unavailable',
        { host, reason: error.code ?? error.message },
        undefined,
        because,
      );
  }
}

interface Stopping {
  readonly server: Server;
  readonly open: OpenConnections;
  readonly secure: SecureServer | undefined;
}

function stop({ server, open, secure }: Stopping, limitMs: number, onStop = () => {}): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      server.closeAllConnections();
      // Node.js does not know those yet whose first line is not whole.
      for (const socket of open.keys()) socket.destroy();
      secure?.endSessions(true);
    }, limitMs);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    answerLast(server, open);
    onStop();
    server.closeIdleConnections();
    secure?.endSessions(false);
    // Node.js does not count those as idle that never asked anything, such as a browser's spare ones.
    for (const socket of open.keys()) if (socket.bytesRead === 0) socket.destroy();
  });
}
