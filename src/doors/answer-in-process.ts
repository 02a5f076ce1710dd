import { mockError } from '../base/errors.ts';
import { mergeHeaders } from '../base/http/header-fields.ts';
import { anyOf, Stop, type StopSignal } from '../base/stop.ts';
import { utf8 } from '../base/text/utf8.ts';
import type { ControlReply } from '../control/context.ts';
import type { Mock } from '../control/open-mock.ts';
import { codingOf } from '../mock/answer/content-coding.ts';
import { splitTarget } from '../mock/answer/request/request-target.ts';
import type { Wire } from '../mock/reply.ts';
import type { MockRequest } from '../mock/request.ts';
import { splitPath } from '../mock/session/session-name.ts';
import { destinationOf, type HostOptions, refusal } from '../server/host.ts';
import { LARGEST_CONTROL_BODY } from '../server/limits.ts';
import { corsHeaders, isPreflight, preflightHeaders } from '../server/wire/cors-headers.ts';
import { sizeProblem } from '../server/wire/framing.ts';
import { problemReply } from '../server/wire/problem-reply.ts';
import type { PlainRequest, PlainResponse } from './client/control-call.ts';

/** What answers without a wire. */
export interface InProcessHost extends HostOptions {
  readonly simulator: Mock;
  /** Waits some ms, or until the signal is given. @param ofRequest the signal of the request alone */
  readonly wait: (ms: number, until: StopSignal, ofRequest?: AbortSignal) => Promise<void>;
  /** Given when the mock stops. */
  readonly stopping: StopSignal;
}

/** An answer, or the head of a stream of server-sent events. */
export interface InProcessAnswer extends PlainResponse {
  readonly stream?: InProcessStream;
}

/** Server-sent events, and what ends them beside their reader. */
export interface InProcessStream {
  readonly start: NonNullable<ControlReply['stream']>;
  /** That of the request. */
  readonly signal: AbortSignal | undefined;
  readonly stopping: StopSignal | undefined;
}

type Stream = Pick<ControlReply, 'stream'>;

/** An answer as plain data: a stream of events, of which there would be nothing in it, is refused. */
export function withoutStream({ stream, ...answer }: InProcessAnswer): PlainResponse {
  if (!stream) return answer;
  stream.start(() => {})();
  const { status, headers: own, body } = problemReply(mockError('stream-needs-fetch', {}), []);
  const kept = answer.headers.filter(([name]) => name !== 'content-type');
  return { status, headers: mergeHeaders([...kept, ...own]), body };
}

/** A request of a door that can tell what became of the answer. */
export interface InProcessRequest extends PlainRequest {
  /** Hands the answer over, and tells whether it was taken; where it rejects, it was not. Default: whoever waits has taken it. */
  readonly handOver?: (answer: InProcessAnswer) => Promise<boolean>;
}

/**
 * Answers what the server answers, in the same bytes, without a wire: delays are waited for, a body that would
 * come bit by bit comes whole at the end of that time, and a fault of the wire is told of, not pretended.
 */
export async function answerInProcess(
  host: InProcessHost,
  request: InProcessRequest,
): Promise<InProcessAnswer> {
  const { corsOrigin } = host;
  const { method, headers } = request;
  const asked: MockRequest = { method, target: request.path, headers, body: request.body || undefined };
  const tooMuch = sizeProblem(request.path, headers);
  const reply: Wire & Stream = tooMuch ? refusal(host, tooMuch) : await replyTo(host, request, asked);
  const spread: Wire & Stream = reply.fault ? faultNeedsHttp(reply, reply.fault) : reply;
  const waitMs = (spread.delayMs ?? 0) + (spread.dribbleMs ?? 0);
  if (waitMs > 0) {
    const { signal, release } = anyOf(request.signal, host.stopping);
    await host.wait(waitMs, signal, request.signal).finally(release);
  }
  const more = isPreflight(corsOrigin, method, headers)
    ? []
    : corsHeaders(corsOrigin, headers.origin, names(spread));
  const answer = written(spread, method, more);
  let isTaken = false;
  try {
    isTaken = (await request.handOver?.(answer)) ?? true;
  } finally {
    // Where a fault would cut an answer, what is said in its place is another one.
    const reached = isTaken && !request.signal?.aborted && !reply.fault;
    host.simulator.delivered(asked, reached ? 'yes' : 'no');
  }
  if (!spread.stream) return answer;
  return { ...answer, stream: { start: spread.stream, signal: request.signal, stopping: host.stopping } };
}

/** A request without its body. */
export type RequestHead = Pick<PlainRequest, 'method' | 'path' | 'headers'>;

/** Whether a request is for the API and none of its operations knows it. */
export function isUnknown(host: InProcessHost, { method, path: target, headers }: RequestHead): boolean {
  const asked: MockRequest = { method, target, headers };
  return destinationOf(host, asked).kind === 'api' && host.simulator.unknownTarget(asked) !== undefined;
}

function names({ headers }: Wire): readonly string[] {
  return headers.map(([name]) => name);
}

async function replyTo(
  host: InProcessHost,
  request: PlainRequest,
  asked: MockRequest,
): Promise<Wire & Stream> {
  const { simulator, stopping, notReady } = host;
  const destination = destinationOf(host, asked);
  switch (destination.kind) {
    case 'answered':
      return destination.reply;
    case 'api':
      return simulator.answer(asked);
    case 'control': {
      const { path: target, session } = splitPath(destination.target);
      const control = await simulator.control();
      const { method, headers, body } = request;
      if (destination.isPreflight) {
        const methods = control.methodsAt(splitTarget(target).path);
        return { status: 204, headers: preflightHeaders(host.corsOrigin, headers, methods), body: '' };
      }
      if (utf8(body).length > LARGEST_CONTROL_BODY)
        return refusal(host, mockError('body-too-large', { allowed: LARGEST_CONTROL_BODY }));
      return control.handle({
        ...{ method, target, body, stopping, notReady },
        headers: session === undefined ? headers : { ...headers, 'x-mock-session': session },
        signal: request.signal ?? new Stop(),
      });
    }
  }
}

/** Says that a fault needs a wire, with what the answer tells of itself. */
function faultNeedsHttp({ headers, delayMs }: Wire, fault: string): Wire & Stream {
  const told = headers.filter(
    ([name]) => name.startsWith('x-mock-') && name !== 'x-mock-reason' && name !== 'x-mock-off-contract',
  );
  const reply = problemReply(mockError('fault-needs-http', { given: fault }), told);
  return delayMs === undefined ? reply : { ...reply, delayMs };
}

function written(reply: Wire & Stream, method: string, more: Wire['headers']): InProcessAnswer {
  const { status, body, bytes = utf8(body), stream } = reply;
  const headers = mergeHeaders([...reply.headers, ...more]);
  if (stream) return { status, headers, body: '' };
  // RFC 9110 section 8.6: no length where there can be no content.
  if (status !== 204 && status !== 304) {
    headers.push(['content-length', String(bytes.length)]);
  }
  if (method === 'HEAD' || status === 204 || status === 304) return { status, headers, body: '' };
  return { status, headers, body, ...(codingOf(reply) && { bytes }) };
}
