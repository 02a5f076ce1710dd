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

test('an id in the path or the query of another operation of a spec is masked as the driver’s is', async () => {
  const told: AccessEntry[] = [];
  const parameter = (name: string, place: string) => ({
    name,
    in: place,
    required: true,
    schema: { type: 'string' },
  });
  const answer = (schema: object) => ({
    200: { description: 'Found', content: { 'application/json': { schema } } },
  });
  const driver = { type: 'object', properties: { externalId: { type: 'string' }, name: { type: 'string' } } };
  const spec = {
    openapi: '3.0.3',
    info: { title: 'Own', version: '1' },
    paths: {
      '/people/{personId}': {
        get: {
          'x-mock-operation': 'driver',
          parameters: [parameter('personId', 'path')],
          responses: answer(driver),
        },
      },
      '/people/{personId}/tariffs/{tariff}': {
        get: {
          parameters: [parameter('personId', 'path'), parameter('tariff', 'path')],
          responses: answer({ type: 'object' }),
        },
      },
      '/tariffs': {
        get: { parameters: [parameter('personId', 'query')], responses: answer({ type: 'object' }) },
      },
    },
  };
  const own = await startDriverMock({ spec, redactIds: true, log: (entry) => void told.push(entry) });
  try {
    const paths = ['/people/driver-7', '/people/driver-7/tariffs/of-somebody', '/tariffs?personId=driver-7'];
    for (const path of paths) {
      const found = await fetch(own.apiUrl + path, { headers: { 'x-for': 'driver-7' } });
      expect([path, found.status]).toEqual([path, 200]);
      await found.arrayBuffer();
    }
    const entries = await own.requests();
    expect(new Set(JSON.stringify(entries).match(/masked-[\da-f]{6}/g)).size).toBe(2);
    expect(JSON.stringify([entries, told])).not.toMatch(/driver-7|of-somebody/);
    const path = '/people/driver-7/tariffs/of-somebody';
    expect(await own.requests({ path: new URL(own.apiUrl).pathname.replace(/\/$/, '') + path })).toHaveLength(
      1,
    );
  } finally {
    await own.close();
  }
});
