import { get as httpGet } from 'node:http';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { openMock } from '../../src/control/open-mock.ts';
import type { Coverage } from '../../src/mock/coverage/coverage.ts';
import { goalsOf } from '../../src/mock/coverage/goal-index.ts';
import type { Simulator } from '../../src/mock/simulator.ts';
import { createServerApp } from '../../src/server/app.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { contentOf, scenarioOf, simulatorOf, TEST_RUNTIME } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

const servers: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server over a simulator: with answers that are known at once, or always the long way. */
interface Side {
  readonly simulator: Simulator;
  readonly url: string;
  readonly log: AccessEntry[];
  readonly events: unknown[];
}

interface World {
  nowMs: number;
  readonly sides: readonly [Side, Side];
}

const CONTENT = contentOf({
  scenarios: [
    scenarioOf('teapot', { status: 418 }),
    scenarioOf('twice', { steps: [{ status: 503, times: 2 }] }),
  ],
  rules: [
    { scenario: 'teapot', when: { externalId: 'driver-3', headers: { 'x-tea': '*' } }, per: 'driver' },
    { scenario: 'teapot', when: { externalId: 'driver-4', calls: { nth: 2 } }, per: 'driver' },
    { scenario: 'teapot', when: { query: { tea: 'yes' } }, per: 'driver' },
  ],
  recorded: { recorded: '{"externalId":"recorded","id":9007199254740993}' },
});

/** The same files after an edit. */
const EDITED = contentOf({ recorded: { recorded: '{"externalId":"recorded","id":2}' } });

async function openWorld(): Promise<World> {
  const world = { nowMs: THURSDAY * 1000 } as { nowMs: number; sides: [Side, Side] };
  const open = async (isLong: boolean): Promise<Side> => {
    const simulator = await openMock({
      ...{
        contract: builtInContract,
        seed: 1,
        clock: { from: THURSDAY, speed: 1 },
        population: 10,
        idPattern: 'driver-{n}',
        reserved: 'on' as const,
        unknown: '404',
      },
      ...{ contractOnly: false, strict: true, errorBody: 'problem', content: CONTENT, runtime: TEST_RUNTIME },
      now: () => world.nowMs,
      remember: !isLong,
      sessionLimits: { count: 4, idleMs: 60_000, weight: 200_000_000 },
    });
    const log: AccessEntry[] = [];
    const events: unknown[] = [];
    simulator.events.listen((event) => events.push(event));
    const app = createServerApp({
      ...{ simulator, seed: 1, version: '0.0.0-test', now: () => world.nowMs },
      log: (entry) => log.push(entry),
    });
    const server = await startServer({ app });
    servers.push(server);
    return { simulator, url: server.url, log, events };
  };
  world.sides = [await open(false), await open(true)];
  return world;
}

interface Wire {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

function ask(
  url: string,
  target: string,
  headers: Readonly<Record<string, string>>,
  method: string,
): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const request = httpGet(
      url + target,
      { headers: { host: 'mock.test', ...headers }, method, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const raw = response.rawHeaders.flatMap((name, i) =>
            i % 2 === 0 ? [`${name}: ${response.rawHeaders[i + 1]}`] : [],
          );
          const told = raw.filter((line) => !line.startsWith('Date: '));
          resolve({ status: response.statusCode ?? 0, headers: told, body: Buffer.concat(parts).toString() });
        });
      },
    );
    request.on('error', reject);
  });
}

/** All that an observer can see of a simulator. */
async function stateOf({ simulator, log, events }: Side) {
  const sessions = simulator.sessions.list().map((session) => ({
    ...{ name: session.name, lastUsedMs: session.lastUsedMs, version: session.version },
    counters: [...session.counters],
    journal: session.journal.list(),
    coverage: metIn(session.coverage),
  }));
  const all = metIn(simulator.sessions.coverage);
  return JSON.parse(JSON.stringify({ sessions, all, log, events: events.length }));
}

/** Ids of the goals that were met. */
function metIn(coverage: Coverage): string[] {
  const goals = builtInContract.derived(goalsOf);
  return goals.slots.flatMap(({ id }, bit) => (coverage.has(goals, bit) ? [id] : []));
}

type Ask = Extract<Step, { kind: 'ask' }>;
type Step =
  | {
      readonly kind: 'ask';
      readonly target: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly method: string;
    }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'act'; readonly act: (simulator: Simulator, nowMs: number) => void };

const session = (simulator: Simulator, name: string, nowMs: number) =>
  simulator.sessions.use(name, nowMs).session;
const ACTS: readonly ((simulator: Simulator, nowMs: number) => void)[] = [
  (simulator, nowMs) =>
    void session(simulator, 'default', nowMs).mutate(
      {
        kind: 'activate',
        activation: {
          scenario: 'teapot',
          externalId: 'driver-1',
          customer: undefined,
          times: 1,
        },
      },
      nowMs,
    ),
  (simulator, nowMs) =>
    void session(simulator, 'a', nowMs).mutate(
      {
        kind: 'activate',
        activation: {
          scenario: 'twice',
          externalId: undefined,
          customer: undefined,
          times: undefined,
        },
      },
      nowMs,
    ),
  (simulator, nowMs) =>
    void session(simulator, 'a', nowMs).mutate({ kind: 'deactivate', id: undefined }, nowMs),
  (simulator, nowMs) =>
    session(simulator, 'default', nowMs).mutate(
      {
        kind: 'driver',
        customer: 'demo',
        externalId: 'driver-2',
        override: {
          from: THURSDAY,
          text: '{"mine":1}',
          patch: undefined,
        },
      },
      nowMs,
    ),
  (simulator, nowMs) =>
    void session(simulator, 'default', nowMs).mutate(
      { kind: 'driver-released', customer: 'demo', externalId: 'driver-2' },
      nowMs,
    ),
  (simulator, nowMs) =>
    session(simulator, 'a', nowMs).mutate({ kind: 'clock', clock: frozenAt(THURSDAY + 3600) }, nowMs),
  (simulator, nowMs) =>
    session(simulator, 'default', nowMs).mutate(
      { kind: 'reset', clock: { from: THURSDAY, speed: 60 } },
      nowMs,
    ),
  (simulator) => simulator.replaceContent(CONTENT),
  (simulator) => simulator.replaceContent(EDITED),
  (simulator) => void simulator.sessions.delete('a'),
];

