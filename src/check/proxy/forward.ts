import { itemAt } from '../../base/present.ts';
import type { ParsedRequest } from '../../mock/answer/parse-request.ts';
import { isHopByHop, tokensOf } from '../../server/fallback/hop-by-hop.ts';
import type { Answered, Sent } from '../ask/call-target.ts';
import type { Target } from '../ask/target.ts';

type Header = readonly [name: string, value: string];

/** Those that are told anew: there is no body, and the host is the target. */
const OWN = new Set(['host', 'content-length', 'expect']);

/** What follows the base of a path: that of the target, or that of the API; undefined for a path with neither. */
export function belowBase(
  path: string,
  { root, contract }: Pick<Target, 'root' | 'contract'>,
): string | undefined {
  const base = [root, contract.root].find((own) => path.startsWith(`${own}/`));
  return base && path.slice(base.length);
}

/**
 * A request as it goes to the target: method and query as they came, the path in its normal spelling under the target's own root,
 * the headers without those of the connection and of the mock.
 * @param isForMock whether the header `Prefer` was for the mock
 */
export function forwardedRequest(
  { request, rawPath, path, decodes }: ParsedRequest,
  target: Pick<Target, 'root' | 'contract'>,
  isForMock: boolean,
): Sent {
  const at = request.target.indexOf('?');
  const query = at < 0 ? '' : itemAt(request.target.slice(at).split('#', 1), 0);
  const connection = tokensOf(request.headers.connection);
  const headers: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    const isMocks = name.startsWith('x-mock-') || (isForMock && name === 'prefer');
    if (value === undefined || isMocks || OWN.has(name) || isHopByHop(name, connection)) continue;
    headers[name] = value;
  }
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  // The path is below the API's root by now; one that does not decode goes on as it came.
  const below = decodes ? path.slice(target.contract.root.length) : (belowBase(rawPath, target) ?? '');
  return { method, path: target.root + below + query, headers };
}

/**
 * The headers of the target's answer as they go on, among them which of them pages may read.
 * @param keepCors whether what the target says to browsers is kept; else the proxy speaks for itself
 */
export function forwardedHeaders({ headers }: Answered, keepCors: boolean): Header[] {
  const connection = tokensOf(headers.flatMap(([name, value]) => (name === 'connection' ? [value] : [])));
  return headers.filter(([name]) => {
    const isCors = !keepCors && name.startsWith('access-control-') && name !== EXPOSED;
    const isMocks = name.startsWith('x-mock-');
    return name !== 'content-length' && !isCors && !isMocks && !isHopByHop(name, connection);
  });
}

/** The list of headers that pages may read, to which the proxy adds. */
const EXPOSED = 'access-control-expose-headers';

/**
 * Headers with a `Location` that leads through the proxy where it led to the target's API; one that leads elsewhere stays, and
 * is told: whoever follows it is past the proxy, with all that the request carries.
 */
export function throughProxy(
  headers: readonly Header[],
  target: Pick<Target, 'shown' | 'root' | 'contract'>,
): { readonly headers: readonly Header[]; readonly past: string | undefined } {
  const { origin } = new URL(target.shown);
  let past: string | undefined;
  const led = headers.map(([name, value]): Header => {
    if (name !== 'location' || !URL.canParse(value, target.shown)) return [name, value];
    const url = new URL(value, target.shown);
    const isBelow = belowBase(url.pathname, target) !== undefined;
    if (url.origin === origin && isBelow) {
      return [name, /^[a-z][a-z\d+.-]*:|^\/\//i.test(value) ? url.pathname + url.search + url.hash : value];
    }
    const where = url.origin === origin ? url.pathname : url.origin;
    past = `location: leads past the proxy, to ${where}; allowed: ${target.shown}`;
    return [name, value];
  });
  return { headers: led, past };
}
