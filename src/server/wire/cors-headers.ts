/** Which browsers may read the answers: of any origin, of none, or of those listed (`https://app.example`). */
export type CorsOrigin = '*' | 'none' | readonly string[];

/** What a browser says of itself; spelt out, as the types of Node.js are not where browsers are. */
interface Asking {
  readonly origin?: string | undefined;
  readonly 'access-control-request-method'?: string | undefined;
  readonly 'access-control-request-headers'?: string | undefined;
}

type Header = readonly [name: string, value: string];

/** The methods of the mocked API and of the health check. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
/** How long a browser may remember a preflight, in seconds: the longest that Chromium accepts. */
const MAX_AGE = '7200';
/** Headers that scripts may read anyway, or never (Fetch standard, sections 2.2.2 and 4.9), and what is said to caches. */
const NOT_EXPOSED = new Set([
  ...['cache-control', 'content-language', 'content-type', 'expires', 'last-modified', 'pragma'],
  ...['set-cookie', 'set-cookie2', 'vary'],
]);

/** Whether a request is a CORS preflight (Fetch standard, section 4.8) that this setting answers. */
export function isPreflight(setting: CorsOrigin, method: string, headers: Asking): boolean {
  if (setting === 'none' || method !== 'OPTIONS') return false;
  return headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

/**
 * The response headers of a preflight, which has status 204 and no body. Without permission: only `vary`.
 * @param methods those of the path
 */
export function preflightHeaders(
  setting: CorsOrigin,
  headers: Asking,
  methods: readonly string[] = METHODS,
): readonly Header[] {
  const vary: Header = ['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers'];
  const origin = allowedOrigin(setting, headers.origin);
  if (origin === undefined) return [vary];
  const asked = headers['access-control-request-headers'];
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-allow-methods', methods.join(', ')],
    ...(asked ? [['access-control-allow-headers', asked] as const] : []),
    ['access-control-max-age', MAX_AGE],
    vary,
  ];
}

/**
 * The headers that let a browser read an answer. With credentials `*` is no wildcard (Fetch standard, section
 * 4.9.2), so the origin is reflected and each header exposed by its name, whoever set it. `vary` is there without an origin,
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
  const exposed = [...new Set(names)].filter(
    (name) => !NOT_EXPOSED.has(name) && !name.startsWith('access-control-'),
  );
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
