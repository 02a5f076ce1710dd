import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { type LoadedContent, loadContent } from '../../../src/content/disk/load-content.ts';
import { watchContent } from '../../../src/content/disk/watch-content.ts';
import { temporaryFolder, writeIn } from './temporary-folder.ts';

/** Watches a folder and keeps what it was told. */
function watched(files: Readonly<Record<string, string>>, pollMs: number, finished = onTestFinished) {
  const folder = temporaryFolder(files, finished);
  const contents: LoadedContent[] = [];
  const errors: Error[] = [];
  const watcher = watchContent({
    folder,
    pollMs,
    load: () => loadContent({ folder, seed: 1, instant: 1_768_467_600 }),
    onChange: (content) => contents.push(content),
    onError: (error) => errors.push(error),
  });
  finished(() => watcher.close());
  const names = () => [...(contents.at(-1)?.fixtures.drivers.get('demo')?.keys() ?? [])].join();
  const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
  return { folder, contents, errors, watcher, names, until };
}

const START = { 'drivers/a.yaml': 'externalId: a' };

describe.concurrent.each([
  ['events', 0],
  ['polling', 40],
])('watchContent by %s', (_, pollMs) => {
  test('tells of a file that changes, comes and goes', async ({ onTestFinished }) => {
    const { folder, names, until } = watched(START, pollMs, onTestFinished);
    writeIn(folder, 'drivers/a.yaml', 'externalId: a2');
    await until(() => expect(names()).toBe('a2'));
    writeIn(folder, 'drivers/b.yaml', 'externalId: b');
    await until(() => expect(names()).toBe('a2,b'));
    rmSync(join(folder, 'drivers/a.yaml'));
    await until(() => expect(names()).toBe('b'));
  });

  test.skipIf(process.platform === 'win32')(
    'follows links that are pointed elsewhere',
    async ({ onTestFinished }) => {
      const { folder, names, until } = watched(START, pollMs, onTestFinished);
      const stores = temporaryFolder(
        { 'one/b.yaml': 'externalId: one', 'two/b.yaml': 'externalId: two' },
        onTestFinished,
      );
      const point = (path: string, to: string) => {
        symlinkSync(to, `${path}.new`);
        renameSync(`${path}.new`, path);
      };
      // As Kubernetes mounts a ConfigMap: a link of the file, over one of the folder.
      point(join(stores, '..data'), 'one');
      symlinkSync(join(stores, '..data/b.yaml'), join(folder, 'drivers/b.yaml'));
      await until(() => expect(names()).toBe('a,one'));
      point(join(stores, '..data'), 'two');
      await until(() => expect(names()).toBe('a,two'));
      writeIn(stores, 'two/b.yaml', 'externalId: three');
      await until(() => expect(names()).toBe('a,three'));
    },
  );

  test('follows a folder that another one is renamed to', async ({ onTestFinished }) => {
    const { folder, names, until } = watched(START, pollMs, onTestFinished);
    writeIn(folder, 'new/a.yaml', 'externalId: b');
    renameSync(join(folder, 'drivers'), join(folder, 'old'));
    renameSync(join(folder, 'new'), join(folder, 'drivers'));
    await until(() => expect(names()).toBe('b'));
    writeIn(folder, 'drivers/a.yaml', 'externalId: c');
    await until(() => expect(names()).toBe('c'));
  });

  test.for(['', 'drivers'])(
    'hears of a folder that was gone for a moment: %j',
    async (below, { onTestFinished }) => {
      const { folder, names, until } = watched(START, pollMs, onTestFinished);
      const path = join(folder, below);
      for (const [turn, gone] of [30, 50].entries()) {
        await sleep(300);
        renameSync(path, `${path}-aside`);
        await sleep(gone);
        renameSync(`${path}-aside`, path);
        await sleep(300);
        writeIn(folder, 'drivers/a.yaml', `externalId: after-${turn}`);
        await until(() => expect(names()).toBe(`after-${turn}`));
      }
    },
  );

  test('tells of a file while another one changes all the time', async ({ onTestFinished }) => {
    const { folder, names, until } = watched(START, pollMs, onTestFinished);
    const noise = setInterval(() => writeIn(folder, 'drivers/log.txt', 'x'), 10);
    onTestFinished(() => clearInterval(noise));
    writeIn(folder, 'drivers/a.yaml', 'externalId: b');
    await until(() => expect(names()).toBe('b'));
  });

  test('tells of a file that an editor replaces', async ({ onTestFinished }) => {
    const { folder, names, until } = watched(START, pollMs, onTestFinished);
    for (const id of ['r1', 'r2', 'r3']) {
      writeFileSync(join(folder, 'drivers/a.yaml~'), `externalId: ${id}`);
      renameSync(join(folder, 'drivers/a.yaml~'), join(folder, 'drivers/a.yaml'));
      await until(() => expect(names()).toBe(id));
    }
  });

  test('tells of files in folders that come later', async ({ onTestFinished }) => {
    const { folder, names, until, contents } = watched(START, pollMs, onTestFinished);
    writeIn(folder, 'drivers/demo/deep/b.yaml', 'externalId: b');
    await until(() => expect(names()).toBe('a,b'));
    writeIn(folder, 'drivers/demo/deep/b.yaml', 'externalId: b2');
    await until(() => expect(names()).toBe('a,b2'));
    expect(contents.length).toBeLessThanOrEqual(3);
  });

  test('a bad edit tells its problems and keeps the last good state; the next good one is told', async ({
    onTestFinished,
  }) => {
    const { folder, names, errors, contents, until } = watched(START, pollMs, onTestFinished);
    writeIn(folder, 'drivers/a.yaml', 'externalId: a\nid: zero');
    await until(() => expect(errors).toHaveLength(1));
    expect(contents).toHaveLength(0);
    expect(errors[0]).toBeInstanceOf(ContentError);
    expect((errors[0] as ContentError).problems[0]).toMatchObject({
      code: 'fixture-invalid',
      where: { line: 2, pointer: '/id' },
    });
    writeIn(folder, 'drivers/a.yaml', 'externalId: good');
    await until(() => expect(names()).toBe('good'));
    expect(errors).toHaveLength(1);
  });

  test('a lack of file descriptors is told once, and the change is in place when it is over', async ({
    onTestFinished,
  }) => {
    const folder = temporaryFolder(START, onTestFinished);
    const told: unknown[] = [];
    let isShort = true;
    let loads = 0;
    const watcher = watchContent({
      ...{ folder, pollMs },
      load() {
        loads++;
        if (isShort) throw Object.assign(new Error('none left'), { code: 'no-descriptors' });
        return 'loaded';
      },
      onChange: (content) => told.push(content),
      onError: ({ message }) => told.push(message),
    });
    onTestFinished(() => watcher.close());
    writeIn(folder, 'drivers/a.yaml', 'externalId: a2');
    await vi.waitFor(() => expect(loads).toBeGreaterThan(1), 10_000);
    expect(told).toEqual(['none left']);
    isShort = false;
    await vi.waitFor(() => expect(told).toEqual(['none left', 'loaded']), 10_000);
  });

  test('survives that the folder vanishes and comes back', async ({ onTestFinished }) => {
    const { folder, names, errors, until } = watched(START, pollMs, onTestFinished);
    renameSync(folder, `${folder}-away`);
    onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }));
    await until(() => expect(errors.at(-1)?.message).toMatch(/does not exist/));
    mkdirSync(folder);
    writeIn(folder, 'drivers/a.yaml', 'externalId: back');
    await until(() => expect(names()).toBe('back'));
    writeIn(folder, 'drivers/a.yaml', 'externalId: again');
    await until(() => expect(names()).toBe('again'));
  });

  test('many changes at once are few reloads', async ({ onTestFinished }) => {
    const { folder, names, contents, until } = watched(START, pollMs, onTestFinished);
    for (let n = 0; n < 50; n++) writeIn(folder, `drivers/n${n}.yaml`, `externalId: n${n}`);
    await until(() => expect(names().split(',')).toHaveLength(51));
    expect(contents.length).toBeLessThanOrEqual(3);
  });

  test('is silent about other files, and after it is closed', async ({ onTestFinished }) => {
    const { folder, contents, errors, watcher } = watched(START, pollMs, onTestFinished);
    writeIn(folder, 'drivers/notes.txt', 'x');
    writeIn(folder, 'drivers/.a.yaml.swp', 'x');
    await new Promise((resolve) => setTimeout(resolve, 250));
    watcher.close();
    writeIn(folder, 'drivers/a.yaml', 'externalId: late');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect([contents, errors]).toEqual([[], []]);
  });
});

