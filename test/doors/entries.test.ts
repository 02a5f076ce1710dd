import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { exports, peerDependencies, dependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
/** As express and others name them. */
const isOfNode = (id: string) => id.startsWith('node:') || builtinModules.includes(id);

/** What a built entry leads to: files, packages and modules of Node.js. @param later whether what it imports later counts */
function reached(entry: string, later: boolean) {
  const files = new Set([join(ROOT, entry)]);
  const packages = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    for (const id of later ? allImports(code) : firstImports(code)) {
      if (id.startsWith('.')) files.add(join(dirname(file), id));
      else packages.add(id);
    }
  }
  return { files, packages };
}

function allImports(code: string): readonly string[] {
  return ts.preProcessFile(code, true, false).importedFiles.map(({ fileName }) => fileName);
}

/** What is imported when the module is loaded, not later. */
function firstImports(code: string): readonly string[] {
  const { statements } = ts.createSourceFile('entry.js', code, ts.ScriptTarget.ESNext);
  return statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? statement.moduleSpecifier
        : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

describe('the entries as they are built', () => {
  test('are those that are offered, with types', () => {
    expect(Object.keys(exports)).toEqual([
      '.',
      './core',
      './msw',
      './playwright',
      './vite',
      './vitest',
      './package.json',
    ]);
    expect(Object.keys(peerDependencies)).toEqual(['@playwright/test', 'msw', 'vite', 'vitest']);
  });

  test.each([
    ['./core', []],
    ['./msw', ['msw']],
  ])('%s runs in a browser: it needs nothing but %j', (name, needed) => {
    expect([...reached(exports[name].default, true).packages]).toEqual(needed);
  });

  test.each(['./core', './msw'])(
    '%s reads a spec from a file in Node.js, and says in a browser that it cannot',
    async (name) => {
      const [inNode, inBrowser] = await Promise.all(
        [exports[name].node, exports[name].default].map(
          (file) => import(pathToFileURL(join(ROOT, file)).href),
        ),
      );
      const open = ({
        createDriverMock,
        createMswMock,
      }: Record<string, (options: object) => Promise<{ apiUrl: string }>>) =>
        (createDriverMock ?? createMswMock)!({
          spec: join(ROOT, 'examples/own-spec/api.yaml'),
          baseUrl: 'http://own.test',
        });
      expect((await open(inNode)).apiUrl).toBe('http://own.test/v2');
      await expect(open(inBrowser)).rejects.toThrow(
        /spec: ".*api\.yaml" is not allowed\. Allowed: a parsed document/,
      );
    },
  );

  test.each([
    ['.', []],
    ['./vitest', ['vitest']],
    ['./playwright', ['@playwright/test']],
    ['./vite', []],
  ])(
    '%s loads late, of what is installed beside it, what dependencies name, and no test tool but %j',
    (name, tools) => {
      const entry = exports[name].default;
      const late = [...reached(entry, true).packages].filter((id) => !isOfNode(id));
      const known = Object.keys(dependencies);
      expect(late.filter((id) => !known.includes(id))).toEqual(tools);
      expect([...reached(entry, false).packages].filter((id) => known.includes(id))).toEqual([]);
    },
  );

  test('what reads YAML is loaded for a fixture folder only', () => {
    const packages = (later: boolean) => [...reached(exports['.'].default, later).packages];
    expect(packages(true)).toContain('yaml');
    expect(packages(false)).not.toContain('yaml');
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
