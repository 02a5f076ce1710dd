import { expect, test } from 'vitest';
import { COUNTER_LIMIT, Counters, LONGEST_COUNTER } from '../../src/content/scenarios/counters.ts';
import { Session } from '../../src/mock/session/session.ts';
import { contentWithFixtures, harness } from '../support/controls.ts';
import { contentOf, scenarioOf } from '../support/simulators.ts';

type Mock = Awaited<ReturnType<typeof harness>>;

/** Every field of a session, and what bounds it; a field that is new needs a line here, and a way to grow below. */
const FIELDS: Readonly<Record<keyof Session | string, string>> = {
  ...{ name: '64 characters', key: 'two numbers', versions: 'a number', lastUsedMs: 'a number' },
  ...{ setting: 'two numbers', setMs: 'a number', nextActivation: 'a number', overrideLength: 'a number' },
  ...{ coverage: 'as many bits as goals', journal: 'weighed', counters: 'weighed' },
  handlerState: "the user's own functions put it there",
  ...{ changes: 'weighed', overrides: 'weighed', switchedOn: 'weighed', onChange: 'one function' },
};

const LONG = 'x'.repeat(3000);

/** All that makes a session keep more, by the requests that do so. */
const GROWTH: Readonly<Record<string, (mock: Mock, session: string, i: number) => Promise<unknown>>> = {
  'long headers': (mock, session, i) => mock.ask('driver-7', session, { 'x-trace': `${i}${LONG}` }),
  'long targets': (mock, session, i) => mock.ask(`${i}${LONG}`, session),
  counters: (mock, session, i) => mock.ask(`${i}${LONG}`, session, { prefer: 'scenario=twice' }),
  snapshots: (mock, session) =>
    mock.call('PUT', '/snapshot', {
      session,
      json: {
        ...{ format: 'ev-driver-mock/session', version: 1, clock: 'live' },
        ...{ chargers: [], drivers: [], activations: [] },
        counters: Array.from({ length: 500 }, (_, n) => ({ name: `${n}${'y'.repeat(190)}`, count: 1 })),
      },
    }),
  activations: (mock, session, i) =>
    mock.call('POST', '/activations', {
      session,
      json: { scenario: 'driver-not-found', externalId: `${i}-${'z'.repeat(240)}` },
    }),
  bodies: (mock, session, i) =>
    mock.call('PUT', `/drivers/d${i}`, { session, json: { name: LONG, [`p${i}`]: 1 } }),
  patches: (mock, session, i) => mock.call('PATCH', `/drivers/d${i}`, { session, json: { name: LONG } }),
  'changes of chargers': (mock, session) =>
    mock.call('PATCH', '/chargers/500', { session, json: { connection: 'offline' } }),
};

/** What a session holds, written out: a measure that does not ask the session for its weight. */
function heldBy(session: Session): number {
  const { chargerChanges, driverOverrides, activations } = session;
  const held = [
    session.journal.list().map(({ trace, files, ...entry }) => entry),
    [...session.counters],
    [...chargerChanges.values()].map((of) => [...of]),
    [...driverOverrides.values()].map((of) => [...of]),
    activations,
  ];
  return JSON.stringify(held).length;
}

test('every field of a session has its bound', () => {
  const session = new Session('a', { from: 0, speed: 0 }, 0);
  expect(Object.keys(session).sort()).toEqual(Object.keys(FIELDS).sort());
});

test.each(Object.keys(GROWTH))(
  '%s weigh what they hold, and all sessions stay below the bound',
  async (kind) => {
    const limits = { count: 100, idleMs: 1e9, weight: 300_000 };
    const { scenarios } = contentOf({
      scenarios: [scenarioOf('twice', { steps: [{ status: 503, times: 2 }] })],
    });
    const mock = await harness({ sessionLimits: limits, content: { ...contentWithFixtures(), scenarios } });
    for (let i = 0; i < 150; i++) await GROWTH[kind]!(mock, 'one', i);
    const one = mock.context.store.find('one');
    if (one) expect(one.weight).toBeGreaterThan(heldBy(one) / 2);
    for (let i = 0; i < 300; i++) {
      await GROWTH[kind]!(mock, `s${i % 20}`, i);
      mock.pass(1001);
    }
    mock.context.store.settle(Number.MAX_SAFE_INTEGER / 2);
    mock.context.store.trim();
    const sessions = mock.context.store.list();
    expect(sessions.reduce((sum, session) => sum + session.weight, 0)).toBeLessThanOrEqual(limits.weight);
    expect(sessions.reduce((sum, session) => sum + heldBy(session), 0)).toBeLessThan(2 * limits.weight);
  },
);

test('a session keeps so many counters with names of so many characters, and longer names apart', () => {
  const counters = new Counters();
  for (let i = 0; i < COUNTER_LIMIT + 10; i++) counters.count(`${'n'.repeat(500)}${i}`);
  expect(counters.size).toBe(COUNTER_LIMIT);
  expect(Math.max(...[...counters].map(([name]) => name.length))).toBeLessThanOrEqual(LONGEST_COUNTER);
  expect(counters.count(`${'n'.repeat(500)}${COUNTER_LIMIT}`)).toBe(2);
  expect(counters.count(`${'n'.repeat(500)}0`)).toBe(1);
  counters.clear();
  expect(counters.weight).toBe(0);
});
