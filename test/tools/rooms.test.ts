import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOMS, rulesOf } from '../../tools/rooms.mjs';

test('CONTRIBUTING.md tells the rooms in their order, each with its packages', () => {
  const text = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const rows = text.matchAll(/^\| `([\w/]+)\/` \| [^|]+ \| ([^|]+) \|$/gm);
  const told = [...rows].map(([, room, packages = '']) => {
    const [names = ''] = packages.split(':');
    return { room, uses: names.trim() === 'none' ? [] : names.trim().split(', ') };
  });
  expect(told).toEqual(ROOMS.map(({ room, uses }) => ({ room, uses })));
});

/** An import by a file of one room, and the rule that forbids it; undefined: it is allowed. */
type Case = readonly [from: string, imports: string, breaks: string | undefined];
const CASES: readonly Case[] = [
  ['world', '../base/there.ts', undefined],
  ['world', '../generated/there.ts', undefined],
  ['world', '../body/there.ts', 'world-imports-those-before-it'],
  ['world', 'node:fs', 'world-knows-no-node'],
  ['world', 'yaml', 'world-uses-its-packages-alone'],
  ['content', './disk/there.ts', 'content-imports-those-before-it'],
  ['content/disk', '../there.ts', undefined],
  ['content/disk', 'node:fs/promises', undefined],
  ['content/disk', 'yaml', undefined],
  ['content/disk', 'yaml-like', 'content/disk-uses-its-packages-alone'],
  ['server', '../console/there.ts', 'server-imports-those-before-it'],
  ['cli', 'v8', undefined],
  ['cli', '../attic/there.ts', 'every-file-has-a-room'],
  ['console', '../generated/there.ts', undefined],
  ['console', '../mock/there.ts', 'console-is-apart'],
  ['contract', '../generated/contract/definition.gen.ts', undefined],
  ['body', '../generated/contract/definition.gen.ts', 'the-contract-is-passed'],
  ['mock', '../generated/contract/definition.gen.ts', 'the-contract-is-passed'],
  ['server', '../generated/contract/definition.gen.ts', 'the-contract-is-passed'],
  ['control', '../contract/built-in-contract.ts', 'the-built-in-contract-is-chosen-outside'],
  ['doors', '../contract/built-in-contract.ts', undefined],
  ['generated', '../base/there.ts', undefined],
  ['generated', '../contract/there.ts', 'generated-imports-base-alone'],
];

describe('what a room imports', () => {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const room of [...ROOMS.map((own) => own.room), 'generated', 'attic'])
    write(`src/${room}/there.ts`, 'export type There = 1;\n');
  write('src/generated/contract/definition.gen.ts', 'export type There = 1;\n');
  write('src/contract/built-in-contract.ts', 'export type There = 1;\n');
  const fileOf = (at: number) => `src/${CASES[at]![0]}/case-${at}.ts`;
  for (const [at, [, imports]] of CASES.entries())
    write(fileOf(at), `import type { There } from '${imports}';\nexport type Here = There;\n`);
  const cruised = cruise(['src'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rulesOf(ROOMS) },
    tsPreCompilationDeps: true,
  });

  test.each(CASES.map((own, at) => [...own, at] as const))(
    '%s, %s: %s',
    async (_from, _imports, breaks, at) => {
      const { summary } = (await cruised).output as ICruiseResult;
      const found = summary.violations.filter(({ from }) => from === fileOf(at)).map(({ rule }) => rule.name);
      expect(found).toEqual(breaks === undefined ? [] : [breaks]);
    },
  );
});

test('no type is called as another one is: a name says which thing is meant', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  // The console has its own build; what users import is named by each door for itself.
  const apart = /^(?:console|generated)\/|^doors\/(?:exported-types|playwright|vitest)\.ts$/;
  const where = new Map<string, string[]>();
  for (const file of files.filter((own) => own.endsWith('.ts') && !apart.test(own))) {
    const text = readFileSync(new URL(file, src), 'utf8');
    for (const [, name = ''] of text.matchAll(/^export (?:type|interface|class) (\w+)/gm))
      where.set(name, [...(where.get(name) ?? []), file]);
  }
  expect(where.get('Contract')).toEqual(['contract/contract.ts']);
  expect([...where].filter(([, all]) => all.length > 1)).toEqual([]);
});

/** Tables: one file each, however long. */
const TABLES = ['base/error-table.ts', 'options/options.ts'];
/** More lines than these in a file, or files in a folder, are two things. */
const LIMITS = { lines: 260, files: 24 };

test('no file and no folder of the source is two things', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const all = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('generated/'));
  const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  const long = all.filter((file) => !TABLES.includes(file) && linesOf(file) > LIMITS.lines);
  const folders = [...new Set(all.map((file) => dirname(file)))];
  const full = folders.filter((one) => all.filter((file) => dirname(file) === one).length > LIMITS.files);
  expect(all.length).toBeGreaterThan(500);
  expect({ long, full }).toEqual({ long: [], full: [] });
});
