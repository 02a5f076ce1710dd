// @ts-check
// Writes the fixture folder and the version as modules, for browsers and a quick start.
// Usage: node tools/generate-built-in-content.mjs [--root DIR]
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { importSource } from './lib/standalone.mjs';

/** @type {typeof import('../src/base/digest.ts')} */
const { digest } = await importSource('src/base/digest.ts');

const HEADER = (/** @type {string} */ source) =>
  `// Generated from ${source} by \`npm run regenerate\`. Do not edit.`;

/**
 * Computes the generated files of a project folder from its fixtures and package.json.
 * @param {string} root the project folder
 * @returns {Record<string, string>} texts by path relative to `root`, with `/`
 * @throws {Error} if a file cannot be read
 */
export function generateBuiltInContent(root) {
  const files = {
    customers: yamlFile(root, 'fixtures/customers.yaml'),
    scenarios: [yamlFile(root, 'fixtures/scenarios.yaml')],
    drivers: driverFiles(root, 'fixtures/drivers', undefined),
    stories: storyFiles(root, 'fixtures/stories'),
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    'src/generated/content/built-in-content.gen.ts': `${HEADER('fixtures/')}

/** The fixture folder as data. */
export const builtInFiles = ${JSON.stringify(files, undefined, 1)} as const;
`,
    'src/generated/version.gen.ts': `${HEADER('package.json')}

/** Version of the program. */
export const version = ${JSON.stringify(version)};
`,
  };
}

/**
 * The files below a folder, by their path as code units, as src/content/disk/read-folder.ts sorts them.
 * @param {string} root
 * @param {string} below
 * @param {string | undefined} folder first folder below drivers/
 * @returns {object[]}
 */
function driverFiles(root, below, folder) {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = `${below}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return driverFiles(root, file, folder ?? entry.name);
    if (/\.json$/i.test(entry.name)) return [recordedFile(root, file, folder)];
    return /\.ya?ml$/i.test(entry.name) ? [{ kind: 'drivers', folder, ...yamlFile(root, file) }] : [];
  });
}

/**
 * @param {string} root
 * @param {string} below
 */
function storyFiles(root, below) {
  const names = readdirSync(join(root, below)).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  return names.sort().map((name) => yamlFile(root, `${below}/${name}`));
}

/**
 * @param {string} root
 * @param {string} file
 */
function yamlFile(root, file) {
  const text = textOf(root, file);
  const value = parse(text, { schema: 'core', merge: false, strict: true });
  return { file, value, digest: digest(text) };
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string | undefined} folder
 */
function recordedFile(root, file, folder) {
  const text = textOf(root, file);
  return { kind: 'recorded', file, folder, text, digest: digest(text) };
}

/**
 * @param {string} root
 * @param {string} file
 */
function textOf(root, file) {
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
  for (const [file, text] of Object.entries(generateBuiltInContent(root))) {
    writeFileSync(join(root, file), text);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) main();
