import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { QuickRunner, refuseUnloaded } from '../../tools/lib/quick-trial.mjs';
import { type Found, foundIn, resume } from '../../tools/lib/trial-log.mjs';

const FILE = 'test/base/a.test.ts';
const A = `${FILE}#a`;
const B = `${FILE}#b`;

const FINDINGS: readonly Found[] = [
  { outcome: 'loaded', file: FILE, mutants: ['static', 'static unnoticed'], pid: 1 },
  { outcome: 'unnoticed', mutant: 'static unnoticed', test: FILE },
  { outcome: 'takes', test: 'test/base/slow.test.ts#d', ms: 60_000 },
  ...(['noticed', 'stuck', 'unmet'] as const).map((outcome) => ({ outcome, mutant: outcome, test: A })),
  ...[A, B].map((name) => ({ outcome: 'unnoticed' as const, mutant: 'unnoticed', test: name })),
  { outcome: 'unnoticed', mutant: 'noticed', test: B },
  { outcome: 'unnoticed', mutant: 'by one', test: A },
  { outcome: 'survived', mutant: 'survived', tests: 7 },
  { outcome: 'done', file: FILE },
];

/** A runner that knows these findings, and that asks a thorough one which says what it was asked. */
async function runner() {
  const asked: (readonly [string, readonly string[] | undefined])[] = [];
  const made = new QuickRunner({
    dryRun: async () => ({ tests: [{ id: A }, { id: B }, { id: 'test/base/other.test.ts#c' }] }),
    mutantRun: async ({
      activeMutant,
      testFilter,
    }: {
      activeMutant: { id: string };
      testFilter?: string[];
    }) => {
      asked.push([activeMutant.id, testFilter]);
      return { status: 'thorough' };
    },
  });
  made.learn(FINDINGS);
  await made.dryRun({});
  const run = (
    id: string,
    mutantActivation: 'runtime' | 'static' = 'runtime',
    testFilter: readonly string[] = [A, B],
  ) => made.mutantRun({ activeMutant: { id }, mutantActivation, testFilter });
  return { run, asked };
}

test.each([
  ['noticed', { status: 'killed', killedBy: [A], failureMessage: '', nrOfTests: 1 }],
  ['stuck', { status: 'timeout', reason: 'It never ended.' }],
  ['unnoticed', { status: 'survived', nrOfTests: 2 }],
  ['survived', { status: 'survived', nrOfTests: 7 }],
])('a change that was %s is not tried again', async (id, result) => {
  const { run, asked } = await runner();
  expect(await run(id)).toEqual(result);
  expect(asked).toEqual([]);
});

test.each(['unmet', 'by one', 'unknown'])(
  'of a change that is %s the thorough runner decides',
  async (id) => {
    const { run, asked } = await runner();
    expect(await run(id)).toEqual({ status: 'thorough' });
    expect(asked).toEqual([[id, [A, B]]]);
  },
);

test('tests that are slow are not asked', async () => {
  const { run, asked } = await runner();
  const slow = 'test/base/slow.test.ts#d';
  expect(await run('unnoticed', 'runtime', [A, B, slow])).toEqual({ status: 'survived', nrOfTests: 2 });
  await run('unknown', 'runtime', [A, slow]);
  expect(asked).toEqual([['unknown', [A]]]);
});

test('what happens when a file is loaded has survived when no file that loads it noticed', async () => {
  const { run, asked } = await runner();
  expect((await run('static unnoticed', 'static')).status).toBe('survived');
  expect(asked).toEqual([]);
});

test('what happens when a file is loaded is tried by the tests of the files that load it', async () => {
  const { run, asked } = await runner();
  await run('static', 'static', ['all']);
  await run('loaded by none', 'static', ['all']);
  expect(asked).toEqual([
    ['static', [A, B]],
    ['loaded by none', ['all']],
  ]);
  expect((await run('noticed', 'static')).status).toBe('killed');
});

test('a test file that does not load is told', () => {
  expect(() => refuseUnloaded([`/x/${FILE}`], FINDINGS)).not.toThrow();
  expect(() => refuseUnloaded([`/x/${FILE}`, '/x/test/base/b.test.ts'], FINDINGS)).toThrow(
    'Test files that do not load: /x/test/base/b.test.ts',
  );
});

test('a line that a process could not finish is no finding', () => {
  const lines = FINDINGS.map((each) => JSON.stringify(each)).join('\n');
  expect(foundIn(`${lines}\n{"outcome":"noticed","mut`)).toEqual(FINDINGS);
  expect(foundIn('')).toEqual([]);
});

test('what was found is kept for the same sources and tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trials-'));
  const file = join(folder, 'found.jsonl');
  const [one, two, own, other] = ['src/base/1.ts', 'src/base/2.ts', FILE, 'test/base/b.test.ts'];
  const digests = { [one]: '1', [two]: '2', [own]: '3', [other]: '4' };
  const found: readonly Found[] = [
    { outcome: 'loaded', file: own, mutants: [`${one}:0`], pid: 1 },
    { outcome: 'takes', test: A, ms: 200 },
    { outcome: 'noticed', mutant: `${one}:0`, test: A },
    { outcome: 'noticed', mutant: `${two}:0`, test: A },
    { outcome: 'unnoticed', mutant: `${one}:1`, test: `${other}#c` },
    { outcome: 'tried', mutant: `${one}:2`, test: A },
    { outcome: 'survived', mutant: `${one}:3`, tests: 2 },
  ];
  const keptWith = (now: Readonly<Record<string, string>>) => {
    resume(file, {});
    const lines = [{ outcome: 'begun', digests }, ...found].map((each) => JSON.stringify(each));
    writeFileSync(file, lines.join('\n'));
    resume(file, now);
    const [head, ...kept] = foundIn(readFileSync(file, 'utf8'));
    expect(head).toEqual({ outcome: 'begun', digests: now });
    return kept.map((each) => found.findIndex((before) => JSON.stringify(before) === JSON.stringify(each)));
  };
  expect(keptWith(digests)).toEqual([0, 1, 2, 3, 4, 6]);
  expect(keptWith({ ...digests, [two]: 'new' })).toEqual([1, 2, 4]);
  expect(keptWith({ ...digests, [other]: 'new' })).toEqual([0, 1, 2, 3]);
  expect(keptWith({ [one]: '1', [two]: '2', [other]: '4' })).toEqual([4]);
  rmSync(folder, { recursive: true });
});
