import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';

const SCENARIOS = {
  limited: {
    description: 'Headers that an app reads.',
    status: 429,
    headers: { 'x-ratelimit-remaining': '0', etag: '"v"', 'retry-after': '7' },
  },
};

let chromium: Chromium;
let mock: DriverMock;
let pages: Server;
let port: number;

beforeAll(async () => {
  chromium = await openChromium();
  mock = await startDriverMock({ content: { scenarios: SCENARIOS } });
  pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>an app</title>');
  });
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done));
  port = (pages.address() as AddressInfo).port;
});

afterAll(async () => {
  await chromium?.close();
  await mock?.close();
  pages?.close();
});

/** A page of an app. @param host `localhost` and `127.0.0.1` are two sites for a browser */
async function pageAt(host: string): Promise<Page> {
  const page = await chromium.page();
  await page.goto(`http://${host}:${port}/`);
  return page;
}

test('a page that the control API lets in may use each method', async () => {
  const page = await pageAt('localhost');
  const statuses = await page.evaluate(async (url) => {
    const headers = { 'content-type': 'application/json', 'x-mock-session': 'page' };
    const call = async (method: string, path: string, json?: unknown) => {
      const body = json === undefined ? {} : { body: JSON.stringify(json) };
      return (await fetch(`${url}/_mock${path}`, { method, headers, ...body })).status;
    };
    return [
      await call('PUT', '/clock', { clock: '2026-02-01T00:00:00Z' }),
      await call('PATCH', '/drivers/driver-7', { name: 'Ada' }),
      await call('POST', '/activations', { scenario: 'limited' }),
      await call('DELETE', '/sessions/page'),
    ];
  }, mock.url);
  expect(statuses).toEqual([200, 200, 201, 204]);
});

test('a page of another host gets no permission', async () => {
  const page = await chromium.page();
  await page.route('https://app.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
  );
  await page.goto('https://app.example/');
  const outcome = await page.evaluate(
    (url) =>
      fetch(`${url}/_mock/clock`, { method: 'PUT', body: '{}' }).then(
        ({ status }) => `answered ${status}`,
        () => 'blocked',
      ),
    mock.url,
  );
  expect(outcome).toBe('blocked');
});

test('a page reads the headers that a scenario sets', async () => {
  const page = await pageAt('localhost');
  const read = await page.evaluate(async (url) => {
    const target = `${url}/api/user/externalId/driver-7?code=demo-key&clientId=demo`;
    const { headers } = await fetch(target, { headers: { prefer: 'scenario=limited' } });
    return ['x-ratelimit-remaining', 'etag', 'retry-after', 'preference-applied'].map((name) =>
      headers.get(name),
    );
  }, mock.url);
  expect(read).toEqual(['0', '"v"', '7', 'scenario=limited']);
});

test('a page of another site shows none of our pages in a frame', async () => {
  const page = await pageAt('localhost');
  for (const path of ['/_mock/', '/_mock/clock', '/_mock']) {
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.url() === mock.url + path),
      page.setContent(`<iframe src="${mock.url}${path}"></iframe>`),
    ]);
    expect([path, response.status()]).toEqual([path, 403]);
  }
});
