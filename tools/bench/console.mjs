// @ts-check
// Measures the console: what its first view loads, and how long it takes until it can be used, on the loopback
// interface in a fresh Chromium. Usage: node tools/bench/console.mjs (CHROMIUM names the browser)
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median } from './load.mjs';
import { startServer } from './processes.mjs';

const ROUNDS = 9;
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * @param {string} url
 * @returns {Promise<{ script: number, all: number, requests: number, ms: number }>} bytes compressed, and ms from the
 *   navigation until the counts of the network and the first of its sites are there
 */
async function firstView(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ARGS,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    /** @type {{ type: string, body: Promise<Buffer> }[]} */
    const loaded = [];
    page.on('response', (response) => {
      if (!response.url().includes('/_mock/console/assets/')) return;
      loaded.push({ type: response.headers()['content-type'] ?? '', body: response.body() });
    });
    const started = performance.now();
    await page.goto(`${url}/_mock/`);
    await page.getByRole('button', { name: /^[\d,.]+ in use/ }).waitFor();
    await page.locator('.site-row').first().waitFor();
    const ms = performance.now() - started;
    const sizes = await Promise.all(
      loaded.map(async ({ type, body }) => ({ type, size: gzipSync(await body).length })),
    );
    const sum = (/** @type {RegExp} */ kind) =>
      sizes.filter(({ type }) => kind.test(type)).reduce((total, { size }) => total + size, 0);
    return { script: sum(/javascript/), all: sum(/./), requests: sizes.length, ms };
  } finally {
    await browser.close();
  }
}

const server = await startServer([CLI, 'serve', '--port', '0', '--log', 'silent']);
try {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await firstView(server.url));
  const first = /** @type {(typeof rounds)[number]} */ (rounds[0]);
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  console.log(
    `First view, compressed: ${kilobytes(first.script)} of JavaScript, ${kilobytes(first.all)} in ${first.requests} files`,
  );
  console.log(`First visit after the server's start: ${Math.round(first.ms)} ms until it can be used`);
  console.log(
    `Each in a fresh browser: ${Math.round(median(rounds.map(({ ms }) => ms)))} ms, median of ${ROUNDS}`,
  );
} finally {
  await server.stop();
}
