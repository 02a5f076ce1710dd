import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Progress } from '../../src/base/steps.ts';
import { filesOnDisk } from '../../src/cli/files-on-disk.ts';
import { temporaryFolder, writeIn } from '../content/disk/temporary-folder.ts';

const AT = { seed: 1, instant: 1_768_467_600 };
const LONG = Array.from({ length: 5000 }, (_, index) => `- externalId: p${index}\n`).join('');

test('reads that overlap are done in the order in which they were asked for: the latest state of the files comes last', async () => {
  const files = filesOnDisk();
  const folder = temporaryFolder({});
  cpSync(files.builtInFixturesFolder(), folder, { recursive: true });
  const done: string[] = [];
  const load = async (onProgress?: (progress: Progress) => void) => {
    try {
      const { fixtures } = await files.loadContent({ ...AT, folder, onProgress });
      done.push(fixtures.drivers.get('demo')!.has('p4999') ? 'long' : 'built in');
    } catch {
      done.push('mistake');
    }
  };
  writeIn(folder, 'drivers/long.yaml', LONG);
  let first: Promise<void> | undefined;
  await new Promise<void>((resolve) => {
    first = load(({ stage }) => {
      if (stage === 'check the answers') resolve();
    });
  });
  // While the first one, which has read all, is at work: a mistake, and then what is known and needs no reading.
  writeIn(folder, 'drivers/long.yaml', 'externalId: 7');
  await Promise.all([first, load()]);
  rmSync(join(folder, 'drivers/long.yaml'));
  await Promise.all([load(), load()]);
  expect(done).toEqual(['long', 'mistake', 'built in', 'built in']);
});
