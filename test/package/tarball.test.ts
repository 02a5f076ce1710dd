import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { productionPackages } from './registry.ts';

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

test('it depends on what runs and on nothing optional, and is as large as the README says', () => {
  const { dependencies, optionalDependencies = {}, bundleDependencies = [], peerDependenciesMeta } = MANIFEST;
  expect(Object.keys(dependencies)).toEqual([
    ...['@faker-js/faker', 'ajv', 'ajv-formats', 'chokidar', 'express', 'https-proxy-agent'],
    ...['ioredis', 'jsonc-parser', 'openapi-backend', 'prom-client', 'randexp', 'selfsigned', 'yaml'],
  ]);
  expect([optionalDependencies, bundleDependencies]).toEqual([{}, []]);
  for (const peer of Object.keys(MANIFEST.peerDependencies)) {
    expect(peerDependenciesMeta[peer]).toEqual({ optional: true });
  }
  const [, bound] = /under ([\d.]+) MB\s+unpacked/.exec(README)!;
  expect(unpackedSize).toBeLessThan(Number(bound) * 1e6);
  expect(unpackedSize).toBeGreaterThan(Number(bound) * 0.8e6);
});

/** Packages and versions in a list of licences, as `name@version`. */
function listedIn(path: string): readonly string[] {
  const text = readFileSync(join(MODULE, path), 'utf8');
  return [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  );
}

test('CONTRIBUTING.md tells of each dependency how it runs, and whether in one version or in a range', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
  const told = [...text.matchAll(/^\| ([@a-z/-]+) \| (one|range) \| /gm)].map(([, name, kind]) => [
    name,
    kind,
  ]);
  const named = Object.entries<string>(MANIFEST.dependencies);
  const expected = named.map(([name, version]) => [name, version.startsWith('^') ? 'range' : 'one']);
  expect(told.sort()).toEqual(expected.sort());
});

describe('the packages that it contains', () => {
  const lists = files.map(({ path }) => path).filter((path) => path.endsWith('LICENSES.txt'));

  test('are named with their licences', () => {
    expect([...lists].sort()).toEqual([
      'dist/LICENSES.txt',
      'dist/browser/LICENSES.txt',
      'dist/console/LICENSES.txt',
    ]);
    for (const path of lists) expect(listedIn(path), path).not.toEqual([]);
  });

  test('are those that package.json names, in the one version that it names, and what these need', () => {
    const installed = new Set(productionPackages().map(({ name, version }) => `${name}@${version}`));
    for (const path of ['dist/LICENSES.txt', 'dist/browser/LICENSES.txt']) {
      const listed = listedIn(path);
      expect(listed).toContain(`openapi-backend@${MANIFEST.dependencies['openapi-backend']}`);
      expect(listed.filter((one) => !installed.has(one))).toEqual([]);
      // What is loaded from node_modules is not here a second time.
      const loaded = Object.entries<string>(MANIFEST.dependencies).filter(([, range]) =>
        range.startsWith('^'),
      );
      expect(loaded.map(([name]) => name)).toEqual([
        ...['chokidar', 'express', 'https-proxy-agent', 'jsonc-parser', 'prom-client', 'selfsigned', 'yaml'],
      ]);
      for (const [name] of loaded) expect(listed.join(' ')).not.toContain(`${name}@`);
    }
  });

  test('and those that are installed with it are in its bill of materials', () => {
    const sbom = JSON.parse(readFileSync(join(MODULE, 'dist/sbom.cdx.json'), 'utf8'));
    expect(sbom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'ev-driver-mock' } },
    });
    expect(sbom.metadata.component.version).toBe(MANIFEST.version);
    const named = sbom.components.map(
      (one: { name: string; version: string }) => `${one.name}@${one.version}`,
    );
    const installed = productionPackages().map(({ name, version }) => `${name}@${version}`);
    expect(new Set(named)).toEqual(new Set([...installed, ...lists.flatMap(listedIn)]));
  });
});
