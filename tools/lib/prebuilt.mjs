// @ts-check
// openapi-backend as the bundles contain it: its router.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import * as smallLodash from './small-lodash.mjs';

/** The file that `prebuild` writes, relative to the project folder. */
export const PREBUILT = 'build/openapi-backend.mjs';

const NO_QUERY = '\0no-query';
/** The query is taken apart by src/mock/answer/exchange.ts; openapi-backend is told that there is none. */
const NO_QUERY_CODE = `
module.exports = { parse: (text) => { if (text) throw new Error('qs is left out of the bundles.'); return {}; } };
`;

const SMALL_LODASH = fileURLToPath(new URL('small-lodash.mjs', import.meta.url));
/** The part of openapi-backend that runs here: it validates nothing, calls no handlers and makes up no examples. */
const ROUTER = 'openapi-backend/router.js';
const RUNS = /[\\/]openapi-backend[\\/]router\.js$/;

/**
 * Puts what is used of lodash in its place, and in that of qs a function that is never asked.
 * @returns {import('rolldown').Plugin}
 */
function withSmallParts() {
  return {
    name: 'with-small-parts',
    resolveId(id, importer = '') {
      if (id === 'qs') return NO_QUERY;
      return id === 'lodash' && /[\\/]openapi-backend[\\/]/.test(importer) ? SMALL_LODASH : null;
    },
    load: (id) => (id === NO_QUERY ? NO_QUERY_CODE : null),
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
const ENTRY_CODE = `export { OpenAPIRouter } from '${ROUTER}';`;

/**
 * Writes the router of openapi-backend as one module: with all that the package loads, it takes as long to load as
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
      withSmallParts(),
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
