// @ts-check
import { readFileSync } from 'node:fs';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import ts from 'typescript';
import { findOperation } from './definition.mjs';

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
 * @param {string} header comment for the top of the file
 * @returns {Promise<string>}
 * @throws {import('./read-spec.mjs').SpecError} if a schema cannot be compiled
 */
export async function validatorsModule(spec, header) {
  const { operation, parameterSchema } = findOperation(spec);
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
    properties: { [operation.parameter]: plainSchema(parameterSchema, 'contract') },
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
 * The formats of src/contract/formats.ts, the very functions that the generated code imports.
 * @returns {Promise<{ formats: Record<string, import('ajv').Format> }>}
 */
async function loadFormats() {
  const source = readFileSync(new URL('../../src/contract/formats.ts', import.meta.url), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

/**
 * Formats that ajv-formats gives as a regular expression work too: ajv writes them into the code.
 * @param {Record<string, import('ajv').Format>} formats
 */
function createAjv(formats) {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    code: { source: true, esm: true, lines: true, optimize: 1, formats: _`formats` },
  });
  const known = addFormats.default(new Ajv()).formats;
  for (const [name, format] of Object.entries(known))
    if (format instanceof RegExp) ajv.addFormat(name, format);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
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
${imports}import { type Validator, validator } from './violation.ts';
${body}
/** The 200 body. */
export const validateDriver: Validator = validator(body);
/** The body of an error. */
export const validateProblem: Validator = validator(problem);
/** The path parameters, decoded, by name. */
export const validatePathParameters: Validator = validator(path);
`;
}

/**
 * ajv writes `require` for its helpers; a module imports them instead, and the common one is our own.
 * @param {string} code
 */
function importHelpers(code) {
  /** @type {string[]} */
  const imports = [];
  const own = ['formats'];
  const body = code.replace(
    /^const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;$/gm,
    (_line, name, helper) => {
      if (helper.endsWith('/ucs2length')) return `const ${name} = ${own[own.push('codePointLength') - 1]};`;
      imports.push(`import ${name}Module from '${helper}.js';\n`);
      return `const ${name} = ${name}Module.default ?? ${name}Module;`;
    },
  );
  if (/\brequire\(/.test(body)) throw new Error('the generated validators would need require()');
  const used = [...new Set(own)].filter((name) => body.includes(name)).sort();
  if (used.length > 0) imports.push(`import { ${used.join(', ')} } from './formats.ts';\n`);
  return { imports: imports.join(''), body };
}
