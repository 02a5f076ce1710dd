import type { MockRequest } from './reply.ts';

/** A request taken apart. */
export interface Exchange {
  readonly request: MockRequest;
  /** GET for HEAD too, which is answered like it. */
  readonly method: string;
  /** The path as it stood in the request line. */
  readonly rawPath: string;
  /** The path with every `%` escaped that would not decode, so that a router can take it apart. */
  readonly path: string;
  /** Whether the percent-encoding of the path is that of UTF-8. */
  readonly decodes: boolean;
  readonly query: URLSearchParams;
}

/** Takes a request apart; never throws, whatever the target is. */
export function exchangeOf(request: MockRequest): Exchange {
  // An absolute-form target (RFC 9112 section 3.2.2) carries scheme and host in front of the path.
  const target = request.target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = target.search(/[?#]/);
  const rawPath = end < 0 ? target : target.slice(0, end);
  const query = new URLSearchParams(target[end] === '?' ? target.slice(end + 1).split('#', 1)[0] : '');
  const decodes = decodesToUtf8(rawPath);
  return {
    request,
    method: request.method === 'HEAD' ? 'GET' : request.method,
    rawPath,
    path: decodes ? rawPath : rawPath.replaceAll('%', '%25'),
    decodes,
    query,
  };
}

function decodesToUtf8(text: string): boolean {
  if (!text.includes('%')) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The value of a header; of several lines the first. */
export function headerOf({ request }: Exchange, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' || value === undefined ? value : value[0];
}
