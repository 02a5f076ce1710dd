import { expect } from '@playwright/test';
import { routeDriverMock, test } from '../../../src/doors/playwright.ts';

const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';

test('fails and attaches its journal', async ({ mock }) => {
  await mock.activate('maintenance', { times: 1 });
  await fetch(mock.apiUrl + DRIVER);
  const response = await fetch(mock.apiUrl + DRIVER);
  expect(response.status).toBe(503);
});

test('passes and attaches nothing', async ({ mock, driverMock }) => {
  expect((await fetch(mock.apiUrl + DRIVER)).status).toBe(200);
  expect((await driverMock.info()).options.seed).toBe(7);
});

for (const number of [1, 2, 3, 4]) {
  test(`session ${number} is its own`, async ({ mock }) => {
    await mock.activate('flaky');
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await fetch(mock.apiUrl + DRIVER)).status);
    expect(statuses).toEqual([503, 503, 200]);
  });
}

test('a page asks the server', async ({ page, mock, driverMock }) => {
  await page.goto(`${driverMock.url}/_mock/health`);
  const status = await page.evaluate(async (url) => (await fetch(url)).status, mock.apiUrl + DRIVER);
  expect(status).toBe(200);
  await mock.verify({ externalId: 'driver-7' }, { exactly: 1 });
});

test('a page of another host asks the server on loopback', async ({ page, mock }) => {
  await page.route('https://app.example/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('https://app.example/');
  const status = await page.evaluate(async (url) => (await fetch(url)).status, mock.apiUrl + DRIVER);
  expect(status).toBe(200);
  await mock.verify({ externalId: 'driver-7' }, { exactly: 1 });
});

test('a page is answered by a route, until it is closed', async ({ page }) => {
  const mock = await routeDriverMock(page, { baseUrl: 'https://charging.example.com' });
  await mock.activate('forbidden', { times: 1 });
  await page.goto('about:blank');
  const ask = () =>
    page.evaluate(async (url) => {
      const { status, headers } = await fetch(url);
      return { status, clock: headers.get('x-mock-clock') };
    }, mock.apiUrl + DRIVER);
  expect(await ask()).toEqual({ status: 403, clock: '2026-01-15T09:00:00Z' });
  expect((await ask()).status).toBe(200);
  await mock.verify({}, { exactly: 2 });
  await mock.close();
  await expect(ask()).rejects.toThrow();
});

test('the journal tells of a page that has given up, or has gone, that it was not answered', async ({
  context,
}) => {
  const page = await context.newPage();
  const mock = await routeDriverMock(context, { baseUrl: 'https://charging.example.com' });
  await page.goto('about:blank');
  const given = page.evaluate(async (url) => {
    const giving = new AbortController();
    Object.assign(globalThis, { giveUp: () => giving.abort() });
    return fetch(url, { headers: { prefer: 'delay=8000' }, signal: giving.signal }).then(
      () => 'answered',
      () => 'given up',
    );
  }, mock.apiUrl + DRIVER);
  await mock.waitForRequest({});
  await page.evaluate(() => (globalThis as unknown as { giveUp: () => void }).giveUp());
  expect(await given).toBe('given up');
  expect(await mock.waitForRequest({ delivered: 'no' })).toHaveLength(1);
  await page.evaluate(
    (url) => void fetch(url, { headers: { prefer: 'delay=8000' } }).catch(() => {}),
    mock.apiUrl + DRIVER,
  );
  await mock.waitForRequest({}, { count: 2 });
  await page.close();
  expect(await mock.waitForRequest({ delivered: 'no' }, { count: 2 })).toHaveLength(2);
});
