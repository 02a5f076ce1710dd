// @ts-check
import { importSource } from '../lib/standalone.mjs';

/** @typedef {import('./read-spec.mjs').Spec} Spec */

/**
 * The spec as the program itself would read it at run time (src/contract/read-contract.ts).
 * @param {Spec} spec
 * @returns {Promise<import('../../src/contract/contract.ts').Contract>}
 * @throws {import('./read-spec.mjs').SpecError} if the spec cannot be used
 */
export async function contractOfSpec({ definition, fault }) {
  const { readContract } = await importSource('src/contract/read-contract.ts');
  /** @param {readonly import('../../src/contract/operations.ts').Operation[]} operations */
  const findDriver = ([operation, second]) => {
    const parameters = operation?.parameters.filter(({ in: place }) => place === 'path') ?? [];
    if (!operation || second || parameters.length !== 1)
      throw fault('/paths', 'expected exactly one operation with one path parameter');
    return { operation, parameter: parameters[0]?.name };
  };
  try {
    const { contract } = readContract(definition, { findDriver });
    if (!(contract.operation.bodySchema in (definition.components?.schemas ?? {})))
      throw fault('/paths', 'expected application/json with a $ref to a schema in components for 200');
    return contract;
  } catch (error) {
    const [problem] = /** @type {any} */ (error).problems ?? [];
    throw problem ? fault(problem.pointer, problem.reason) : error;
  }
}

/**
 * The text of `definition.gen.ts`: the spec as data, its hash, its operation, and the shape of its schemas.
 * @param {Spec} spec
 * @param {import('../../src/contract/contract.ts').Contract} contract
 * @param {string} header comment for the top of the file
 */
export function definitionModule(spec, { hash, root, operation, customer, shapes }, header) {
  return `${header}
import type { Json, OperationShape, SchemaShapes } from '../../base/json/shape.ts';

/** Tells two versions of the spec apart: layout and comments do not count, the order of properties does. */
export const contractHash = '${hash}';

/** Path that all paths of the API start with, from the first server. */
export const apiRoot = ${JSON.stringify(root)};

/** The operation of the spec. */
export const operation: OperationShape = ${JSON.stringify(operation, null, 2)};

/** Where requests name the customer that asks. */
export const customer = ${JSON.stringify(customer)} as const;

/** The properties of each schema, in order. */
export const schemaShapes: SchemaShapes = {
${shapesText(shapes)}
};

/** The OpenAPI document, references kept. */
export const definition: { readonly [key: string]: Json } = ${JSON.stringify(spec.definition, null, 1)};
`;
}

/** @param {import('../../src/base/json/shape.ts').SchemaShapes} shapes */
function shapesText(shapes) {
  return Object.entries(shapes)
    .map(([name, properties]) => {
      const lines = properties.map((property) => `    ${JSON.stringify(property)},\n`);
      return `  ${JSON.stringify(name)}: [\n${lines.join('')}  ],`;
    })
    .join('\n');
}
