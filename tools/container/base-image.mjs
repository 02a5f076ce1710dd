// @ts-check
// An image with Node.js, npm and a shell, made of Debian packages and the npm package that carries Node.js: what the
// Dockerfile builds on where no registry of images can be reached.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectRuntime } from '../image-runtime.mjs';

/** The Node.js of the image. */
export const NODE_VERSION = '24.21.0';
/** What Node.js calls this machine's architecture, as the npm package does. */
const PACKAGE = `node-linux-${process.arch}`;
/** Libraries that no program names, and that modules which the build loads want. */
const MORE_LIBRARIES = ['librt.so.1', 'libresolv.so.2', 'libutil.so.1'];
const FOLDERS = ['bin', 'usr/bin', 'tmp', 'app', 'root', 'usr/local/etc', 'usr/local/lib/node_modules'];
/** What npm's scripts and the Dockerfile's lines call. */
const APPLETS = ['sh', 'env', 'ls', 'cat', 'mkdir', 'cp', 'rm', 'id', 'sleep'];

/**
 * Writes the folder that the image is made of, with a Containerfile beside it.
 * @param {string} folder absolute path of an empty folder
 */
export function writeBaseImage(folder) {
  const root = join(folder, 'root');
  const npm = (/** @type {string[]} */ ...args) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  // A registry out of reach is told at once, in place of after a minute.
  const brisk = ['--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const packed = npm('pack', ...brisk, `${PACKAGE}@${NODE_VERSION}`).trim();
  execFileSync('tar', ['xzf', packed], { cwd: folder });
  const files = join(folder, 'package');
  collectRuntime('/', root, { program: join(files, 'bin/node'), licence: join(files, 'LICENSE') });
  for (const name of MORE_LIBRARIES) {
    const path = libraryOf(name);
    mkdirSync(join(root, dirname(path)), { recursive: true });
    cpSync(path, join(root, path), { dereference: true });
  }
  for (const name of FOLDERS) mkdirSync(join(root, name), { recursive: true });
  cpSync('/bin/busybox', join(root, 'bin/busybox'), { dereference: true });
  for (const name of APPLETS) symlinkSync('busybox', join(root, 'bin', name));
  symlinkSync('../../bin/busybox', join(root, 'usr/bin/env'));
  const modules = npm('root', '--global').trim();
  cpSync(join(modules, 'npm'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name));
  const path = 'PATH=/usr/local/bin:/usr/bin:/bin';
  writeFileSync(join(folder, 'Containerfile'), `FROM scratch\nCOPY root/ /\nENV ${path}\n`);
}

/** @param {string} name */
function libraryOf(name) {
  const known = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).split('\n');
  const arch = process.arch === 'arm64' ? 'aarch64' : 'x86-64';
  const line = known.find((one) => one.trim().startsWith(`${name} `) && one.toLowerCase().includes(arch));
  if (!line) throw new Error(`This machine has no ${name}.`);
  return /** @type {string} */ (line.split(' => ')[1]);
}
