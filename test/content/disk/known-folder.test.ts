import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { knownContent } from '../../../src/content/disk/known-folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { runs } from '../../support/runs.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { temporaryFolder } from './temporary-folder.ts';

const BUILT_IN = builtInFixturesFolder();
const AT = { seed: 1, instant: 1_768_467_600 };

/** A copy of the built-in folder, changed. */
function copyWith(change: (folder: string) => void): string {
  const folder = temporaryFolder({});
  cpSync(BUILT_IN, folder, { recursive: true });
  change(folder);
  return folder;
}

describe('a folder whose files are the built-in ones', () => {
  test('is known, wherever it lies', () => {
    expect(knownContent({ ...AT, folder: BUILT_IN })).toBeDefined();
    expect(knownContent({ ...AT, folder: copyWith(() => {}) })).toBeDefined();
  });

  test('has the same hash by both ways, wherever it lies, so that receipts of one are good for the other', () => {
    for (const folder of [BUILT_IN, copyWith(() => {})]) {
      expect(knownContent({ ...AT, folder })!.hash).toBe(loadContent({ ...AT, folder }).hash);
    }
  });

  test('W23 holds what reading it in full gives, but for the notes', async () => {
    const known = knownContent({ ...AT, folder: BUILT_IN })!;
    const read = loadContent({ ...AT, folder: BUILT_IN });
    const plain = ({ notes: _, ...content }: typeof read) => JSON.parse(JSON.stringify(content));
    expect(plain(known)).toEqual(plain(read));
    const stories = ({ fixtures }: typeof read) =>
      [...fixtures.drivers].map(([customer, drivers]) => [
        customer,
        [...drivers.values()].map(({ externalId, kind, story }) => [externalId, kind, story]),
      ]);
    expect(stories(known)).toEqual(stories(read));
    const simulators = await Promise.all([known, read].map((content) => simulatorOf({ content })));
    for (const id of read.fixtures.drivers.get('demo')!.keys()) {
      const target = `/api/user/externalId/${id}?code=demo-key&clientId=demo`;
      const [one, other] = await Promise.all(
        simulators.map((simulator) => simulator.answer({ method: 'GET', target, headers: {} })),
      );
      expect(one!.body).toBe(other!.body);
      expect(one!.headers).toEqual(other!.headers);
    }
  });
});

describe('a folder is not known', () => {
  test.each<[string, (folder: string) => void]>([
    ['with one letter more', (folder) => writeFileSync(join(folder, 'customers.yaml'), '#', { flag: 'a' })],
    ['without a driver', (folder) => rmSync(join(folder, 'drivers/newcomer.yaml'))],
    ['with one more', (folder) => writeFileSync(join(folder, 'drivers/z.yaml'), 'externalId: z')],
    ['without scenarios', (folder) => rmSync(join(folder, 'scenarios.yaml'))],
    [
      'where a file has another name',
      (folder) => renameSync(join(folder, 'drivers/newcomer.yaml'), join(folder, 'drivers/other.yaml')),
    ],
    ['that is empty', (folder) => rmSync(folder, { recursive: true })],
  ])('%s', (_, change) => {
    expect(knownContent({ ...AT, folder: copyWith(change) })).toBeUndefined();
  });
});

test('the built-in files are right at any seed and instant, so that a start may take them as known', () => {
  const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const instants = fc.integer({ min: 1_577_836_800, max: 2_208_988_800 });
  fc.assert(
    fc.property(seeds, instants, (seed, instant) => {
      loadContent({ folder: BUILT_IN, seed, instant });
    }),
    { numRuns: runs(8) },
  );
});
