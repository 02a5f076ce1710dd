import type { IncomingMessage } from 'node:http';
import { type MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { LARGEST_HEADERS, MOST_HEADER_LINES } from '../limits.ts';

/** What no value of `Host` has (RFC 9112 section 3.2): a list, a path, a user, blanks. */
const NO_HOST = /[\s,/\\?#@]/;

/** So many header lines Node.js reads where a server does not say how many: 2,000 names and values. */
const LINES_BY_DEFAULT = 1000;

/**
 * What is wrong with a request that Node.js reads and HTTP does not allow, or that has more header lines than Node.js makes
 * headers of; undefined: nothing. Who is told one thing by a proxy in front and another by us could smuggle requests in.
 * @param maxHeadersCount that of the server; null or undefined: what Node.js takes then; 0: no limit
 */
export function framingProblem(
  { rawHeaders, httpVersion }: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>,
  maxHeadersCount: number | null | undefined,
): MockError | undefined {
  const most = maxHeadersCount ?? LINES_BY_DEFAULT;
  if (most > 0 && rawHeaders.length > 2 * most) return headersTooLarge(most);
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    return malformed(`its version is HTTP/${httpVersion}, and not HTTP/1.1 or HTTP/1.0`);
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = itemAt(rawHeaders, i);
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (++hosts > 1) return malformed('the header Host stands there twice');
    if (NO_HOST.test(itemAt(rawHeaders, i + 1)))
      return malformed('the header Host is not the name of one host, with a port or without');
  }
  // RFC 9112 section 3.2.
  return hosts === 0 && httpVersion === '1.1' ? malformed('the header Host is missing') : undefined;
}

/** What a listening server refuses of a request that never was on a wire; undefined: nothing. */
export function sizeProblem(
  target: string,
  headers: Readonly<Record<string, string>>,
): MockError | undefined {
  const lines = Object.entries(headers);
  const size = lines.reduce((sum, [name, value]) => sum + name.length + value.length, target.length);
  return lines.length > MOST_HEADER_LINES || size >= LARGEST_HEADERS ? headersTooLarge() : undefined;
}

/** 431: more than is read. */
export function headersTooLarge(lines = MOST_HEADER_LINES): MockError {
  return mockError('headers-too-large', { allowed: LARGEST_HEADERS, lines });
}

function malformed(reason: string): MockError {
  return mockError('malformed-request', { reason });
}
