import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';

const logged: AccessEntry[] = [];
let mock: DriverMock;
beforeAll(async () => {
  mock = await startDriverMock({ redactIds: true, log: (entry) => void logged.push(entry) });
});
afterAll(() => mock.close());

const ask = (id: string, headers: Record<string, string> = {}) =>
  fetch(
    `${mock.apiUrl}/user/externalId/${encodeURIComponent(id)}?code=demo-key&clientId=demo&near=${encodeURIComponent(id)}`,
    {
      headers: { 'x-for': `driver ${id}`, ...headers },
    },
  );

const controlled = (path: string, session: string, method = 'GET') =>
  fetch(`${mock.url}/_mock/${path}`, { method, headers: { 'x-mock-session': session } }).then((answer) =>
    answer.text(),
  );

/** Ids that are found in a text only where they are told. */
const ids = fc.stringMatching(/^[A-Z]{4}[a-zé/ +%:-]{0,4}\d{4}$/);

test('no id is in the journal, in what explains it, in events, the log or a receipt; the same id has one mask', async () => {
  await fc.assert(
    fc.asyncProperty(ids, async (id) => {
      const session = mock.session();
      const stop = new AbortController();
      const stream = await fetch(`${mock.url}/_mock/events`, { signal: stop.signal });
      const told = stream.text().catch(() => '');
      const asked = (again: string) =>
        ask(again, { 'x-mock-session': session.name }).then(async (answer) => {
          await answer.arrayBuffer();
          return answer.headers.get('x-mock-receipt') ?? '';
        });
      const receipts = [await asked(id), await asked(id)];
      const entries = await session.requests();
      expect(entries[0]!.externalId).toMatch(/^masked-[\da-f]{6}$/);
      expect(entries[1]!.externalId).toBe(entries[0]!.externalId);
      const why = await controlled(`requests/${entries[0]!.id}/why`, session.name);
      const receipt = receipts.map((text) => Buffer.from(text.split('.')[1] ?? text, 'base64url').toString());
      stop.abort();
      const all = JSON.stringify([entries, why, receipt, logged.splice(0), await told]);
      for (const form of [id, encodeURIComponent(id), encodeURIComponent(encodeURIComponent(id))])
        expect(all.toLowerCase()).not.toContain(form.toLowerCase());
    }),
    { numRuns: 15 },
  );
});

test('a request is found by its id, by its path and by its mask; a part of an id is refused', async () => {
  const session = mock.session();
  await (await ask('extIdTest', { 'x-mock-session': session.name })).arrayBuffer();
  const [entry] = await session.requests();
  const path = '/api/user/externalId/extIdTest';
  for (const match of [
    { externalId: 'extIdTest' },
    { path },
    { externalId: entry!.externalId! },
    { externalId: '*' },
  ])
    expect(await session.requests(match)).toHaveLength(1);
  await session.verify({ externalId: 'extIdTest' }, { exactly: 1 });
  await expect(session.verify({ externalId: 'extIdTest' }, { never: true })).rejects.toThrow();
  expect(await session.requests({ externalId: 'extIdtest' })).toHaveLength(0);
  await expect(session.requests({ externalId: 'extId*' })).rejects.toThrow(
    'externalId is "extId*", and ids are masked here. Allowed: a whole id, or * for all',
  );
});

test('what asks for a scenario names nobody and is told', async () => {
  const session = mock.session();
  await (await ask('err-404', { 'x-mock-session': session.name })).arrayBuffer();
  expect((await session.requests())[0]!.externalId).toBe('err-404');
});

test('why nothing that was switched on answered is told by masks', async () => {
  const session = mock.session();
  await session.activate('maintenance', { externalId: 'extIdTest', times: 1 });
  for (let i = 0; i < 2; i++)
    await (await ask('extIdTest', { 'x-mock-session': session.name })).arrayBuffer();
  const entries = await session.requests();
  expect(entries.map(({ status }) => status)).toEqual([503, 200]);
  expect(await controlled(`requests/${entries[1]!.id}/why`, session.name)).toContain(
    'has answered its 1 calls',
  );
});

test('an answer is not made again from a receipt that holds no id: it says what is lacking', async () => {
  const session = mock.session();
  await (await ask('extIdTest', { 'x-mock-session': session.name })).arrayBuffer();
  const [entry] = await session.requests();
  expect(await controlled(`requests/${entry!.id}/replay`, session.name, 'POST')).toContain(
    'or names an id that is masked',
  );
});

test('no named driver is told in the lines of the coverage, nor in the examples of an empty session: each may be somebody', async () => {
  const told = (path: string) => controlled(path, 'nothing-was-asked');
  expect(await told('coverage')).toContain('/driver-1?');
  for (const path of ['coverage', 'coverage/summary', 'requests/export?format=har'])
    expect(await told(path), path).not.toContain('extIdTest');
});
