// @ts-check
// What the bundles for browsers need that those for Node.js do not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages that openapi-backend loads for what is never asked of it here: it validates nothing, reads no files and
 * makes up no examples (src/simulator/router.ts). Without them nothing is left that needs Node.js.
 */
const UNUSED = ['@apidevtools/json-schema-ref-parser', 'openapi-schema-validator', 'mock-json-schema', 'ajv'];

const STUB = '\0unused';
/** openapi-backend binds these functions when it is loaded; it has a document that is read parsed once more. */
const STUB_CODE = `
const unused = () => { throw new Error('This function is left out of the bundles for browsers.'); };
module.exports = { dereference: unused, parse: async (document) => document, resolve: unused };
`;

/**
 * Puts an empty module in the place of packages that are loaded and never used.
 * @returns {import('rolldown').Plugin}
 */
export function leaveOutUnused() {
  return {
    name: 'leave-out-unused',
    resolveId: (id) => (UNUSED.includes(id) ? STUB : null),
    load: (id) => (id === STUB ? STUB_CODE : null),
  };
}

/**
 * The licences of the packages that a bundle contains, as one text.
 * @param {readonly string[]} modules absolute paths of the modules in the bundle
 * @param {string} [what] subject and verb of the first line
 * @returns {string}
 * @throws {Error} if a package has no licence file, and a licence that asks for its text to be passed on
 */
export function licencesOf(modules, what = 'The bundles core.js and msw.js contain') {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder, name, license)}`;
  });
  return `${what} these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @param {string} path of a module */
function packageFolder(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

/** Licences that ask for nothing. */
const FREE = ['Unlicense', '0BSD', 'CC0-1.0'];

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} license its SPDX identifier
 */
function licenceText(folder, name, license) {
  const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md', 'LICENCE', 'License'];
  const file = files.map((file) => join(folder, file)).find((path) => existsSync(path));
  if (file) return `${readFileSync(file, 'utf8').trim()}\n`;
  if (FREE.includes(license)) return `https://spdx.org/licenses/${license}.html\n`;
  throw new Error(`${name} has no licence file`);
}
