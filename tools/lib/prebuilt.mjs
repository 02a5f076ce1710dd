// @ts-check
// openapi-backend as the bundles contain it: of what it loads, that which runs here.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import * as smallLodash from './small-lodash.mjs';

/** The file that `prebuild` writes, relative to the project folder. */
export const PREBUILT = 'build/openapi-backend.mjs';

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
function leaveOutUnused() {
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

const ENTRY = '\0entry';
const ENTRY_CODE = "export { OpenAPIBackend, OpenAPIRouter } from 'openapi-backend';";

/**
 * Writes openapi-backend as one module, without what is never asked of it: as installed, it takes as long to load as
 * half a start. The bundles contain this file, and the unit tests run with it.
 * @param {string} root the project folder
 * @returns {Promise<readonly string[]>} absolute paths of the modules that it was made from
 */
export async function prebuild(root) {
  const made = await rolldown({
    cwd: root,
    input: ENTRY,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? ENTRY_CODE : null),
      },
      leaveOutUnused(),
    ],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  await made.write({ format: 'esm', file: join(root, PREBUILT) });
  const modules = await made.watchFiles;
  await made.close();
  return modules;
}
