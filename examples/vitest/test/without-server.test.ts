import { createMswMock } from 'ev-driver-mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readDriver, type Settings } from '../src/charging-client.ts';

// The app keeps its real base URL; MSW answers in the place of the service.
const SETTINGS: Settings = {
  baseUrl: 'https://charging.example.com/api',
  apiKey: 'demo-key',
  clientId: 'demo',
};

const mock = await createMswMock({ baseUrl: 'https://charging.example.com' });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => mock.reset());
afterAll(() => server.close());

test('reads a driver', async () => {
  expect((await readDriver(SETTINGS, 'extIdTest'))?.name).toBe('UserTest');
});

test('tells what the service answered when it is down', async () => {
  await mock.activate('bad-gateway');
  await expect(readDriver(SETTINGS, 'driver-7')).rejects.toThrow('answered 502');
  await mock.verify({ status: 502 }, { exactly: 1 });
});
