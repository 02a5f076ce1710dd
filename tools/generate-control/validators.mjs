// @ts-check
import standaloneCode from 'ajv/dist/standalone/index.js';
import { createAjv, importHelpers, loadFormats } from '../lib/standalone.mjs';

/** @typedef {import('./read-control-spec.mjs').ControlSpec} ControlSpec */
/** @typedef {import('./read-control-spec.mjs').Operation} Operation */
/** @typedef {Record<string, any>} JsonObject */

/** Keywords that say nothing about which values are valid. */
const ANNOTATIONS = ['description', 'title', 'example', 'default', 'deprecated'];
/** Keywords whose value is a map of schemas by name. */
const MAPS = ['properties'];

/**
 * The text of `validators.gen.ts`: ajv's own code for the parameters and bodies of requests. Each named schema and
 * each parameter is compiled once, and errors carry the schema that they are about.
 * @param {ControlSpec} spec
 * @param {string} header comment for the top of the file
 */
export async function validatorsModule({ definition, operations }, header) {
  const { formats } = await loadFormats();
  const ajv = createAjv(formats, { verbose: true, inlineRefs: false, strictTypes: false });
  ajv.addVocabulary(['patternErrorMessage']);
  ajv.addSchema({ $id: 'control', $defs: definitionsOf(definition, operations) });
  /** @type {Map<string, string>} */
  const names = new Map();
  const parts = operations.map((operation) => ({
    id: operation.id,
    validators: addOperation(ajv, operation, names),
  }));
  const entries = Object.fromEntries([...names.values()].map((name) => [name, name]));
  return moduleText(header, standaloneCode.default(ajv, entries), parts);
}

/**
 * @param {JsonObject} definition
 * @param {readonly Operation[]} operations
 */
function definitionsOf(definition, operations) {
  const used = new Set();
  /** @type {Record<string, unknown>} */
  const all = {};
  const schemas = definition.components.schemas;
  /** @param {any} value */
  const collect = (value) => {
    if (typeof value !== 'object' || value === null) return;
    const name = typeof value.$ref === 'string' ? value.$ref.split('/').at(-1) : undefined;
    if (name && schemas[name] && !used.has(name)) {
      used.add(name);
      all[name] = plainSchema(schemas[name]);
      collect(schemas[name]);
    }
    Object.values(value).forEach(collect);
  };
  for (const { parameters, bodies } of operations) {
    collect(bodies);
    for (const parameter of parameters) {
      collect(parameter.schema);
      all[parameterName(parameter)] = plainSchema(parameter.schema);
    }
  }
  return all;
}

/**
 * Parameters of one name and schema are one schema; others get a name of their own by their text.
 * @param {JsonObject} parameter
 */
function parameterName({ name, in: place, schema }) {
  const text = JSON.stringify(plainSchema(schema));
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 1_000_003;
  return `${place}.${name}.${hash}`;
}

/**
 * Adds the schemas of an operation; parts that are alike are one schema, by the name of the first.
 * @param {import('ajv').Ajv} ajv
 * @param {Operation} operation
 * @param {Map<string, string>} names of the schemas, by their text
 * @returns {Record<string, string>} name of the schema of each part that there is
 */
function addOperation(ajv, operation, names) {
  /** @type {Record<string, string>} */
  const parts = {};
  for (const [part, schema] of Object.entries(schemasOf(operation))) {
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `${operation.id}_${part}`;
    if (!names.has(text)) ajv.addSchema({ $id: name, ...schema });
    names.set(text, name);
    parts[part] = name;
  }
  return parts;
}

/**
 * @param {Operation} operation
 * @returns {JsonObject} schema of the path parameters, the query and the body, where there are any
 */
function schemasOf({ parameters, bodies }) {
  /** @param {string} place */
  const parametersIn = (place) => {
    const there = parameters.filter((parameter) => parameter.in === place && parameter.name !== 'session');
    // Without those of the path there is another path.
    const required = there.filter((parameter) => place === 'query' && parameter.required);
    return {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 && { required: required.map(({ name }) => name) }),
      properties: Object.fromEntries(
        there.map((parameter) => [parameter.name, { $ref: `control#/$defs/${parameterName(parameter)}` }]),
      ),
    };
  };
  const hasPath = parameters.some((parameter) => parameter.in === 'path');
  const [body] = Object.values(bodies);
  return {
    ...(hasPath && { path: parametersIn('path') }),
    query: parametersIn('query'),
    ...(body && { body: plainSchema(body, 'control') }),
  };
}

/**
 * A schema with what ajv needs and no more; what is allowed in words is kept for messages.
 * @param {any} schema
 * @param {string} [base] id of the schema that references are looked up in
 * @returns {any}
 */
function plainSchema(schema, base = '') {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((inner) => plainSchema(inner, base));
  if (schema.$ref) return { $ref: schema.$ref.replace('#/components/schemas/', `${base}#/$defs/`) };
  /** @type {JsonObject} */
  const plain = {};
  for (const [key, value] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(key)) continue;
    if (key === 'x-allowed') plain.patternErrorMessage = value;
    else if (key.startsWith('x-')) continue;
    else if (MAPS.includes(key)) {
      const names = Object.entries(/** @type {JsonObject} */ (value));
      plain[key] = Object.fromEntries(names.map(([name, inner]) => [name, plainSchema(inner, base)]));
    } else if (key === 'enum') plain[key] = value;
    else plain[key] = plainSchema(value, base);
  }
  return plain;
}

/**
 * @param {string} header
 * @param {string} code what ajv wrote
 * @param {readonly { id: string, validators: Record<string, string> }[]} operations
 */
function moduleText(header, code, operations) {
  const { imports, body } = importHelpers(
    code.replace('"use strict";', '').replace(/export const (\w+) =/g, 'const $1 ='),
  );
  const lines = operations.map(({ id, validators }) => {
    const parts = Object.entries(validators).map(([part, name]) => `${part}: validator(${name})`);
    return `  ${id}: { ${parts.join(', ')} },\n`;
  });
  return `// @ts-nocheck
${header}
${imports}import { type Validator, validator } from '../../base/violation.ts';
import type { operations } from './control-api.gen.ts';
${body}
/** How the parts of a request are checked; absent where an operation has no such part. */
export interface RequestValidators {
  readonly path?: Validator;
  readonly query: Validator;
  readonly body?: Validator;
}

/** The validators of each operation: parameters by name, coerced; the parsed body. */
export const validators: { readonly [Id in keyof operations]: RequestValidators } = {
${lines.join('')}};
`;
}
