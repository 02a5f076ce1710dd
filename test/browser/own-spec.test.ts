import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { createDriverMock } from '../../src/doors/core.ts';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';
import { build } from '../../tools/build.mjs';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { fakeIo } from '../support/fake-io.ts';
import { bundlePage, openPage, servePages } from '../support/pages.ts';

const FILE = 'examples/own-spec/api.yaml';
const DOCUMENT = parse(readFileSync(FILE, 'utf8')) as object;
const headers = { authorization: 'Bearer any' };

interface Answer {
  readonly status: number;
  readonly reason: string | null;
  readonly body: string;
}

let built: string;
let chromium: Chromium;
let pages: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'built-'));
  await build(fileURLToPath(new URL('../..', import.meta.url)), built);
  const { io, written } = fakeIo(['compile', '--spec', FILE, '--out', '-'], { cwd: process.cwd() });
  expect(await run(io), written.stderr).toBe(0);
  pages = await servePages({
    own: await bundlePage('test/browser/own-spec-page.ts', built),
    compiled: written.stdout,
    document: `export default ${JSON.stringify(DOCUMENT)};`,
  });
  chromium = await openChromium();
}, 120_000);

afterAll(async () => {
  await chromium?.close();
  await pages?.close();
  rmSync(built, { recursive: true, force: true });
});

async function open(spec: string, onUnknown = 'error') {
  const page = await chromium.page();
  onTestFinished(() => page.close());
  const { refused } = await openPage(page, `${pages.url}/own.html#spec=${spec}&onUnknown=${onUnknown}`);
  const ask = (path: string, init: object = { headers }) =>
    page.evaluate<{ throughMsw: Answer; ofCore: Answer }>(
      `ask(${JSON.stringify(path)}, ${JSON.stringify(init)})`,
    );
  return { ask, refused };
}

test('a compiled spec answers in the bytes of Node.js in a page whose policy forbids eval, by MSW and by the core', async () => {
  const { ask, refused } = await open('/compiled.js');
  const here = await createDriverMock({ spec: DOCUMENT });
  const asked: readonly (readonly [path: string, status: number, init?: object])[] = [
    ['/v2/drivers/driver-7', 200],
    ['/v2/drivers/driver-8', 200, { headers: { ...headers, prefer: 'delay=1' } }],
    ['/v2/drivers/nobody', 404],
    ['/v2/drivers/driver-7', 401, {}],
    [`/v2/drivers/${'x'.repeat(50)}`, 400],
    ['/v2/nothing', 404],
  ];
  for (const [path, status, init = { headers }] of asked) {
    const { throughMsw, ofCore } = await ask(path, init);
    const answer = await here.fetch(here.url + path, init);
    const reason = answer.headers.get('x-mock-reason');
    const expected = { status: answer.status, reason, body: await answer.text() };
    expect([throughMsw, ofCore], path).toEqual([expected, expected]);
    expect(answer.status, path).toBe(status);
  }
  expect(refused).toEqual([]);
});

test('the document itself cannot be held against requests there, and says what to do', async () => {
  const page = await chromium.page();
  onTestFinished(() => page.close());
  const told = page.waitForEvent('pageerror');
  await page.goto(`${pages.url}/own.html#spec=/document.js`);
  expect(String(await told)).toMatch(/compile/);
});

test('what no operation knows goes where the page sent it, or is a 404 of the mock; the rest is answered either way', async () => {
  for (const [onUnknown, status, body] of [
    ['passthrough', 404, /^not here$/],
    ['error', 404, /drivers/],
  ] as const) {
    const { ask } = await open('/compiled.js', onUnknown);
    const { throughMsw } = await ask('/v2/nothing');
    expect(throughMsw.status).toBe(status);
    expect(throughMsw.body).toMatch(body);
    expect((await ask('/v2/drivers/driver-7')).throughMsw).toMatchObject({ status: 200, reason: 'natural' });
  }
});

test('a route of Playwright hands on what no operation knows to the page’s other routes, or answers 404', async () => {
  for (const [onUnknown, status] of [
    ['passthrough', 418],
    ['error', 404],
  ] as const) {
    const page = await chromium.page();
    onTestFinished(() => page.close());
    await page.route('https://api.example/**', (route) =>
      route.fulfill({ status: 418, headers: { 'access-control-allow-origin': '*' } }),
    );
    const mock = await routeDriverMock(page, {
      spec: DOCUMENT,
      baseUrl: 'https://api.example',
      auth: 'off',
      onUnknown,
    });
    await page.goto('about:blank');
    const statusOf = (path: string) =>
      page.evaluate(async (url) => (await fetch(url)).status, `https://api.example${path}`);
    expect(await statusOf('/v2/nothing')).toBe(status);
    expect(await statusOf('/v2/drivers/driver-7')).toBe(200);
    await mock.close();
    expect(await statusOf('/v2/drivers/driver-7')).toBe(418);
  }
});
