// @ts-check
import standaloneCode from 'ajv/dist/standalone/index.js';
import { createAjv, importHelpers, loadFormats } from '../lib/standalone.mjs';

/** @typedef {import('./read-spec.mjs').Spec} Spec */
/** @typedef {import('./read-spec.mjs').JsonObject} JsonObject */

/** Keywords that say nothing about which values are valid. */
const ANNOTATIONS = [
  'description',
  'title',
  'example',
  'default',
  'deprecated',
  'externalDocs',
  'xml',
  'readOnly',
  'writeOnly',
];

/**
 * The text of `validators.gen.ts`: ajv's own code for the 200 body, the problem body and the path parameters.
 * @param {Spec} spec
 * @param {import('../../src/contract/contract.ts').Contract} contract what was read from it
 * @param {string} header comment for the top of the file
 * @returns {Promise<string>}
 * @throws {import('./read-spec.mjs').SpecError} if a schema cannot be compiled
 */
export async function validatorsModule(spec, { operation }, header) {
  const schemas = spec.definition.components?.schemas ?? {};
  if (!schemas.Problem) throw spec.fault('/components/schemas', 'expected a schema "Problem"');
  const { formats } = await loadFormats();
  const ajv = createAjv(formats);
  ajv.addSchema({
    $id: 'contract',
    $defs: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plainSchema(schema)])),
  });
  const path = {
    $id: 'path',
    type: 'object',
    properties: { [operation.parameter]: plainSchema(idSchema(spec, operation), 'contract') },
    required: [operation.parameter],
  };
  const entries = {
    body: `contract#/$defs/${operation.bodySchema}`,
    problem: 'contract#/$defs/Problem',
    path: 'path',
  };
  /** @type {string} */
  let code;
  try {
    ajv.addSchema(path);
    code = standaloneCode.default(ajv, entries);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    const [, place] = message.match(/"#\/\$defs(\/[^"]+)"/) ?? [];
    throw spec.fault(`/components/schemas${place ?? ''}`, message);
  }
  return moduleText(header, code);
}

/**
 * The schema of the path parameter.
 * @param {Spec} spec
 * @param {import('../../src/base/json/shape.ts').OperationShape} operation
 */
function idSchema({ definition }, { path, method, parameter }) {
  const item = definition.paths[path];
  const all = [...(item[method.toLowerCase()].parameters ?? []), ...(item.parameters ?? [])];
  return all.find(({ name, in: place }) => place === 'path' && name === parameter).schema;
}

/**
 * A schema with what ajv needs and no more; strict mode then tells of any keyword that nobody knows.
 * @param {any} schema
 * @param {string} [base] id of the schema that references are looked up in
 * @returns {any}
 */
function plainSchema(schema, base = '') {
  if (schema.$ref) return { $ref: schema.$ref.replace('#/components/schemas/', `${base}#/$defs/`) };
  /** @type {JsonObject} */
  const plain = {};
  for (const [key, value] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(key) || key.startsWith('x-')) continue;
    if (key === 'properties') plain[key] = mapValues(value, (inner) => plainSchema(inner, base));
    else if (['allOf', 'anyOf', 'oneOf'].includes(key))
      plain[key] = value.map((/** @type {any} */ inner) => plainSchema(inner, base));
    else if (['items', 'additionalProperties', 'not'].includes(key) && typeof value === 'object')
      plain[key] = plainSchema(value, base);
    else plain[key] = value;
  }
  return plain;
}

/**
 * @param {JsonObject} object
 * @param {(value: any) => any} change
 */
function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/**
 * @param {string} header
 * @param {string} code what ajv wrote
 */
function moduleText(header, code) {
  const { imports, body } = importHelpers(
    code.replace('"use strict";', '').replace(/export const (body|problem|path) =/g, 'const $1 ='),
  );
  return `// @ts-nocheck
${header}
${imports}import { type Validator, validator } from '../../base/violation.ts';
${body}
/** The 200 body. */
export const validateDriver: Validator = validator(body);
/** The body of an error. */
export const validateProblem: Validator = validator(problem);
/** The path parameters, decoded, by name. */
export const validatePathParameters: Validator = validator(path);
`;
}
