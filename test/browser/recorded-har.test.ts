import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { differencesInAnyOrder } from '../interchange/planted.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { fakeIo } from '../support/fake-io.ts';

const IDS = ['extIdTest', 'driver-7', 'stage-hub'];
const root = mkdtempSync(join(tmpdir(), 'recorded-har-'));
let chromium: Chromium;
let mock: DriverMock;

beforeAll(async () => {
  chromium = await openChromium();
  mock = await startDriverMock({ clock: '2026-01-15T09:00:00Z' });
});

afterAll(async () => {
  await chromium?.close();
  await mock?.close();
  rmSync(root, { recursive: true, force: true });
});

type RecordHar = NonNullable<BrowserContextOptions['recordHar']>;

/** Lets a page of Chromium ask the mock, and Chromium write what it saw. @returns the bodies as the page got them */
async function recorded(recordHar: RecordHar): Promise<readonly string[]> {
  const page = await chromium.page({ recordHar });
  await page.goto(`${mock.url}/_mock/health`);
  const bodies: string[] = [];
  for (const id of [...IDS, 'nobody']) {
    const path = `/api/user/externalId/${id}?code=demo-key&clientId=demo`;
    bodies.push(await page.evaluate(async (url) => (await fetch(url)).text(), path));
  }
  await page.context().close();
  return bodies;
}

async function imported(har: string, out: string, ...more: readonly string[]) {
  const { io, written } = fakeIo(['import', har, '--out', out, ...more], { now: Date.now });
  const code = await run(io);
  await new Promise(setImmediate);
  const drivers = code === 0 ? readdirSync(join(out, 'drivers')) : [];
  const bodies = drivers.map((name) => readFileSync(join(out, 'drivers', name), 'utf8'));
  return { code, ...written, bodies };
}

test.each<RecordHar & { readonly name: string }>([
  { name: 'bodies within', path: 'within.har', content: 'embed' },
  { name: 'bodies in files beside', path: 'beside.har', content: 'attach' },
  { name: 'no bodies, but the receipts of the mock', path: 'without.har', content: 'omit' },
  { name: 'what replaying needs alone', path: 'minimal.har', content: 'embed', mode: 'minimal' },
])(
  'a HAR that Chromium made of the mock is imported without a loss: $name',
  async ({ name, ...recordHar }) => {
    const folder = mkdtempSync(join(root, 'har-'));
    const har = join(folder, recordHar.path);
    const bodies = (await recorded({ ...recordHar, path: har })).slice(0, IDS.length);
    const same = await imported(har, join(folder, 'same'), '--no-anonymise', '--frozen');
    expect(same.code, same.stderr).toBe(0);
    expect([...same.bodies].sort()).toEqual(bodies.map((body) => `${body}\n`).sort());
    // Of the page itself nothing is taken, and the driver that there is none of is a scenario.
    expect(same.stdout).toContain('1 scenario:');
    const other = await imported(har, join(folder, 'other'), '--frozen');
    expect(other.code, other.stderr).toBe(0);
    const given = bodies.map((body): unknown => JSON.parse(body));
    const made = other.bodies.map((body): unknown => JSON.parse(body));
    expect(differencesInAnyOrder(given, made)).toEqual([]);
    for (const id of IDS) expect(other.bodies.join('')).not.toContain(id);
  },
);

test('a HAR that the mock exports is replayed by Chromium: driver, error and their headers', async () => {
  await fetch(`${mock.url}/_mock/sessions/replayed`, { method: 'DELETE' });
  const headers = { 'x-mock-session': 'replayed' };
  const bodies: string[] = [];
  for (const id of ['driver-7', 'nobody']) {
    const answer = await fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`, {
      headers,
    });
    bodies.push(await answer.text());
  }
  const exported = await fetch(
    `${mock.url}/_mock/requests/export?format=har&session=replayed&baseUrl=https://replayed.example`,
  );
  const har = join(root, 'exported.har');
  writeFileSync(har, await exported.text());
  const page = await chromium.page({});
  // Keys are struck in the archive, so that it is asked for with what stands there.
  await page.routeFromHAR(har, { url: 'https://replayed.example/**', notFound: 'abort' });
  await page.route('https://replayed.example/page', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }),
  );
  await page.goto('https://replayed.example/page');
  for (const [index, id] of ['driver-7', 'nobody'].entries()) {
    const path = `/api/user/externalId/${id}?code=***&clientId=demo`;
    const got = await page.evaluate(async (url) => {
      const answer = await fetch(url);
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    }, path);
    const type = index === 0 ? 'application/json' : 'application/problem+json';
    expect(got).toEqual([index === 0 ? 200 : 404, expect.stringContaining(type), bodies[index]]);
  }
  await page.context().close();
});
