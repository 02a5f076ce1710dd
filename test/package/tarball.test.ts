import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';

const { files, unpackedSize, project } = inject('installed');
const MODULE = join(project, 'node_modules/ev-driver-mock');
const MANIFEST = JSON.parse(readFileSync(join(MODULE, 'package.json'), 'utf8'));
const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** All texts in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('it holds no tests, no sources, no tools and no source maps', () => {
  const folders = new Set(files.map(({ path }) => path.split('/')[0]));
  expect([...folders].sort()).toEqual([
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md'],
    ...['dist', 'fixtures', 'package.json', 'spec'],
  ]);
  const needless = /\.map$|\.test\.|\.tsx?$|sourceMappingURL/;
  const paths = files.map(({ path }) => path).filter((path) => !/\.d\.c?ts$/.test(path));
  expect(paths.filter((path) => needless.test(path))).toEqual([]);
  const scripts = paths.filter((path) => /\.c?js$/.test(path));
  expect(scripts.length).toBeGreaterThan(50);
  for (const path of scripts) {
    expect(readFileSync(join(MODULE, path), 'utf8'), path).not.toMatch(/^\/\/# sourceMappingURL=/m);
  }
});

test('every file that package.json names is in it', () => {
  const { bin, exports, main, types, typesVersions } = MANIFEST;
  const named = textsIn({ bin, exports, main, types, typesVersions });
  expect(named.length).toBeGreaterThan(20);
  const packed = new Set(files.map(({ path }) => path));
  for (const path of named) expect(packed).toContain(path.replace(/^\.\//, ''));
});

test('it runs no script when it is installed', () => {
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
  expect(Object.keys(MANIFEST.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
});

test('it brings no other package, and is as large as the README says', () => {
  const {
    dependencies = {},
    optionalDependencies = {},
    bundleDependencies = [],
    peerDependenciesMeta,
  } = MANIFEST;
  expect([dependencies, optionalDependencies, bundleDependencies]).toEqual([{}, {}, []]);
  for (const peer of Object.keys(MANIFEST.peerDependencies)) {
    expect(peerDependenciesMeta[peer]).toEqual({ optional: true });
  }
  const [, bound] = /no dependencies, and\s+under ([\d.]+) MB/.exec(README)!;
  expect(unpackedSize).toBeLessThan(Number(bound) * 1e6);
  expect(unpackedSize).toBeGreaterThan(Number(bound) * 0.8e6);
});

test('the licences of the packages that it contains are in it', () => {
  const texts = files.filter(({ path }) => path.endsWith('LICENSES.txt')).map(({ path }) => path);
  expect(texts.sort()).toEqual([
    'dist/LICENSES.txt',
    'dist/browser/LICENSES.txt',
    'dist/console/LICENSES.txt',
  ]);
  const text = readFileSync(join(MODULE, 'dist/LICENSES.txt'), 'utf8');
  const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(['express', 'openapi-backend', 'yaml']));
});
