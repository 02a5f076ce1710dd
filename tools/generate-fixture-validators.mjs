// @ts-check
// Writes the validators of the fixture files from spec/fixtures/*.schema.json.
// Usage: node tools/generate-fixture-validators.mjs [--root DIR]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { createAjv, importHelpers, loadFormats } from './lib/standalone.mjs';

/** The modules to write, and of which schemas: a function `validateName` of each. */
const MODULES = [
  {
    file: 'src/generated/content/driver-validators.gen.ts',
    names: ['customers', 'driver'],
  },
  { file: 'src/generated/content/scenario-validators.gen.ts', names: ['scenarios'] },
  { file: 'src/generated/content/story-validators.gen.ts', names: ['story'] },
];

/** What an editor reads and a validator does not. `default` is told to people, never filled in. */
const ANNOTATIONS = ['$schema', 'title', 'description', 'default'];

/** Kept for messages: what is allowed where a pattern is not met (a keyword of yaml-language-server). */
const KEPT = ['patternErrorMessage'];

/**
 * Computes the generated files of a project folder from its schemas. The same schemas give the same texts.
 * @param {string} root the project folder
 * @returns {Promise<Record<string, string>>} texts by path relative to `root`, with `/`
 * @throws {Error} if a schema cannot be read or compiled
 */
export async function generateFixtureValidators(root) {
  const { formats } = await loadFormats();
  /** @type {Record<string, string>} */
  const files = {};
  for (const { file, names } of MODULES) {
    // verbose: errors carry the schema that they are about, from which the message tells what is allowed.
    const ajv = createAjv(formats, {
      verbose: true,
      allowUnionTypes: true,
      strictTypes: false,
      inlineRefs: false,
    });
    ajv.addVocabulary(KEPT);
    for (const name of names) ajv.addSchema(plainSchema(readSchema(root, name)), name);
    const entries = Object.fromEntries(names.map((name) => [name, name]));
    files[file] = moduleText(standaloneCode.default(ajv, entries), names);
  }
  return files;
}

/**
 * @param {string} root
 * @param {string} name
 */
function readSchema(root, name) {
  const file = `spec/fixtures/${name}.schema.json`;
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * A schema without what is said to editors only. Names of properties are not keywords and all kept.
 * @param {any} schema
 * @returns {any}
 */
function plainSchema(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(plainSchema);
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATIONS.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties' || key === 'definitions'
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainSchema(inner)]))
        : plainSchema(value),
    ]),
  );
}

/**
 * @param {string} code what ajv wrote
 * @param {readonly string[]} names
 */
function moduleText(code, names) {
  const { imports, body } = importHelpers(
    code.replace('"use strict";', '').replace(/export const (\w+) =/g, 'const $1 ='),
  );
  const sources = names.map((name) => `spec/fixtures/${name}.schema.json`).join(' and ');
  const functions = names.map(
    (name) => `/** ${name}.schema.json. */
export const validate${name[0]?.toUpperCase()}${name.slice(1)}: Validator = validator(${name});
`,
  );
  return `// @ts-nocheck
// Generated from ${sources} by \`npm run regenerate\`. Do not edit.
${imports}import { type Validator, validator } from '../../base/violation.ts';
${body}
${functions.join('')}`;
}

async function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const [file, text] of Object.entries(await generateFixtureValidators(root))) {
    writeFileSync(join(root, file), text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
