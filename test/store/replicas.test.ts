import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DriverMock, type StartOptions, startDriverMock } from '../../src/doors/start.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';

/** Two doors to the same sessions. */
interface Pair {
  readonly mocks: readonly [DriverMock, DriverMock];
  close(): Promise<void>;
}

let redis: RedisServer | undefined;
beforeAll(async () => {
  if (HAS_REDIS) redis = await startRedis();
});
afterAll(() => redis?.close());

const KINDS = [
  [
    'one process, which keeps its sessions itself',
    true,
    async (options: StartOptions = {}): Promise<Pair> => {
      const mock = await startDriverMock(options);
      return { mocks: [mock, mock], close: () => mock.close() };
    },
  ],
  [
    'two replicas, whose sessions are in Redis',
    HAS_REDIS,
    async (options: StartOptions = {}): Promise<Pair> => {
      const store = `${redis!.url}?prefix=${Math.trunc(performance.now() * 1000)}:`;
      const mocks = await Promise.all([
        startDriverMock({ ...options, store, replica: 'a' }),
        startDriverMock({ ...options, store, replica: 'b' }),
      ]);
      return { mocks, close: async () => void (await Promise.all(mocks.map((mock) => mock.close()))) };
    },
  ],
] as const;

/** Asks for a driver. @returns status, and the instant that the answer is about */
async function ask(mock: DriverMock, session: string, id = 'extIdTest') {
  const response = await fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`, {
    headers: { 'x-mock-session': session },
  });
  const body = await response.text();
  return { status: response.status, clock: response.headers.get('x-mock-clock'), body };
}

describe.each(KINDS)('%s', (_kind, isThere, open) => {
  let pair: Pair;
  beforeAll(async () => {
    if (isThere) pair = await open();
  });
  afterAll(() => pair?.close());

  let count = 0;
  /** A session of its own at both doors. */
  function sessions() {
    const name = `s${++count}`;
    const [a, b] = pair.mocks;
    return { name, a, b, ofA: a.session(name), ofB: b.session(name) };
  }

  test.skipIf(!isThere)('a scenario that is switched on at one is in force at the other', async () => {
    const { name, b, ofA, ofB } = sessions();
    await ofA.activate('maintenance');
    expect((await ask(b, name)).status).toBe(503);
    await ofB.reset();
    expect((await ask(pair.mocks[0], name)).status).toBe(200);
  });

  test.skipIf(!isThere)('40 requests at once with `times: 10` are answered ten times', async () => {
    const { name, a, b, ofB } = sessions();
    await ofB.activate('maintenance', { times: 10 });
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(i % 2 ? a : b, name)));
    expect(all.filter(({ status }) => status === 503)).toHaveLength(10);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(30);
  });

  test.skipIf(!isThere)('a sequence goes on, whoever answers', async () => {
    const { name, a, b, ofA } = sessions();
    await ofA.activate('every-other-call');
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await ask(i % 3 ? a : b, name)).status);
    expect(statuses).toEqual([503, 200, 503, 200, 503, 200, 503, 200]);
  });

  test.skipIf(!isThere)('luck is drawn by one count of calls', async () => {
    const { name, a, b } = sessions();
    const mixed: number[] = [];
    for (let i = 0; i < 12; i++) mixed.push((await ask(i % 2 ? a : b, name, 'mock-flaky')).status);
    await a.session(name).reset();
    const alone: number[] = [];
    for (let i = 0; i < 12; i++) alone.push((await ask(a, name, 'mock-flaky')).status);
    expect(mixed).toEqual(alone);
    expect(new Set(mixed).size).toBeGreaterThan(1);
  });

  test.skipIf(!isThere)('the clock is set once for all', async () => {
    const { name, a, b, ofA, ofB } = sessions();
    await ofA.clock.set('2026-03-01T12:00:00Z');
    for (const one of [ofB, ofA, ofB]) await one.clock.advance('PT1H');
    expect((await ask(a, name)).clock).toBe('2026-03-01T15:00:00Z');
    expect((await ask(b, name)).clock).toBe('2026-03-01T15:00:00Z');
  });

  test.skipIf(!isThere)('a clock that runs shows the same at both', async () => {
    const { name, a, b, ofA } = sessions();
    await ofA.clock.set('2026-03-01T12:00:00Z,x3600');
    const [one, two] = await Promise.all([ask(a, name), ask(b, name)]);
    const apart = Math.abs(Date.parse(one.clock!) - Date.parse(two.clock!)) / 3600;
    // What lies between the two requests; each process of its own would be seconds apart.
    expect(apart).toBeLessThan(500);
  });

  test.skipIf(!isThere)('a driver that is changed at one is changed at the other', async () => {
    const { name, a, b, ofA, ofB } = sessions();
    await ofA.patchDriver('extIdTest', { name: 'Aino' });
    expect(JSON.parse((await ask(b, name)).body).name).toBe('Aino');
    await ofB.releaseDriver('extIdTest');
    expect(JSON.parse((await ask(a, name)).body).name).toBe('UserTest');
  });

  test.skipIf(!isThere)('the journal has one order, and can be verified at both', async () => {
    const { name, a, b, ofA, ofB } = sessions();
    for (const [i, mock] of [a, b, b, a].entries()) await ask(mock, name, `nobody-${i}`);
    const entries = await ofB.requests();
    expect(entries.map(({ id, externalId }) => [id, externalId])).toEqual(
      [0, 1, 2, 3].map((i) => [i + 1, `nobody-${i}`]),
    );
    await expect(ofA.verify({ externalId: 'nobody-2' }, { exactly: 1 })).resolves.toBeDefined();
    await expect(ofB.verify({ externalId: 'nobody-9' }, { exactly: 1 })).rejects.toThrow('nobody-');
    await vi.waitFor(async () => {
      const delivered = (await ofA.requests()).map((entry) => entry.delivered);
      expect(delivered).toEqual(['yes', 'yes', 'yes', 'yes']);
    });
  });

  test.skipIf(!isThere)('who waits at one is answered by a request at the other', async () => {
    const { name, b, ofA } = sessions();
    const waiting = ofA.waitForRequest({ externalId: 'late' }, { timeout: 5000 });
    await ask(b, name, 'early');
    await ask(b, name, 'late');
    expect((await waiting).map(({ externalId }) => externalId)).toEqual(['late']);
  });

  test.skipIf(!isThere)('events of both are heard at one', async () => {
    const { name, a, b, ofB } = sessions();
    const response = await fetch(`${a.url}/_mock/events`, { headers: { 'x-mock-session': name } });
    const reader = response.body!.getReader();
    let text = '';
    const heard = async (piece: string) => {
      while (!text.includes(piece)) text += new TextDecoder().decode((await reader.read()).value);
    };
    await heard(': listening');
    await ask(b, name, 'heard-of');
    await ofB.activate('maintenance');
    await heard('"scenario":"maintenance"');
    expect(text).toContain('"externalId":"heard-of"');
    await reader.cancel();
  });

  test.skipIf(!isThere)('coverage spans both, in a session and in all', async () => {
    const { name, a, b, ofA, ofB } = sessions();
    await ask(a, name);
    await ask(b, name, 'err-404');
    const [one, two] = await Promise.all([ofA.coverage(), ofB.coverage()]);
    expect(one.met).toBe(two.met);
    expect(one.goals.find(({ id }) => id === 'status=404')?.met).toBe(true);
    expect(two.goals.find(({ id }) => id === 'status=200')?.met).toBe(true);
  });

  test.skipIf(!isThere)('a session can be listed, written down, put back and deleted at either', async () => {
    const { name, a, b, ofA, ofB } = sessions();
    await ofA.activate('every-other-call');
    await ask(a, name);
    const snapshot = await ofB.snapshot();
    await ofB.reset();
    await ofA.restore(snapshot);
    expect((await ask(b, name)).status).toBe(200);
    expect((await ask(a, name)).status).toBe(503);
    expect((await b.sessions()).map((session) => session.name)).toContain(name);
    await b.session(name).close();
    expect((await a.sessions()).map((session) => session.name)).not.toContain(name);
  });

  test.skipIf(!isThere)('a driver that is changed again at one is not remembered at the other', async () => {
    const { name, a, ofB } = sessions();
    for (const driver of ['Aino', 'Bo', 'Cai']) {
      await ofB.patchDriver('extIdTest', { name: driver });
      // What is asked for a second time is remembered.
      for (let i = 0; i < 3; i++) expect(JSON.parse((await ask(a, name)).body).name).toBe(driver);
    }
  });

  test.skipIf(!isThere)('what is refused after a while is told, and ends no process', async () => {
    const { name, a } = sessions();
    const headers = { 'x-mock-session': name };
    const paths = ['requests/7', 'requests/7/why', 'requests/export?format=journal', 'timeline/7', 'sites/7'];
    const statuses = await Promise.all(
      paths.map(async (path) => (await fetch(`${a.url}/_mock/${path}`, { headers })).status),
    );
    expect(statuses).toEqual([404, 404, 200, 404, 404]);
  });

  test.skipIf(!isThere)('an answer that a handler takes its time for is counted and noted', async () => {
    const ok = { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } };
    const paths = { '/slow': { get: { operationId: 'getSlow', responses: { 200: ok } } } };
    const spec = { openapi: '3.1.0', info: { title: 'Slow', version: '1' }, paths };
    let changed = Promise.resolve<unknown>(undefined);
    const handlers = {
      // Others change the session while it works.
      getSlow: async ({ session }: { session: { name: string } }) => {
        await changed;
        return { in: session.name };
      },
    };
    const slow = await open({ spec, handlers });
    try {
      const [a, b] = slow.mocks;
      const session = b.session('slow');
      await session.activate('every-other-call');
      changed = session.clock.set('2026-03-01T12:00:00Z');
      const headers = { 'x-mock-session': 'slow' };
      const statuses: number[] = [];
      for (const mock of [a, b, a, b])
        statuses.push((await fetch(`${mock.apiUrl}/slow`, { headers })).status);
      expect(statuses).toEqual([503, 200, 503, 200]);
      expect((await session.requests()).map(({ status }) => status)).toEqual(statuses);
    } finally {
      await slow.close();
    }
  });

  test.skipIf(!isThere)('sessions without a name are not those of the other', () => {
    const [a, b] = pair.mocks;
    expect(a.session().name).not.toBe(b.session().name);
  });

  test.skipIf(!isThere)('all are reset at once', async () => {
    const { name, a, b, ofA } = sessions();
    await ofA.activate('maintenance');
    await b.resetAll();
    expect((await ask(a, name)).status).toBe(200);
  });
});
