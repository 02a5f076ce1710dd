import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { exports, peerDependencies, dependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

/** Packages and modules of Node.js that a built entry leads to. @param later whether what it imports later counts */
function packagesOf(entry: string, later: boolean): ReadonlySet<string> {
  const files = new Set([join(ROOT, entry)]);
  const packages = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    for (const id of later ? allImports(code) : firstImports(code)) {
      if (id.startsWith('.')) files.add(join(dirname(file), id));
      else packages.add(id);
    }
  }
  return packages;
}

function allImports(code: string): readonly string[] {
  return ts.preProcessFile(code, true, false).importedFiles.map(({ fileName }) => fileName);
}

/** The bundler writes each import of this kind on a line of its own. */
function firstImports(code: string): readonly string[] {
  return [...code.matchAll(/^(?:import|export)\b[^;'"]*?["']([^"']+)["'];?$/gm)].map(([, id]) => id!);
}

describe('the entries as they are built', () => {
  test('are those that are offered, with types', () => {
    expect(Object.keys(exports)).toEqual([
      '.',
      './core',
      './msw',
      './playwright',
      './vitest',
      './package.json',
    ]);
    expect(Object.keys(peerDependencies)).toEqual(['@playwright/test', 'msw', 'vitest']);
  });

  test.each([
    ['./core', []],
    ['./msw', ['msw']],
  ])('%s runs in a browser: it needs nothing but %j', (name, needed) => {
    expect([...packagesOf(exports[name].default, true)]).toEqual(needed);
  });

  test.each([
    ['.', undefined],
    ['./vitest', 'vitest'],
    ['./playwright', '@playwright/test'],
  ])('%s loads no test tool but %s, and YAML only for a fixture folder', (name, tool) => {
    const loaded = packagesOf(exports[name].default, false);
    expect(Object.keys(peerDependencies).filter((peer) => loaded.has(peer))).toEqual(tool ? [tool] : []);
    const allowed = Object.keys(dependencies).filter((dependency) => dependency !== 'yaml');
    for (const id of loaded) {
      if (!id.startsWith('node:') && id !== tool) expect(allowed).toContain(id.split('/')[0]);
    }
  });

  test('can be imported by Node.js', async () => {
    const entry = (name: string) => import(pathToFileURL(join(ROOT, exports[name].default)).href);
    const { startDriverMock } = await entry('.');
    const { createDriverMock } = await entry('./core');
    const mock = await startDriverMock();
    const core = await createDriverMock();
    const driver = '/user/externalId/driver-7?code=demo-key&clientId=demo';
    const [served, computed] = [await fetch(mock.apiUrl + driver), await core.fetch(core.apiUrl + driver)];
    expect(await computed.text()).toBe(await served.text());
    await mock.close();
  });
});
