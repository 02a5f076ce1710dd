// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./recipes.mjs').Recipe} Recipe */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Installed tools stay here, one folder for each set of versions. */
const CACHE = join(ROOT, 'node_modules/.cache/ev-driver-mock-clients');
/** Longest that one command may take, in ms. */
const LONGEST = 180_000;

/** A command that failed; the message has the end of what it wrote. */
export class CommandError extends Error {
  /**
   * @param {string} line
   * @param {number | string | null} ended its exit code, or why it did not start
   * @param {string} written all that it wrote
   */
  constructor(line, ended, written) {
    super(`${line}: ended with ${ended}\n${written.slice(-2000)}`);
    this.written = written;
  }
}

/**
 * A folder with the packages of a recipe, the spec as the package brings it, and the files of the recipe.
 * @param {Recipe} recipe
 * @param {string} url of the mock
 * @returns {Promise<string>} the folder
 * @throws {CommandError} if a package cannot be installed
 */
export async function folderOf({ packages, files }, url) {
  const folder = join(CACHE, createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12));
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    await run(folder, `npm install --save-exact --no-audit --no-fund ${packages.join(' ')}`);
    writeFileSync(done, '');
  }
  const spec = join(folder, 'node_modules/ev-driver-mock/spec');
  rmSync(spec, { recursive: true, force: true });
  cpSync(join(ROOT, 'spec'), spec, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), toMock(text, url));
  return folder;
}

/**
 * What the page says of its mock, said of the one that runs.
 * @param {string} text
 * @param {string} url
 */
export function toMock(text, url) {
  return text.replaceAll('http://127.0.0.1:4010', url);
}

/**
 * Runs a command line of the page.
 * @param {string} folder
 * @param {string} line
 * @returns {Promise<string>} what it wrote
 * @throws {CommandError} if it ends with another code than 0, or does not end
 */
export async function run(folder, line) {
  const [command = '', ...args] = line.split(' ');
  const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', CI: '1' };
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: folder, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      written += text;
    });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  /** @type {number | string | null} */
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (ended !== 0) throw new CommandError(line, ended, written);
  return written;
}
