import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';
import type { Contract } from '../../contract/contract.ts';
import type { MockRequest } from '../request.ts';
import { DEFAULT_SESSION, splitKey, splitPath } from '../session/session-name.ts';
import { decodesToUtf8, normalPath, splitTarget } from './request-target.ts';

/** A request with its target, keys and session's name parsed. */
export interface ParsedRequest {
  readonly request: MockRequest;
  /** The contract that it is read by. */
  readonly contract: Contract;
  /** GET for HEAD too, which is answered like it. */
  readonly method: string;
  /** The path as it stood in the request line, without what named the session. */
  readonly rawPath: string;
  /** The path as all that are equivalent to it are spelt (RFC 3986 section 6.2.2), every `%` escaped that would not decode. */
  readonly path: string;
  /** Whether the percent-encoding of the path is that of UTF-8. */
  readonly decodes: boolean;
  readonly query: URLSearchParams;
  /** API keys by name of the spec's security scheme, without what named the session. */
  readonly keys: ReadonlyMap<string, string>;
  /** Name of the session that the request asks for. */
  readonly sessionName: string;
  /** What named it; undefined where the request names none. */
  readonly sessionNamedBy: 'path' | 'header' | 'key' | undefined;
}

/** What a request is read by: the contract, and the keys that there are. */
export interface RequestReader {
  readonly contract: Contract;
  readonly customers: readonly CustomerFixture[];
}

/** Header that names the session. */
export const SESSION_HEADER = 'x-mock-session';

/**
 * Parses a request; never throws, whatever the target is.
 * @param withSessions whether a request can name a session: by path, header or API key, in this order
 */
export function parseRequest(
  request: MockRequest,
  { contract, customers }: RequestReader,
  withSessions: boolean,
): ParsedRequest {
  const target = splitTarget(request.target);
  const query = readQuery(target.query);
  const decodes = decodesToUtf8(target.path);
  const normal = normalPath(target.path, decodes);
  const byPath = withSessions ? splitPath(normal) : { path: normal, session: undefined };
  const byKey = keysOf(request, query, contract, customers, withSessions);
  const byHeader = withSessions ? headerOf(request, SESSION_HEADER) : undefined;
  return {
    request,
    contract,
    method: request.method === 'HEAD' ? 'GET' : request.method,
    rawPath: byPath.session === undefined ? target.path : splitPath(target.path).path,
    path: byPath.path,
    decodes,
    query,
    keys: byKey.keys,
    sessionName: byPath.session ?? byHeader ?? byKey.session ?? DEFAULT_SESSION,
    sessionNamedBy:
      byPath.session !== undefined
        ? 'path'
        : byHeader !== undefined
          ? 'header'
          : byKey.session !== undefined
            ? 'key'
            : undefined,
  };
}

/**
 * Reads a query as HTML forms write it (URL standard, section 5.1): what follows the first `?`, in pairs between `&`. Of pairs
 * with the same name the first counts, empty ones do not; a second `?` and a `;` are data.
 */
function readQuery(query: string): URLSearchParams {
  // The constructor would take a second `?` for the first.
  return new URLSearchParams(query.startsWith('?') ? `?${query}` : query);
}

function keysOf(
  request: MockRequest,
  query: URLSearchParams,
  { keySchemes }: Contract,
  customers: readonly CustomerFixture[],
  withSessions: boolean,
): { readonly keys: ReadonlyMap<string, string>; readonly session: string | undefined } {
  const keys = new Map<string, string>();
  let session: string | undefined;
  for (const [id, { in: place, name }] of keySchemes) {
    const given = place === 'header' ? headerOf(request, name.toLowerCase()) : query.get(name);
    if (given === undefined || given === null) continue;
    const split = withSessions ? splitKey(given, customers) : { key: given, session: undefined };
    keys.set(id, split.key);
    session ??= split.session;
  }
  return { keys, session };
}

function headerOf(request: MockRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' || value === undefined ? value : value[0];
}
