// @ts-check
import { follow } from './read-control-spec.mjs';

/** @typedef {import('./read-control-spec.mjs').ControlSpec} ControlSpec */

/** Named by every operation and read before it is known. */
const SESSION = 'session';

/**
 * The text of `definition.gen.ts`: what the router and the checks of requests need of the spec, and no more.
 * @param {ControlSpec} spec
 * @param {string} header comment for the top of the file
 */
export function routesModule(spec, header) {
  const { definition, operations } = spec;
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const { id, path, method } of operations) {
    paths[path] = { ...paths[path], [method]: { operationId: id, responses: {} } };
  }
  const { openapi, info } = definition;
  const document = { openapi, info: { title: info.title, version: info.version }, paths };
  const inputs = Object.fromEntries(operations.map((operation) => [operation.id, inputOf(spec, operation)]));
  return `${header}
import type { Json } from '../../base/json/shape.ts';
import type { operations } from './control-api.gen.ts';

/** What a request of an operation brings with it. */
export interface OperationInput {
  /** Type of each path parameter. */
  readonly path: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** Type of each query parameter but \`session\`. */
  readonly query: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** Content types of the body; none for an operation without a body. */
  readonly bodyTypes: readonly string[];
}

/** Path that all paths of the control API start with. */
export const controlRoot = ${JSON.stringify(definition.servers[0].url)};

/** What a request of each operation brings with it. */
export const inputs: { readonly [Id in keyof operations]: OperationInput } = ${JSON.stringify(inputs, null, 1)};

/** The paths, methods and operationIds of the OpenAPI document. */
export const routes: { readonly [key: string]: Json } = ${JSON.stringify(document, null, 1)};
`;
}

/**
 * @param {ControlSpec} spec
 * @param {import('./read-control-spec.mjs').Operation} operation
 */
function inputOf({ definition }, { parameters, bodies }) {
  /** @param {string} place */
  const typesIn = (place) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.name !== SESSION)
        .map(({ name, schema }) => [name, follow(definition, schema).type]),
    );
  return { path: typesIn('path'), query: typesIn('query'), bodyTypes: Object.keys(bodies) };
}
