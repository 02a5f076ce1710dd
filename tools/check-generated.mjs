// @ts-check
// Tells whether the generated files are what their generators write now; exits 1 if one is not.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const GENERATORS = [
  {
    script: 'tools/generate-contract.mjs',
    files: [
      'src/generated/contract/definition.gen.ts',
      'src/generated/contract/driver-api.gen.ts',
      'src/generated/contract/validators.gen.ts',
    ],
  },
  {
    script: 'tools/generate-editions.mjs',
    files: ['spec/driver-api.openapi.json', 'spec/driver-api.openapi-3.1.json'],
  },
  {
    script: 'tools/generate-edge-findings.mjs',
    files: ['src/generated/contract/edge-findings.gen.ts'],
  },
  {
    script: 'tools/generate-fixture-validators.mjs',
    files: [
      'src/generated/content/driver-validators.gen.ts',
      'src/generated/content/scenario-validators.gen.ts',
    ],
  },
  {
    script: 'tools/generate-control.mjs',
    files: [
      'src/generated/control/control-api.gen.ts',
      'src/generated/control/control-definition.gen.ts',
      'src/generated/control/control-validators.gen.ts',
    ],
  },
  { script: 'tools/generate-names.mjs', files: ['src/generated/names.gen.ts'] },
  {
    script: 'tools/generate-built-in-content.mjs',
    files: ['src/generated/content/built-in-content.gen.ts', 'src/generated/version.gen.ts'],
  },
];

/**
 * Runs all generators on a copy of what they may read, and compares.
 * @returns {string[]} a line for each file that differs
 */
function findDifferences() {
  const copy = mkdtempSync(join(tmpdir(), 'check-generated-'));
  try {
    for (const name of ['spec', 'src', 'fixtures', 'package.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    return GENERATORS.flatMap(({ script, files }) => {
      for (const file of files) rmSync(join(copy, file), { force: true });
      execFileSync(process.execPath, [join(ROOT, script), '--root', copy], { stdio: 'inherit' });
      return files
        .filter((file) => textOf(ROOT, file) !== textOf(copy, file))
        .map((file) => `${file} (${script})`);
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {string | undefined} the text with `\n` only, for git may check out `\r\n`; undefined if there is none
 */
function textOf(folder, file) {
  try {
    return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

try {
  const differences = findDifferences();
  for (const line of differences) console.error(`Not up to date: ${line}`);
  if (differences.length > 0) {
    console.error('Run: npm run regenerate');
    process.exitCode = 1;
  }
} catch (error) {
  // What the generator itself had to say stands above.
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
