// @ts-check
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import declareDoorTests from './doors.cjs';

// All that can be fake, but for nextTick, without which HTTP of Node.js itself stands still.
const ALL = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
  ...['Date', 'performance', 'queueMicrotask', 'hrtime'],
].filter((name) => name === 'hrtime' || name in globalThis);
const { FAKES } = process.env;
const useFakes = () => {
  if (FAKES !== 'none') vi.useFakeTimers({ toFake: /** @type {any} */ (ALL) });
};

if (FAKES === 'before the import') useFakes();
const doors = { ...(await import('ev-driver-mock')), ...(await import('ev-driver-mock/core')) };
beforeEach(useFakes);
afterEach(() => {
  vi.useRealTimers();
});

declareDoorTests({ test, expect, doors });

test('nextTick may be fake where nothing goes over a wire', async () => {
  vi.useFakeTimers({ toFake: ['nextTick', 'setTimeout'] });
  const mock = await doors.createDriverMock();
  const headers = { prefer: 'delay=50' };
  const path = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
  expect((await mock.handle({ method: 'GET', path, headers, body: '' })).status).toBe(200);
});
