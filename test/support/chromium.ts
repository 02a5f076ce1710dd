import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A headless Chromium for one test file. */
export interface Chromium {
  /** Opens a window that shares nothing with others. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Where Debian's package puts it; CHROMIUM names another one. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Starts Chromium, as any user, without the look-ups at other hosts that it makes by itself. */
export async function openChromium(): Promise<Chromium> {
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return { page: (options) => browser.newPage(options), close: () => browser.close() };
}
