// @ts-check
// A peer as a process of its own, on a port that it is given: peers do not say in one way where they listen and since when.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchText, plainEnvironment } from '../processes.mjs';
import { track } from './children.mjs';

const PATIENCE = { start: 30_000, stop: 3000, poll: 5 };
/** No peer looks for updates of itself or tells how it is used. */
const QUIET = { NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1', SCARF_ANALYTICS: 'false', NO_COLOR: '1' };

/**
 * @typedef {object} Started
 * @property {string} url without a path
 * @property {number} pid
 * @property {number} ms from spawn to the first 200
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server and waits for its first 200.
 * @param {import('./catalogue.mjs').Command} command
 * @param {string} path what to ask for
 * @param {string} cwd
 * @returns {Promise<Started>}
 * @throws if it ends, or has not answered 200 after half a minute, with what it has said
 */
export async function startPeer(command, path, cwd) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const { NODE_ENV: _, ...env } = plainEnvironment();
  const child = spawn(process.execPath, command(port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, ...QUIET },
    cwd,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    if (said.length < 10_000) said += text;
  });
  track(child);
  const ended = once(child, 'exit');
  const stop = () => end(child, ended);
  try {
    await firstAnswer(url + path, child);
    return { url, pid: Number(child.pid), ms: performance.now() - started, stop };
  } catch (error) {
    await stop();
    const why = /^\w*Error: .*$/m.exec(said)?.[0];
    throw why ? new Error(`${/** @type {Error} */ (error).message}: ${why}`) : error;
  }
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function firstAnswer(url, child) {
  const last = performance.now() + PATIENCE.start;
  let status = 0;
  while (performance.now() < last) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`ended with ${child.exitCode ?? child.signalCode} before it answered`);
    }
    status = await fetchText(url).then(
      (answer) => answer.status,
      () => status,
    );
    if (status === 200) return;
    await wait(PATIENCE.poll);
  }
  throw new Error(status === 0 ? 'never answered' : `answers ${status}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function end(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE.stop);
  await ended;
  clearTimeout(force);
}

/** @returns {Promise<number>} a port of the loopback interface that was free a moment ago */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
