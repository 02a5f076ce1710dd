import { beforeEach, describe, expect } from 'vitest';
import { type DriverMockFixtures, test } from '../../../src/doors/vitest.ts';

const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';

test('fails and shows its journal', async ({ mock }) => {
  await mock.activate('maintenance', { times: 1 });
  await fetch(mock.apiUrl + DRIVER);
  const response = await fetch(mock.apiUrl + DRIVER);
  expect(response.status).toBe(503);
});

test('passes and shows nothing', async ({ mock }) => {
  const response = await fetch(mock.apiUrl + DRIVER.replace('driver-7', 'driver-8'));
  expect(response.status).toBe(200);
});

test('starts no server that it does not ask for', () => {});

describe.each([1, 2])('tests of the same title', () => {
  beforeEach<DriverMockFixtures>(async ({ mock }) => {
    await mock.activate('forbidden', { times: 1 });
  });

  test.concurrent.for([1, 2, 3])(
    'have sessions of their own',
    async (_, { mock, driverMock, expect: own }) => {
      const statuses = [];
      for (let i = 0; i < 3; i++) {
        const response = await fetch(driverMock.apiUrl + DRIVER, { headers: mock.headers });
        statuses.push(response.status);
      }
      own(statuses).toEqual([403, 200, 200]);
    },
  );
});

test('leaves no session behind', async ({ driverMock }) => {
  expect((await driverMock.sessions()).map(({ name }) => name)).toEqual(['default']);
});
