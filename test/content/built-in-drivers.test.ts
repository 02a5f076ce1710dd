import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openSimulator } from '../../src/doors/open-simulator.ts';
import { fakeIo } from '../support/fake-io.ts';
import { temporaryFolder } from './disk/temporary-folder.ts';

const customers = [{ id: 'mine', keys: ['mine-key'] }];
const target = (id: string, key = 'demo-key', customer = 'demo') =>
  `/api/user/externalId/${id}?code=${key}&clientId=${customer}`;

test('built-in drivers beside others give the same bytes as alone; an own driver of the same id wins', async () => {
  const drivers = [
    { externalId: 'own', sites: { home: { city: 'Utrecht' } } },
    { externalId: 'newcomer', tags: 3 },
  ];
  const both = await openSimulator({ content: { drivers }, builtInDrivers: true });
  const own = await openSimulator({ content: { drivers } });
  const alone = await openSimulator({});
  const bodyOf = async (simulator: typeof both, id: string) =>
    (await simulator.answer({ method: 'GET', target: target(id), headers: {} })).body;
  for (const id of ['extIdTest', 'fast-hub', 'recorded'])
    expect(await bodyOf(both, id)).toEqual(await bodyOf(alone, id));
  for (const id of ['own', 'newcomer']) expect(await bodyOf(both, id)).toEqual(await bodyOf(own, id));
});

test("the default customer's built-in drivers are those of one's own first customer", async () => {
  const simulator = await openSimulator({ content: { customers, drivers: [] }, builtInDrivers: true });
  const ask = (id: string) =>
    simulator.answer({ method: 'GET', target: target(id, 'mine-key', 'mine'), headers: {} });
  expect((await ask('extIdTest')).status).toBe(200);
  expect((await ask('acme-driver')).status).toBe(404);
});

test('the command line has them by --built-in-drivers, and the banner says which are there', async () => {
  const folder = temporaryFolder({ 'drivers/own.yaml': 'externalId: own' });
  const shown = fakeIo(['show', 'extIdTest', '--fixtures', folder, '--built-in-drivers']);
  expect(await run(shown.io)).toBe(0);
  for (const [flag, line] of [
    ['--built-in-drivers', /\d+ of the named ones are built in/],
    ['--no-built-in-drivers', /; 1 named one\n.*extIdTest, are not there: --built-in-drivers adds them/],
  ] as const) {
    const { io, written, signal } = fakeIo(['serve', '--port', '0', '--fixtures', folder, flag]);
    const ended = run({
      ...io,
      onSignal(stop) {
        io.onSignal(stop);
        queueMicrotask(signal);
      },
    });
    expect(await ended).toBe(0);
    expect(written.stdout).toMatch(line);
  }
});
