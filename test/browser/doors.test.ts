import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';
import { build } from '../../tools/build.mjs';
import { CASES } from '../doors/cases.ts';
import { alone, together } from '../doors/cross-talk.ts';
import { type Door, played } from '../doors/doors.ts';
import { NODE_DOORS } from '../doors/node-doors.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { bundlePage, openPage, pageDoor, servePages } from '../support/pages.ts';
import { FAR_AWAY } from './ask.ts';

const SESSIONS = 200;
let built: string;
let chromium: Chromium;
let pages: Awaited<ReturnType<typeof servePages>>;
let http: Door;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'built-'));
  await build(fileURLToPath(new URL('../..', import.meta.url)), built);
  pages = await servePages({
    msw: await bundlePage('test/browser/msw-page.ts', built),
    plain: await bundlePage('test/browser/plain-page.ts', built),
  });
  chromium = await openChromium();
  http = await NODE_DOORS.HTTP!();
});

afterAll(async () => {
  await http?.close();
  await chromium?.close();
  await pages?.close();
  rmSync(built, { recursive: true, force: true });
});

/** A door through a page, and what the page's policy refused. */
const DOORS = {
  'MSW in Chromium': async () => {
    const page = await chromium.page();
    const { refused } = await openPage(page, `${pages.url}/msw.html`);
    return { door: pageDoor(page), refused, page };
  },
  'a route of Playwright': async () => {
    const page = await chromium.page();
    await routeDriverMock(page, { baseUrl: FAR_AWAY });
    const { refused } = await openPage(page, `${pages.url}/plain.html`);
    return { door: pageDoor(page), refused, page };
  },
};

describe.each(Object.entries(DOORS))('%s', (_, open) => {
  let through: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    through = await open();
  });
  afterAll(() => through?.page.close());

  test.each(CASES)('answers in the bytes of the server: $name', async (given) => {
    const session = `case-${CASES.indexOf(given)}`;
    const expected = await played(http, given, session);
    expect(expected.answers.map(({ status }) => status)).toEqual(given.statuses);
    expect(await played(through.door, given, session)).toEqual(expected);
  });

  test('a fault on the wire is told of', async () => {
    const path = '/api/user/externalId/mock-hang?code=demo-key&clientId=demo';
    const answer = await through.door.ask({ method: 'GET', path, headers: {}, body: '' });
    expect(answer.status).toBe(501);
    expect(answer.body).toContain('urn:ev-driver-mock:error:fault-needs-http');
  });

  test('200 sessions at once, none sees another', async () => {
    const core = await NODE_DOORS['fetch of the core']!();
    const expected = await alone(core, SESSIONS);
    const seen = await together(through.door, SESSIONS);
    for (const [number, own] of seen.entries()) expect(own, `session ${number}`).toEqual(expected[number]);
  }, 240_000);

  test('the policy of the page had nothing to refuse', () => {
    expect(through.refused).toEqual([]);
  });
});
