import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { itemAt, present } from '../../base/present.ts';
import type { StopSignal } from '../../base/stop.ts';
import { spanInWords } from '../../base/time/duration.ts';
import { failureReason } from '../../server/fallback/failure-reason.ts';
import {
  type ForwardProxy,
  noTunnel,
  PROXY_REFUSES,
  type ProxyDestination,
  refusesUser,
  sentThrough,
} from '../../server/fallback/forward-proxy.ts';

/** The most bytes of a body that are read. */
export const LARGEST_BODY = 10_000_000;

/** How long an answer may take where nothing else is said, in ms. */
export const ANSWER_MS = 10_000;

/** What is asked: a server, and what has to be passed on the way there. */
export interface Reached extends ProxyDestination {
  readonly via?: ForwardProxy | undefined;
  /** Certificates in PEM: of the authorities that are trusted, and our own with its key. */
  readonly tls?: { readonly ca?: string[]; readonly cert?: string; readonly key?: string } | undefined;
  /** Whether any certificate will do, as on the same machine; default: no. */
  readonly insecure?: boolean;
}

/** What is sent to the target. */
export interface Sent {
  readonly method: string;
  /** Path and query, percent-encoded, sent as it is. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | undefined;
}

/** What the target answered. */
export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  /** Names in lower case, in the order of the answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Buffer;
  readonly ms: number;
}

/** Why there is no answer. */
export interface Unanswered {
  readonly kind: 'timeout' | 'unreachable';
  readonly reason: string;
  /** Set where a connection that there was has been cut: another try may well be answered. */
  readonly isCut?: true;
  readonly ms: number;
}

/** How long an answer may take, and the clock that measures it. */
export interface CallLimits {
  /** ms until the last byte. */
  readonly timeoutMs: number;
  /** Cuts the call when the client of a proxy goes away or the program ends. */
  readonly signal?: StopSignal;
}

/**
 * Sends one request to the target and to nobody else: a redirect is an answer like any other. Never rejects
 * and never reads more than LARGEST_BODY.
 */
export async function callTarget(
  target: Reached,
  sent: Sent,
  limits: CallLimits,
): Promise<Answered | Unanswered> {
  try {
    return await exchange(target, sent, limits);
  } catch (error) {
    // Node.js refuses to send it, such as a header that HTTP cannot carry.
    return { kind: 'unreachable', reason: (error as NodeJS.ErrnoException).code ?? 'not sent', ms: 0 };
  }
}

async function exchange(target: Reached, sent: Sent, limits: CallLimits): Promise<Answered | Unanswered> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const over = new AbortController();
  const options = await optionsFor(target, sent, over.signal);
  return new Promise((done) => {
    const cut = () => fail('unreachable', 'the call was cut');
    const end = (result: Answered | Unanswered) => {
      limits.signal?.removeEventListener('abort', cut);
      clearTimeout(timer);
      over.abort();
      done(result);
    };
    const fail = (kind: Unanswered['kind'], reason: string, isCut = false) => {
      const through = target.via ? `, through the proxy ${target.via.shown}` : '';
      end({ kind, reason: reason + through, ms: took(), ...(isCut && { isCut }) });
      request.destroy();
    };
    const failBy = (error: NodeJS.ErrnoException) =>
      fail('unreachable', failureReason(error, '--ca or NODE_EXTRA_CA_CERTS'), CUTS.has(error.code ?? ''));
    const request = (options.protocol === 'https:' ? requestHttps : requestHttp)({
      ...options,
      ...target.tls,
      ...{ method: sent.method, headers: { ...sent.headers, ...options.headers } as OutgoingHttpHeaders },
    });
    const { timeoutMs } = limits;
    const timer = setTimeout(
      () => fail('timeout', `no whole answer within ${spanInWords(timeoutMs)}`),
      timeoutMs,
    );
    limits.signal?.addEventListener('abort', cut, { once: true });
    if (limits.signal?.aborted) cut();
    request.on('error', failBy);
    // The answer of a proxy that opens no tunnel is not that of the target.
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) fail('unreachable', noTunnel(statusCode));
    });
    request.on('response', (response) => {
      if (target.via && refusesUser(response)) {
        fail('unreachable', PROXY_REFUSES);
        return;
      }
      readBody(response).then(
        (bytes) => end({ kind: 'answered', ...headOf(response), bytes, ms: took() }),
        failBy,
      );
    });
    request.end(sent.body);
  });
}

async function optionsFor(target: Reached, sent: Sent, signal: AbortSignal) {
  const trust = target.insecure ? { rejectUnauthorized: false } : {};
  return { ...(await wayTo(target, sent, signal)), ...trust };
}

async function wayTo({ via, ...destination }: Reached, { path }: Sent, signal: AbortSignal) {
  const { protocol, hostname, port } = destination;
  if (via) return sentThrough(via, { protocol, hostname, port }, path, signal);
  return { protocol, hostname, port, path, agent: false, headers: {} };
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LARGEST_BODY) throw new Error(`its body has more than ${LARGEST_BODY} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function headOf({ statusCode, rawHeaders }: IncomingMessage): Pick<Answered, 'status' | 'headers'> {
  const headers: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.push([itemAt(rawHeaders, at).toLowerCase(), itemAt(rawHeaders, at + 1)]);
  }
  return { status: present(statusCode), headers };
}

/** How a connection that there was ends without an answer. */
const CUTS: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** The value of a header; the first of several. */
export function headerOf({ headers }: Pick<Answered, 'headers'>, name: string): string | undefined {
  return headers.find(([own]) => own === name)?.[1];
}

/** The media type of an answer in lower case, without parameters; '' where there is none. */
export function mediaTypeOf(answer: Pick<Answered, 'headers'>): string {
  return itemAt((headerOf(answer, 'content-type') ?? '').split(';', 1), 0)
    .trim()
    .toLowerCase();
}
