import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type MockError, mockError } from '../../base/errors.ts';
import { clearTimeout, realNow, setTimeout } from '../../base/time/real-time.ts';
import type { Wire } from '../../mock/reply.ts';
import { headersTooLarge } from './framing.ts';

/** How long a client may go on sending what nobody reads, in ms, before the connection is cut. */
const LINGER_MS = 1000;

/** An error of the HTTP parser: `code` as Node.js names it, `reason` as the parser does. */
export interface ParserError extends Error {
  readonly code?: string;
  readonly reason?: string;
  /** The bytes at which it failed, with what came before them in one piece. */
  readonly rawPacket?: Buffer;
}

/** The table's error for what Node.js could not read as a request. */
export function malformedError({ code, reason }: ParserError): MockError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return headersTooLarge();
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return mockError('request-timeout', {});
    default:
      return mockError('malformed-request', { reason: reason ?? code ?? 'unknown' });
  }
}

/** Whether what could not be read began as a HEAD request, whose answer has no body (RFC 9110 section 9.3.2). */
export function isHead({ rawPacket }: ParserError): boolean {
  return rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD ';
}

/**
 * Writes an answer to a connection on which there is no request, with the headers that Node.js gives to others, and closes it.
 * @param withBody false: the headers alone, with the length that the body has
 */
export function refuse(socket: Socket, { status, headers, body }: Wire, withBody = true): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    `Date: ${new Date(realNow()).toUTCString()}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${withBody ? body : ''}`);
  // Cut at once, the client would get a reset instead of the answer (RFC 9112 section 9.6).
  const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.once('close', () => clearTimeout(timer));
}
