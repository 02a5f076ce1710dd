// @ts-check
// A Chromium that nobody looks into: no test library listens to what its pages do, which would cost them as much as they do themselves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--window-size=1280,900', '--remote-debugging-pipe', 'about:blank'],
];
/** The browser is at rest when its processes took less than this of the processor in `REST_MS`, in ms. */
const LEAST_BUSY = 25;
const REST_MS = 300;

/**
 * Chromium with a profile of its own, told what to do by the DevTools protocol.
 * @typedef {object} BareBrowser
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send
 * @property {() => Promise<void>} rest resolves when it has started all that it starts by itself
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<BareBrowser>} */
export async function openBareBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'ev-driver-mock-bench-'));
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [`--user-data-dir=${profile}`, ...ARGS], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [toBrowser, fromBrowser] = [
    /** @type {import('node:stream').Writable} */ (child.stdio[3]),
    /** @type {import('node:stream').Readable} */ (child.stdio[4]),
  ];
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const open = new Map();
  let text = '';
  fromBrowser.setEncoding('utf8').on('data', (part) => {
    const messages = (text + part).split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      if (error) open.get(id)?.reject(new Error(error.message));
      else open.get(id)?.resolve(result);
      open.delete(id);
    }
  });
  let last = 0;
  /** @type {BareBrowser['send']} */
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      last++;
      open.set(last, { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return {
    send,
    async rest() {
      for (let before = -LEAST_BUSY; ; ) {
        const { processInfo } = await send('SystemInfo.getProcessInfo');
        const now = processInfo.reduce(
          (/** @type {number} */ sum, /** @type {any} */ { cpuTime }) => sum + cpuTime * 1000,
          0,
        );
        if (now - before < LEAST_BUSY) return;
        before = now;
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
      }
    },
    async close() {
      await send('Browser.close').catch(() => {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
