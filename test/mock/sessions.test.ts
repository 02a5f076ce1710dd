import { describe, expect, test } from 'vitest';
import { SessionStore } from '../../src/mock/session/session-store.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { DEMO, get, header, simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

const LATER = THURSDAY + 3600;

describe('the session of a request', () => {
  test.each([
    ['the header x-mock-session', '/api', DEMO, { 'x-mock-session': 'a' }],
    ['a prefix of the base URL', '/_session/a/api', DEMO, {}],
    ['a suffix of the API key in the query', '/api', 'code=demo-key~a&clientId=demo', {}],
    ['a suffix of the API key in the header', '/api', 'clientId=demo', { 'x-functions-key': 'demo-key~a' }],
  ])('is named by %s', async (_, root, query, headers) => {
    const simulator = await simulatorOf();
    simulator.sessions.use('a', 0).session.mutate({ kind: 'clock', clock: frozenAt(LATER) }, 0);
    const target = `${root}/user/externalId/driver-7?${query}`;
    const reply = await simulator.answer({ method: 'GET', target, headers });
    expect(reply).toMatchObject({ status: 200, provenance: { instant: LATER } });
    expect(header(reply, 'x-mock-session')).toBe('a');
    expect((await get(simulator, 'driver-7')).provenance.instant).toBe(THURSDAY);
  });

  test('path comes before header before key', async () => {
    const simulator = await simulatorOf();
    const headers = { 'x-mock-session': 'header' };
    const target = '/_session/path/api/user/externalId/driver-7?code=demo-key~key&clientId=demo';
    expect(header(await simulator.answer({ method: 'GET', target, headers }), 'x-mock-session')).toBe('path');
    const short = target.slice('/_session/path'.length);
    expect(header(await simulator.answer({ method: 'GET', target: short, headers }), 'x-mock-session')).toBe(
      'header',
    );
  });

  test('every way has the same body, status and contract headers', async () => {
    const simulator = await simulatorOf();
    const path = '/user/externalId/nobody';
    const replies = await Promise.all([
      simulator.answer({ method: 'GET', target: `/api${path}?${DEMO}`, headers: { 'x-mock-session': 'a' } }),
      simulator.answer({ method: 'GET', target: `/_session/a/api${path}?${DEMO}`, headers: {} }),
      simulator.answer({ method: 'GET', target: `/api${path}?code=demo-key~a&clientId=demo`, headers: {} }),
    ]);
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]!.status).toBe(404);
  });

  test.each(['', '-a', 'a b', 'ä', 'x'.repeat(65), '__proto__', '%2e'])(
    '"%s" cannot name one',
    async (name) => {
      const simulator = await simulatorOf();
      const reply = await get(simulator, 'driver-7', DEMO, { headers: { 'x-mock-session': name } });
      expect(reply.status).toBe(400);
      expect(JSON.parse(reply.body).detail).toMatch(/cannot name a session. Allowed: 1 to 64 letters/);
    },
  );

  test('"constructor" is a name like any other', async () => {
    const reply = await get(await simulatorOf(), 'driver-7', DEMO, {
      headers: { 'x-mock-session': 'constructor' },
    });
    expect(reply.status).toBe(200);
  });

  test('contract-only knows no sessions', async () => {
    const simulator = await simulatorOf({ contractOnly: true });
    expect((await get(simulator, 'driver-7', 'code=demo-key~a&clientId=demo')).status).toBe(401);
    const headers = { 'x-mock-session': 'a' };
    expect(header(await get(simulator, 'driver-7', DEMO, { headers }), 'x-mock-session')).toBeUndefined();
    expect((await simulator.answer({ method: 'GET', target: '/_session/a/api/x', headers: {} })).status).toBe(
      404,
    );
  });

  test('overrides, journal and clock of one session are not those of another', async () => {
    const simulator = await simulatorOf();
    const a = simulator.sessions.use('a', 0).session;
    const charger = simulator.world('demo')!.find('driver-8')!.sites[0]!.chargers[0]!;
    a.mutate(
      {
        kind: 'charger',
        customer: 'demo',
        charger: charger.id,
        change: { from: THURSDAY, connection: 'offline' },
      },
      0,
    );
    const inA = await get(simulator, 'driver-8', 'code=demo-key~a&clientId=demo');
    const inB = await get(simulator, 'driver-8', 'code=demo-key~b&clientId=demo');
    expect(inA.body).not.toBe(inB.body);
    expect(inB.body).toBe((await get(simulator, 'driver-8')).body);
    expect(inA.provenance.violations).toEqual([]);
    expect(a.journal.list().map((entry) => entry.externalId)).toEqual(['driver-8']);
    expect(simulator.sessions.find('b')!.journal.size).toBe(1);
  });

  test('the journal keeps no key', async () => {
    const simulator = await simulatorOf();
    await get(simulator, 'driver-7', DEMO, {
      headers: { 'x-functions-key': 'demo-key', authorization: 'Bearer x' },
    });
    // `files` is what the files and the spec say, whose examples have a key.
    const entries = simulator.sessions.find('default')!.journal.list();
    const text = JSON.stringify(entries.map(({ files, ...told }) => told));
    expect(text).not.toMatch(/demo-key|Bearer/);
    expect(text).toContain('driver-7');
  });
});

