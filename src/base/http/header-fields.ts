import { itemAt } from '../present.ts';

type Header = readonly [name: string, value: string];

/**
 * Fields of answers that may stand once (RFC 9110, RFC 9111, RFC 6797, RFC 8288 and the Fetch standard): their values are no
 * lists, so that a client that meets two takes either, or fails.
 */
const ONCE: ReadonlySet<string> = new Set([
  ...['content-type', 'content-length', 'content-location', 'content-range', 'content-disposition'],
  ...['date', 'etag', 'last-modified', 'expires', 'age', 'location', 'retry-after', 'server'],
  ...['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-max-age'],
  'x-request-id',
  ...['strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy'],
]);

/** Lists that several add to: one line is written of all that they say. */
const JOINED: ReadonlySet<string> = new Set([
  'vary',
  'allow',
  'access-control-expose-headers',
  'preference-applied',
]);

/** Whether a field may stand once in an answer. @param name in lower case */
export function standsOnce(name: string): boolean {
  return ONCE.has(name) || name.startsWith('x-mock-');
}

/** Fields that the server alone can write, and what to write instead. */
const OF_THE_SERVER: Readonly<Record<string, string | undefined>> = {
  'content-length': 'no content-length: it follows from the body',
  'transfer-encoding': 'no transfer-encoding: it follows from the body',
  trailer: 'no trailer: nothing follows the body',
  connection: 'no connection: it follows from the request',
  'keep-alive': 'no keep-alive: it follows from the request',
  ...Object.fromEntries(
    ['upgrade', 'te', 'proxy-connection', 'http2-settings'].map((name) => [
      name,
      `no ${name}: it is about the connection`,
    ]),
  ),
};

/** What a user may write in the place of a field that the server writes itself; undefined for others. @param name in lower case */
export function insteadOf(name: string): string | undefined {
  return OF_THE_SERVER[name];
}

/**
 * Headers as they may be written: of a field that may stand once the first counts, lists that several add to are joined,
 * each element named once. Others stay as they are, such as several cookies.
 * @param headers names in lower case, in the order in which they are to be written
 */
export function mergeHeaders(headers: readonly Header[]): Header[] {
  const merged: Header[] = [];
  const places = new Map<string, number>();
  for (const header of headers) {
    const [name, value] = header;
    const isJoined = JOINED.has(name);
    const place = isJoined || standsOnce(name) ? places.get(name) : undefined;
    if (place === undefined) places.set(name, merged.push(header) - 1);
    else if (isJoined) merged[place] = [name, joined(itemAt(merged, place)[1], value)];
  }
  return merged;
}

/** Headers with others in the place of those of the same name. */
export function replaceHeaders(headers: readonly Header[], own: readonly Header[]): Header[] {
  if (own.length === 0) return [...headers];
  const names = new Set(own.map(([name]) => name));
  return [...headers.filter(([name]) => !names.has(name)), ...own];
}

/** Two lists as one; names of fields and methods are told apart without regard to case, as the first has them. */
function joined(first: string, more: string): string {
  const elements = new Map<string, string>();
  for (const element of `${first},${more}`.split(',').map((part) => part.trim())) {
    const key = element.toLowerCase();
    if (element !== '' && !elements.has(key)) elements.set(key, element);
  }
  return [...elements.values()].join(', ');
}
