// @ts-check
// What bundles leave out of the packages that they contain.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as smallLodash from './small-lodash.mjs';

/**
 * Packages that openapi-backend loads for what is never asked of it here: it validates nothing, reads no files and
 * makes up no examples (src/contract/router.ts). Without them nothing is left that needs Node.js.
 */
const UNUSED = ['@apidevtools/json-schema-ref-parser', 'openapi-schema-validator', 'mock-json-schema', 'ajv'];

const STUB = '\0unused';
/** openapi-backend binds these functions when it is loaded; it has a document that is read parsed once more. */
const STUB_CODE = `
const unused = () => { throw new Error('This function is left out of the bundles.'); };
module.exports = { dereference: unused, parse: async (document) => document, resolve: unused };
`;

const NO_QUERY = '\0no-query';
/** The query is taken apart by src/mock/answer/exchange.ts; openapi-backend is told that there is none. */
const NO_QUERY_CODE = `
module.exports = { parse: (text) => { if (text) throw new Error('qs is left out of the bundles.'); return {}; } };
`;

const SMALL_LODASH = fileURLToPath(new URL('small-lodash.mjs', import.meta.url));
/** The parts of openapi-backend that run here; its validation does not. */
const RUNS = /[\\/]openapi-backend[\\/](?:backend|router|utils)\.js$/;

/**
 * Puts an empty module in the place of packages that are loaded and never used, and what is used of lodash in its
 * place.
 * @returns {import('rolldown').Plugin}
 */
export function leaveOutUnused() {
  return {
    name: 'leave-out-unused',
    resolveId(id, importer = '') {
      if (UNUSED.includes(id)) return STUB;
      if (id === 'qs') return NO_QUERY;
      return id === 'lodash' && /[\\/]openapi-backend[\\/]/.test(importer) ? SMALL_LODASH : null;
    },
    load: (id) => (id === STUB ? STUB_CODE : id === NO_QUERY ? NO_QUERY_CODE : null),
    transform(code, id) {
      if (!RUNS.test(id)) return null;
      for (const [, name] of code.matchAll(/\b_\.(\w+)\(/g)) {
        if (!(String(name) in smallLodash))
          throw new Error(`${id} uses ${name} of lodash, which is not there.`);
      }
      return null;
    },
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
