import { expect, test } from 'vitest';
import { PAGES } from '../../src/console/views/reference/pages.ts';
import { startDriverMock } from '../../src/doors/start.ts';
import { ASKED_SPECS } from '../support/asked-specs.ts';
import { isWiderThanWindow, seriousFindings, settled, useConsole } from './open-console.ts';

const under = useConsole();

const OWN = {
  openapi: '3.0.3',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.example/shop' }],
  security: [{ token: [] }],
  paths: {
    '/orders/{orderId}': {
      get: {
        operationId: 'getOrder',
        parameters: [
          { name: 'orderId', in: 'path', required: true, schema: { type: 'integer' }, example: 7 },
        ],
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
  },
  components: { securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'X-Shop-Token' } } },
};

const LOOKS = [{ width: 1280 }, { width: 380, colorScheme: 'dark' as const }];

test.each(['api', 'control-api', 'world-rules', 'scenarios', 'fixtures', 'errors'])(
  'page %s is shown, at 1280 and 380 pixels, light and dark, and axe-core finds nothing serious',
  async (path) => {
    for (const look of LOOKS) {
      const page = await under.open(`/reference/${path}`, look);
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.close();
    }
  },
);

test('the API is tried against this server, in the session of the page, with the built-in key filled in', async () => {
  const page = await under.open('/reference/api?session=reference-try');
  await page.getByText('/user/externalId/{externalId}').first().click();
  const answered = page.waitForResponse((response) => response.url().includes('/api/user/externalId/'));
  await page.getByRole('button', { name: 'TRY' }).click();
  expect((await answered).status()).toBe(200);
  await page.getByText('Response Status: OK:200').waitFor();
  const [entry] = await under.mock.session('reference-try').requests();
  expect(entry).toMatchObject({ status: 200, customer: 'demo', reason: 'natural' });
  await page.close();
});

test('under a user’s own spec each of its operations is tried, with what lets it in', async () => {
  await using mock = await startDriverMock({ spec: OWN });
  const page = await under.open('/');
  await page.goto(`${mock.url}/_mock/console/reference/api?session=own`);
  await page.getByText('/orders/{orderId}').first().click();
  const answered = page.waitForResponse((response) => response.url().includes('/shop/orders/'));
  await page.getByRole('button', { name: 'TRY' }).click();
  expect((await answered).status()).toBe(200);
  const [entry] = await mock.session('own').requests();
  expect(entry).toMatchObject({ status: 200, operation: 'getOrder' });
  // Another server than the one that is watched here.
  under.misdeeds.splice(0);
  await page.close();
});

test.each(Object.entries(ASKED_SPECS))(
  'under a spec with %s its driver is asked for and found',
  async (_, spec) => {
    await using mock = await startDriverMock({ spec });
    const page = await under.open('/');
    await page.goto(`${mock.url}/_mock/console/reference/api?session=own`);
    await page.getByText('/people/{externalId}').first().click();
    await page.locator('[data-pname="externalId"]').fill('driver-7');
    if (JSON.stringify(spec).includes('"country"')) await page.locator('[data-pname="country"]').fill('NL');
    if (JSON.stringify(spec).includes('"theme"')) await page.locator('[data-pname="theme"]').fill('dark');
    const answered = page.waitForResponse((response) => response.url().includes('/people/driver-7'));
    await page.getByRole('button', { name: 'TRY' }).click();
    await answered;
    const [entry] = await mock.session('own').requests();
    expect(entry).toMatchObject({ status: 200 });
    under.misdeeds.splice(0);
    await page.close();
  },
);

test('an operation of the control API is tried, with nothing serious for axe-core when it is open', async () => {
  const page = await under.open('/reference/control-api?session=reference-control', { colorScheme: 'dark' });
  await page.getByText('/clock/freeze').first().click();
  const answered = page.waitForResponse((response) => response.url().includes('/_mock/clock/freeze'));
  await page.getByRole('button', { name: 'TRY' }).click();
  expect((await answered).headers()['x-mock-session']).toBe('reference-control');
  await page.getByText('Response Status: OK:200').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.close();
});

test('a link from one document to another stays in the console and in the session', async () => {
  const page = await under.open('/reference/scenarios?session=reference-links');
  await page.getByRole('article').getByRole('link', { name: 'edge cases' }).first().click();
  await page.getByRole('heading', { level: 2, name: 'Edge cases' }).first().waitFor();
  expect(page.url()).toContain('/reference/edge-cases?session=reference-links');
  await page.close();
});

test('every page of the reference has a document, a spec or a view behind it', async () => {
  const page = await under.open('/reference');
  for (const { label } of PAGES) {
    await page
      .getByRole('navigation', { name: 'Reference' })
      .getByRole('link', { name: label, exact: true })
      .click();
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  }
  await page.close();
});
