// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { CommandError, ROOT, run } from './workshop.mjs';

/** What a recipe's `client.ts` exports. @typedef {(id: string, query: { code: string, clientId: string }) => Promise<{ status?: number, body?: any }>} GetDriver */

/** Faults of what a tool generates, which are the tool's: codes of TypeScript. */
const KNOWN = /** @type {Readonly<Record<string, string>>} */ ({ 'openapi-zod-client': 'TS2322' });
const KEY = { code: 'demo-key', clientId: 'demo' };
const DRIVERS = 50;
/** Each error of the contract, and a request that gets it. */
const ERRORS = /** @type {const} */ ([
  [400, 'an id that is blank', ' ', KEY],
  [401, 'a wrong key', 'driver-1', { ...KEY, code: 'wrong-key' }],
  [401, 'an unknown customer', 'driver-1', { ...KEY, clientId: 'nobody' }],
  [404, 'no such driver', 'nobody', KEY],
]);

/**
 * Compiles a client with `--strict`, then reads drivers and errors with it.
 * @param {string} name of the recipe
 * @param {string} folder with `client.ts`
 * @returns {Promise<string>} what was seen
 * @throws {Error} that says what is not as it should be
 */
export async function useClient(name, folder) {
  const types = await compile(name, folder);
  const { getDriver } = await load(folder);
  for (let at = 1; at <= DRIVERS; at++) {
    const { status, body } = await getDriver(`driver-${at}`, KEY);
    if (status !== 200 || body?.externalId !== `driver-${at}`)
      throw new Error(`driver-${at}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
  }
  for (const [wanted, what, id, query] of ERRORS) {
    const { status, body } = await getDriver(id, query);
    if (status !== wanted || body?.status !== wanted)
      throw new Error(`${what}: ${status} in place of ${wanted}, ${JSON.stringify(body)}`);
  }
  return `${types}, ${DRIVERS} drivers, ${ERRORS.length} errors`;
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function compile(name, folder) {
  const options =
    '--noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --types';
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const known = KNOWN[name];
  try {
    await run(
      folder,
      `${process.execPath} ${tsc} ${options} node client.ts --typeRoots ${join(ROOT, 'node_modules/@types')}`,
    );
  } catch (error) {
    const codes = new Set(error instanceof CommandError ? error.written.match(/\bTS\d+/g) : []);
    if (!known || codes.size !== 1 || !codes.has(known)) throw error;
    return `does not compile with --strict (${known}, its own)`;
  }
  if (known)
    throw new Error(`compiles with --strict by now: docs/clients.md says that it does not (${known})`);
  return 'compiles with --strict';
}

/**
 * @param {string} folder
 * @returns {Promise<{ getDriver: GetDriver }>}
 */
async function load(folder) {
  const { output } = await build({
    input: join(folder, 'client.ts'),
    platform: 'node',
    write: false,
    logLevel: 'warn',
  });
  const file = join(folder, 'client.bundle.mjs');
  writeFileSync(file, output[0].code);
  return import(pathToFileURL(file).href);
}
