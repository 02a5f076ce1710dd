import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { mockError } from '../contract/errors.ts';
import type { AccessLog } from './access-log.ts';
import { KEEP_ALIVE_MS, LARGEST_HEADERS, STOP_LIMIT_MS } from './limits.ts';
import { malformedError, type ParserError, refuse } from './malformed.ts';

/** What a server is made from. */
export interface ServerOptions {
  /** Such as `createApp` makes. */
  readonly app: RequestListener;
  /** Host name or address, IPv6 without brackets; default 127.0.0.1. */
  readonly host?: string;
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** Told of what was no request. */
  readonly log?: AccessLog | undefined;
  /** Real time in ms since 1970, for the log; default Date.now. */
  readonly now?: () => number;
  /** How long `close` waits for requests in flight, in ms. */
  readonly stopLimitMs?: number;
  /** Told when the server begins to stop. */
  readonly onStop?: () => void;
}

/** A server that listens. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:4010`, without a slash at the end; of all addresses, the loopback one. */
  readonly url: string;
  readonly port: number;
  /**
   * Stops: takes no more connections, closes idle ones, finishes the requests in flight, delayed ones included,
   * and cuts what is left after ten seconds. Resolves when all are closed; may be called again.
   */
  close(): Promise<void>;
}

/**
 * Starts a server.
 * @throws MockError `port-taken`, `port-forbidden`, `address-unavailable`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { app, host = '127.0.0.1', port = 0, stopLimitMs = STOP_LIMIT_MS } = options;
  const server = createServer({ maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: KEEP_ALIVE_MS }, app);
  const open = trackOpen(server);
  answerMalformed(server, open, options);
  await listen(server, host, port);
  const actual = (server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${shownHost(host)}:${actual}`,
    port: actual,
    close() {
      if (!closed) options.onStop?.();
      closed ??= stop(server, open, stopLimitMs);
      return closed;
    },
  };
}

/** Connections, and answers that are not finished. */
interface Open {
  readonly sockets: Set<Socket>;
  readonly responses: Set<ServerResponse>;
}

function trackOpen(server: Server): Open {
  const open: Open = { sockets: new Set(), responses: new Set() };
  server.on('connection', (socket: Socket) => {
    open.sockets.add(socket);
    socket.once('close', () => open.sockets.delete(socket));
  });
  // First of the listeners: the app may finish an answer at once.
  server.prependListener('request', (_request, response) => {
    open.responses.add(response);
    response.once('close', () => open.responses.delete(response));
  });
  return open;
}

function answerMalformed(server: Server, open: Open, { log, now = Date.now }: ServerOptions): void {
  server.on('clientError', (thrown: ParserError, socket: Socket) => {
    const isAnswering = [...open.responses].some((response) => response.socket === socket);
    if (isAnswering || thrown.code === 'ECONNRESET' || !socket.writable) {
      // The parser reports every chunk that follows, too; an answer on its way must get through.
      if (!socket.writableEnded) socket.destroy();
      return;
    }
    const error = malformedError(thrown);
    refuse(socket, error);
    const { status } = error;
    log?.({ time: now(), method: '-', path: '-', status, ms: 0, reason: 'malformed' });
  });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port }, resolve);
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

function stop(server: Server, { sockets, responses }: Open, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), limitMs);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    for (const response of responses) {
      if (!response.headersSent) response.shouldKeepAlive = false;
      else response.once('close', () => setImmediate(() => server.closeIdleConnections()));
    }
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
    server.closeIdleConnections();
    // Node.js does not count those as idle that never asked anything, such as a browser's spare ones.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}

function shownHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
