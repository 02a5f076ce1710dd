import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchFiles } from '../../../src/content/disk/watch-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const watching: { close(): void }[] = [];
afterEach(() => {
  for (const one of watching.splice(0)) one.close();
});

/** Watches two files of a folder; `told` counts what was told of. */
function watched(pollMs: number) {
  const folder = temporaryFolder({ a: '1', b: '1' });
  const files = ['a', 'b'].map((name) => join(folder, name));
  const told = { changes: 0 };
  const onChange = async () => {
    told.changes++;
    return files;
  };
  const onError = (error: Error) => {
    throw error;
  };
  watching.push(watchFiles({ files, pollMs, onChange, onError }));
  return { folder, told };
}

test.each([0, 50])('what changes before all is watched is told (polled every %s ms)', async (pollMs) => {
  const { folder, told } = watched(pollMs);
  writeFileSync(join(folder, 'a'), '22');
  await vi.waitFor(() => expect(told.changes).toBeGreaterThan(0), 10_000);
});

test('a file that goes before all is watched is told', async () => {
  const { folder, told } = watched(0);
  rmSync(join(folder, 'b'));
  await vi.waitFor(() => expect(told.changes).toBeGreaterThan(0), 10_000);
});

test('where nothing changes nothing is told', async () => {
  const { told } = watched(50);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told.changes).toBe(0);
});

test('what changes after it was read, and before it is asked to be watched, is told', async () => {
  const folder = temporaryFolder({ a: '1' });
  const files = [join(folder, 'a')];
  const onChange = vi.fn(async () => files);
  const readAtMs = Date.now() - 1000;
  watching.push(watchFiles({ files, readAtMs, pollMs: 0, onChange, onError: () => {} }));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 10_000);
});
