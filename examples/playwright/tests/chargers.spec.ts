import { expect } from '@playwright/test';
import { routeDriverMock, test } from 'ev-driver-mock/playwright';

// `mock` is a session of the test's own, on a server that the worker starts.

test('shows the chargers of a driver', async ({ page, mock }) => {
  await page.goto(`/?api=${mock.apiUrl}`);
  await expect(page.getByRole('listitem')).toHaveText(/Carport/);
});

test('asks to sign in again when the key is refused', async ({ page, mock }) => {
  await mock.activate('not-authorised');
  await page.goto(`/?api=${mock.apiUrl}`);
  await expect(page.getByRole('status')).toHaveText('Please sign in again');
});

test('tries again: two calls fail with 503, and the third works', async ({ page, mock }) => {
  await mock.activate('flaky');
  await page.goto(`/?api=${mock.apiUrl}&driver=extIdTest`);
  await expect(page.getByRole('status')).toHaveText('Hello UserTest');
  await mock.verify({ status: 503 }, { exactly: 2 });
});

test('shows that the socket breaks while somebody watches', async ({ page, mock }) => {
  await page.goto(`/?api=${mock.apiUrl}&every=100`);
  await expect(page.getByRole('listitem')).toHaveText('Carport: ready');

  const { chargers } = (await mock.driver('one-home-charger')).body as { chargers: [{ id: number }] };
  await mock.setSocket(chargers[0].id, 1, 'Error');

  await expect(page.getByRole('listitem')).toHaveText('Carport: out of order');
});

test('asks exactly once', async ({ page, mock }) => {
  await page.goto(`/?api=${mock.apiUrl}&driver=extIdTest`);
  await expect(page.getByRole('status')).toHaveText('Hello UserTest');
  await mock.verify({ externalId: 'extIdTest' }, { exactly: 1 });
});

test('with no server at all: the page keeps its real base URL', async ({ page }) => {
  const mock = await routeDriverMock(page, { baseUrl: 'https://charging.example.com' });
  await mock.activate('bad-gateway');
  await page.goto('/');
  await expect(page.getByRole('status')).toHaveText('Something went wrong (502)');
});
