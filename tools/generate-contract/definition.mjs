// @ts-check
import { createHash } from 'node:crypto';
import { schemaName, schemaShapes } from './shapes.mjs';

/** @typedef {import('./read-spec.mjs').Spec} Spec */
/** @typedef {import('./read-spec.mjs').JsonObject} JsonObject */

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * The text of `definition.gen.ts`: the spec as data, its hash, its operation, and the shape of its schemas.
 * @param {Spec} spec
 * @param {string} header comment for the top of the file
 * @throws {import('./read-spec.mjs').SpecError} if the spec is not one operation with one path parameter
 */
export function definitionModule(spec, header) {
  const json = JSON.stringify(spec.definition);
  const { operation } = findOperation(spec);
  const customer = { in: 'query', name: 'clientId' };
  return `${header}
import type { Json, OperationShape, SchemaShapes } from '../../base/shape.ts';

/** Tells two versions of the spec apart: layout and comments do not count, the order of properties does. */
export const contractHash = '${createHash('sha256').update(json).digest('hex').slice(0, 12)}';

/** Path that all paths of the API start with, from the first server. */
export const apiRoot = ${JSON.stringify(apiRoot(spec))};

/** The operation of the spec. */
export const operation: OperationShape = ${JSON.stringify(operation, null, 2)};

/** Where requests name the customer that asks. */
export const customer = ${JSON.stringify(customer)} as const;

/** The properties of each schema, in order. */
export const schemaShapes: SchemaShapes = {
${shapesText(schemaShapes(spec))}
};

/** The OpenAPI document, references kept. */
export const definition: { readonly [key: string]: Json } = ${JSON.stringify(spec.definition, null, 1)};
`;
}

/**
 * @param {Spec} spec
 * @returns {string} the path of the first server, without a trailing slash
 */
function apiRoot({ definition, fault }) {
  const url = definition.servers?.[0]?.url ?? '/';
  try {
    return new URL(url, 'http://localhost').pathname.replace(/\/+$/, '');
  } catch {
    throw fault('/servers/0/url', `"${url}" is neither a path such as /api nor an address`);
  }
}

/**
 * The one operation of the spec, and where its parts are.
 * @param {Spec} spec
 */
export function findOperation({ definition, fault }) {
  const found = Object.entries(definition.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, item })),
  );
  const [only, second] = found;
  if (!only || second) throw fault('/paths', `expected exactly one operation, found ${found.length}`);
  const { path, method, item } = only;
  const pointer = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  const source = item[method];
  const parameters = [...(item.parameters ?? []), ...(source.parameters ?? [])].filter(
    ({ in: place }) => place === 'path',
  );
  if (parameters.length !== 1 || !parameters[0].schema) {
    throw fault(pointer, `expected exactly one path parameter with a schema, found ${parameters.length}`);
  }
  const bodySchema = schemaName(source.responses['200']?.content?.['application/json']?.schema?.$ref);
  if (!bodySchema) {
    throw fault(
      `${pointer}/responses/200`,
      'expected application/json with a $ref to a schema in components',
    );
  }
  if (!source.operationId) throw fault(pointer, 'expected an operationId');
  /** @type {Record<string, string>} */
  const statuses = {};
  for (const [status, response] of Object.entries(source.responses)) {
    if (!/^\d{3}$/.test(status))
      throw fault(`${pointer}/responses/${status}`, 'expected a status such as 404');
    statuses[status] = response.description;
  }
  const [{ name: parameter, schema: parameterSchema }] = parameters;
  const operation = {
    operationId: source.operationId,
    method: method.toUpperCase(),
    path,
    parameter,
    bodySchema,
    statuses,
  };
  return { operation, parameterSchema };
}

/** @param {ReturnType<typeof schemaShapes>} shapes */
function shapesText(shapes) {
  return [...shapes]
    .map(([name, properties]) => {
      const lines = properties.map((property) => `    ${JSON.stringify(property)},\n`);
      return `  ${JSON.stringify(name)}: [\n${lines.join('')}  ],`;
    })
    .join('\n');
}
