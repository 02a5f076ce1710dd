import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { type Chromium, openChromium } from '../support/chromium.ts';

const BUILT = fileURLToPath(new URL('../../dist/console/index.html', import.meta.url));
const AXE = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

/** A mock with its console, and a browser to look at it. */
export interface ConsoleUnderTest {
  readonly mock: DriverMock;
  /** Opens a path of the console, such as `/drivers?session=a`, in a window of its own. */
  open(path: string, options?: WindowOptions): Promise<Page>;
  /** Opens a path of the server in a window of its own. */
  openAt(path: string, options?: WindowOptions): Promise<Page>;
  /** What pages did that they must not: requests to other hosts, refused policies, errors. Must stay empty. */
  readonly misdeeds: string[];
}

/** How a window looks. */
export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly timezoneId?: string;
}

/**
 * Gives a test file its console: a mock on a free port, clock frozen at 2026-01-15T09:00:00Z, and Chromium. Both start
 * before the first test and end after the last; each test must leave `misdeeds` empty. Called at the top of the file.
 */
export function useConsole(): ConsoleUnderTest {
  let mock: DriverMock;
  let browser: Chromium;
  const misdeeds: string[] = [];
  beforeAll(async () => {
    if (!existsSync(BUILT)) throw new Error('dist/console is missing: npm run build');
    [mock, browser] = await Promise.all([startDriverMock(), openChromium()]);
  });
  afterAll(() => Promise.all([browser?.close(), mock?.close()]));
  afterEach(() => expect(misdeeds.splice(0)).toEqual([]));
  const openAt = async (path: string, window: WindowOptions = {}) => {
    const page = await newWindow(browser, window);
    watch(page, mock.url, misdeeds);
    await page.goto(mock.url + path);
    return page;
  };
  return {
    get mock() {
      return mock;
    },
    openAt,
    open: (path, window) => openAt(`/_mock/console${path === '/' ? '' : path}`, window),
    misdeeds,
  };
}

async function newWindow(browser: Chromium, window: WindowOptions): Promise<Page> {
  const { width = 1280, height = 900, colorScheme = 'light', reducedMotion = 'reduce' } = window;
  const { timezoneId = 'UTC' } = window;
  return browser.page({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-GB',
    ...{ colorScheme, reducedMotion, timezoneId },
  });
}

function watch(page: Page, url: string, misdeeds: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(data|blob):/.test(request.url())) {
      misdeeds.push(`a request to ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => misdeeds.push(`an error: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      misdeeds.push(`on the console: ${message.text()}`);
    }
  });
}

/** What axe-core finds serious or critical on a page, one line each; must be empty. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Waits until nothing on a page is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Not by a function in the page: its policy forbids eval.
  const busy = page.locator('.state-loading, [aria-busy=true]');
  await expect.poll(() => busy.count(), { timeout: 15_000 }).toBe(0);
}

/** Whether a page can be scrolled sideways, which none may at 380 pixels. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
