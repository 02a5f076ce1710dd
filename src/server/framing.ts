import type { IncomingMessage } from 'node:http';
import { type MockError, mockError } from '../base/errors.ts';
import { LARGEST_HEADERS, MOST_HEADER_LINES } from './limits.ts';

/** `Host` as RFC 9110 section 7.2 has it: a name or address, and a port. */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d*)?$/i;

/**
 * What is wrong with a request that Node.js reads and HTTP does not allow, or that has more header lines than Node.js hands
 * on; undefined: nothing. Who is told one thing by a proxy in front and another by us could smuggle requests in.
 */
export function framingProblem({
  rawHeaders,
  httpVersion,
}: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>): MockError | undefined {
  if (rawHeaders.length > 2 * MOST_HEADER_LINES) return headersTooLarge();
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    return malformed(`its version is HTTP/${httpVersion}, and not HTTP/1.1 or HTTP/1.0`);
  let host: string | undefined;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (host !== undefined) return malformed('the header Host stands there twice');
    host = rawHeaders[i + 1]!;
  }
  // RFC 9112 section 3.2.
  if (host === undefined) return httpVersion === '1.1' ? malformed('the header Host is missing') : undefined;
  return HOST.test(host) ? undefined : malformed('the header Host is no name or address with a port');
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
export function headersTooLarge(): MockError {
  return mockError('headers-too-large', { allowed: LARGEST_HEADERS, lines: MOST_HEADER_LINES });
}

function malformed(reason: string): MockError {
  return mockError('malformed-request', { reason });
}
