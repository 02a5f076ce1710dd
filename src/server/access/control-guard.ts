import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type MockError, mockError } from '../../base/errors.ts';
import { bareHost, type ControlAccess, isControlOn, isLoopback } from './control-access.ts';

/** Header that carries the token; `Authorization: Bearer TOKEN` does too. */
const TOKEN_HEADER = 'x-mock-token';

/**
 * Why a request may not use the control API; undefined when it may. `Host` is checked against DNS
 * rebinding where there is no token, which a page whose name was made to point here does not know; `Origin` against other
 * web pages (both RFC 9110 and RFC 6454), the token in constant time.
 */
export function refusalOf(access: ControlAccess, headers: IncomingHttpHeaders): MockError | undefined {
  const refusal = hostRefusalOf(access, headers);
  if (refusal) return refusal;
  if (access.token !== undefined && !isSame(access.token, tokenOf(headers)))
    return mockError('control-token-refused', {});
  return undefined;
}

/** The same, whatever token the request carries: for what may be shown to somebody who is to give it. */
export function hostRefusalOf(access: ControlAccess, headers: IncomingHttpHeaders): MockError | undefined {
  if (!isControlOn(access)) return mockError('control-off', { host: access.host });
  const { host = '', origin } = headers;
  const hasToken = access.token !== undefined;
  if (!hasToken && !isAllowed(access, hostname(`http://${host}`)))
    return mockError('control-host-refused', { given: host });
  const isOurs = hasToken && isPageOf(origin, host);
  if (origin !== undefined && !isOurs && !isAllowed(access, hostname(origin))) {
    return mockError('control-origin-refused', { given: origin });
  }
  if (isEmbedded(headers))
    return mockError('control-origin-refused', { given: 'of another site that embeds it' });
  return undefined;
}

/**
 * Whether a page of another site loads this as an image, a script or the like, or shows it in a frame: browsers send no
 * `Origin` then, but say so (Fetch Metadata). A page that somebody navigates to is none, nor one that our own page loads.
 */
function isEmbedded({ origin, ...headers }: IncomingHttpHeaders): boolean {
  if (origin !== undefined || headers['sec-fetch-site'] !== 'cross-site') return false;
  return headers['sec-fetch-mode'] === 'no-cors' || FRAMES.has(String(headers['sec-fetch-dest']));
}

/** Where a page may be shown within another one (Fetch Metadata, `Sec-Fetch-Dest`). */
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

/** Whether an origin is that of a page from this server, under whatever name it was asked for. */
function isPageOf(origin: string | undefined, host: string): boolean {
  return origin !== undefined && /^https?:\/\/(.+)$/i.exec(origin)?.[1]?.toLowerCase() === host.toLowerCase();
}

function isAllowed({ allowHosts }: ControlAccess, name: string | undefined): boolean {
  return name !== undefined && (isLoopback(name) || allowHosts.some((allowed) => bareHost(allowed) === name));
}

/**
 * The host name of an origin, in lower case and without brackets; undefined where it is none. What would end the host
 * for a URL parser, or stand before it, is refused: no browser sends it.
 */
function hostname(origin: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@\\]+$/i.test(origin)) return undefined;
  try {
    return bareHost(new URL(origin).hostname);
  } catch {
    return undefined;
  }
}

function tokenOf(headers: IncomingHttpHeaders): string {
  const own = headers[TOKEN_HEADER];
  if (typeof own === 'string') return own;
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** Compares digests, so that neither content nor length shows in the time that it takes. */
function isSame(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
