// @ts-check
// Prepares a release: checks, version, changelog, package. Publishing and pushing are left to whoever does it.
// Usage: npm run release -- patch|minor|major|VERSION [--write] [--no-checks]
// Without --write it says what it would do, runs the checks and packs into a folder that it removes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pack } from './lib/pack.mjs';
import { nextVersion, releasedChangelog } from './lib/release.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCKERFILE = join(ROOT, 'Dockerfile');
const CHANGELOG = join(ROOT, 'CHANGELOG.md');
/** npm scripts that a release passes, in this order; the last builds the package that is packed. */
const CHECKS = ['check', 'test', 'test:browser', 'test:console', 'test:package'];

/** @param {readonly string[]} args */
function npm(args) {
  const { status } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed.`);
}

/** Changes that are not committed, one a line. */
function uncommitted() {
  return execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }).trim();
}

function release() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' }, 'no-checks': { type: 'boolean' } },
  });
  const [wish = 'patch'] = positionals;
  const { version: now } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const version = nextVersion(now, wish);
  const date = new Date().toISOString().slice(0, 10);
  const { changelog, notes } = releasedChangelog(readFileSync(CHANGELOG, 'utf8'), version, date);
  const changes = uncommitted();
  if (changes !== '' && values.write) throw new Error(`Commit or stash these first:\n${changes}`);
  console.log(`${now} -> ${version}, ${date}. Under this version CHANGELOG.md tells:\n\n${notes}\n`);
  if (values.write) {
    npm(['version', version, '--no-git-tag-version']);
    npm(['run', 'regenerate']);
    const dockerfile = readFileSync(DOCKERFILE, 'utf8');
    writeFileSync(DOCKERFILE, dockerfile.replace(/^ARG VERSION=.*$/m, `ARG VERSION=${version}`));
    writeFileSync(CHANGELOG, changelog);
  }
  if (values['no-checks']) npm(['run', 'build:package']);
  else for (const script of CHECKS) npm(['run', script]);
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const { tarball, unpackedSize, files } = pack(values.write ? ROOT : folder);
    console.log(
      `${basename(tarball)}: ${files.length} files, ${(unpackedSize / 1e6).toFixed(1)} MB unpacked.`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (!values.write) return console.log('A dry run: nothing was changed. With --write it is.');
  console.log(`Left to do:
  git commit -am "Version ${version}"
  git tag v${version}
  git push --follow-tags
  npm publish ${`ev-driver-mock-${version}.tgz`}`);
}

try {
  release();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
