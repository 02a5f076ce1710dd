import { itemAt } from '../../base/present.ts';
import { utf8 } from '../../base/text/utf8.ts';
import { phraseOf } from '../../mock/answer/phrases.ts';
import {
  type Exchanged,
  type ExportedFile,
  type ExportInput,
  queryOf,
  urlOf,
  writtenJson,
} from './exchanged.ts';

/** Faults of which a client sees no status. */
const WITHOUT_STATUS: ReadonlySet<string> = new Set(['reset-before', 'empty-reply', 'hang']);

/**
 * An HTTP archive, HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), which the tools of browsers open. Each entry
 * has the headers as they were, and the body; what went wrong on the wire is told as `_error`, where browsers do.
 */
export function writeHar({ exchanges, baseUrl, version, session, isRecorded }: ExportInput): ExportedFile {
  const what = isRecorded ? 'Requests' : 'Examples of answers; nothing was asked';
  const value = {
    log: {
      version: '1.2',
      creator: { name: 'ev-driver-mock', version },
      pages: [],
      entries: exchanges.map((exchange) => entryOf(exchange, baseUrl)),
      comment: `${what} in session ${session}. Keys are written as ***.`,
    },
  };
  return { text: writtenJson(value), leftOut: [] };
}

function entryOf(exchange: Exchanged, baseUrl: string) {
  const { at, method, headers, delayMs, dribbleMs, fault, scenario } = exchange;
  return {
    startedDateTime: at,
    time: delayMs + dribbleMs,
    request: {
      method,
      url: urlOf(exchange, baseUrl),
      httpVersion: 'HTTP/1.1',
      // Cookies are credentials: none is told.
      cookies: [],
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      queryString: queryOf(exchange),
      headersSize: -1,
      bodySize: method === 'GET' || method === 'HEAD' ? 0 : -1,
    },
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: delayMs, receive: dribbleMs },
    ...(fault !== null && { _error: fault }),
    ...(scenario !== null && { comment: `scenario ${scenario}` }),
  };
}

function responseOf(exchange: Exchanged) {
  const { status, responseHeaders, fault } = exchange;
  const isLost = fault !== null && WITHOUT_STATUS.has(fault);
  const headers = isLost ? [] : responseHeaders;
  return {
    status: isLost ? 0 : status,
    statusText: isLost ? '' : phraseOf(status),
    httpVersion: 'HTTP/1.1',
    cookies: headers.filter(({ name }) => name === 'set-cookie').map(cookieOf),
    headers: headers.map(({ name, value }) => ({ name, value })),
    content: contentOf(exchange, isLost),
    redirectURL: headers.find(({ name }) => name === 'location')?.value ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

/** The name of a cookie that is set; its value is told nowhere. */
function cookieOf({ value }: { readonly value: string }) {
  return { name: itemAt(value.split('=', 1), 0).trim(), value: '***' };
}

function contentOf({ method, body, bodyMissing, bodyLength, responseHeaders }: Exchanged, isLost: boolean) {
  const mimeType = responseHeaders.find(({ name }) => name === 'content-type')?.value ?? '';
  if (isLost || method === 'HEAD') return { size: 0, mimeType: isLost ? '' : mimeType };
  if (body !== null) return { size: utf8(body).length, mimeType, text: body };
  return { size: bodyLength, mimeType, comment: `Not kept: ${bodyMissing ?? 'unknown'}.` };
}
