import { didYouMean, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import { type Match, routerOf } from '../../contract/router.ts';
import type { MockRequest } from '../request.ts';
import { isSessionName, SESSION_NAME_ALLOWED } from '../session/session-name.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { parseRequest, type RequestReader } from './parse-request.ts';
import { splitTarget } from './request/request-target.ts';

/** The operation that a request means; what is answered where it means none. */
export function matchOperation(exchange: Exchange): ({ kind: 'operation' } & Match) | Outcome {
  const { contract, sessionName, rawPath, request } = exchange;
  if (!isSessionName(sessionName)) {
    const details = { given: sessionName, allowed: SESSION_NAME_ALLOWED };
    return { kind: 'error', error: mockError('bad-session-name', details) };
  }
  const found = contract.derived(routerOf)(exchange);
  switch (found.kind) {
    case 'operation':
      return found;
    case 'other-method':
      return otherMethod(request.method, rawPath, found.allowed);
    case 'not-found':
      return {
        kind: 'error',
        error: mockError('path-not-found', { given: rawPath, ...nearPaths(rawPath, contract) }),
      };
  }
}

/**
 * Path and query of a request that no operation of the contract knows, without what names its session; undefined for all
 * others: OPTIONS of a path that there is answers with its methods.
 * @param withSessions whether a request can name a session
 */
export function unknownTarget(
  request: MockRequest,
  reader: RequestReader,
  withSessions: boolean,
): string | undefined {
  const parsed = parseRequest(request, reader, withSessions);
  const { kind } = reader.contract.derived(routerOf)(parsed);
  if (kind === 'operation' || (kind === 'other-method' && request.method === 'OPTIONS')) return undefined;
  const { query } = splitTarget(request.target);
  return `${parsed.rawPath || '/'}${query === '' ? '' : `?${query}`}`;
}

/** A request with the operation that it means, where that is not the driver's. */
export function withOperation(exchange: Exchange, id: string): Exchange {
  const { contract } = exchange;
  if (id === contract.operation.operationId) return exchange;
  return { ...exchange, operation: contract.derived(operationsOf).find((operation) => operation.id === id) };
}

/** What a path answers to a method that is none of the spec's: to OPTIONS the methods that there are, to others 405. */
export function otherMethod(given: string, path: string, allowed: readonly string[]): Outcome {
  if (given === 'OPTIONS') return { kind: 'methods', allowed };
  const error = mockError('method-not-allowed', { given, path, allowed });
  return { kind: 'error', error, headers: [['allow', allowed.join(', ')]] };
}

/** So many paths are told. */
const MOST_PATHS = 20;

/** The paths of a contract's operations, and which of them was probably meant by one that is none. */
function nearPaths(
  given: string,
  contract: Contract,
): { readonly allowed: readonly string[]; readonly hint: string } {
  const { root, operation, validators } = contract;
  // The built-in contract has one, and its document need not be read for it.
  if (!validators) return { allowed: [root + operation.path], hint: '' };
  const paths = [...new Set(contract.derived(operationsOf).map(({ path }) => root + path))];
  const segments = given.split('/');
  // A parameter is like whatever stands in its place.
  const likeGiven = new Map(
    paths.map((path) => [
      path
        .split('/')
        .map((part, at) => (part.includes('{') ? (segments[at] ?? part) : part))
        .join('/'),
      path,
    ]),
  );
  const near = nearest(given, [...likeGiven.keys()]).map((like) => likeGiven.get(like) ?? like);
  const more = paths.length - MOST_PATHS;
  const allowed = more > 0 ? [...paths.slice(0, MOST_PATHS), `${more} more`] : paths;
  return {
    allowed: allowed.length > 0 ? allowed : ['none, as the spec has no paths'],
    hint: didYouMean(near),
  };
}
