// @ts-check
// Runs the recipes of docs/clients.md on the mock that was built: foreign tools, installed by their exact versions into a cache.
// Usage: node tools/clients.mjs [--short] [NAME...]; a name is a heading of the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './bench/processes.mjs';
import { useClient } from './clients/generated.mjs';
import { useProxy } from './clients/prism.mjs';
import { recipesIn } from './clients/recipes.mjs';
import { folderOf, ROOT, run, toMock } from './clients/workshop.mjs';

/** What a short run takes: what is installed and used in about a minute. */
const SHORT = ['openapi-typescript and openapi-fetch', 'hey-api', 'Spectral', 'swagger-parser', 'Prism'];

/** What a tool must have written: one that does nothing ends well, too. */
const WRITTEN = /** @type {Readonly<Record<string, RegExp>>} */ ({
  Specmatic: /Tests run: 3, Successes: 3, Failures: 0/,
  'swagger-parser': /^EV-charging driver API 1$/m,
});

/**
 * Installs the tool of a recipe and uses it.
 * @param {import('./clients/recipes.mjs').Recipe} recipe
 * @param {string} url of the mock
 * @param {boolean} isShort
 * @returns {Promise<{ result: 'passed' | 'FAILED' | 'not installed', told: string }>}
 */
async function tried(recipe, url, isShort) {
  let folder;
  try {
    folder = await folderOf(recipe, url);
  } catch (error) {
    return { result: 'not installed', told: /** @type {Error} */ (error).message };
  }
  try {
    let written = '';
    for (const line of recipe.commands) written += await run(folder, toMock(line, url));
    const [seen = ''] = WRITTEN[recipe.name]?.exec(written) ?? [];
    if (recipe.name in WRITTEN && seen === '')
      throw new Error(`did not write ${WRITTEN[recipe.name]}:\n${written}`);
    const told = recipe.server
      ? await useProxy(folder, recipe.server, url, isShort ? 20 : 100)
      : recipe.files['client.ts']
        ? await useClient(recipe.name, folder)
        : `${recipe.commands.length} of ${recipe.commands.length} commands${seen && `: ${seen}`}`;
    return { result: 'passed', told };
  } catch (error) {
    return { result: 'FAILED', told: /** @type {Error} */ (error).message };
  }
}

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean' } },
  allowPositionals: true,
});
const all = recipesIn(readFileSync(join(ROOT, 'docs/clients.md'), 'utf8'));
const names = positionals.length > 0 ? positionals : values.short ? SHORT : all.map(({ name }) => name);
const unknown = names.filter((name) => !all.some((recipe) => recipe.name === name));
if (unknown.length > 0)
  throw new Error(`no recipe ${unknown}. Allowed: ${all.map(({ name }) => name).join(', ')}`);

const mock = await startServer([
  join(ROOT, 'dist/cli.js'),
  ...['serve', '--port', '0', '--log', 'silent', '--clock', '2026-01-15T09:00:00Z'],
]);
try {
  for (const recipe of all.filter(({ name }) => names.includes(name))) {
    const startedMs = performance.now();
    const { result, told } = await tried(recipe, mock.url, values.short ?? false);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
    console.log(`${result}  ${recipe.name} (${recipe.packages.join(' ')}), ${seconds} s: ${told}`);
    if (result === 'FAILED') process.exitCode = 1;
  }
} finally {
  await mock.stop();
}
