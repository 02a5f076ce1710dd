import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mock } from '../../src/doors/vite.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';

let root: string;
let server: ViteDevServer;
let chromium: Chromium;
let url: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'vite-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head></head><body>app</body></html>');
  server = await createServer({
    ...{ root, configFile: false, logLevel: 'silent', cacheDir: join(root, '.cache') },
    server: { port: 0, host: '127.0.0.1', strictPort: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [mock({ spec: 'examples/own-spec/api.yaml', prefix: '/api', auth: 'off' })],
  });
  await server.listen();
  url = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  chromium = await openChromium();
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** The session of the tab, and the statuses that its fetch and its XMLHttpRequest get. */
function seen(page: Page): Promise<{ session: string; statuses: readonly number[] }> {
  return page.evaluate(`(async () => {
    const path = '/api/drivers/driver-7';
    const byXhr = new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', path);
      request.onloadend = () => resolve(request.status);
      request.send();
    });
    const byFetch = [fetch(path), fetch(new Request(path)), fetch(new URL(path, location.href))];
    const statuses = (await Promise.all(byFetch)).map(({ status }) => status);
    return { session: evDriverMock.session, statuses: [...statuses, await byXhr] };
  })()`);
}

test('what is switched on in one tab shows in that tab alone, also after it was loaded again', async () => {
  const first = await chromium.page();
  await first.goto(url);
  const opened = first.context().waitForEvent('page');
  await first.evaluate(`void open(${JSON.stringify(url)}, '_blank', 'noopener')`);
  const second = await opened;
  await second.waitForLoadState();
  const { session } = await seen(first);
  expect((await seen(second)).session).not.toBe(session);
  const activated = await fetch(`${url}/_session/${session}/_mock/activations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'maintenance' }),
  });
  expect(activated.ok).toBe(true);
  await first.reload();
  expect(await seen(first)).toEqual({ session, statuses: [503, 503, 503, 503] });
  expect((await seen(second)).statuses).toEqual([200, 200, 200, 200]);
  await second.goto(`${url}/?mock-session=${session}`);
  expect(await seen(second)).toEqual({ session, statuses: [503, 503, 503, 503] });
  await first.context().close();
});

test('the console of the tab is where the page says', async () => {
  const page = await chromium.page();
  await page.goto(url);
  const at = await page.evaluate(
    () => (globalThis as unknown as { evDriverMock: { console: string } }).evDriverMock.console,
  );
  expect((await page.goto(at))?.status()).toBe(200);
  await page.context().close();
});
