import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { run } from './run.ts';

const { equipped, tarball } = inject('installed');
const EXPORTS = Object.keys(
  JSON.parse(readFileSync(join(equipped, 'node_modules/ev-driver-mock/package.json'), 'utf8')).exports,
);

/** What every export names, for `import type`. */
const NAMES =
  'Activation, Charger, Driver, EdgeCase, ErrorCode, MockError, Problem, RequestEntry, Scenario, Socket, Tag';

/** What a user of each export writes, mistakes included, which the types must not let through. */
const USES = {
  '.': `
    import { MockApiError, startDriverMock, type DriverMock, type MockOptions } from 'ev-driver-mock';
    const options: MockOptions = { seed: 7 };
    export async function main(): Promise<number> {
      const mock: DriverMock = await startDriverMock(options);
      const charger: string | undefined = (await mock.session().requests({ status: 200 })).at(0)?.externalId ?? undefined;
      if (new Error() instanceof MockApiError) return charger!.length;
      return mock.port;
    }
    // @ts-expect-error
    startDriverMock({ seed: 'seven' });
    import type { Charger, Driver, EdgeCase, ErrorCode, MockError, Problem, RequestEntry, Scenario, Tag } from 'ev-driver-mock';
    export const named = (driver: Driver): [Charger | undefined, Tag | undefined] => [driver.chargers?.[0], driver.tags?.[0]];
    export const told = ({ title, status }: Problem): string => String(title) + status;
    export const codeOf = ({ code }: MockError): ErrorCode => code;
    export const listed = (scenario: Scenario, edge: EdgeCase, entry: RequestEntry): string[] => [scenario.name, edge.name, entry.path];
    // @ts-expect-error
    export const wrong = (driver: Driver): number => driver.name;`,
  './core': `
    import { createDriverMock } from 'ev-driver-mock/core';
    export const answer: Promise<Response> = createDriverMock({ seed: 7 }).then((mock) => mock.fetch('/'));
    // @ts-expect-error
    createDriverMock({ seed: 'seven' });`,
  './msw': `
    import { createMswMock } from 'ev-driver-mock/msw';
    import type { HttpHandler } from 'msw';
    export const handlers: Promise<HttpHandler[]> = createMswMock({ baseUrl: '*' }).then((mock) => mock.handlers);
    // @ts-expect-error
    createMswMock({});`,
  './playwright': `
    import { expect } from '@playwright/test';
    import { routeDriverMock, test } from 'ev-driver-mock/playwright';
    test.use({ driverMockOptions: { seed: 7 } });
    test('it', async ({ mock, page }) => {
      const routed = await routeDriverMock(page, { baseUrl: 'https://example.com' });
      // @ts-expect-error
      routed.noSuchMethod();
      expect(routed.apiUrl satisfies string).toBe(mock.apiUrl satisfies string);
    });`,
  './vite': `
    import { mock } from 'ev-driver-mock/vite';
    export const plugins: { name: string }[] = [mock({ prefix: '/api', seed: 7 })];
    // @ts-expect-error
    mock({ prefix: 7 });`,
  './vitest': `
    import { createTest, test } from 'ev-driver-mock/vitest';
    test('it', async ({ mock, driverMock }) => {
      (await mock.journal()) satisfies string;
      driverMock.port satisfies number;
    });
    // @ts-expect-error
    createTest({ seed: 'seven' });`,
};
const { ModuleKind, ModuleResolutionKind } = ts;
const MODES = [
  {
    name: 'node16',
    module: ModuleKind.Node16,
    moduleResolution: ModuleResolutionKind.Node16,
    files: ['mts', 'cts'],
  },
  {
    name: 'nodenext',
    module: ModuleKind.NodeNext,
    moduleResolution: ModuleResolutionKind.NodeNext,
    files: ['mts', 'cts'],
  },
  {
    name: 'bundler',
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Bundler,
    files: ['ts'],
  },
  {
    name: 'node10',
    module: ModuleKind.CommonJS,
    moduleResolution: ModuleResolutionKind.Node10,
    files: ['ts'],
  },
];

/** Complaints of the compiler about a use of an export, and about our declarations: `file: text`. */
function complaints(program: ts.Program): readonly string[] {
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => /equipped\/[^/]+$|\/ev-driver-mock\//.test(fileName));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...ours.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return found.map(
    ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

/** What the compiler has parsed, by path and kind of module: most is the same in each mode. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, how, ...rest) => {
    const key = `${path} ${typeof how === 'object' ? how.impliedNodeFormat : ''}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(path, how, ...rest));
    return parsed.get(key);
  };
  return host;
}

/** Libraries no newer than what Node.js 20 and the browsers of its time have. */
const LIBS = ['lib.es2022.d.ts', 'lib.dom.d.ts'];

function compile(
  { module, moduleResolution, files }: (typeof MODES)[number],
  uses: Readonly<Record<string, string>> = USES,
  types = ['node'],
) {
  const paths = Object.entries(uses).flatMap(([name, text]) =>
    files.map((extension) => {
      const path = join(equipped, `${name.replace(/\W/g, '') || 'index'}.${extension}`);
      writeFileSync(path, text);
      return path;
    }),
  );
  const options: ts.CompilerOptions = {
    ...{ module, moduleResolution, noEmit: true, strict: true, types },
    target: ts.ScriptTarget.ES2022,
    ...{ lib: LIBS, skipLibCheck: false },
  };
  return complaints(ts.createProgram(paths, options, hostOf(options)));
}

describe('types', () => {
  test('there is a use of each export', () => {
    expect(Object.keys(USES)).toEqual(EXPORTS.filter((name) => name !== './package.json'));
  });

  test.each(MODES)('a project with moduleResolution $name compiles against each export', (mode) => {
    expect(compile(mode)).toEqual([]);
  });

  test.each(MODES)('each export names what the mock answers, with moduleResolution $name', (mode) => {
    const uses = Object.keys(USES).map((name) => [
      `${name}named`,
      `import type { ${NAMES} } from 'ev-driver-mock${name.slice(1)}';\nexport type Named = [${NAMES}];`,
    ]);
    expect(compile(mode, Object.fromEntries(uses))).toEqual([]);
  });

  test.each(MODES)(
    'what runs in a browser needs no types of Node.js, with moduleResolution $name',
    (mode) => {
      expect(compile(mode, { './core': USES['./core'] }, [])).toEqual([]);
    },
  );
});

describe('no complaint', () => {
  test('of publint', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('of are-the-types-wrong', async () => {
    const within = createRequire(import.meta.url).resolve('@arethetypeswrong/cli/internal/getExitCode');
    const args = [join(within, '../index.js'), tarball, '--format', 'json'];
    const { status, stdout } = await run(equipped, process.execPath, args);
    expect(JSON.parse(stdout).analysis.problems).toEqual([]);
    expect(status).toBe(0);
  });
});
