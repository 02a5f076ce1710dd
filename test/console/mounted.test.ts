import { once } from 'node:events';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/doors/start.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';

let server: Server;
let browser: Chromium;
beforeAll(async () => {
  server = createServer(express().use('/a/mock', await createApp())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Takes the beginning of a path away, as a reverse proxy does, and asks what is left. */
async function stripping(prefix: string): Promise<Server> {
  const { port } = server.address() as AddressInfo;
  const proxy = createServer((request, response) => {
    const path = request.url?.startsWith(`${prefix}/`)
      ? `/a/mock${request.url.slice(prefix.length)}`
      : '/none';
    const { method, headers } = request;
    const passed = ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return proxy;
}

function urlOf(one: Server): string {
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
}

test('the console works below the path at which the mock is mounted, also where what stands before strips it, and its lines to copy name that path', async () => {
  const proxy = await stripping('/behind/it');
  for (const base of [`${urlOf(server)}/a/mock`, `${urlOf(proxy)}/behind/it`]) {
    const page = await browser.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${base}/_session/mine/_mock`);
    await page.getByText(`${base}/_session/mine/api`).first().waitFor();
    expect(page.url()).toBe(`${base}/_mock/console/?session=mine`);
    await page.getByRole('navigation').getByRole('link', { name: 'Drivers' }).click();
    await page.waitForURL(`${base}/_mock/console/drivers?session=mine`);
    await page.goto(`${base}/_mock/console/drivers/fast-hub`);
    await page.getByRole('heading', { level: 1, name: 'Joëlle Jean' }).waitFor();
    await page.goto(`${base}/_mock?wall`);
    await page.waitForURL(`${base}/_mock/console/wall`);
    expect(asked.filter((asked) => !asked.startsWith(`${base}/`))).toEqual([]);
    await page.close();
  }
  proxy.closeAllConnections();
  proxy.close();
});

test('the sample app does, too, also where whatever stands before strips that path', async () => {
  const proxy = await stripping('/behind');
  for (const base of [`${urlOf(server)}/a/mock`, `${urlOf(proxy)}/behind`]) {
    const page = await browser.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const session of ['', '/_session/mine']) {
      await page.goto(`${base}${session}/_mock/app?externalId=extIdTest`);
      await page.getByRole('heading', { name: 'Hello, UserTest' }).waitFor();
      expect(asked).toContain(`${base}${session}/api/user/externalId/extIdTest?code=demo-key&clientId=demo`);
    }
    expect(asked.filter((asked) => !asked.startsWith(`${base}/`))).toEqual([]);
    await page.close();
  }
  proxy.closeAllConnections();
  proxy.close();
});
