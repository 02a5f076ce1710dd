// @ts-check
// Writes what each edge case of the built-in contract breaks, for the console's list: finding out takes seconds.
// Usage: node tools/generate-edge-findings.mjs [--root DIR]
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importSource } from './lib/standalone.mjs';

/** @type {typeof import('../src/body/edge-cases/catalogue.ts')} */
const { edgeCases } = await importSource('src/body/edge-cases/catalogue.ts');
/** @type {typeof import('../src/contract/built-in-contract.ts')} */
const { builtInContract } = await importSource('src/contract/built-in-contract.ts');

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const all = edgeCases(builtInContract);
const found = {
  contract: builtInContract.hash,
  invalid: all.filter(({ valid }) => !valid).map(({ name }) => name),
  breaksRules: Object.fromEntries(
    all
      .filter(({ breaksRules }) => breaksRules.length > 0)
      .map(({ name, breaksRules }) => [name, breaksRules]),
  ),
};
writeFileSync(
  join(root, 'src/generated/contract/edge-findings.gen.ts'),
  `// Generated from spec/driver-api.openapi.yaml and src/body/ by \`npm run regenerate\`. Do not edit.

/** What the edge cases of the contract with this hash break; those that are not named break nothing. */
export const edgeFindings: {
  readonly contract: string;
  readonly invalid: readonly string[];
  readonly breaksRules: Readonly<Record<string, readonly string[]>>;
} = ${JSON.stringify(found, undefined, 1)};
`,
);
