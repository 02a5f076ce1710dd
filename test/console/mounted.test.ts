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

test('the console works below the path at which the mock is mounted, and its lines to copy name that path', async () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const page = await browser.page();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${url}/a/mock/_session/mine/_mock/`);
  await page.getByText(`${url}/a/mock/_session/mine/api`).first().waitFor();
  expect(page.url()).toBe(`${url}/a/mock/_mock/console/?session=mine`);
  await page.getByRole('navigation').getByRole('link', { name: 'Drivers' }).click();
  await page.waitForURL('**/a/mock/_mock/console/drivers?session=mine');
  expect(asked.filter((asked) => !asked.startsWith(`${url}/a/mock/`))).toEqual([]);
});

test('the sample app does, too, also where whatever stands before strips that path', async () => {
  const { port } = server.address() as AddressInfo;
  const stripping = createServer((request, response) => {
    const path = request.url?.replace(/^\/behind(?=\/)/, '/a/mock') ?? '';
    const { method, headers } = request;
    const passed = ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(stripping, 'listening');
  for (const base of [
    `http://127.0.0.1:${port}/a/mock`,
    `http://127.0.0.1:${(stripping.address() as AddressInfo).port}/behind`,
  ]) {
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
  stripping.closeAllConnections();
  stripping.close();
});
