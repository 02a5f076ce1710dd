import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import { itemAt, memberOf } from '../base/present.ts';
import { nearest } from '../base/text/nearest.ts';
import type { OperationId } from '../generated/control/control-api.gen.ts';
import { controlRoot, inputs, routes } from '../generated/control/control-definition.gen.ts';

/** Where a request leads. */
export type ControlRoute =
  | { readonly kind: 'operation'; readonly id: OperationId; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'not-found'; readonly near: readonly string[] }
  | { readonly kind: 'method-not-allowed'; readonly allowed: readonly string[] };

/** A request as far as routing needs it. */
export interface Routed {
  /** GET for HEAD. */
  readonly method: string;
  /** With an encoding that decodes. */
  readonly path: string;
}

const PATHS = routes.paths as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Routes by the control API's spec, through openapi-backend. It is given neither query nor headers, so it reads
 * none; what it validates is nothing, `checkRequest` does (see ../router.ts for why). A path that the spec has as
 * it stands is never taken for one with a parameter: `GET /reset/all` is a 405.
 */
export async function createControlRouter(): Promise<(request: Routed) => Promise<ControlRoute>> {
  const api = new OpenAPIBackend({
    definition: routes as unknown as Document,
    apiRoot: controlRoot,
    quick: true,
    validate: false,
    ignoreTrailingSlashes: false,
  });
  const notFound = (path: string): ControlRoute => ({ kind: 'not-found', near: nearestPaths(path) });
  const notAllowed = (path: string): ControlRoute => ({
    kind: 'method-not-allowed',
    allowed: allowedMethods(api, path),
  });
  const operation = (context: Context): ControlRoute => ({
    kind: 'operation',
    id: context.operation.operationId as OperationId,
    path: context.request.params as Readonly<Record<string, string>>,
  });
  api.register({
    ...Object.fromEntries(Object.keys(inputs).map((id) => [id, operation])),
    notFound: (_context: Context, { path }: Routed) => notFound(path),
    methodNotAllowed: (_context: Context, { path }: Routed) => notAllowed(path),
    notImplemented: operation,
    validationFail: operation,
    unauthorizedHandler: operation,
  });
  await api.init();
  return async (request) => {
    const { method, path } = request;
    if (!path.startsWith(`${controlRoot}/`)) return notFound(path);
    const literal = literalMethods(path);
    if (literal && !literal.includes(method.toLowerCase())) return notAllowed(path);
    return api.handleRequest({ method, path, headers: {}, query: '' }, request);
  };
}

/** Methods of a path that the spec has as it stands, in lower case. */
function literalMethods(path: string): readonly string[] | undefined {
  const below = path.slice(controlRoot.length);
  return Object.hasOwn(PATHS, below) && !below.includes('{')
    ? Object.keys(memberOf(PATHS, below))
    : undefined;
}

function allowedMethods(api: OpenAPIBackend, path: string): readonly string[] {
  const methods =
    literalMethods(path) ??
    ['get', 'put', 'post', 'delete', 'patch'].filter((method) =>
      api.matchOperation({ method, path, headers: {} }),
    );
  return [
    ...methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
    'OPTIONS',
  ];
}

/** The paths of the spec that a path most likely meant; those without a parameter where none is near. */
function nearestPaths(path: string): readonly string[] {
  const all = Object.keys(PATHS);
  const own = path.slice(controlRoot.length).split('/');
  const filled = all.map((template) =>
    template
      .split('/')
      .map((step, i) => (step.startsWith('{') && own[i] ? own[i] : step))
      .join('/'),
  );
  const near = nearest(own.join('/'), filled).map((text) => itemAt(all, filled.indexOf(text)));
  const chosen = near.length > 0 ? near : all.filter((template) => !/[{]|.\//.test(template));
  return chosen.map((template) => controlRoot + template);
}
