// @ts-check
// Writes the editions of the spec that tools read who take no YAML, or OpenAPI 3.1, from the spec itself.
// Usage: node tools/generate-editions.mjs [--root DIR]
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { importSource } from './lib/standalone.mjs';

/** @typedef {Record<string, any>} JsonObject */

const SOURCE = 'spec/driver-api.openapi.yaml';
const JSON_EDITION = 'spec/driver-api.openapi.json';
const EDITION_31 = 'spec/driver-api.openapi-3.1.json';

/** Keywords whose values are data and no schemas. */
const DATA = ['example', 'examples', 'default', 'enum', 'const'];

/**
 * Computes the other editions of a project folder's spec: the same document as JSON, and in OpenAPI 3.1. The same spec
 * gives the same texts.
 * @param {string} root the project folder
 * @returns {Promise<Record<string, string>>} texts by path relative to `root`, with `/`
 * @throws {Error} if the spec cannot be read
 */
export async function generateEditions(root) {
  const document = parse(readFileSync(join(root, SOURCE), 'utf8'));
  const { Schemas } = await importSource('src/contract/schemas.ts');
  const { openapi, ...dialect31 } = new Schemas(document).document;
  return {
    [JSON_EDITION]: textOf(document),
    [EDITION_31]: textOf({ openapi: '3.1.1', ...withoutParts(dialect31) }),
  };
}

/**
 * In 3.1 null is a type among others and stands in a list of values, so that it needs no part of its own.
 * @param {any} value
 * @returns {any}
 */
function withoutParts(value) {
  if (Array.isArray(value)) return value.map(withoutParts);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const [listed, orNull] = name === 'anyOf' ? inner : [];
    if (isListOrNull(listed, orNull))
      return Object.entries({ ...listed, type: orNull.type, enum: [...listed.enum, null] });
    return [[name, DATA.includes(name) ? inner : withoutParts(inner)]];
  });
  return Object.fromEntries(entries);
}

/**
 * Whether two parts of `anyOf` are a list of values, and null beside one of them.
 * @param {any} listed
 * @param {any} orNull
 */
function isListOrNull(listed, orNull) {
  if (!listed?.enum || !orNull?.type?.includes('null')) return false;
  return orNull.minimum === orNull.maximum && listed.enum.includes(orNull.minimum);
}

/** @param {JsonObject} document */
function textOf(document) {
  return `${JSON.stringify(document, null, 2)}\n`;
}

async function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const [file, text] of Object.entries(await generateEditions(root)))
    writeFileSync(join(root, file), text);
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url)))
  await main();
