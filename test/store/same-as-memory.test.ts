import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';
import { runs } from '../support/runs.ts';

/** One request of a client, of the mocked API or of the control API. */
interface Step {
  readonly method: string;
  /** Below the server's address. */
  readonly path: string;
  readonly body?: unknown;
  /** Which of the replicas is asked. */
  readonly replica: number;
}

const API = (id: string) => `/api/user/externalId/${id}?code=demo-key&clientId=demo`;
const IDS = ['extIdTest', 'driver-7', 'driver-12', 'nobody', 'fast-hub'] as const;
const SCENARIOS = ['maintenance', 'every-other-call', 'driver-not-found', 'mock-flaky'] as const;

const id = fc.constantFrom(...IDS);
const asked = id.map((one) => ({ method: 'GET', path: API(one) }));
/** Stands for the last snapshot that was seen. */
const SNAPSHOT = 'SNAPSHOT';
/** What a client does in its session. */
const deed = fc.oneof(
  { weight: 6, arbitrary: asked },
  fc
    .record({
      scenario: fc.constantFrom(...SCENARIOS),
      times: fc.option(fc.integer({ min: 1, max: 3 })),
      of: fc.option(id),
    })
    .map(({ scenario, times, of }) => ({
      method: 'POST',
      path: '/_mock/activations',
      body: { scenario, ...(times && { times }), ...(of && { externalId: of }) },
    })),
  fc
    .record({ one: id, name: fc.string() })
    .map(({ one, name }) => ({ method: 'PATCH', path: `/_mock/drivers/${one}`, body: { name } })),
  id.map((one) => ({ method: 'PUT', path: `/_mock/drivers/${one}`, body: { id: 'broken', of: one } })),
  id.map((one) => ({ method: 'DELETE', path: `/_mock/drivers/${one}` })),
  fc
    .constantFrom('Available', 'Charging', 'Error', 'timeline')
    .map((status) => ({ method: 'PATCH', path: '/_mock/chargers/6057601/sockets/1', body: { status } })),
  fc
    .constantFrom('offline', 'online', 'timeline')
    .map((connection) => ({ method: 'PATCH', path: '/_mock/chargers/6057601', body: { connection } })),
  fc.constantFrom(
    ...[
      { method: 'DELETE', path: '/_mock/chargers/6057601/overrides' },
      { method: 'PUT', path: '/_mock/clock', body: { clock: '2026-03-01T12:00:00Z' } },
      { method: 'POST', path: '/_mock/clock/advance', body: { by: 'PT1H' } },
      { method: 'POST', path: '/_mock/clock/freeze' },
      { method: 'DELETE', path: '/_mock/activations' },
      { method: 'DELETE', path: '/_mock/activations/2' },
      { method: 'DELETE', path: '/_mock/requests' },
      { method: 'DELETE', path: '/_mock/coverage' },
      { method: 'POST', path: '/_mock/reset' },
      { method: 'POST', path: '/_mock/reset?dry-run=true' },
      { method: 'POST', path: '/_mock/requests/2/replay' },
      { method: 'PUT', path: '/_mock/snapshot', body: SNAPSHOT },
      { method: 'DELETE', path: '/_mock/sessions/SESSION' },
      { method: 'GET', path: '/_mock/requests/wait?externalId=driver-7&count=1&timeout=1' },
      { method: 'PATCH', path: '/_mock/sites/6010016', body: { connection: 'offline' } },
      { method: 'POST', path: '/_mock/try', body: { externalId: 'driver-7' } },
      {
        method: 'POST',
        path: '/_mock/requests/verify',
        body: { externalId: 'extIdTest', count: { atLeast: 1 } },
      },
    ],
  ),
  fc.constantFrom(
    ...[
      ...[
        'activations',
        'changes',
        'clock',
        'coverage',
        'requests',
        'requests/1',
        'requests/2/why',
        'snapshot',
        'network',
      ],
      ...[
        'drivers?limit=3',
        'sessions/SESSION',
        'drivers/driver-7',
        'chargers/6057601',
        'coverage/summary',
        'requests/export?format=curl',
      ],
      ...['requests/export?format=pact', 'rules', 'timeline/6057601', 'reserved', 'edge-cases'],
    ].map((path) => ({ method: 'GET', path: `/_mock/${path}` })),
  ),
);
const steps = fc.array(
  fc.tuple(deed, fc.integer({ min: 0, max: 1 })).map(([one, replica]): Step => ({ ...one, replica })),
  { minLength: 5, maxLength: 25 },
);

/** An answer without what tells when it was given and by whom. */
interface Seen {
  readonly step: string;
  readonly status: number;
  readonly text: string;
}

const WHEN = /"(?:at|receivedAt|lastUsed|startedDateTime|durationMs|time|took|duration)":(?:"[^"]*"|[\d.]+)/g;

const HOST = /127\.0\.0\.1:\d+/g;
const REPLICA = /\{"name":"x-mock-replica","value":"[^"]*"\},?/g;

async function play(
  mocks: readonly DriverMock[],
  session: string,
  all: readonly Step[],
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  let snapshot = '{}';
  for (const { method, path, body, replica } of all) {
    const mock = mocks[replica % mocks.length]!;
    const target = path.replace('SESSION', session);
    const response = await fetch(`${new URL(mock.apiUrl).origin}${target}`, {
      method,
      headers: {
        'x-mock-session': session,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === SNAPSHOT ? snapshot : body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (path === '/_mock/snapshot' && method === 'GET') snapshot = text;
    seen.push({
      step: `${method} ${path} ${JSON.stringify(body) ?? ''}`,
      status: response.status,
      text: text.replaceAll(WHEN, '').replaceAll(REPLICA, '').replaceAll(HOST, 'HOST'),
    });
  }
  return seen;
}

describe.skipIf(!HAS_REDIS)('two replicas that share a store', () => {
  let redis: RedisServer;
  let alone: DriverMock;
  let pair: readonly DriverMock[];
  beforeAll(async () => {
    redis = await startRedis();
    const options = { clock: '2026-01-15T09:00:00Z' };
    alone = await startDriverMock(options);
    pair = await Promise.all(
      ['a', 'b'].map((replica) => startDriverMock({ ...options, replica, store: redis.url })),
    );
  });
  afterAll(async () => {
    await Promise.all([alone, ...(pair ?? [])].map((mock) => mock?.close()));
    await redis?.close();
  });

  test('answer whatever is done in a session as one process does, whichever is asked', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const session = `same-${++count}`;
        const [expected, seen] = await Promise.all([play([alone], session, all), play(pair, session, all)]);
        for (const [i, one] of seen.entries()) expect(one).toEqual(expected[i]);
      }),
      { numRuns: runs(10) },
    );
  });
});
