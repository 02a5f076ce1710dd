// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend } from 'openapi-backend';
import { parseDocument } from 'yaml';

/** Where the control API's spec lies in a project folder, as messages name it. */
export const SPEC_FILE = 'spec/control-api.openapi.yaml';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/**
 * @typedef {Record<string, any>} JsonObject
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} path below the API root
 * @property {string} method in lower case
 * @property {readonly JsonObject[]} parameters references followed, headers left out
 * @property {Readonly<Record<string, JsonObject>>} bodies schema of the request body by content type
 * @typedef {object} ControlSpec
 * @property {JsonObject} definition the OpenAPI document, references kept
 * @property {readonly Operation[]} operations in the order of the file
 */

/**
 * Reads the control API's spec of a project folder and has openapi-backend check it strictly.
 * @param {string} root the project folder
 * @returns {Promise<ControlSpec>}
 * @throws {Error} if the file cannot be read, is no YAML or no OpenAPI 3.0
 */
export async function readControlSpec(root) {
  const document = parseDocument(readFileSync(join(root, SPEC_FILE), 'utf8'));
  if (document.errors[0]) throw new Error(`${SPEC_FILE}: ${document.errors[0].message}`);
  const definition = document.toJS();
  await checkStrictly(definition);
  return { definition, operations: operationsOf(definition) };
}

/** @param {JsonObject} definition */
async function checkStrictly(definition) {
  const ajvOpts = { strict: false, validateFormats: false, logger: /** @type {false} */ (false) };
  const copy = /** @type {any} */ (structuredClone(definition));
  try {
    await new OpenAPIBackend({ definition: copy, strict: true, validate: true, ajvOpts }).init();
  } catch (error) {
    throw new Error(`${SPEC_FILE}: not valid OpenAPI 3.0: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {JsonObject} definition
 * @returns {readonly Operation[]}
 */
function operationsOf(definition) {
  return Object.entries(definition.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      if (!operation.operationId) throw new Error(`${SPEC_FILE}: ${method} ${path}: expected an operationId`);
      const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const parameters = all.map((parameter) => follow(definition, parameter));
      const bodies = Object.entries(operation.requestBody?.content ?? {});
      return {
        id: operation.operationId,
        path,
        method,
        parameters: parameters.filter(({ in: place }) => place !== 'header'),
        bodies: Object.fromEntries(bodies.map(([type, { schema }]) => [type, schema])),
      };
    }),
  );
}

/**
 * Follows a reference to a component.
 * @param {JsonObject} definition
 * @param {JsonObject} value
 * @returns {JsonObject}
 */
export function follow(definition, value) {
  if (typeof value.$ref !== 'string') return value;
  const parts = value.$ref.split('/').slice(1);
  const found = parts.reduce((inner, part) => inner?.[part], definition);
  if (!found) throw new Error(`${SPEC_FILE}: there is no ${value.$ref}`);
  return follow(definition, found);
}
