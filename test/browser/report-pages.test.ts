import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { fakeIo } from '../support/fake-io.ts';

const root = mkdtempSync(join(tmpdir(), 'report-pages-'));
/** A word that no line can be broken in. */
const LONG = 'x'.repeat(128);
let chromium: Chromium;
let mock: DriverMock;

beforeAll(async () => {
  chromium = await openChromium();
  mock = await startDriverMock({ clock: '2026-01-15T09:00:00Z', unknown: 'generate' });
  await (await fetch(`${mock.apiUrl}/user/externalId/${LONG}?code=demo-key&clientId=demo`)).arrayBuffer();
  writeFileSync(join(root, 'expected.yaml'), `- {match: {externalId: ${LONG}}, exactly: 7}\n`);
});

afterAll(async () => {
  await chromium?.close();
  await mock?.close();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  // The mock invents a driver for each id, so that those which nobody has deviate.
  [
    'check',
    ['--code', 'demo-key', '--client-id', 'demo', '--id', 'extIdTest', '--missing-id', LONG, '--rate', '100'],
  ],
  ['verify', ['--expect', join(root, 'expected.yaml')]],
  ['coverage', []],
] as const)(
  'the page that %s writes fits a narrow screen: nothing but a table is scrolled sideways',
  async (name, more) => {
    const file = join(root, `${name}.html`);
    const where = name === 'check' ? ['--target', mock.url] : ['--url', mock.url];
    const { io } = fakeIo([name, ...where, ...more, '--out', `html=${file}`], { now: Date.now });
    await run(io);
    const page = await chromium.page({ viewport: { width: 360, height: 640 } });
    await page.setContent(readFileSync(file, 'utf8'));
    const widths = await page.evaluate(`({
      page: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('body *')].filter(
        (element) => !element.closest('table') && element.getBoundingClientRect().right > 361,
      ).length,
      shown: document.body.innerText.length > 200,
    })`);
    expect(widths).toEqual({ page: 360, wide: 0, shown: true });
    await page.context().close();
  },
);
