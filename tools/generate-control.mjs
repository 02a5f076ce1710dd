// @ts-check
// Writes src/generated/control/*.gen.ts from the control API's spec. Usage: node tools/generate-control.mjs [--root DIR]
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { readControlSpec, SPEC_FILE } from './generate-control/read-control-spec.mjs';
import { routesModule } from './generate-control/routes.mjs';
import { validatorsModule } from './generate-control/validators.mjs';

const HEADER = `// Generated from ${SPEC_FILE} by \`npm run regenerate\`. Do not edit.`;
const FOLDER = 'src/generated/control';

/**
 * Computes the generated files of a project folder from the control API's spec. The same spec gives the same texts.
 * @param {string} root the project folder
 * @returns {Promise<Record<string, string>>} texts by path relative to `root`, with `/`
 * @throws {Error} if the spec cannot be used
 */
export async function generateControl(root) {
  const spec = await readControlSpec(root);
  return {
    [`${FOLDER}/control-api.gen.ts`]: await typesModule(spec.definition),
    [`${FOLDER}/control-definition.gen.ts`]: routesModule(spec, HEADER),
    [`${FOLDER}/control-validators.gen.ts`]: await validatorsModule(spec, HEADER),
  };
}

/** @param {Record<string, any>} definition */
async function typesModule(definition) {
  const document = /** @type {any} */ (structuredClone(definition));
  const options = { silent: true, defaultNonNullable: false, alphabetize: false };
  return `${HEADER}
${astToString(await openapiTypescript(document, options))}
/** The named schemas of the control API. */
export type Schemas = components['schemas'];
/** Name of an operation of the control API. */
export type OperationId = keyof operations;
`;
}

async function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const [file, text] of Object.entries(await generateControl(root))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
