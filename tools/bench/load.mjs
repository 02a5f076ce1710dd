// @ts-check
// Load on a server: by wrk where it is installed, which takes less of the machine than the server does, else by
// autocannon, which is as slow as a bare server and so shows all fast servers alike.
import { spawn, spawnSync } from 'node:child_process';
import autocannon from 'autocannon';

const CONNECTIONS = 50;
/** Seconds after which a request has failed; until then it is merely slow. */
const PATIENCE = 20;

/** Which program makes the load on one path. */
export const LOADER = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk';

/**
 * What one round has shown; times in ms.
 * @typedef {object} Round
 * @property {number} rate requests a second
 * @property {number} p50
 * @property {number} p99
 */

/**
 * Asks again and again over 50 connections.
 * @param {string} url
 * @param {number} seconds
 * @param {() => string} [nextPath] the path of each request; default: that of the URL
 * @returns {Promise<Round>}
 */
export async function round(url, seconds, nextPath) {
  return LOADER === 'wrk' && !nextPath ? wrkRound(url, seconds) : autocannonRound(url, seconds, nextPath);
}

/**
 * @param {string} url
 * @param {number} seconds
 * @returns {Promise<Round>}
 */
async function wrkRound(url, seconds) {
  const whole = Math.max(1, Math.round(seconds));
  const wrk = spawn('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${whole}s`,
    '--timeout',
    `${PATIENCE}s`,
    '--latency',
    url,
  ]);
  let text = '';
  wrk.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve, reject) => wrk.once('error', reject).once('close', resolve));
  const failed = /Non-2xx.*|Socket errors.*/.exec(text)?.[0];
  if (failed) throw new Error(`${url}: requests failed (${failed}).`);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1]);
  return { rate, p50: latency(text, '50%'), p99: latency(text, '99%') };
}

/**
 * @param {string} text what wrk has written
 * @param {string} share
 */
function latency(text, share) {
  const [, number, unit = 'ms'] = new RegExp(`${share}\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? [];
  const milliseconds = new Map([
    ['us', 0.001],
    ['ms', 1],
    ['s', 1000],
  ]);
  return Number((Number(number) * (milliseconds.get(unit) ?? 1)).toFixed(2));
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {() => string} [nextPath]
 * @returns {Promise<Round>}
 */
async function autocannonRound(url, seconds, nextPath) {
  const requests = nextPath && [
    {
      setupRequest: (/** @type {import('autocannon').Request} */ request) => ({
        ...request,
        path: nextPath(),
      }),
    },
  ];
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: PATIENCE,
    ...(requests && { requests }),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${url}: ${bad} requests failed.`);
  const { p50, p99 } = result.latency;
  return { rate: result.requests.total / result.duration, p50, p99 };
}

/** @param {readonly number[]} numbers at least one */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (Number(sorted[Math.floor(middle)]) + Number(sorted[Math.ceil(middle)])) / 2;
}
