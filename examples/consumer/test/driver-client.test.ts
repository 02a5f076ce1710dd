// One session for all tests of this file, in their order: together they meet all that the contract allows.
import { forEachEdgeCase, startDriverMock } from 'ev-driver-mock';
import { afterAll, describe, expect, test } from 'vitest';
import { DriverClientError, driverExists, readDriver, type Settings } from '../src/driver-client.ts';
import { partsOf } from './parts-of.ts';

const mock = await startDriverMock();
afterAll(() => mock.close());
const session = mock.session('consumer');

const SETTINGS: Settings = { baseUrl: session.apiUrl, apiKey: 'demo-key', clientId: 'demo' };
const preferring = (prefer: string): Settings => ({ ...SETTINGS, headers: { prefer } });

/** What the client threw and should not have. */
const strange: unknown[] = [];

/** What came of a request, in a word. */
async function outcome(settings: Settings, externalId = 'extIdTest'): Promise<string> {
  try {
    return (await readDriver(settings, externalId)) ? 'driver' : 'nobody';
  } catch (error) {
    if (error instanceof DriverClientError) return error.reason;
    strange.push(error);
    return 'strange';
  }
}

describe('errors and faults, by the names of their scenarios', () => {
  test.each([
    ['not-authorised', 'refused'],
    ['customer-not-found', 'refused'],
    ['forbidden', 'refused'],
    ['bad-route-parameter', 'rejected'],
    ['bad-route-parameter-text', 'rejected'],
    ['bad-route-parameter-empty', 'rejected'],
    ['driver-not-found', 'nobody'],
    ['other-customers-driver', 'nobody'],
    ['rate-limited', 'unavailable'],
    ['maintenance', 'unavailable'],
    ['bad-gateway', 'unavailable'],
    ['reset-before', 'unavailable'],
    ['reset-mid-body', 'unavailable'],
    ['empty-reply', 'unavailable'],
    ['truncated-body', 'unavailable'],
    ['malformed-json', 'unreadable'],
    ['html-error-page', 'unavailable'],
    ['login-page', 'unreadable'],
    ['null-body', 'unreadable'],
    ['driver-in-a-list', 'unreadable'],
    ['empty-object', 'driver'],
  ])('%s: %s', async (scenario, expected) => {
    expect(await outcome(preferring(`scenario=${scenario}`))).toBe(expected);
  });

  test('no answer at all: gives up', async () => {
    expect(await outcome({ ...preferring('scenario=hang'), timeout: 500 })).toBe('unavailable');
  });
});

describe('every way to ask', () => {
  test.each<[string, Partial<Settings>]>([
    ['the session in the path', {}],
    ['the session in a header', { baseUrl: mock.apiUrl, headers: session.headers }],
    ['the session in the key', { baseUrl: mock.apiUrl, apiKey: session.key() }],
    ['the key in a header', { keyIn: 'header' }],
    ['a parameter that the contract does not name', { query: { appVersion: '7' } }],
  ])('%s', async (_, part) => {
    expect(await outcome({ ...SETTINGS, ...part })).toBe('driver');
  });

  test('an id that has to be encoded', async () => {
    expect(await outcome(SETTINGS, 'nobody / nowhere')).toBe('nobody');
  });

  test('HEAD', async () => {
    expect(await driverExists(SETTINGS, 'extIdTest')).toBe(true);
    expect(await driverExists(SETTINGS, 'nobody')).toBe(false);
  });
});

describe('bodies that the contract allows and few expect', () => {
  const groups = ['absent', 'null', 'enum', 'list', 'object', 'nesting', 'bundle'];
  forEachEdgeCase(
    test,
    async ({ prefer }) => expect(await outcome(preferring(prefer))).toBe('driver'),
    ({ group }) => groups.includes(group),
  );
});

// Whatever a later version of the contract adds is here of its own accord.
test('what is left, as the mock tells it', { timeout: 60_000 }, async () => {
  const { missing } = await session.coverage();
  for (const { how } of missing) {
    const { externalId, prefer, body } = partsOf(how);
    if (body !== undefined) await session.overrideDriver(externalId, body);
    await outcome(prefer === undefined ? SETTINGS : preferring(prefer), externalId);
  }
});

test('the client has met all of the contract, and thrown nothing but its own errors', async () => {
  const { percent, missing } = await session.coverage();
  expect(missing.map(({ id, how }) => `${id}: ${how}`)).toEqual([]);
  expect(percent).toBe(100);
  expect(strange).toEqual([]);
});
