import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { settled, useConsole } from './open-console.ts';

/** What the page loads before the map, in bytes of JavaScript, compressed. */
const MOST_SCRIPT = 100_000;
/** What is smaller is sent as it is. */
const LEAST_PACKED = 1024;

const under = useConsole();

test('the first view loads at most 100 KB of JavaScript before its map, sent compressed, and asks for eight requests', async () => {
  const page = await under.open('/drivers');
  await settled(page);
  const scripts = new Map<string, Buffer>();
  const sent: (string | undefined)[] = [];
  const asked: string[] = [];
  const sites: string[] = [];
  page.on('response', async (response) => {
    const { pathname, search } = new URL(response.url());
    if (pathname.endsWith('/_mock/requests')) asked.push(search);
    if (pathname.endsWith('/_mock/network/sites')) sites.push(pathname);
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    const body = await response.body().catch(() => undefined);
    if (!body) return;
    scripts.set(pathname, body);
    if (body.length >= LEAST_PACKED) sent.push(response.headers()['content-encoding']);
  });
  await page.goto(`${under.mock.url}/_mock/`);
  await settled(page);
  await page.getByRole('heading', { name: 'Last requests' }).waitFor();
  const html = await (await fetch(`${under.mock.url}/_mock/`)).text();
  const first = [...scripts].filter(([path]) => html.includes(path));
  const sizes = first.map(([, body]) => gzipSync(body).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(MOST_SCRIPT);
  expect(new Set(sent)).toEqual(new Set(['gzip']));
  expect(new Set(asked)).toEqual(new Set(['?last=8']));
  // Ahead of the view, and not again for it.
  expect(sites).toHaveLength(1);
  await page.close();
});
