import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from '../base/time/real-time.ts';
import type { SecureServer } from './tls/secure-server.ts';

/** What is known of a connection. */
interface Connection {
  /** The answer to its latest request, which those before it precede; undefined once it is out. */
  last: ServerResponse | undefined;
  /** The header lines of its latest request, and what Node.js made of them. */
  lines: readonly string[];
  headers: IncomingHttpHeaders;
}

/** The connections that are open. */
export type OpenConnections = Map<Socket, Connection>;

/** Knows from now on which connections are open, and what was asked last on each. */
export function trackOpen(server: Server, secure: SecureServer | undefined): OpenConnections {
  const open: OpenConnections = new Map();
  const track = (socket: Socket) => {
    open.set(socket, { last: undefined, lines: [], headers: {} });
    socket.once('close', () => open.delete(socket));
  };
  if (secure) secure.onConnection(track);
  else server.on('connection', track);
  // One function for all of them: it is added for each request.
  function forget(this: ServerResponse) {
    const connection = open.get(this.req.socket);
    if (connection?.last === this) connection.last = undefined;
  }
  // First of the listeners: the app may finish an answer at once.
  server.prependListener('request', (request, response) => {
    const connection = open.get(request.socket);
    if (!connection) return;
    connection.last = response;
    response.on('close', forget);
    shareHeaders(request, connection);
  });
  return open;
}

/** A client says the same in each request of a connection, so that what was read need not be read, nor kept, again. */
function shareHeaders(request: IncomingMessage, connection: Connection): void {
  const { rawHeaders } = request;
  if (isSame(connection.lines, rawHeaders)) {
    request.headers = connection.headers;
  } else {
    connection.lines = rawHeaders;
    connection.headers = request.headers;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What was asked before is answered; a client that is gone, or takes part in nothing any more, is not waited for. */
export function closeAfter(socket: Socket, last: ServerResponse): void {
  if (socket.readableEnded) return void socket.destroy();
  if (!last.headersSent) last.shouldKeepAlive = false;
  if (last.listeners('close').includes(closeSocket)) return;
  last.once('close', closeSocket);
}

function closeSocket(this: ServerResponse): void {
  this.req.socket.destroySoon();
}

/** Lets each answer close its connection, those that are on their way as well. */
export function answerLast(server: Server, open: OpenConnections): void {
  for (const { last: response } of open.values()) {
    if (!response) continue;
    if (!response.headersSent) response.shouldKeepAlive = false;
    else response.once('close', () => setImmediate(() => server.closeIdleConnections()));
  }
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
}
