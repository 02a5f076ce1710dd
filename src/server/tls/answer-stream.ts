import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { constants, type OutgoingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import { mergeHeaders } from '../../base/http/header-fields.ts';
import { itemAt } from '../../base/present.ts';
import { LARGEST_HEADERS } from '../limits.ts';
import { LocalSocket } from './socket-pair.ts';

/** What HTTP/2 has no place for (RFC 9113 section 8.2.2). */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

type HeaderLine = readonly [name: string, value: string];

/**
 * Answers a stream of HTTP/2 by asking the server of HTTP/1.1 over a connection within this process, so that whatever
 * answers there does so here, in the same bytes: the API, the control API and the console in express, streams, faults.
 * What HTTP/1.1 says with its connection is said with the stream: a reset is RST_STREAM, an end without an answer a stream
 * without headers, half a body a stream that ends early.
 * @param connect hands the other end of the connection to the server
 */
export function answerStream(
  stream: ServerHttp2Stream,
  rawHeaders: readonly string[],
  connect: (socket: Duplex) => void,
): void {
  const { pseudo, lines } = takeApart(rawHeaders);
  const method = pseudo.get(':method') ?? '';
  const [ours, theirs] = LocalSocket.pair();
  let request: ClientRequest;
  try {
    if (method === 'CONNECT') throw new TypeError('There is no tunnel');
    request = httpRequest({
      ...{ createConnection: () => ours, setHost: false, maxHeaderSize: 2 * LARGEST_HEADERS },
      ...{ method, path: pseudo.get(':path'), headers: headersFor(stream, pseudo, lines) },
    });
  } catch {
    // HTTP/1.1 cannot carry it, such as a path with a blank.
    const status = method === 'CONNECT' ? 501 : 400;
    stream.respond({ ':status': status, 'content-length': '0' }, { endStream: true });
    return;
  }
  stream.once('close', () => request.destroy());
  stream.on('error', () => request.destroy());
  request.on('error', () => giveUp(stream, ours));
  request.on('response', (response) => pass(response, stream, ours));
  connect(theirs);
  stream.pipe(request);
}

function takeApart(raw: readonly string[]): { pseudo: Map<string, string>; lines: HeaderLine[] } {
  const pseudo = new Map<string, string>();
  const lines: HeaderLine[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name, value] = [itemAt(raw, i), itemAt(raw, i + 1)];
    if (name.startsWith(':')) pseudo.set(name, value);
    else if (!OF_CONNECTION.has(name)) lines.push([name, value]);
  }
  return { pseudo, lines };
}

/** The headers as HTTP/1.1 has them, in their order; the authority is the host. */
function headersFor(
  stream: ServerHttp2Stream,
  pseudo: ReadonlyMap<string, string>,
  lines: readonly HeaderLine[],
): readonly string[] {
  const authority = pseudo.get(':authority');
  const has = (name: string) => lines.some(([own]) => own === name);
  const host: HeaderLine[] = authority === undefined || has('host') ? [] : [['host', authority]];
  // RFC 9113 section 8.2.3: a cookie may come in crumbs.
  const crumbs = lines.filter(([name]) => name === 'cookie').map(([, value]) => value);
  const cookie: HeaderLine[] = crumbs.length === 0 ? [] : [['cookie', crumbs.join('; ')]];
  const rest = lines.filter(([name, value]) => {
    if (name === 'expect' && value.toLowerCase() === '100-continue')
      stream.additionalHeaders({ ':status': 100 });
    return name !== 'cookie' && !(name === 'expect' && value.toLowerCase() === '100-continue');
  });
  // Without it a body of no known length would stand outside of the request.
  const framing: HeaderLine[] =
    stream.endAfterHeaders || has('content-length') ? [] : [['transfer-encoding', 'chunked']];
  return [...host, ...rest, ...cookie, ...framing].flat();
}

function pass(response: IncomingMessage, stream: ServerHttp2Stream, ours: LocalSocket): void {
  if (stream.destroyed) return;
  const { rawHeaders, statusCode } = response;
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = itemAt(rawHeaders, i).toLowerCase();
    if (!OF_CONNECTION.has(name)) pairs.push([name, itemAt(rawHeaders, i + 1)]);
  }
  const headers: OutgoingHttpHeaders = { ':status': statusCode };
  for (const [name, value] of mergeHeaders(pairs)) {
    const before = headers[name];
    headers[name] = before === undefined ? value : ([before, value].flat() as string[]);
  }
  stream.respond(headers, { sendDate: false } as object);
  response.on('error', () => giveUp(stream, ours));
  response.pipe(stream);
}

/** Ends what was begun as the server has ended it. */
function giveUp(stream: ServerHttp2Stream, ours: LocalSocket): void {
  if (stream.destroyed) return;
  // `close` would end the body in good order first.
  if (ours.wasReset) stream.destroy(new Error('The connection was reset'));
  else if (stream.headersSent) stream.end();
  else stream.close(constants.NGHTTP2_NO_ERROR);
}
