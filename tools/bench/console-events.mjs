// @ts-check
// Holds an open console against 100 requests a second: memory stays flat, the stream of events holds, no script takes long.
// Usage: node tools/bench/console-events.mjs [SECONDS [VIEW...]] (default 60 / /requests; CHROMIUM names the browser)
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { fillJournal, floodConsole } from './console-load.mjs';
import { residentMemory, startServer } from './processes.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SECONDS = Number(process.argv[2] ?? 60);
/** More than a console keeps of the journal: from then on its memory has no reason to grow. */
const FILL = 10_500;
const MOST_GROWTH = 3_000_000;
const MOST_SCRIPT_MS = 100;
const VIEWS = process.argv.length > 3 ? process.argv.slice(3) : ['/', '/requests'];

if (!(SECONDS >= 1)) throw new Error(`SECONDS must be a number from 1 on, not ${process.argv[2]}.`);
const server = await startServer([CLI, 'serve', '--port', '0', '--log', 'silent']);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const view of VIEWS) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.url}/_mock/console${view}`);
    await page.getByText('Live', { exact: true }).waitFor();
    await fillJournal(`${server.url}/api`, FILL);
    const seen = await floodConsole(page, `${server.url}/api`, SECONDS);
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    console.log(
      `${view}: ${seen.sent} requests in ${SECONDS} s; script memory ${megabytes(seen.heapBefore)} ▸ ${megabytes(seen.heapAfter)} MB ` +
        `(at most ${megabytes(Math.max(seen.heapAfter, ...seen.heapMeanwhile))}), ` +
        `${seen.connections} new connections, longest script ${Math.round(seen.longestScriptMs)} ms; ` +
        `the server has ${Math.round(residentMemory(server.pid) ?? 0)} MB`,
    );
    const isFlat = seen.heapAfter - seen.heapBefore <= MOST_GROWTH;
    if (!isFlat || seen.connections > 0 || seen.longestScriptMs > MOST_SCRIPT_MS) process.exitCode = 1;
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
