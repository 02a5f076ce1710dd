import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
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
