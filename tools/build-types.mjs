// @ts-check
// Writes the types of the modules that the package offers into dist/types/. Usage: node tools/build-types.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the package offers, as src/ has it. */
const ENTRIES = ['index', 'core', 'msw', 'vite', 'vitest', 'playwright'].map((name) => `doors/${name}.d.ts`);
const RELATIVE = /(["'])(\.{1,2}\/[^"']+)\.ts\1/g;

/**
 * Compiles the declarations, and keeps those that the entries lead to.
 * @param {string} out the folder to write, which is emptied
 */
function buildTypes(out) {
  const all = mkdtempSync(join(tmpdir(), 'build-types-'));
  try {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', all];
    const { status } = spawnSync(process.execPath, [tsc, ...options], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The types do not compile.');
    rmSync(out, { recursive: true, force: true });
    for (const file of reached(all)) {
      const target = join(out, relative(all, file));
      mkdirSync(dirname(target), { recursive: true });
      const text = readFileSync(file, 'utf8');
      // A declaration names the module that stands beside it in JavaScript; for `require` it is another kind of module.
      writeFileSync(target, text.replace(RELATIVE, '$1$2.js$1'));
      writeFileSync(target.replace(/\.ts$/, '.cts'), forRequire(text));
    }
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

/**
 * A declaration for `require`: it names its own kind of module, and says of a package that has only the other kind that its
 * types are meant.
 * @param {string} text
 */
function forRequire(text) {
  return text
    .replace(RELATIVE, '$1$2.cjs$1')
    .replace(
      /^(import type [^;]* from '(?:@faker-js\/faker|vite)(?:\/[^']*)?');/gm,
      "$1 with { 'resolution-mode': 'import' };",
    );
}

/**
 * The declarations that the entries lead to, in any order.
 * @param {string} folder
 * @returns {ReadonlySet<string>}
 */
function reached(folder) {
  const found = new Set(ENTRIES.map((entry) => join(folder, entry)));
  for (const file of found) {
    for (const [, , path] of readFileSync(file, 'utf8').matchAll(RELATIVE)) {
      found.add(join(dirname(file), `${path}.d.ts`));
    }
  }
  return found;
}

try {
  buildTypes(join(ROOT, 'dist', 'types'));
} catch (error) {
  console.error(`The build failed: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
