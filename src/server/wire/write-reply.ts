import {
  type IncomingMessage,
  type ServerResponse,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http';
import { mergeHeaders } from '../../base/http/header-fields.ts';
import { anyOf, Stop, type StopSignal } from '../../base/stop.ts';
import { REAL_TIMERS, type Timers } from '../../base/time/real-time.ts';
import { waitBy } from '../../base/time/wait.ts';
import type { Wire } from '../../mock/reply.ts';
import { dribble } from './dribble.ts';
import { faultByName } from './faults.ts';

/**
 * Writes a reply after its delay, as its fault says; writes nothing if the client goes away before that. To
 * HEAD the headers are those of GET, the length included, and there is no body (RFC 9110 section 9.3.2).
 * @param more headers to follow those of the reply
 * @param stopping aborted when the server stops: what is delayed is written at once
 * @param timers by what a delay, or a body that comes bit by bit, waits
 * @throws TypeError for a header that HTTP does not allow, at once, also where there is a delay
 */
export function writeReply(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Wire,
  more: Wire['headers'],
  stopping: StopSignal,
  timers: Timers = REAL_TIMERS,
): void {
  const delay = reply.delayMs ?? 0;
  if (delay <= 0 && !reply.fault) {
    write(request, response, reply, more, stopping, timers);
    return;
  }
  // Thrown from the timer, it would end the process; thrown in a fault, half of the answer would be out.
  for (const [name, value] of reply.headers) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  if (delay <= 0) {
    write(request, response, reply, more, stopping, timers);
    return;
  }
  const over = new Stop();
  response.once('close', () => over.abort());
  const { signal, release } = anyOf(over, stopping);
  void waitBy(timers)(delay, signal).then(() => {
    release();
    if (!over.aborted) write(request, response, reply, more, stopping, timers);
  });
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Wire,
  more: Wire['headers'],
  stopping: StopSignal,
  timers: Timers = REAL_TIMERS,
): void {
  const { status, fault, dribbleMs = 0 } = reply;
  const body = reply.bytes ?? reply.body;
  if (fault) {
    const headers = mergeHeaders([...reply.headers, ...more]);
    faultByName(fault)({ request, response, status, headers, body: Buffer.from(body), stopping });
    return;
  }
  // RFC 9110 section 8.6: no length where there can be no content.
  const length = status === 204 || status === 304 ? undefined : Buffer.byteLength(body);
  writeHead(response, reply, more, length);
  if (request.method === 'HEAD') response.end();
  else if (dribbleMs > 0) dribble(response, Buffer.from(body), dribbleMs, stopping, timers);
  else response.end(body);
}

/** Writes status and headers. @param length of the body in bytes; undefined: none is told */
export function writeHead(
  response: ServerResponse,
  reply: Wire,
  more: Wire['headers'],
  length?: number,
): void {
  const headers = mergeHeaders([...reply.headers, ...more]).flat();
  if (length !== undefined) headers.push('content-length', String(length));
  response.writeHead(reply.status, headers);
}
