import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder, writeIn } from '../../content/disk/temporary-folder.ts';
import { driverTarget } from '../../support/raw-client.ts';
import { type ServerProcess, startProcess } from '../lib/server-process.ts';
import { sized, tally } from '../tally.ts';

async function serving(folder: string): Promise<ServerProcess> {
  // Memory for the largest folder twice: what is served, and what is being read.
  const server = await startProcess({
    flags: ['--fixtures', folder],
    nodeFlags: ['--max-old-space-size=3000'],
  });
  onTestFinished(async () => void (await server.stop('SIGKILL')));
  return server;
}

/** The longest that a client waits for an answer while some work goes on, and how long the work took, in ms. */
async function longestWait(server: ServerProcess, work: Promise<unknown>) {
  const started = performance.now();
  let isOver = false;
  let longest = 0;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    expect((await fetch(server.url + driverTarget('p1'))).status).toBe(200);
    longest = Math.max(longest, performance.now() - asked);
    await sleep(5);
  }
  await done;
  return { longest, whole: performance.now() - started };
}

const reload = async (server: ServerProcess) => {
  const response = await fetch(`${server.url}/_mock/reload`, { method: 'POST' });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const DRIVERS = sized(20_000, 300_000);
const FILES = sized(1000, 20_000);

test.each<[string, number, () => Record<string, string>]>([
  [
    'one file',
    DRIVERS,
    () => ({
      'drivers/all.yaml': Array.from({ length: DRIVERS }, (_, n) => `- externalId: p${n}\n`).join(''),
    }),
  ],
  [
    'files of their own',
    FILES,
    () =>
      Object.fromEntries(
        Array.from({ length: FILES }, (_, n) => [`drivers/${n}.yaml`, `externalId: p${n}\n`]),
      ),
  ],
])('many drivers in %s (%i) hold up no answers while they are read again', async (name, count, files) => {
  const server = await serving(temporaryFolder(files()));
  // What the first request below /_mock loads takes its time, too, and is another matter.
  await fetch(`${server.url}/_mock/info`);
  await longestWait(server, sleep(300));
  const reloading = reload(server);
  const { longest, whole } = await longestWait(server, reloading);
  const [told, all] = [longest, whole].map(Math.round);
  console.log(`${count} drivers in ${name}: ${told} ms for the longest answer, ${all} ms for the reload`);
  expect(await reloading).toMatchObject({ status: 200, body: { fixtures: count } });
  // On a busy machine each slice takes longer, and so does the whole.
  expect(longest).toBeLessThan(Math.max(500, whole / 4));
});

test('very many mistakes are told in part, and the server goes on', async ({ task }) => {
  const folder = temporaryFolder({ 'drivers/all.yaml': 'externalId: p1\n' });
  const server = await serving(folder);
  writeFileSync(join(folder, 'drivers/all.yaml'), '- {externalID: x, tags: many}\n'.repeat(DRIVERS));
  const { status, body } = await reload(server);
  expect(status).toBe(422);
  expect(body.errors).toHaveLength(100);
  expect(body.detail).toMatch(/\(and \d+ more\)/);
  expect((await fetch(server.url + driverTarget('p1'))).status).toBe(200);
  tally(task, 'faults').add(1);
});

test.skipIf(process.platform === 'win32')(
  'a folder that is mounted as Kubernetes mounts a ConfigMap is followed from one state to the next',
  async ({ task }) => {
    const mount = temporaryFolder({});
    const state = (n: number) => {
      writeIn(mount, `..state-${n}/drivers/a.yaml`, `externalId: p1\nname: State ${n}\n`);
      symlinkSync(`..state-${n}`, join(mount, '..data_tmp'));
      renameSync(join(mount, '..data_tmp'), join(mount, '..data'));
    };
    state(0);
    symlinkSync('..data/drivers', join(mount, 'drivers'));
    const server = await serving(mount);
    const name = async () => {
      const response = await fetch(server.url + driverTarget('p1'));
      return ((await response.json()) as { name: string }).name;
    };
    expect(await name()).toBe('State 0');
    for (let n = 1; n <= sized(2, 10); n++) {
      await tally(task, 'faults').attempt(async () => {
        state(n);
        await vi.waitFor(async () => expect(await name()).toBe(`State ${n}`), { timeout: 20_000 });
      });
    }
    expect(server.written.stderr).not.toMatch(/Not used|cannot/);
  },
);