test('polling sees a change of equal size by its time', async () => {
  const { folder, names, until } = watched(START, 40);
  writeIn(folder, 'drivers/a.yaml', 'externalId: z');
  utimesSync(join(folder, 'drivers/a.yaml'), 1, 1);
  await until(() => expect(names()).toBe('z'));
});

test('without a loader it only tells that something has changed, and of what the listener throws', async () => {
  const folder = temporaryFolder(START);
  const onChange = vi.fn().mockImplementationOnce(() => {
    throw new Error('listener');
  });
  const onError = vi.fn();
  const watcher = watchContent({ folder, pollMs: 0, onChange, onError });
  onTestFinished(() => watcher.close());
  writeIn(folder, 'drivers/a.yaml', 'externalId: b');
  await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(new Error('listener')), 5000);
  writeIn(folder, 'drivers/a.yaml', 'externalId: c');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 5000);
  expect(onChange).toHaveBeenCalledWith(undefined);
});

test('a folder that is not there yet is watched for', async () => {
  const folder = join(temporaryFolder({}), 'later');
  const onChange = vi.fn();
  const watcher = watchContent({ folder, pollMs: 0, onChange, onError: vi.fn() });
  onTestFinished(() => watcher.close());
  writeIn(folder, 'drivers/a.yaml', 'externalId: a');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
});
