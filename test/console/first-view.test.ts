import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { settled, useConsole } from './open-console.ts';

/** What the first view may load, in bytes of JavaScript, compressed. */
const MOST_SCRIPT = 200_000;

const under = useConsole();

test('the first view loads at most 200 KB of JavaScript, compressed, and nothing from elsewhere', async () => {
  const page = await under.open('/drivers');
  await settled(page);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.set(response.url(), response.body());
  });
  await page.goto(`${under.mock.url}/_mock/`);
  await settled(page);
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThanOrEqual(MOST_SCRIPT);
});