describe('bounds of sessions', () => {
  const LIMITS = { count: 4, idleMs: 1000, weight: 15_000 };

  test('the longest idle one makes room, never the default one, and its next use is told', () => {
    const losses: string[] = [];
    const store = new SessionStore({
      limits: LIMITS,
      clock: frozenAt(0),
      onLoss: (name, loss) => losses.push(`${name} ${loss}`),
    });
    for (const name of ['default', 'a', 'b', 'c']) store.use(name, 0);
    store.use('a', 0);
    store.use('d', 0);
    expect(losses).toEqual(['b evicted']);
    expect(store.use('b', 0).lost).toBe('evicted');
    expect(store.use('b', 0).lost).toBeUndefined();
    expect(store.list().map(({ name }) => name)).toContain('default');
  });

  test('one that nobody used for too long is dropped', () => {
    const store = new SessionStore({ limits: LIMITS, clock: frozenAt(0) });
    store.use('a', 0);
    store.use('b', 900);
    store.use('c', 1500);
    expect(store.find('a')).toBeUndefined();
    expect(store.find('b')).toBeDefined();
    expect(store.use('a', 1500).lost).toBe('idle');
  });

  test('what they keep is bounded together, journals and overrides alike', async () => {
    let clock = 0;
    const simulator = await simulatorOf({ sessionLimits: { ...LIMITS, count: 100 }, now: () => clock });
    for (let i = 0; i < 6; i++) await get(simulator, 'driver-7', 'code=demo-key~a&clientId=demo');
    for (let i = 0; i < 6; i++) await get(simulator, 'driver-7', 'code=demo-key~b&clientId=demo');
    clock = 1000;
    const reply = await get(simulator, 'driver-7', 'code=demo-key~b&clientId=demo');
    expect(reply.status).toBe(200);
    expect(simulator.sessions.find('a')).toBeUndefined();
    expect(
      header(await get(simulator, 'driver-7', 'code=demo-key~a&clientId=demo'), 'x-mock-session-lost'),
    ).toBe('evicted');
  });

  test('overrides weigh what they hold, and nothing once they are taken back', () => {
    const { session } = new SessionStore({ limits: LIMITS, clock: frozenAt(0) }).use('a', 0);
    const empty = session.weight;
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'x',
        override: { from: 0, text: 'y'.repeat(500), patch: undefined },
      },
      0,
    );
    session.mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'x',
        override: { from: 0, text: 'y'.repeat(300), patch: undefined },
      },
      0,
    );
    expect(session.weight - empty).toBe(600);
    session.mutate({ kind: 'driver-released', customer: 'demo', externalId: 'x' }, 0);
    session.mutate({ kind: 'driver-released', customer: 'demo', externalId: 'x' }, 0);
    expect(session.weight).toBe(empty);
    session.mutate(
      { kind: 'charger', customer: 'demo', charger: 1, change: { from: 0, connection: 'offline' } },
      0,
    );
    session.mutate({ kind: 'reset', clock: frozenAt(0) }, 0);
    expect(session.weight).toBe(empty);
  });
});
