// @ts-check
// Installs a peer into a folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { track } from './children.mjs';

/** Written once everything is there. */
const DONE = 'installed.json';

/**
 * Installs exact versions, unless they are in the folder already. Scripts of packages do not run.
 * @param {Readonly<Record<string, string>>} packages
 * @param {string} folder
 * @throws what npm has said, if it failed
 */
export async function install(packages, folder) {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.stringify({ private: true, dependencies: packages });
  const done = join(folder, DONE);
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return;
  writeFileSync(join(folder, 'package.json'), manifest);
  // Some ask for a newer Node.js than they need.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  if (Object.keys(packages).length > 0) await npm(['install', '--prefix', folder, ...flags], folder);
  writeFileSync(done, manifest);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  const script = process.env.npm_execpath;
  const [command, ...first] = script ? [process.execPath, script] : ['npm'];
  const shell = !script && process.platform === 'win32';
  const child = spawn(command, [...first, ...args], { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'] });
  track(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`npm install ended with ${code}: ${said.trim().split('\n')[0]}`);
}
