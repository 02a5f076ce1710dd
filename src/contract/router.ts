import { type Document, OpenAPIRouter } from 'openapi-backend';
import type { Contract } from './contract.ts';

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

/** Names of security schemes, each with its scopes (OpenAPI 3.0, Security Requirement Object). */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

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
  const operations = router.getOperations();
  router.getOperations = () => operations;
  return (request) => {
    if (!isUnder(apiRoot, request.path)) {
      return isServerWide(request) ? { kind: 'other-method', allowed: METHODS } : { kind: 'not-found' };
    }
    const { method, path } = request;
    const bare = { method, path, headers: {}, query: '' };
    const operation = router.matchOperation(bare);
    if (!operation) {
      const allowed = allowedMethods(router, path);
      return allowed.length > 0 ? { kind: 'other-method', allowed } : { kind: 'not-found' };
    }
    return {
      kind: 'operation',
      operation: operation.operationId ?? `${operation.method.toUpperCase()} ${operation.path}`,
      parameters: router.parseRequest(bare, operation).params as Match['parameters'],
      security: operation.security as Match['security'],
    };
  };
}

/** The router of a contract. */
export function routerOf({ document, root }: Contract): (request: RoutedRequest) => Route {
  return createRouter(document, root);
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
  if (methods.length === 0) return [];
  const added = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  return [...new Set([...added, 'OPTIONS'])];
}
