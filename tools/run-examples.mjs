// @ts-check
// Runs the projects of examples/ with the package as it would be published.
// Usage: node tools/run-examples.mjs [--tarball FILE] [--with PACKAGE@VERSION]... [NAME...]; without a tarball it packs what
// has been built; `--with` takes another version of a package that the example names, such as Jest 29.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from './lib/pack.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NAMES = [
  'vitest',
  'react',
  'app',
  'jest',
  'consumer',
  'playwright',
  'curl',
  'provider-check',
  'sibling-operations',
  'testcontainers',
];
const PLACE = mkdtempSync(join(tmpdir(), 'examples-'));

/**
 * Runs a command and shows what it writes.
 * @param {string} folder
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Error} if it fails
 */
function run(folder, command, args, env = process.env) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell, env });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}`);
}

/**
 * Copies an example, installs it with the tarball, checks its types and runs its tests.
 * @param {string} name
 * @param {string} tarball
 * @param {readonly string[]} others such as `jest@29.7.0`
 */
async function runExample(name, tarball, others) {
  console.log(`\n--- examples/${name}`);
  const folder = join(PLACE, name);
  const filter = (/** @type {string} */ path) => !path.includes('node_modules');
  cpSync(join(ROOT, 'examples', name), folder, { recursive: true, filter });
  const file = join(folder, 'package.json');
  const project = JSON.parse(readFileSync(file, 'utf8').replace('file:../..', `file:${tarball}`));
  for (const other of others) {
    const [, wanted = '', version] = /^(.+)@(.+)$/.exec(other) ?? [];
    if (!(wanted in project.devDependencies)) throw new Error(`examples/${name} has no package ${wanted}.`);
    project.devDependencies[wanted] = version;
  }
  writeFileSync(file, JSON.stringify(project));
  run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent']);
  if (existsSync(join(folder, 'tsconfig.json'))) {
    const typeRoots = join(ROOT, 'node_modules', '@types');
    run(folder, process.execPath, [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      '-p',
      folder,
      '--typeRoots',
      typeRoots,
    ]);
  }
  const chromium = '/usr/bin/chromium';
  run(folder, 'npm', ['test', '--silent'], {
    ...process.env,
    ...(existsSync(chromium) && { CHROMIUM: process.env.CHROMIUM ?? chromium }),
    APP_PORT: String(await freePort()),
  });
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

try {
  const { values, positionals } = parseArgs({
    options: { tarball: { type: 'string' }, with: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const tarball = values.tarball ?? pack(PLACE).tarball;
  for (const name of positionals.length > 0 ? positionals : NAMES)
    await runExample(name, tarball, values.with);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  rmSync(PLACE, { recursive: true, force: true });
}
