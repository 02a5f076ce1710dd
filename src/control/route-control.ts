import { itemAt, memberOf } from '../base/present.ts';
import { nearest } from '../base/text/nearest.ts';
import { createRouter, type RoutedRequest, withAdded } from '../contract/router.ts';
import type { OperationId } from '../generated/control/control-api.gen.ts';
import { controlRoot, routes } from '../generated/control/control-definition.gen.ts';

/** Where a request leads. */
export type ControlRoute =
  | { readonly kind: 'operation'; readonly id: OperationId; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: 'not-found'; readonly near: readonly string[] }
  | { readonly kind: 'method-not-allowed'; readonly allowed: readonly string[] };

const PATHS = routes.paths as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Routes by the control API's spec, as requests of the mocked API are routed by theirs. What is validated here is nothing,
 * `checkRequest` does that. A path that the spec has as it stands is never taken for one with a parameter: `GET /reset/all` is
 * a 405.
 */
export function createControlRouter(): (request: RoutedRequest) => ControlRoute {
  const route = createRouter(routes, controlRoot);
  return (request) => {
    const { method, path } = request;
    const literal = literalMethods(path);
    if (literal && !literal.includes(method.toLowerCase())) return notAllowed(literal);
    const found = route(request);
    if (found.kind === 'operation')
      return { kind: 'operation', id: found.operation as OperationId, path: found.parameters };
    if (found.kind === 'not-found' || !path.startsWith(`${controlRoot}/`))
      return { kind: 'not-found', near: nearestPaths(path) };
    return { kind: 'method-not-allowed', allowed: found.allowed };
  };
}

const notAllowed = (methods: readonly string[]): ControlRoute => ({
  kind: 'method-not-allowed',
  allowed: withAdded(methods),
});

/** Methods of a path that the spec has as it stands, in lower case. */
function literalMethods(path: string): readonly string[] | undefined {
  const below = path.slice(controlRoot.length);
  return Object.hasOwn(PATHS, below) && !below.includes('{')
    ? Object.keys(memberOf(PATHS, below))
    : undefined;
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
