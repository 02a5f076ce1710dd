import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { transferableAbortController } from 'node:util';
import { MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import type { StopSignal } from '../../base/stop.ts';
import { spanInWords } from '../../base/time/duration.ts';
import { clearTimeout, setTimeout } from '../../base/time/real-time.ts';
import type { Wire } from '../../mock/reply.ts';
import type { Asked } from '../respond.ts';
import { onClose } from '../wire/delivery.ts';
import { failureReason } from './failure-reason.ts';
import {
  destinationOf,
  forwardProxyFor,
  noTunnel,
  PROXY_REFUSES,
  refusesUser,
  sentThrough,
} from './forward-proxy.ts';
import { isHopByHop, tokensOf } from './hop-by-hop.ts';

/** What a fallback is made from. */
export interface FallbackOptions {
  /** Address of the other server, without a slash at the end; a path in it stands before those of requests. */
  readonly url: string;
  /** Whether answers say, as `x-mock-fallback`, that they are its. */
  readonly mockHeaders: boolean;
  /** Environment that names the proxy which its requests have to go through; default: none. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
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
 * @throws MockError `bad-option-value` where the environment names no HTTP proxy
 */
export function createFallback(options: FallbackOptions): Fallback {
  const { url, mockHeaders, timeoutMs = TIMEOUT_MS, env = {} } = options;
  const base = new URL(url);
  const root = base.pathname.replace(/\/$/, '');
  const begin = base.protocol === 'https:' ? httpsRequest : httpRequest;
  const destination = destinationOf(base);
  const via = forwardProxyFor(destination, env);
  const unreachable = (why: string) => {
    const reason = via ? `${why}, through the proxy ${via.shown}` : why;
    return mockError('fallback-unreachable', { target: base.origin, reason });
  };

  const send = async ({ request, response }: Asked, passing: PassingOn): Promise<void> => {
    const { target, open, fail, stopping } = passing;
    const isOver = () => response.headersSent || response.destroyed;
    const read = bodyRead(request);
    const path = root + target;
    // That of Node.js, whatever a DOM environment has in its place.
    const gone = transferableAbortController();
    const way = via ? await sentThrough(via, destination, path, gone.signal) : { ...destination, path };
    const { 'proxy-authorization': user } = 'headers' in way ? way.headers : {};
    const sent = begin({
      ...(way as RequestOptions),
      method: request.method,
      headers: [
        ...sentHeaders(request, base.host, read),
        ...(user === undefined ? [] : ['proxy-authorization', user]),
      ],
    });
    const end = (error?: Error) => {
      // Where there is no tunnel yet, the request alone ends nothing.
      gone.abort();
      sent.destroy(error);
    };
    const stop = () => end();
    onClose(response, stop);
    stopping.addEventListener('abort', stop);
    sent.on('close', () => {
      stopping.removeEventListener('abort', stop);
      clearTimeout(timer);
      gone.abort();
    });
    const giveUp = () => end(unreachable(`no answer within ${spanInWords(timeoutMs)}`));
    sent.setTimeout(timeoutMs, giveUp);
    // That begins when there is a connection, or a tunnel: until then this one holds.
    const timer = setTimeout(giveUp, timeoutMs);
    const connected = () => clearTimeout(timer);
    sent.once('socket', (socket) => (socket.connecting ? socket.once('connect', connected) : connected()));
    sent.on('error', (error) => {
      if (response.headersSent) response.destroy();
      if (isOver()) return;
      const why = stopping.aborted ? 'the mock stops' : failureReason(error, 'NODE_EXTRA_CA_CERTS');
      fail(error instanceof MockError ? error : unreachable(why));
    });
    // The answer of a proxy that opens no tunnel is not that of the other server.
    sent.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) sent.destroy(unreachable(noTunnel(statusCode)));
    });
    sent.on('response', (answer) => {
      if (isOver()) return stop();
      if (via && refusesUser(answer)) return void sent.destroy(unreachable(PROXY_REFUSES));
      // What comes in pieces, such as a stream of events, may take its time between them.
      sent.setTimeout(0);
      const mark: [string, string][] = mockHeaders ? [['x-mock-fallback', base.origin]] : [];
      open({ status: answer.statusCode ?? 502, headers: [...givenHeaders(answer), ...mark], body: '' });
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    if (read) sent.end(read);
    else request.pipe(sent);
  };

  return {
    wasPassedOn: ({ headers }) => new RegExp(`\\b${PSEUDONYM}\\b`).test(headers[VIA] ?? ''),
    pass(asked, passing) {
      send(asked, passing).catch((error) =>
        passing.fail(unreachable(failureReason(error, 'NODE_EXTRA_CA_CERTS'))),
      );
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