const rareTargets = fc
  .record({
    prefix: fc.constantFrom('', '', '/_session/a', '/_session/b', '/_session/c', '/_session/d'),
    id: fc.constantFrom(
      'driver-1',
      'driver-2',
      'driver-3',
      'driver-4',
      'driver-99',
      'recorded',
      'err-404',
      'driver%2D1',
      '%FF',
    ),
    key: fc.constantFrom('demo-key', 'demo-key', 'demo-key~a', 'wrong', 'err-401'),
    more: fc.constantFrom('', '', '&tea=yes', '&x=1', '&__code=404', '&&'),
    base: fc.constantFrom('/api/user/externalId', '/api/user/externalId', '/api/%75ser/./externalId'),
  })
  .map(({ prefix, base, id, key, more }) => `${prefix}${base}/${id}?code=${key}&clientId=demo${more}`);
const common = ['/driver-1?', '/driver-2?', '/recorded?', '/driver-3?'].map(
  (rest) => `/api/user/externalId${rest}code=demo-key&clientId=demo`,
);
/** A few targets, so that the same one is asked again in another way. */
const targets = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...common) },
  { weight: 1, arbitrary: rareTargets },
);
const headers = fc.constantFrom<Readonly<Record<string, string>>>(
  ...[
    {},
    {},
    {},
    { prefer: 'code=404' },
    { prefer: 'delay=1' },
    { prefer: 'cod=404' },
    { 'x-mock-session': 'a' },
    { 'x-tea': 'green' },
  ],
  ...[{ origin: 'https://app.example' }, { 'x-functions-key': 'demo-key' }, { accept: 'text/html' }],
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      target: targets,
      headers,
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(1, 400, 1000, 5000, 70_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), act: fc.constantFrom(...ACTS) }) },
);

const TITLE =
  'W23 what is known at once is what the long way answers, to the last byte, header, entry and counter';
test(TITLE, { timeout: 60_000 }, async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 24 }), async (story) => {
      const world = await openWorld();
      const [quick] = world.sides;
      const repeat = quick.simulator.repeat;
      const asked: Ask[] = [];
      const compare = async ({ target, headers: sent, method }: Ask) => {
        const [a, b] = await Promise.all(world.sides.map(({ url }) => ask(url, target, sent, method)));
        expect(a).toEqual(b);
      };
      for (const step of story) {
        if (step.kind === 'ask') {
          asked.push(step);
          await compare(step);
        } else if (step.kind === 'time') world.nowMs += step.ms;
        else for (const { simulator } of world.sides) step.act(simulator, world.nowMs);
        // What was answered before may be known, and may not hold any more.
        for (const before of asked.slice(-4)) await compare(before);
      }
      await expect.poll(() => new Set(world.sides.map(({ log }) => log.length)).size).toBe(1);
      const [a, b] = await Promise.all(world.sides.map(stateOf));
      expect(a).toEqual(b);
      const probe = {
        method: 'GET',
        target: '/api/user/externalId/driver-1?code=demo-key&clientId=demo',
        headers: {},
      };
      await quick.simulator.answer(probe);
      await quick.simulator.answer(probe);
      if (repeat(probe)) known++;
      await Promise.all(servers.splice(0).map((server) => server.close()));
    }),
    { numRuns: 25 },
  );
  // It is no comparison of the long way with itself.
  expect(known).toBeGreaterThan(3);
});

test('the same question gets the same object from the third time on, until the clock has gone on', async () => {
  let nowMs = THURSDAY * 1000;
  const simulator = await simulatorOf({ now: () => nowMs, clock: { from: THURSDAY, speed: 1 } });
  const request = {
    method: 'GET',
    target: '/api/user/externalId/driver-1?code=demo-key&clientId=demo',
    headers: {},
  };
  expect(simulator.repeat(request)).toBeUndefined();
  await simulator.answer(request);
  expect(simulator.repeat(request)).toBeUndefined();
  const second = await simulator.answer(request);
  expect(simulator.repeat(request)).toBe(second);
  nowMs += 1000;
  expect(simulator.repeat(request)).toBeUndefined();
});

test('what a session that was idle for too long was answered is not known any more', async () => {
  let nowMs = THURSDAY * 1000;
  const sessionLimits = { count: 4, idleMs: 60_000, weight: 200_000_000 };
  const simulator = await simulatorOf({ now: () => nowMs, clock: frozenAt(THURSDAY), sessionLimits });
  const target = '/_session/a/api/user/externalId/driver-1?code=demo-key&clientId=demo';
  const request = { method: 'GET', target, headers: {} };
  await simulator.answer(request);
  const second = await simulator.answer(request);
  nowMs += 59_000;
  expect(simulator.repeat(request)).toBe(second);
  nowMs += 61_000;
  expect(simulator.repeat(request)).toBeUndefined();
  expect((await simulator.answer(request)).headers).toContainEqual(['x-mock-session-lost', 'idle']);
});
