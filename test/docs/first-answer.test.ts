import { readFileSync } from 'node:fs';
import request from 'supertest';
import { expect, test } from 'vitest';
import { createApp } from '../../src/doors/index.ts';

/** What of `actual` the page shows: of lists the first elements, of objects the properties that are named. */
function shown(actual: unknown, page: unknown): unknown {
  if (Array.isArray(page)) return page.map((each, at) => shown((actual as readonly unknown[])[at], each));
  if (typeof page !== 'object' || page === null) return actual;
  const from = actual as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(page).map(([name, value]) => [name, shown(from[name], value)]));
}

test('the README shows the first answer as it is', async () => {
  const [, json] = /^```json\n([\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const page: unknown = JSON.parse(json ?? '');
  const app = await createApp({ clock: '2026-01-15T09:00:00Z' });
  const { body } = await request(app).get('/api/user/externalId/extIdTest?code=demo-key&clientId=demo');
  expect(shown(body, page)).toEqual(page);
});
