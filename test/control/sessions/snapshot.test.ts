import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Harness, harness } from '../../support/controls.ts';
import { runs } from '../../support/runs.ts';

let mock: Harness;
beforeEach(async () => {
  mock = await harness();
});

interface Step {
  readonly method: string;
  readonly path: string;
  readonly json?: unknown;
}

const ids = ['driver-7', 'driver-8', 'ext-1', 'recorded', 'new'];
const statuses = ['Error', 'Available', 'Offline', 'Booting', 'Charging', 'timeline'];

/** Any change that a session can have; those that are refused change nothing. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    method: fc.constant('PUT'),
    path: fc.constant('/clock'),
    json: fc.record({
      clock: fc.constantFrom('live', 'x60', '-P1D', '2027-05-01T00:00:00Z', '2027-05-01T00:00:00Z,x2'),
    }),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant('/clock/advance'),
    json: fc.record({ by: fc.constantFrom('PT1H', '-PT90M', 'P1M') }),
  }),
  fc.record({
    method: fc.constant('PATCH'),
    path: fc.constantFrom('/chargers/500', '/chargers/501'),
    json: fc.record({ connection: fc.constantFrom('online', 'offline', 'timeline') }),
  }),
  fc.record({
    method: fc.constant('PATCH'),
    path: fc.constant('/chargers/500/sockets/1'),
    json: fc.record({ status: fc.constantFrom(...statuses) }),
  }),
  fc.record({
    method: fc.constantFrom('PUT', 'PATCH'),
    path: fc.constantFrom(...ids).map((id) => `/drivers/${id}`),
    json: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant('/activations'),
    json: fc.record(
      {
        scenario: fc.constantFrom('driver-not-found', 'not-authorised'),
        externalId: fc.constantFrom('zzz', 'driver-7'),
        times: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: ['scenario', 'externalId'] },
    ),
  }),
);

/** JSON of an object with so many levels. */
function nested(levels: number): string {
  return `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
}

describe('a snapshot', () => {
  test('put into another session gives the same answers, at once and later, and the same snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (made) => {
        const own = await harness();
        for (const { method, path, json } of made) {
          await own.call(method, path, { json, session: 'from' });
          await own.ask('driver-7', 'from');
        }
        const taken = await own.call('GET', '/snapshot', { session: 'from' });
        const put = await own.call('PUT', '/snapshot', { text: taken.reply.body, session: 'to' });
        expect(put.status).toBe(200);
        expect((await own.call('GET', '/snapshot', { session: 'to' })).json).toEqual(taken.json);
        for (const ms of [0, 5000]) {
          own.pass(ms);
          for (const id of ids) {
            const [left, right] = [await own.ask(id, 'from'), await own.ask(id, 'to')];
            expect([right.status, right.provenance.instant, right.body]).toEqual([
              left.status,
              left.provenance.instant,
              left.body,
            ]);
          }
        }
      }),
      { numRuns: runs(12) },
    );
  }, 60_000);

  test('keeps bodies letter by letter', async () => {
    const text = '{"id": 12345678901234567890}';
    await mock.call('PUT', '/drivers/driver-7', { text });
    const taken = await mock.call('GET', '/snapshot');
    await mock.call('PUT', '/snapshot', { text: taken.reply.body, session: 'b' });
    expect((await mock.ask('driver-7', 'b')).body).toBe(text);
  });

  test('tells that it was taken with another contract', async () => {
    const { json } = await mock.call('GET', '/snapshot');
    expect(json.contract).toMatch(/^[0-9a-f]{12}$/);
    expect((await mock.call('PUT', '/snapshot', { json })).json).not.toHaveProperty('missing');
    const other = await mock.call('PUT', '/snapshot', { json: { ...json, contract: 'another' } });
    const detail = `The snapshot was taken with the contract another (here: ${json.contract}).`;
    expect(other.json.missing).toEqual([{ pointer: '/contract', detail }]);
  });

  test('replaces all but the journal; later activations get ids of their own', async () => {
    await mock.call('POST', '/activations', { json: { scenario: 'not-authorised', externalId: 'x' } });
    await mock.call('POST', '/activations', { json: { scenario: 'driver-not-found', externalId: 'x' } });
    const { json } = await mock.call('GET', '/snapshot');
    const session = 'b';
    await mock.call('PATCH', '/chargers/500', { session, json: { connection: 'offline' } });
    await mock.ask('driver-7', session);
    const put = await mock.call('PUT', '/snapshot', { session, json });
    expect(put.json).toMatchObject({ chargerChanges: 0, activations: 2, requests: 1 });
    const added = await mock.call('POST', '/activations', { session, json: { scenario: 'not-authorised' } });
    expect(Number(added.json.id)).toBeGreaterThan(2);
  });

  test('counters and activations without an id are taken over', async () => {
    const taken = (await mock.call('GET', '/snapshot')).json;
    const activations = [{ scenario: 'not-authorised', externalId: 'x' }, { scenario: 'driver-not-found' }];
    const json = { ...taken, activations, counters: [{ name: '__proto__', count: 3 }] };
    expect((await mock.call('PUT', '/snapshot', { json })).status).toBe(200);
    const after = (await mock.call('GET', '/snapshot')).json;
    expect(after.counters).toEqual(json.counters);
    expect(new Set(after.activations.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  const change = (more: object) => ({
    customer: 'demo',
    charger: 500,
    changes: [{ from: '2026-01-15T09:00:00Z', ...more }],
  });
  test.each([
    [422, { chargers: [{ ...change({}), customer: 'dmeo' }] }, 'Did you mean demo?'],
    [422, { chargers: [{ ...change({}), charger: 3 }] }, 'there is no charger 3'],
    [422, { chargers: [change({ socket: 60, status: 'Error' })] }, 'socket is 60'],
    [422, { chargers: [change({ status: 'Error' })] }, 'status stands without a socket'],
    [422, { chargers: [change({ from: '2500-01-01T00:00:00Z' })] }, '1970 to 2199'],
    [
      422,
      { drivers: [{ customer: 'demo', externalId: 'a', from: '2026-01-15T09:00:00Z', text: '{' }] },
      'not JSON',
    ],
    [
      422,
      { drivers: [{ customer: 'demo', externalId: 'a', from: '2026-01-15T09:00:00Z' }] },
      'a text or a patch',
    ],
    [
      422,
      { drivers: [{ customer: 'demo', externalId: 'a', from: '2026-01-15T09:00:00Z', text: nested(101) }] },
      'text is nested more than 100 levels deep',
    ],
    [422, { activations: [{ scenario: 'drivr-not-found' }] }, 'Did you mean driver-not-found?'],
    [
      422,
      { activations: ['1', '1'].map((id) => ({ id, scenario: 'driver-not-found' })) },
      'id 1 stands there twice',
    ],
    [400, { clock: 'noon' }, 'x60'],
    [400, { version: 2 }, 'Allowed: 1'],
    [400, { chargers: [change({ conection: 'offline' })] }, 'Did you mean connection?'],
  ])('%i for %j, and the session stays as it is', async (status, part, told) => {
    await mock.call('PUT', '/drivers/driver-7', { json: {} });
    const before = (await mock.call('GET', '/snapshot')).json;
    const answered = await mock.call('PUT', '/snapshot', { json: { ...before, drivers: [], ...part } });
    expect(answered.status).toBe(status);
    expect(answered.json.detail).toContain(told);
    expect((await mock.call('GET', '/snapshot')).json).toEqual(before);
  });

  test('takes bodies and patches up to the depth that every JSON may have, and no deeper ones', async () => {
    const before = (await mock.call('GET', '/snapshot')).json;
    const put = (part: object) => {
      const drivers = [{ customer: 'demo', externalId: 'a', from: '2026-01-15T09:00:00Z', ...part }];
      return mock.call('PUT', '/snapshot', { json: { ...before, drivers } });
    };
    expect((await put({ text: nested(100) })).status).toBe(200);
    // The snapshot itself is the first of three levels above a patch.
    expect((await put({ patch: JSON.parse(nested(97)) })).status).toBe(200);
    const deeper = await put({ patch: JSON.parse(nested(98)) });
    expect(deeper.status).toBe(400);
    expect(deeper.json.detail).toContain('nested more than 100 levels deep');
  });
});
