import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { StopSignal } from '../../base/stop.ts';
import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';

/** An answer that is about to be written, and the connection that it would be written to. */
export interface WireExchange {
  readonly request: IncomingMessage;
  /** Nothing has been written to it yet. */
  readonly response: ServerResponse;
  readonly status: number;
  /** In the order in which they are written; content-length is not among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The whole body, as it would be without the fault. */
  readonly body: Buffer;
  /** Aborted when the server stops: what goes on then has to end. */
  readonly stopping: StopSignal;
}

/**
 * One way in which an answer goes wrong on the wire. It takes the place of writing the answer; does no harm where the connection
 * is gone, and cleans up after itself when it closes.
 * @throws TypeError for a header that HTTP does not allow
 */
export type WireFault = (wire: WireExchange) => void;

/** Every fault of the table `FAULTS`; the compiler and a test hold the two against each other. */
const WIRE_FAULTS: Readonly<Record<FaultName, WireFault>> = {
  'reset-before': resetBefore,
  'reset-mid-body': resetMidBody,
  'empty-reply': emptyReply,
  'truncated-body': truncatedBody,
  'malformed-json': malformedJson,
  hang,
};

/** The fault of a name. */
export function faultByName(name: FaultName): WireFault {
  return WIRE_FAULTS[name];
}

/** A load balancer that drops the connection: the client sees ECONNRESET and no status. */
function resetBefore({ response }: WireExchange): void {
  resetConnection(response);
}

/** A reset overtakes what is still on its way, so the half body gets this head start, in ms. */
const HEAD_START = 30;

/** A server that dies while it answers: the client has a status, half a body, then ECONNRESET. */
function resetMidBody(wire: WireExchange): void {
  const { response, body } = wire;
  writePart(wire, body.length, firstHalf(body));
  const timer = setTimeout(() => resetConnection(response), HEAD_START);
  response.once('close', () => clearTimeout(timer));
}

/** A server that closes without a word: curl calls it "Empty reply from server". */
function emptyReply({ response }: WireExchange): void {
  response.socket?.destroySoon();
}

/** A proxy that gives up half-way: a client that does not count against Content-Length takes it for whole. */
function truncatedBody(wire: WireExchange): void {
  const { response, body } = wire;
  writePart(wire, body.length, firstHalf(body));
  response.socket?.destroySoon();
}

/** A back end that fails while it writes: HTTP says that all went well, and the parser does not. */
function malformedJson(wire: WireExchange): void {
  const body = Buffer.from(malformed(wire.body.toString('utf8')));
  writePart(wire, body.length, body);
  wire.response.end();
}

/** A server that is stuck: only the client's own timeout ends it, or the stop of this server. */
function hang({ response, stopping }: WireExchange): void {
  const end = () => response.destroy();
  // Who is gone already sends no `close` any more.
  if (stopping.aborted || response.destroyed) return void end();
  stopping.addEventListener('abort', end, { once: true });
  response.once('close', () => stopping.removeEventListener('abort', end));
}

/** The first half of a text, made so that JSON.parse fails. */
function malformed(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2));
  // Half of `10` or of `{}` with blanks after it is JSON; no JSON ends with a brace that opens.
  return isJson(half) ? `${half}{` : half;
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Writes the headers and the start of a body, and does not end the answer.
 * @param length the content-length that is told, in bytes
 */
function writePart({ request, response, status, headers }: WireExchange, length: number, part: Buffer): void {
  const lines = headers.flat();
  // RFC 9110 section 8.6: no length where there can be no content.
  if (status !== 204 && status !== 304) lines.push('content-length', String(length));
  response.writeHead(status, lines);
  response.flushHeaders();
  if (request.method !== 'HEAD' && part.length > 0) response.write(part);
}

/** The first half of a body, at least a byte less than the whole. */
function firstHalf(body: Buffer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}

/**
 * Resets the connection of an answer. Behind TLS the connection beneath is reset, where this server has it; that of another
 * server, which mounts the mock, is cut.
 */
function resetConnection({ socket }: ServerResponse): void {
  if (!socket) return;
  const { encrypted, raw } = socket as Socket & { readonly encrypted?: boolean; readonly raw?: Socket };
  if (raw) raw.resetAndDestroy();
  if (encrypted) socket.destroy();
  else socket.resetAndDestroy();
}
