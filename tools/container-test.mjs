// @ts-check
// Builds the image with Debian's podman, on a base of Debian packages and the npm package that carries Node.js, and runs
// it. Usage: node tools/container-test.mjs [--image FILE] [--twice]
//   --image   takes an image that `podman save` has written in place of building one
//   --twice   builds it a second time and wants the same image
// With CONTAINER=short in the environment in a short form, for CI: the build takes the packages that are installed here in place
// of `npm ci`; Testcontainers, which npm has to install, Compose, and replicas that are restarted behind HAProxy are left
// out; a build that takes too long is given up. What cannot be done as podman, its
// images or npm's registry are not there is skipped, with a line that says why.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NODE_VERSION, writeBaseImage } from './container/base-image.mjs';
import { CHECKS, LONG_CHECKS } from './container/checks.mjs';
import { difference } from './container/difference.mjs';
import { Engine, said, whyNoEngine } from './container/engine.mjs';
import { Workshop } from './container/workshop.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BASE = `localhost/node-from-debian:${NODE_VERSION}`;
const IMAGE = 'localhost/ev-driver-mock:test';
const IS_SHORT = process.env.CONTAINER === 'short';
/** So long a build may take in the short form, in seconds. */
const BUILD_LIMIT = 120;
/** What npm says where it cannot reach its registry. */
const OUT_OF_REACH =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|E40[13])\b/;

/** Settings and authorities of npm outside, for npm in the build: by mount, so that nothing of it stays in the image. */
function npmMounts() {
  const config = (/** @type {string} */ name) =>
    execFileSync('npm', ['config', 'get', name], { cwd: ROOT, encoding: 'utf8' }).trim();
  const ca = config('cafile');
  return [
    [config('userconfig'), '/root/.npmrc'],
    [config('globalconfig'), '/usr/local/etc/npmrc'],
    [ca, ca],
  ].flatMap(([from, to]) => (from && existsSync(from) ? ['--volume', `${from}:${to}:ro`] : []));
}

/**
 * The Dockerfile with the packages of this folder in place of those that npm would install.
 * @param {Engine} engine
 */
function installedHere(engine) {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const without = text.replace(/^RUN npm ci .*\n/m, '');
  if (without === text) throw new Error('The Dockerfile has no line `RUN npm ci`.');
  const file = join(engine.folder('short'), 'Dockerfile');
  writeFileSync(file, without);
  return ['--file', file, '--volume', `${join(ROOT, 'node_modules')}:/app/node_modules:O`];
}

/**
 * @param {Engine} engine
 * @param {string} name
 * @returns {string | undefined} why it cannot be built here
 */
function buildImage(engine, name) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const told = [`NODE_IMAGE=${BASE}`, `VERSION=${version}`, 'REVISION=test'];
  const started = Date.now();
  const limit = IS_SHORT ? ['--kill-after=5', String(BUILD_LIMIT)] : ['0'];
  const built = engine.within(
    limit,
    ...[
      'build',
      '--quiet',
      '--format',
      'docker',
      '--isolation',
      'chroot',
      '--network',
      'host',
      '--pull=never',
    ],
    // Layers of stages that nobody builds on again cost more than they save; times are those of no day.
    ...['--layers=false', '--timestamp', '0', ...told.flatMap((one) => ['--build-arg', one])],
    ...[...(IS_SHORT ? installedHere(engine) : npmMounts()), '--tag', name, ROOT],
  );
  if (built.status === 124) return `the image is not built within ${BUILD_LIMIT} s`;
  const problem = OUT_OF_REACH.exec(built.stderr + built.stdout);
  if (built.status !== 0 && problem) return `npm's registry is out of reach in the build: ${problem[0]}`;
  if (built.status !== 0) throw new Error(`podman build ended with ${built.status}: ${said(built.stderr)}`);
  console.log(`  built in ${Math.round((Date.now() - started) / 1000)} s`);
  return undefined;
}

/**
 * @param {Engine} engine
 * @param {boolean} twice
 * @returns {string | undefined} why nothing can be built here
 */
function build(engine, twice) {
  const base = engine.folder('base');
  try {
    writeBaseImage(base);
  } catch (error) {
    const problem = OUT_OF_REACH.exec(String(/** @type {{ stderr?: unknown }} */ (error).stderr));
    if (problem) return `npm's registry is out of reach: ${problem[0]}`;
    throw error;
  }
  const buildBase = () =>
    engine.ask('build', '--quiet', '--format', 'docker', '--isolation', 'chroot', '--tag', BASE, base);
  const built = buildBase();
  if (built.status !== 0) return `podman cannot build an image: ${said(built.stderr)}`;
  const trial = engine.ask('run', '--rm', '--network', 'host', BASE, 'node', '--version');
  if (trial.status !== 0) return `podman cannot run a container: ${said(trial.stderr)}`;
  const why = buildImage(engine, IMAGE);
  if (why || !twice) return why;
  // Of what is built without layers podman deletes the stages, and with that of Node.js alone its base image.
  buildBase();
  const whyNotAgain = buildImage(engine, `${IMAGE}-again`);
  if (whyNotAgain) return whyNotAgain;
  const differs = difference(engine, IMAGE, `${IMAGE}-again`);
  if (differs !== '') throw new Error(`The same sources gave two images:\n${differs}`);
  console.log('  the same image twice');
  return undefined;
}

/**
 * @param {Engine} engine
 * @param {string} file
 * @returns {undefined}
 */
function load(engine, file) {
  const loaded = engine.podman('load', '--quiet', '--input', file).split(': ').at(-1) ?? '';
  engine.podman('tag', loaded, IMAGE);
}

/**
 * @param {Workshop} shop
 * @returns {Promise<boolean>} whether all is well
 */
async function check(shop) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of CHECKS) {
    const started = Date.now();
    try {
      const isLong = IS_SHORT && LONG_CHECKS.has(name);
      const why = isLong ? 'this is the short form' : await run(shop);
      counts[why ? 'skipped' : 'passed']++;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(why ? `- ${name}: skipped, as ${why}` : `✔ ${name} (${seconds} s)`);
    } catch (error) {
      counts.failed++;
      console.log(`✘ ${name}: ${/** @type {Error} */ (error).message}`);
    } finally {
      shop.clear();
    }
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0;
}

const { values } = parseArgs({
  options: { image: { type: 'string' }, twice: { type: 'boolean', default: false } },
});
const none = whyNoEngine();
if (none) {
  console.log(`The container test is skipped: ${none}.`);
} else {
  const engine = new Engine();
  try {
    const why = values.image === undefined ? build(engine, values.twice) : load(engine, values.image);
    if (why) console.log(`The container test is skipped: ${why}.`);
    else if (!(await check(new Workshop(engine, IMAGE)))) process.exitCode = 1;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  } finally {
    engine.close();
  }
}
