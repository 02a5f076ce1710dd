import { type Document, OpenAPIRouter } from 'openapi-backend';
import type { Contract } from './contract.ts';
import { type Operation, operationsOf } from './operations.ts';
import type { SecurityRequirement } from './security.ts';

/** A request as far as matching needs it. */
export interface RoutedRequest {
  /** GET for HEAD. */
  readonly method: string;
  /** With an encoding that decodes. */
  readonly path: string;
}

/** The operation of a document that a request means. */
export interface Match {
  /** The operation's id; its method and path where it has none. */
  readonly operation: string;
  /** Path parameters by name, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The operation's security requirements: of one of them every scheme must be satisfied; none when it is empty. */
  readonly security: readonly SecurityRequirement[];
}

/** Where a request leads. */
export type Route =
  | ({ readonly kind: 'operation' } & Match)
  | { readonly kind: 'not-found' }
  /** OPTIONS, and methods that are not allowed. */
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] };

/**
 * Matches requests against an OpenAPI document, by the router of openapi-backend: which operation a request means, and
 * with which parameters. What it gets wrong by itself is kept from it:
 * - it takes `/apiX` for a path under `/api`: checked first;
 * - it throws at a path that does not decode: the given path always does;
 * - it reads cookies and query, which those who ask have done: it gets neither.
 * @param apiRoot path before those of the document, `/` for none
 */
export function createRouter(definition: object, apiRoot: string): (request: RoutedRequest) => Route {
  const router = new OpenAPIRouter({
    definition: definition as Document,
    apiRoot,
    ignoreTrailingSlashes: false,
  });
  // It lists the operations anew for each request; they do not change.
  const candidates = candidatesOf(router.getOperations(), apiRoot);
  let ofPath: ReturnType<OpenAPIRouter['getOperations']> = [];
  router.getOperations = () => ofPath;
  return (request) => {
    if (!isUnder(apiRoot, request.path)) {
      return isServerWide(request) ? { kind: 'other-method', allowed: METHODS } : { kind: 'not-found' };
    }
    const { method, path } = request;
    const found = candidates(path);
    const plain = found.length === 1 ? found[0]?.readPlain(request) : undefined;
    if (plain) return plain;
    ofPath = found.map(({ operation }) => operation);
    const bare = { method, path, headers: {}, query: '' };
    const operation = router.matchOperation(bare);
    if (!operation) {
      const allowed = allowedMethods(router, path);
      return allowed.length > 0 ? { kind: 'other-method', allowed } : { kind: 'not-found' };
    }
    return routeTo(operation, router.parseRequest(bare, operation).params as Match['parameters']);
  };
}

type RouterOperation = ReturnType<OpenAPIRouter['getOperations']>[number];

function routeTo(
  { operationId, method, path, security }: RouterOperation,
  parameters: Match['parameters'],
): Route {
  return {
    kind: 'operation',
    operation: operationId ?? `${method.toUpperCase()} ${path}`,
    parameters,
    security: security as Match['security'],
  };
}

/** The router of a contract. */
export function routerOf(contract: Contract): (request: RoutedRequest) => Route {
  const { document, root, validators } = contract;
  if (!validators) return createRouter(document, root);
  const paths: Record<string, Record<string, object>> = {};
  for (const { id, method, path, parameters, security } of contract.derived(operationsOf)) {
    const known = parameters.map(({ name, in: place, required }) => ({
      name,
      in: place,
      required,
      schema: {},
    }));
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { operationId: id, parameters: known, security, responses: {} },
    };
  }
  const { openapi, info } = document;
  return createRouter({ openapi, info, paths }, root || '/');
}

/** The operation that a request means, with its path parameters, decoded; undefined where it means none. */
export function operationMeant(
  request: RoutedRequest,
  contract: Contract,
): { readonly operation: Operation; readonly parameters: Match['parameters'] } | undefined {
  const route = contract.derived(routerOf)(request);
  if (route.kind !== 'operation') return undefined;
  const operation = contract.derived(operationsOf).find(({ id }) => id === route.operation);
  return operation && { operation, parameters: route.parameters };
}

