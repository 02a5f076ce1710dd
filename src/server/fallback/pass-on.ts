import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import type { StopSignal } from '../../base/stop.ts';
import type { Wire } from '../../mock/reply.ts';
import { onClose } from '../delivery.ts';
import type { Asked } from '../respond.ts';
import { isHopByHop, tokensOf } from './hop-by-hop.ts';

/** What a fallback is made from. */
export interface FallbackOptions {
  /** Address of the other server, without a slash at the end; a path in it stands before those of requests. */
  readonly url: string;
  /** Whether answers say, as `x-mock-fallback`, that they are its. */
  readonly mockHeaders: boolean;
  /** How long its headers may take, in ms; default 30 s. */
  readonly timeoutMs?: number;
}

/** What is done with a request that is passed on. */
export interface PassingOn {
  /** Path and query as they go on. */
  readonly target: string;
  /** Writes the head of the answer, its body comes in pieces. */
  readonly open: (reply: Wire) => void;
  /** Told why there is no answer. */
  readonly fail: (error: MockError) => void;
  /** Given when the server stops. */
  readonly stopping: StopSignal;
}

/** Passes requests on to another server. */
export interface Fallback {
  /** Whether a request has been passed on by a mock already: twice would be a circle. */
  wasPassedOn(request: IncomingMessage): boolean;
  pass(asked: Asked, passing: PassingOn): void;
}

/** Header by which each that passes a message on tells so (RFC 9110 section 7.6.3), and what this one says. */
const VIA = 'via';
const PSEUDONYM = 'ev-driver-mock';
const TIMEOUT_MS = 30_000;

/**
 * Makes what passes requests on: method, path, query, headers and body as they came, without what is of the connection
 * or for the mock, streamed both ways; the answer as it comes. Nothing is kept or logged of either.
 */
export function createFallback({ url, mockHeaders, timeoutMs = TIMEOUT_MS }: FallbackOptions): Fallback {
  const base = new URL(url);
  const root = base.pathname.replace(/\/$/, '');
  const send = base.protocol === 'https:' ? httpsRequest : httpRequest;
  return {
    wasPassedOn: ({ headers }) => new RegExp(`\\b${PSEUDONYM}\\b`).test(headers[VIA] ?? ''),
    pass({ request, response }, { target, open, fail, stopping }) {
      const isOver = () => response.headersSent || response.destroyed;
      const read = bodyRead(request);
      const options: RequestOptions = {
        protocol: base.protocol,
        hostname: base.hostname.replace(/^\[|\]$/g, ''),
        ...(base.port !== '' && { port: base.port }),
        ...{ method: request.method, path: root + target, headers: sentHeaders(request, base.host, read) },
      };
      const sent = send(options);
      const stop = () => void sent.destroy();
      onClose(response, stop);
      stopping.addEventListener('abort', stop);
      sent.on('close', () => stopping.removeEventListener('abort', stop));
      const late = mockError('fallback-unreachable', {
        target: base.origin,
        reason: `no answer within ${timeoutMs} ms`,
      });
      sent.setTimeout(timeoutMs, () => sent.destroy(late));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (response.headersSent) response.destroy();
        if (isOver()) return;
        const reason = stopping.aborted ? 'the mock stops' : (error.code ?? error.message);
        fail(error === late ? late : mockError('fallback-unreachable', { target: base.origin, reason }));
      });
      sent.on('response', (answer) => {
        if (isOver()) return stop();
        // What comes in pieces, such as a stream of events, may take its time between them.
        sent.setTimeout(0);
        const mark: [string, string][] = mockHeaders ? [['x-mock-fallback', base.origin]] : [];
        open({ status: answer.statusCode ?? 502, headers: [...givenHeaders(answer), ...mark], body: '' });
        answer.on('error', () => response.destroy());
        answer.pipe(response);
      });
      if (read) sent.end(read);
      else request.pipe(sent);
    },
  };
}

/** The body where an application around this one has read it. */
function bodyRead(request: IncomingMessage): Buffer | undefined {
  const { body } = request as { body?: unknown };
  if (!request.readableEnded) return undefined;
  if (body === undefined) return Buffer.alloc(0);
  return Buffer.from(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
}

/** @param read the body, where its length is known and may be another than that which came */
function sentHeaders(
  { rawHeaders, headers, httpVersion }: IncomingMessage,
  host: string,
  read: Buffer | undefined,
): string[] {
  const connection = tokensOf(headers.connection);
  const via = [headers[VIA] ?? [], `${httpVersion} ${PSEUDONYM}`].flat().join(', ');
  const own = new Set(['host', VIA, ...(read ? ['content-length'] : [])]);
  const isSent = (name: string) =>
    !isHopByHop(name, connection) && !name.startsWith('x-mock-') && !own.has(name);
  const lines = pairsOf(rawHeaders).filter(([name]) => isSent(name.toLowerCase()));
  // A body of no known length comes in chunks, as it did.
  const chunked = headers['transfer-encoding'] === undefined ? [] : ['transfer-encoding', 'chunked'];
  const framing = read ? ['content-length', String(read.length)] : chunked;
  return ['host', host, ...lines.flat(), VIA, via, ...framing];
}

/** What the other server says to browsers is left out: the mock speaks for itself. */
function givenHeaders({ rawHeaders, headers }: IncomingMessage): [string, string][] {
  const connection = tokensOf(headers.connection);
  return pairsOf(rawHeaders)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .filter(([name]) => !isHopByHop(name, connection) && !name.startsWith('access-control-'));
}

function pairsOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([itemAt(raw, at), itemAt(raw, at + 1)]);
  return pairs;
}
