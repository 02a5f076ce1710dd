// @ts-check
// Measures the console: what its first view loads, and how long it takes until it can be used, on the loopback
// interface in a fresh Chromium. Usage: node tools/bench/console.mjs (CHROMIUM names the browser)
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openBareBrowser } from './bare-browser.mjs';
import { median } from './load.mjs';
import { processorTime, startServer } from './processes.mjs';

const ROUNDS = 9;
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Looked for so long at most, in ms. */
const PATIENCE_MS = 20_000;

/** Runs in the page: notes when the counts of the network and the first of its sites are there. */
const NOTE = `{
  const isThere = () => document.querySelector('.site-row') && /\\d/.test(document.querySelector('.figure strong')?.textContent ?? '');
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    window.usableMs = performance.now();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}`;

/**
 * @param {string} url
 * @param {number} pid of the server
 * @returns {Promise<{ ms: number, processorMs: number, serverMs: number, files: string[] }>} ms from the navigation until the
 *   view can be used, by the page's own clock; of the processor, what the page's main thread and the server took until then and
 *   shortly after; paths of the files of the console that it has asked for
 */
async function firstView(url, pid) {
  const browser = await openBareBrowser();
  try {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = (/** @type {string} */ method, params = {}) => browser.send(method, params, sessionId);
    await page('Page.enable');
    await page('Page.addScriptToEvaluateOnNewDocument', { source: NOTE });
    await page('Performance.enable', { timeDomain: 'threadTicks' });
    await browser.rest();
    const serverBefore = processorTime(pid) ?? 0;
    await page('Page.navigate', { url: `${url}/_mock/` });
    const ms = await numberIn(page, 'window.usableMs');
    const { metrics } = await page('Performance.getMetrics');
    const serverMs = (processorTime(pid) ?? 0) - serverBefore;
    const processorMs =
      1000 * metrics.find((/** @type {{ name: string }} */ { name }) => name === 'TaskDuration').value;
    const { result } = await page('Runtime.evaluate', {
      expression: 'performance.getEntriesByType("resource").map(({ name }) => name).join(" ")',
    });
    const files = result.value.split(' ').filter((/** @type {string} */ name) => name.includes('/assets/'));
    return { ms, processorMs, serverMs, files };
  } finally {
    await browser.close();
  }
}

/**
 * Asks a page for a number until it is there; seldom, as a question costs the page something.
 * @param {(method: string, params: object) => Promise<any>} page
 * @param {string} expression
 */
async function numberIn(page, expression) {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    const { result } = await page('Runtime.evaluate', { expression });
    if (typeof result.value === 'number') return result.value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The first view was not there after ${PATIENCE_MS / 1000} s.`);
}

const server = await startServer([CLI, 'serve', '--port', '0', '--log', 'silent']);
try {
  /** @type {Awaited<ReturnType<typeof firstView>>[]} */
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await firstView(server.url, server.pid));
  const first = /** @type {(typeof rounds)[number]} */ (rounds[0]);
  const files = await Promise.all(
    first.files.map(async (name) => ({
      isScript: name.endsWith('.js'),
      size: gzipSync(await (await fetch(name)).arrayBuffer()).length,
    })),
  );
  const sum = (/** @type {typeof files} */ of) =>
    `${(of.reduce((total, { size }) => total + size, 0) / 1000).toFixed(1)} KB`;
  const middle = (/** @type {(of: typeof first) => number} */ of) => Math.round(median(rounds.map(of)));
  console.log(
    `First view, compressed: ${sum(files.filter(({ isScript }) => isScript))} of JavaScript, ${sum(files)} in ${files.length} files`,
  );
  console.log(`First visit after the server's start: ${Math.round(first.ms)} ms until it can be used`);
  console.log(
    `Each in a fresh browser: ${middle(({ ms }) => ms)} ms, median of ${ROUNDS} (${Math.round(Math.min(...rounds.map(({ ms }) => ms)))} at least)`,
  );
  console.log(
    `Of the processor: ${middle(({ processorMs }) => processorMs)} ms of the page's main thread, ${middle(({ serverMs }) => serverMs)} ms of the server`,
  );
} finally {
  await server.stop();
}
