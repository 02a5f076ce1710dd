// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend } from 'openapi-backend';
import { isScalar, LineCounter, parseDocument } from 'yaml';

/** Where the spec lies in a project folder, as messages name it. */
export const SPEC_FILE = 'spec/driver-api.openapi.yaml';

/** A fault of the spec: the message names the file, the place and the reason. */
export class SpecError extends Error {
  /**
   * @param {string} reason what is wrong and what is allowed
   * @param {{ line: number, col: number }} [position] both from 1
   */
  constructor(reason, position) {
    super(`${SPEC_FILE}${position ? `:${position.line}:${position.col}` : ''}: ${reason}`);
    this.name = 'SpecError';
  }
}

/**
 * @typedef {Record<string, any>} JsonObject
 * @typedef {object} Spec
 * @property {JsonObject} definition the OpenAPI document, references kept
 * @property {(pointer: string, reason: string) => SpecError} fault an error at a JSON pointer of the document
 */

/**
 * Reads the spec of a project folder and has openapi-backend check it strictly.
 * @param {string} root the project folder
 * @returns {Promise<Spec>}
 * @throws {SpecError} if the file cannot be read, is no YAML or no OpenAPI 3.0
 */
export async function readSpec(root) {
  const spec = parseSpec(readText(join(root, SPEC_FILE)));
  checkReferences(spec, spec.definition, '');
  await checkStrictly(spec);
  return spec;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SpecError(`cannot be read (${/** @type {Error} */ (error).message})`);
  }
}

/**
 * @param {string} text
 * @returns {Spec}
 */
function parseSpec(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new SpecError(`not readable as YAML: ${error.message}`, lines.linePos(error.pos[0]));
  const definition = document.toJS();
  if (definition === null || typeof definition !== 'object' || Array.isArray(definition)) {
    throw new SpecError('not an OpenAPI document: expected a mapping with openapi, info and paths');
  }
  /** @param {string} pointer @param {string} reason */
  const fault = (pointer, reason) =>
    new SpecError(`${pointer || '/'}: ${reason}`, positionOf(document, lines, pointer));
  return { definition, fault };
}

/**
 * Position of the key that a JSON pointer ends in, or of its nearest parent that has one.
 * @param {import('yaml').Document} document
 * @param {LineCounter} lines
 * @param {string} pointer
 */
function positionOf(document, lines, pointer) {
  const path = pathOf(pointer);
  for (; path.length > 0; path.pop()) {
    const parent = /** @type {any} */ (
      path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
    );
    const key = path.at(-1);
    const pair = parent?.items?.find(
      (/** @type {any} */ item) => isScalar(item?.key) && String(item.key.value) === key,
    );
    const range = pair?.key.range ?? parent?.items?.[Number(key)]?.range;
    if (range) return lines.linePos(range[0]);
  }
  return undefined;
}

/**
 * The strict check would tell of a reference to nothing, but not where it is.
 * @param {Spec} spec
 * @param {any} value a part of the document
 * @param {string} pointer where the part is
 */
function checkReferences(spec, value, pointer) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.$ref === 'string' && !resolves(spec.definition, value.$ref)) {
    throw spec.fault(`${pointer}/$ref`, `there is no "${value.$ref}" in this document`);
  }
  for (const [key, inner] of Object.entries(value)) {
    checkReferences(spec, inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

/**
 * @param {JsonObject} definition
 * @param {string} ref
 */
function resolves(definition, ref) {
  const parts = ref.startsWith('#/') ? pathOf(ref.slice(1)) : [];
  return parts.length > 0 && parts.reduce((value, part) => value?.[part], definition) !== undefined;
}

/** @param {string} pointer */
function pathOf(pointer) {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** @param {Spec} spec */
async function checkStrictly({ definition, fault }) {
  const copy = structuredClone(definition);
  try {
    const options = { definition: /** @type {any} */ (copy), strict: true, validate: true, ajvOpts: quiet };
    await new OpenAPIBackend(options).init();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    const nearest = deepestError(message);
    throw nearest
      ? fault(nearest.instancePath, `not valid OpenAPI 3.0: ${nearest.message}`)
      : new SpecError(`not valid OpenAPI 3.0: ${message}`);
  }
}

const quiet = { strict: false, validateFormats: false, logger: /** @type {false} */ (false) };

/**
 * The strict check lists an error for every branch of the meta-schema; the deepest one is about the fault.
 * @param {string} message
 * @returns {{ instancePath: string, message: string } | undefined}
 */
function deepestError(message) {
  try {
    /** @type {{ instancePath: string, message: string, keyword: string, params: JsonObject }[]} */
    const errors = JSON.parse(message.slice(message.indexOf('[')));
    const depth = (/** @type {{ instancePath: string }} */ error) => error.instancePath.split('/').length;
    const [first] = errors.filter((error) => error.keyword !== 'oneOf').sort((a, b) => depth(b) - depth(a));
    if (!first) return undefined;
    const { additionalProperty } = first.params;
    return {
      ...first,
      message: additionalProperty ? `unknown property "${additionalProperty}"` : first.message,
    };
  } catch {
    return undefined;
  }
}
