// @ts-check
/**
 * Does without Docker what the Dockerfile's last stages do: installs the production dependencies only, puts
 * dist/, spec/ and fixtures/ beside them, starts the command and asks for one driver.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-'));

/** @param {string} url */
async function firstAnswer(url) {
  const response = await fetch(`${url}/api/user/externalId/extIdTest?code=demo-key&clientId=demo`);
  const body = /** @type {{ name?: string }} */ (await response.json());
  if (response.status !== 200 || body.name !== 'UserTest') throw new Error(`answered ${response.status}`);
  return body;
}

/** @param {import('node:child_process').ChildProcess} server */
function urlOf(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

try {
  for (const name of ['package.json', 'package-lock.json', 'dist', 'spec', 'fixtures']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const npm = spawnSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new Error(`npm ci failed: ${npm.stderr}`);
  const server = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await firstAnswer(await urlOf(server));
    console.log('The production install starts and answers.');
  } finally {
    server.kill();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
