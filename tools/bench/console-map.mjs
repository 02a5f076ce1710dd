// @ts-check
// What script costs for each frame while the console's map is dragged, with all sites of the first customer on it.
// Usage: node tools/bench/console-map.mjs [SECONDS] (default 5; CHROMIUM names the browser)
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { scriptSpans } from './console-load.mjs';
import { median } from './load.mjs';
import { startServer } from './processes.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SECONDS = Number(process.argv[2] ?? 5);
/** It stands still: what is measured is the hand on the map, no change of the network. */
const CLOCK = '2026-01-15T09:00:00Z';
const FRAME_MS = 1000 / 60;
/** What a frame may cost, in ms of the processor. */
const MOST_MS = 8;

if (!(SECONDS >= 1)) throw new Error(`SECONDS must be a number from 1 on, not ${process.argv[2]}.`);
const server = await startServer([CLI, 'serve', '--port', '0', '--log', 'silent', '--clock', CLOCK]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.url}/_mock/`);
  await page.locator('.map-mark').first().waitFor();
  // Near enough that a hundred marks and more stand on the map.
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(1000);
  const marks = await page.locator('.map-mark').count();
  const box = await page.locator('.map-frame').boundingBox();
  if (!box) throw new Error('The map has no place on the page.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  const until = performance.now() + SECONDS * 1000;
  await page.mouse.move(middle.x + 40, middle.y + 40);
  for (let step = 0; performance.now() < until; step++) {
    // Let go and taken anew each second: what is drawn then counts, too.
    if (step % 60 === 0) await page.mouse.down();
    const angle = step / 12;
    await page.mouse.move(middle.x + 160 * Math.cos(angle), middle.y + 120 * Math.sin(angle));
    if (step % 60 === 59) await page.mouse.up();
  }
  await page.mouse.up();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const frames = byFrame(scriptSpans(traceEvents));
  const worst = Math.max(0, ...frames);
  console.log(
    `Dragging a map with ${marks} marks for ${SECONDS} s: script takes ${median(frames).toFixed(1)} ms of a frame in the median, ` +
      `${worst.toFixed(1)} ms at most, of the processor; ${frames.length} frames of ${FRAME_MS.toFixed(1)} ms had any`,
  );
  if (worst > MOST_MS) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}

/**
 * @param {readonly { ts: number, ms: number }[]} spans of script
 * @returns {number[]} ms of script in each frame that had any
 */
function byFrame(spans) {
  /** @type {Map<number, number>} */
  const frames = new Map();
  for (const { ts, ms } of spans) {
    const frame = Math.floor(ts / 1000 / FRAME_MS);
    frames.set(frame, (frames.get(frame) ?? 0) + ms);
  }
  return [...frames.values()];
}
