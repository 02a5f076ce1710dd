// @ts-check
// Builds the image with Debian's podman, on a base of Debian packages and the npm package that carries Node.js, and runs
// it. Usage: node tools/container-test.mjs [--image FILE] [--twice]
//   --image   takes an image that `podman save` has written in place of building one
//   --twice   builds it a second time and wants the same image
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NODE_VERSION, writeBaseImage } from './container/base-image.mjs';
import { CHECKS } from './container/checks.mjs';
import { difference } from './container/difference.mjs';
import { Engine, said, whyNoEngine } from './container/engine.mjs';
import { Workshop } from './container/workshop.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BASE = `localhost/node-from-debian:${NODE_VERSION}`;
const IMAGE = 'localhost/ev-driver-mock:test';

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
 * @param {Engine} engine
 * @param {string} name
 */
function buildImage(engine, name) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const told = [`NODE_IMAGE=${BASE}`, `VERSION=${version}`, 'REVISION=test'];
  const started = Date.now();
  engine.podman(
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
    ...[...npmMounts(), '--tag', name, ROOT],
  );
  console.log(`  built in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * @param {Engine} engine
 * @param {boolean} twice
 * @returns {string | undefined} why nothing can be built here
 */
function build(engine, twice) {
  const base = engine.folder('base');
  writeBaseImage(base);
  const buildBase = () =>
    engine.ask('build', '--quiet', '--format', 'docker', '--isolation', 'chroot', '--tag', BASE, base);
  const built = buildBase();
  if (built.status !== 0) return `podman cannot build an image: ${said(built.stderr)}`;
  const trial = engine.ask('run', '--rm', '--network', 'host', BASE, 'node', '--version');
  if (trial.status !== 0) return `podman cannot run a container: ${said(trial.stderr)}`;
  buildImage(engine, IMAGE);
  if (!twice) return undefined;
  // Of what is built without layers podman deletes the stages, and with that of Node.js alone its base image.
  buildBase();
  buildImage(engine, `${IMAGE}-again`);
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
    try {
      const why = await run(shop);
      counts[why ? 'skipped' : 'passed']++;
      console.log(why ? `- ${name}: skipped, as ${why}` : `✔ ${name}`);
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
