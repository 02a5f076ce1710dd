// @ts-check
// Writes src/generated/contract/*.gen.ts from the spec. Usage: node tools/generate-contract.mjs [--root DIR]
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { contractOfSpec, definitionModule } from './generate-contract/definition.mjs';
import { readSpec, SPEC_FILE, SpecError } from './generate-contract/read-spec.mjs';
import { validatorsModule } from './generate-contract/validators.mjs';

const HEADER = `// Generated from ${SPEC_FILE} by \`npm run regenerate\`. Do not edit.`;

/**
 * Computes the generated files of a project folder from its spec. The same spec gives the same texts.
 * @param {string} root the project folder
 * @returns {Promise<Record<string, string>>} texts by path relative to `root`, with `/`
 * @throws {SpecError} if the spec cannot be used
 */
export async function generateContract(root) {
  const spec = await readSpec(root);
  const contract = await contractOfSpec(spec);
  return {
    'src/generated/contract/definition.gen.ts': definitionModule(spec, contract, HEADER),
    'src/generated/contract/driver-api.gen.ts': await typesModule(spec),
    'src/generated/contract/validators.gen.ts': await validatorsModule(spec, contract, HEADER),
  };
}

/** @param {import('./generate-contract/read-spec.mjs').Spec} spec */
async function typesModule({ definition }) {
  const document = /** @type {any} */ (structuredClone(definition));
  // Without `defaultNonNullable: false` a property with a default would count as required.
  const ast = await openapiTypescript(document, {
    silent: true,
    defaultNonNullable: false,
    alphabetize: false,
  });
  return `${HEADER}\n${astToString(ast)}`;
}

/** @param {any} error */
function isExpected(error) {
  return error instanceof SpecError || String(error?.code).startsWith('ERR_PARSE_ARGS');
}

async function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const [file, text] of Object.entries(await generateContract(root))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  await main().catch((error) => {
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = 1;
  });
}
