import {
  type IncomingMessage,
  type ServerResponse,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http';
import type { WireReply } from './problem-reply.ts';

/**
 * Writes a reply after its delay; writes nothing if the client goes away before that. To HEAD the headers are
 * those of GET, the length included, and there is no body (RFC 9110 section 9.3.2).
 * @param more headers to follow those of the reply
 * @throws TypeError for a header that HTTP does not allow, at once, also where there is a delay
 */
export function writeReply(
  request: IncomingMessage,
  response: ServerResponse,
  reply: WireReply,
  more: WireReply['headers'] = [],
): void {
  const delay = reply.delayMs ?? 0;
  if (delay <= 0) {
    write(request, response, reply, more);
    return;
  }
  // Thrown from the timer, it would end the process.
  for (const [name, value] of reply.headers) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  const timer = setTimeout(() => write(request, response, reply, more), delay);
  response.once('close', () => clearTimeout(timer));
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  reply: WireReply,
  more: WireReply['headers'],
): void {
  const { status, body } = reply;
  const headers: string[] = [];
  for (const [name, value] of reply.headers) headers.push(name, value);
  for (const [name, value] of more) headers.push(name, value);
  // RFC 9110 section 8.6: no length where there can be no content.
  if (status !== 204 && status !== 304) headers.push('content-length', String(Buffer.byteLength(body)));
  response.writeHead(status, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}
