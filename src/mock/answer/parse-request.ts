import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';
import type { Contract } from '../../contract/contract.ts';
import { asksForCustomer } from '../../contract/entrance/entrance.ts';
import { operationMeant } from '../../contract/router.ts';
import type { SecurityScheme } from '../../contract/security.ts';
import type { MockRequest } from '../request.ts';
import { DEFAULT_SESSION, splitKey, splitPath } from '../session/session-name.ts';
import { externalIdOf, pathParametersIn } from './request/path-parameters.ts';
import { decodesToUtf8, normalPath, splitTarget } from './request/request-target.ts';

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
  /** The decoded id that the path names; undefined where it names none or it does not decode. */
  readonly externalId: string | undefined;
  readonly query: URLSearchParams;
  /** The customer that the request names; where its operation does not ask for one, that whose key it has. */
  readonly customer: string | undefined;
  /** API keys and tokens by name of the spec's security scheme, without what named the session. */
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
  const query = queryOf(request.target);
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
    externalId: externalIdOf({ contract, path: byPath.path, decodes }),
    query,
    customer: customerIn(request, query, byPath.path, byKey.keys, { contract, customers }),
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
 * The query of a target as HTML forms write it (URL standard, section 5.1): what follows the first `?`, in pairs between `&`. Of
 * pairs with the same name the first counts, empty ones do not; a second `?` and a `;` are data.
 */
export function queryOf(target: string): URLSearchParams {
  const { query } = splitTarget(target);
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
  for (const [id, scheme] of keySchemes) {
    const given = credentialsIn(request, query, scheme);
    if (given === undefined) continue;
    const split = withSessions ? splitKey(given, customers) : { key: given, session: undefined };
    keys.set(id, split.key);
    session ??= split.session;
  }
  return { keys, session };
}

/** What a request shows of a scheme: an API key, a token, or the password of `Basic`. */
function credentialsIn(
  request: MockRequest,
  query: URLSearchParams,
  scheme: SecurityScheme,
): string | undefined {
  const value = valueAt(request, query, scheme);
  if (value === undefined || scheme.kind === 'apiKey') return value;
  const [, kind = '', credentials = ''] = /^([A-Za-z]+) +(\S.*)$/.exec(value.trim()) ?? [];
  if (kind.toLowerCase() !== scheme.kind) return undefined;
  return scheme.kind === 'basic' ? passwordIn(credentials) : credentials;
}

/** What stands in a request under a name; the first, where there are more. */
function valueAt(
  request: MockRequest,
  query: URLSearchParams,
  { in: place, name }: { readonly in: string; readonly name: string },
): string | undefined {
  switch (place) {
    case 'query':
      return query.get(name) ?? undefined;
    case 'header':
      return headerOf(request, name.toLowerCase());
    default:
      return cookieIn(headerOf(request, 'cookie') ?? '', name);
  }
}

function customerIn(
  request: MockRequest,
  query: URLSearchParams,
  path: string,
  keys: ReadonlyMap<string, string>,
  { contract, customers }: RequestReader,
): string | undefined {
  const { customer } = contract;
  const named =
    customer &&
    (customer.in === 'path'
      ? pathParametersIn(path, contract)?.[customer.name]
      : valueAt(request, query, customer));
  if (named !== undefined) return named;
  if (customer) {
    // The built-in contract has one operation, which asks for the customer.
    if (!contract.validators) return undefined;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const meant = operationMeant({ method, path }, contract);
    if (customer.in === 'path' && meant?.parameters[customer.name]) return meant.parameters[customer.name];
    if (!meant || asksForCustomer(contract, meant.operation)) return undefined;
  }
  const given = [...keys.values()];
  return customers.find((one) => one.keys.some((key) => given.includes(key)))?.id;
}

/** The value of a cookie in the header of that name (RFC 6265 section 4.2.1). */
export function cookieIn(cookies: string, name: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * RFC 7617 section 2: user and password in Base64, with a colon between them. Who sends a key as the user, as some back ends
 * want it, has no password.
 */
function passwordIn(credentials: string): string | undefined {
  try {
    const text = atob(credentials);
    const end = text.indexOf(':');
    return text.slice(end + 1) || text.slice(0, Math.max(end, 0));
  } catch {
    return undefined;
  }
}

/** The first value of a header. @param name in lower case */
export function headerOf(request: MockRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' || value === undefined ? value : value[0];
}
