// @ts-check
// Pictures of every view of the console, light, dark and narrow. Usage: node tools/screenshots.mjs [--out DIR] [--readme]
// --readme writes those of the README into docs/images instead. CHROMIUM names the browser.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** @type {typeof import('../src/doors/index.ts')} */
const { startDriverMock } = await import(new URL('../dist/index.js', import.meta.url).href);
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.tmp/screenshots' },
    readme: { type: 'boolean', default: false },
  },
});

/** Paths of the views, by the name of the picture. */
const VIEWS = {
  overview: '/',
  'app-beside': '/app',
  drivers: '/drivers',
  'drivers-search': '/drivers?search=driver-12',
  driver: '/drivers/three-levels',
  'driver-hub': '/drivers/fast-hub',
  'driver-fleet': '/drivers/fleet-200',
  'driver-unicode': '/drivers/unicode-name',
  'driver-missing': '/drivers/nobody',
  timeline: '/timeline?charger=CHARGER',
  'timeline-site': '/timeline?site=SITE',
  scenarios: '/scenarios',
  scenario: '/scenarios/rate-limited',
  requests: '/requests',
  request: '/requests/3',
  stage: '/stage?session=stage',
  wall: '/wall?session=stage',
  sessions: '/sessions',
  'edge-cases': '/edge-cases',
  'edge-case': '/edge-cases/chargers.sockets.maxWatts%3Dnull',
  coverage: '/coverage',
  'reference-api': '/reference/api',
  'reference-scenarios': '/reference/scenarios',
  'reference-rules': '/reference/world-rules',
};
/** The views that the README shows, with the look of each. */
const IN_README = {
  ...{ overview: 'light', 'app-beside': 'dark', 'timeline-site': 'dark', request: 'light' },
  wall: 'projector',
};
const LOOKS = {
  light: { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  dark: { viewport: { width: 1600, height: 1000 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 380, height: 780 }, colorScheme: 'light' },
  projector: { viewport: { width: 1600, height: 900 }, colorScheme: 'dark' },
};

/**
 * A world in which something has happened.
 * @param {import('../src/doors/start.ts').DriverMock} mock
 */
async function prepare(mock) {
  const { body } = await mock.driver('fast-hub');
  const site = /** @type {any} */ (body).chargerGroups[0];
  const [first, second] = site.chargers;
  await mock.setConnection(first.chargerId, 'offline');
  await mock.setSocket(second.chargerId, 1, 'Error');
  const ask = async (/** @type {string} */ id, /** @type {Record<string, string>} */ headers = {}) => {
    const url = `${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`;
    const response = await fetch(url, { headers: { 'user-agent': 'charge-app/4.2', ...headers } });
    await response.arrayBuffer();
  };
  await mock.activate('rate-limited', { externalId: 'driver-5', times: 2 });
  for (const id of ['fast-hub', 'extIdTest', 'driver-5', 'driver-41', 'nobody', 'err-401', 'unicode-name'])
    await ask(id);
  await ask('fleet-200', { prefer: 'scenario=maintenance' });
  const stage = mock.session('stage');
  await stage.story.load('an-evening-at-the-hub', { at: '19:30' });
  for (const externalId of ['stage-hub', 'driver-7', 'nobody', 'stage-hub'])
    await stage.tryRequest({ externalId });
  await mock.session('checkout-test').clock.set('2026-03-01T06:00:00Z,x60');
  return { CHARGER: second.chargerId, SITE: String(site.id) };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} look
 * @param {string} file
 */
async function take(browser, url, look, file) {
  const options = /** @type {any} */ (LOOKS)[look];
  const page = await browser.newPage({
    ...options,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const busy = page.locator('.state-loading, [aria-busy=true]');
  for (let i = 0; i < 100 && (await busy.count()) > 0; i++) await page.waitForTimeout(50);
  // The sample app stands in a frame of its own.
  for (const frame of page.frames()) await frame.getByRole('heading', { level: 1 }).first().waitFor();
  // Coasts are a file of their own, which comes last.
  const map = page.locator('.map-frame, .wall-map');
  if ((await map.count()) > 0) await map.locator('path').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
  await page.close();
}

const out = values.readme ? join(ROOT, 'docs/images') : join(ROOT, values.out);
mkdirSync(out, { recursive: true });
const mock = await startDriverMock({ port: 4010 }).catch(() => startDriverMock());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const names = await prepare(mock);
  const pictures = values.readme
    ? Object.entries(IN_README)
    : Object.keys(VIEWS).flatMap((view) =>
        Object.keys(LOOKS).map((look) => /** @type {const} */ ([view, look])),
      );
  for (const [view, look] of pictures) {
    const path = /** @type {Record<string, string>} */ (VIEWS)[view] ?? '/';
    const filled = path.replace(
      /CHARGER|SITE/,
      (name) => /** @type {Record<string, string>} */ (names)[name] ?? '',
    );
    const file = join(out, values.readme ? `${view}.png` : `${view}-${look}.png`);
    await take(browser, `${mock.url}/_mock/console${filled}`, look, file);
    console.log(file);
  }
} finally {
  await browser.close();
  await mock.close();
}
