import type { IncomingHttpHeaders } from 'node:http';

/** Which browsers may read the answers: of any origin, of none, or of those listed (`https://app.example`). */
export type CorsOrigin = '*' | 'none' | readonly string[];

type Header = readonly [name: string, value: string];

/** The methods that a browser may use; the mocked API and the health check have no others. */
const METHODS = 'GET, HEAD, OPTIONS';
/** How long a browser may remember a preflight, in seconds: the longest that Chromium accepts. */
const MAX_AGE = '7200';
/** Headers besides `x-mock-*` that scripts may read and the Fetch standard does not expose by itself. */
const EXPOSABLE = new Set(['preference-applied', 'retry-after', 'allow', 'content-length']);

/** Whether a request is a CORS preflight (Fetch standard, section 4.8) that this setting answers. */
export function isPreflight(setting: CorsOrigin, method: string, headers: IncomingHttpHeaders): boolean {
  if (setting === 'none' || method !== 'OPTIONS') return false;
  return headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

/** The response headers of a preflight, which has status 204 and no body. Without permission: only `vary`. */
export function preflightHeaders(setting: CorsOrigin, headers: IncomingHttpHeaders): readonly Header[] {
  const vary: Header = ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'];
  const origin = allowedOrigin(setting, headers.origin);
  if (origin === undefined) return [vary];
  const asked = headers['access-control-request-headers'];
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-allow-methods', METHODS],
    ...(asked ? [['access-control-allow-headers', asked] as const] : []),
    ['access-control-max-age', MAX_AGE],
    vary,
  ];
}

/**
 * The headers that let a browser read an answer. With credentials `*` is no wildcard (Fetch standard, section
 * 4.9.2), so the origin is reflected and each header exposed by its name. `vary` is there without an origin,
 * too: a cache must not give that answer to a browser.
 * @param origin the request's `Origin`
 * @param names the answer's header names in lower case
 */
export function corsHeaders(
  setting: CorsOrigin,
  origin: string | undefined,
  names: readonly string[],
): readonly Header[] {
  if (setting === 'none') return [];
  const vary: Header = ['vary', 'Origin'];
  const allowed = allowedOrigin(setting, origin);
  if (allowed === undefined) return [vary];
  const exposed = [...new Set(names)].filter((name) => name.startsWith('x-mock-') || EXPOSABLE.has(name));
  return [
    ['access-control-allow-origin', allowed],
    ['access-control-allow-credentials', 'true'],
    ...(exposed.length > 0 ? [['access-control-expose-headers', exposed.join(', ')] as const] : []),
    vary,
  ];
}

function allowedOrigin(setting: CorsOrigin, origin: string | undefined): string | undefined {
  if (origin === undefined || setting === 'none') return undefined;
  return setting === '*' || setting.includes(origin) ? origin : undefined;
}
