import { expect, test } from 'vitest';
import { QuickRunner, refuseUnloaded } from '../../tools/lib/quick-trial.mjs';
import { type Found, foundIn } from '../../tools/lib/trial-log.mjs';

const FILE = 'test/base/a.test.ts';
const A = `${FILE}#a`;
const B = `${FILE}#b`;

const FINDINGS: readonly Found[] = [
  { outcome: 'loaded', file: FILE, mutants: ['static'], pid: 1 },
  ...(['noticed', 'stuck', 'unmet'] as const).map((outcome) => ({ outcome, mutant: outcome, test: A })),
  ...[A, B].map((name) => ({ outcome: 'unnoticed' as const, mutant: 'unnoticed', test: name })),
  { outcome: 'unnoticed', mutant: 'noticed', test: B },
  { outcome: 'unnoticed', mutant: 'by one', test: A },
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
