import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a raw connection brought. */
export interface Talk {
  readonly received: Buffer;
  /** How it ended: the server closed it, cut it, or nothing more came and this side left. */
  readonly ending: 'closed' | 'reset' | 'silent';
}

/** How bytes are sent. */
export interface TalkOptions {
  /** Pause between two pieces, in ms; default: none. */
  readonly everyMs?: number;
  /** Closes the sending half after the last piece, as `nc -N` does. */
  readonly halfClose?: boolean;
  /** Leaves as soon as enough has come; default: waits until the server closes. */
  readonly until?: (received: Buffer) => boolean;
  /** Leaves after so many ms without a byte; default 10 s. */
  readonly silenceMs?: number;
}

const SILENCE_MS = 10_000;

/** Sends bytes just as they are over a connection of their own, and takes what comes. Never rejects. */
export async function talk(
  port: number,
  pieces: Uint8Array | string | Iterable<Uint8Array | string>,
  options: TalkOptions = {},
): Promise<Talk> {
  const { everyMs, halfClose = false, until, silenceMs = SILENCE_MS } = options;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  const parts: Buffer[] = [];
  const ended = new Promise<Talk['ending']>((resolve) => {
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      if (until?.(Buffer.concat(parts))) resolve('silent');
    });
    socket.once('end', () => resolve('closed'));
    socket.once('error', () => resolve('reset'));
    socket.once('close', () => resolve('closed'));
    socket.setTimeout(silenceMs, () => resolve('silent'));
  });
  await send(socket, typeof pieces === 'string' || pieces instanceof Uint8Array ? [pieces] : pieces, everyMs);
  if (halfClose && socket.writable) socket.end();
  const ending = await ended;
  socket.destroy();
  return { received: Buffer.concat(parts), ending };
}

async function send(
  socket: Socket,
  pieces: Iterable<Uint8Array | string>,
  everyMs: number | undefined,
): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed || socket.readableEnded) return;
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    const isFree = socket.write(bytes);
    if (everyMs !== undefined) await sleep(everyMs);
    else if (!isFree) await freed(socket);
  }
}

/** Resolves when the socket takes more, or never will. */
function freed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const name of ['drain', 'close', 'end', 'timeout']) socket.off(name, done);
      resolve();
    };
    for (const name of ['drain', 'close', 'end', 'timeout']) socket.on(name, done);
  });
}

/**
 * Resolves when a server has seen every connection that was opened before: they are accepted in order, and a later one
 * has been answered.
 */
export async function caughtUp(url: string): Promise<void> {
  await (await fetch(url)).arrayBuffer();
}

/** A request with a body of JSON, over a connection of its own. */
export function jsonRequest(
  method: string,
  target: string,
  body: string,
  headers: readonly string[] = [],
): string {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const length = Buffer.byteLength(body);
  const all = [`content-type: ${type}`, `content-length: ${length}`, ...headers, 'connection: close'];
  return requestText(target, all, method, Buffer.from(body).toString('latin1'));
}

/** A request as text; without `connection: close` the connection stays. */
export function requestText(
  target: string,
  headers: readonly string[] = ['connection: close'],
  method = 'GET',
  body = '',
): string {
  return [`${method} ${target} HTTP/1.1`, 'host: 127.0.0.1', ...headers, '', body].join('\r\n');
}

/** The target of a driver of the customer demo. @param id as it stands in the path */
export function driverTarget(id: string, query = ''): string {
  return `/api/user/externalId/${id}?code=demo-key&clientId=demo${query}`;
}