/** An operation that a path can mean. */
interface Candidate {
  readonly operation: RouterOperation;
  /** What the library would say of a request, without its patterns, which it makes anew each time; undefined: ask it. */
  readonly readPlain: (request: RoutedRequest) => Route | undefined;
}

/**
 * Finds the operations that a path can mean, so that a document of a thousand costs no more than one of a few: those with as
 * many segments and the same first one, or a parameter in its place.
 */
function candidatesOf(
  all: readonly RouterOperation[],
  apiRoot: string,
): (path: string) => readonly Candidate[] {
  const found = new Map<string, Candidate[]>();
  const start = apiRoot === '/' ? 0 : apiRoot.length;
  for (const operation of all) {
    const segments = operation.path.split('/');
    const first = segments[1]?.includes('{') ? '{}' : segments[1];
    const key = `${segments.length} ${first}`;
    found.set(key, [...(found.get(key) ?? []), { operation, readPlain: plainReader(operation, start) }]);
  }
  return (path) => {
    const segments = path.slice(start).split('/');
    const same = found.get(`${segments.length} ${segments[1]}`) ?? [];
    const parameter = found.get(`${segments.length} {}`) ?? [];
    return parameter.length === 0 ? same : [...same, ...parameter];
  };
}

/** A segment of a path in the document that is one word or one parameter, in which no pattern of the library's means more. */
const PLAIN_SEGMENT = /^(?:[\w-]+|\{[A-Za-z][\w-]*\})$/;
/** A path of a request that the library takes as it is. */
const PLAIN_PATH = /^[^\s?]*$/;

/** @param start where the path of the document begins in that of a request */
function plainReader(operation: RouterOperation, start: number): Candidate['readPlain'] {
  const [, ...own] = operation.path.split('/');
  const names = own.filter((segment) => segment.startsWith('{'));
  const isPlain = own.every((segment) => PLAIN_SEGMENT.test(segment)) && new Set(names).size === names.length;
  if (!isPlain) return () => undefined;
  return ({ method, path }) => {
    if (method.toLowerCase() !== operation.method || !PLAIN_PATH.test(path)) return undefined;
    const [, ...given] = path.slice(start).split('/');
    const parameters: Record<string, string> = {};
    for (const [index, segment] of own.entries()) {
      const value = given[index] ?? '';
      if (segment.startsWith('{') && value !== '')
        parameters[segment.slice(1, -1)] = decodeURIComponent(value);
      else if (segment !== value) return undefined;
    }
    return routeTo(operation, parameters);
  };
}

/** Methods that HTTP adds to the GET of the spec (RFC 9110 section 9.3). */
export const METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** `OPTIONS *` asks for the server as a whole (RFC 9112 section 3.2.4). */
export function isServerWide({ method, path }: RoutedRequest): boolean {
  return method === 'OPTIONS' && path === '*';
}

function isUnder(root: string, path: string): boolean {
  return root === '/' || path.startsWith(`${root}/`);
}

/** Methods of the document for this path, with those that HTTP adds; none where it does not have the path. */
function allowedMethods(router: OpenAPIRouter, path: string): readonly string[] {
  const methods = ['get', 'put', 'post', 'delete', 'patch', 'trace', 'head', 'options'].filter((method) =>
    router.matchOperation({ method, path, headers: {} }),
  );
  return methods.length === 0 ? [] : withAdded(methods);
}

/** Methods as `Allow` tells them, with those that HTTP adds: HEAD where there is GET, and OPTIONS. @param methods in lower case */
export function withAdded(methods: readonly string[]): readonly string[] {
  const added = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  return [...new Set([...added, 'OPTIONS'])];
}
