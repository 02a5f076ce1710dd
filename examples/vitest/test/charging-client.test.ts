import { test } from 'ev-driver-mock/vitest';
import { expect, vi } from 'vitest';
import { readDriver, type Settings, SignInNeeded, watchCharger } from '../src/charging-client.ts';

// `mock` is a session of the test's own: what one test breaks, no other test sees, however many run at once.
const as = (mock: { apiUrl: string }): Settings => ({
  baseUrl: mock.apiUrl,
  apiKey: 'demo-key',
  clientId: 'demo',
});

test('reads a driver', async ({ mock }) => {
  const driver = await readDriver(as(mock), 'extIdTest');
  expect(driver?.name).toBe('UserTest');
});

test('knows that somebody is nobody', async ({ mock }) => {
  expect(await readDriver(as(mock), 'nobody')).toBeUndefined();
});

test('asks the user to sign in when the key is refused', async ({ mock }) => {
  await mock.activate('not-authorised');
  await expect(readDriver(as(mock), 'driver-7')).rejects.toThrow(SignInNeeded);
});

test('tries again: two calls fail with 503, and the third works', async ({ mock }) => {
  await mock.activate('flaky');
  expect(await readDriver(as(mock), 'driver-7')).toBeDefined();
  const statuses = (await mock.requests()).map(({ status }) => status);
  expect(statuses).toEqual([503, 503, 200]);
});

test('tells that a socket breaks while somebody watches', async ({ mock }) => {
  const told: string[] = [];
  const stop = new AbortController();
  const watching = watchCharger(as(mock), 'one-home-charger', (text) => told.push(text), stop.signal);
  await mock.waitForRequest({ externalId: 'one-home-charger' });

  const { chargers } = (await mock.driver('one-home-charger')).body as { chargers: [{ id: number }] };
  await mock.setSocket(chargers[0].id, 1, 'Error');

  await vi.waitFor(() => expect(told.at(-1)).toBe('Carport: out of order'));
  stop.abort();
  await watching;
});

test('asks exactly once', async ({ mock }) => {
  await readDriver(as(mock), 'driver-7');
  await mock.verify({ externalId: 'driver-7', status: 200 }, { exactly: 1 });
  await mock.verify({ externalId: 'driver-8' }, { never: true });
});
