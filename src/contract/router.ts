import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import { apiRoot, definition, operation } from '../generated/contract/definition.gen.ts';
import type { Exchange } from '../mock/answer/exchange.ts';
import type { Reply } from '../mock/answer/reply.ts';

/** What answers where the router leads; `externalId` is decoded, except where it does not decode. */
export interface Guards {
  notFound(exchange: Exchange): Reply;
  /** OPTIONS, and methods that are not allowed. */
  otherMethod(exchange: Exchange, allowed: readonly string[]): Reply;
  notImplemented(exchange: Exchange, operationId: string): Reply;
  unauthorized(exchange: Exchange, externalId: string): Reply;
  validationFail(exchange: Exchange, externalId: string): Reply;
  operation(exchange: Exchange, externalId: string): Reply;
  /** Whether the path parameters obey the spec. */
  validate(exchange: Exchange, parameters: Readonly<Record<string, string>>): boolean;
  /** By name of the spec's security scheme, whether a request satisfies it. */
  readonly security: Readonly<Record<string, (exchange: Exchange) => boolean>>;
}

/**
 * Routes by the spec, through openapi-backend: which operation a request means, whether it may, in
 * this order. What it gets wrong by itself is kept from it:
 * - it compiles validators with `eval` at start: it validates nothing here, `validate` does;
 * - it throws at a path that does not decode: the exchange's path always does;
 * - it takes `/apiX` for a path under `/api`: checked first;
 * - it reads cookies and query, which the exchange has already done: it gets neither.
 */
export async function createRouter(guards: Guards): Promise<(exchange: Exchange) => Promise<Reply>> {
  const api = new OpenAPIBackend({
    definition: definition as unknown as Document,
    apiRoot,
    quick: true,
    validate: false,
    ignoreTrailingSlashes: false,
  });
  const parameters = (context: Context) => context.request.params as Readonly<Record<string, string>>;
  const externalId = (context: Context) => parameters(context)[operation.parameter] ?? '';
  api.register({
    [operation.operationId]: (context: Context, exchange: Exchange) =>
      guards.validate(exchange, parameters(context))
        ? guards.operation(exchange, externalId(context))
        : api.handlers.validationFail!(context, exchange),
    notFound: (_context: Context, exchange: Exchange) => guards.notFound(exchange),
    methodNotAllowed: (_context: Context, exchange: Exchange) =>
      guards.otherMethod(exchange, allowedMethods(api, exchange)),
    validationFail: (context: Context, exchange: Exchange) =>
      guards.validationFail(exchange, externalId(context)),
    unauthorizedHandler: (context: Context, exchange: Exchange) =>
      guards.unauthorized(exchange, externalId(context)),
    notImplemented: (context: Context, exchange: Exchange) =>
      guards.notImplemented(exchange, context.operation.operationId ?? exchange.rawPath),
  });
  for (const [name, satisfied] of Object.entries(guards.security)) {
    api.registerSecurityHandler(name, (_context: Context, exchange: Exchange) => satisfied(exchange));
  }
  await api.init();
  // It lists the operations anew for each request; they do not change.
  const operations = api.router.getOperations();
  api.router.getOperations = () => operations;
  return async (exchange) => {
    if (isUnder(apiRoot, exchange.path))
      return api.handleRequest({ ...routed(exchange), headers: {}, query: '' }, exchange);
    return isServerWide(exchange) ? guards.otherMethod(exchange, METHODS) : guards.notFound(exchange);
  };
}

/** Methods that HTTP adds to the GET of the spec (RFC 9110 section 9.3). */
export const METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** `OPTIONS *` asks for the server as a whole (RFC 9112 section 3.2.4). */
export function isServerWide({ method, path }: Pick<Exchange, 'method' | 'path'>): boolean {
  return method === 'OPTIONS' && path === '*';
}

function routed({ method, path }: Exchange): { method: string; path: string } {
  return { method, path };
}

function isUnder(root: string, path: string): boolean {
  return root === '/' || path.startsWith(`${root}/`);
}

/** Methods of the spec for this path, with those that HTTP adds to GET. */
function allowedMethods(api: OpenAPIBackend, { path }: Exchange): readonly string[] {
  const methods = ['get', 'put', 'post', 'delete', 'patch', 'trace'].filter((method) =>
    api.matchOperation({ method, path, headers: {} }),
  );
  return [
    ...methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
    'OPTIONS',
  ];
}
