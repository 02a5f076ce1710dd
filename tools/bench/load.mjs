// @ts-check
// Load on a server: by wrk where it is installed, which takes less of the machine than the server does, else by
// autocannon, which is as slow as a bare server and so shows all fast servers alike.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * @property {number} requests in all
 * @property {number} p50
 * @property {number} p99
 */

/**
 * Requests that differ from each other, for both programs.
 * @typedef {object} Varied
 * @property {() => { path: string, headers?: Record<string, string> }} next
 * @property {string} lua the same as a wrk script
 */

/**
 * Requests for random ones of so many drivers.
 * @param {number} population
 * @returns {Varied}
 */
export function distinctDrivers(population) {
  const [before, after] = target('driver-').split('?');
  const random = () => 1 + Math.floor(Math.random() * population);
  return {
    next: () => ({ path: `${before}${random()}?${after}` }),
    lua: `math.randomseed(${Math.floor(Math.random() * 1e9)})
request = function()
  return wrk.format('GET', '${before}' .. string.format('%d', math.random(1, ${population})) .. '?${after}')
end
`,
  };
}

/**
 * The same request in so many sessions in turn.
 * @param {number} sessions
 * @returns {Varied}
 */
export function inSessions(sessions) {
  const path = target('driver-1');
  let turn = 0;
  return {
    next: () => ({ path, headers: { 'x-mock-session': `s${turn++ % sessions}` } }),
    lua: `local turn = 0
request = function()
  turn = turn + 1
  return wrk.format('GET', '${path}', { ['x-mock-session'] = 's' .. (turn % ${sessions}) })
end
`,
  };
}

/** @param {string} id of a driver of the customer demo */
export function target(id) {
  return `/api/user/externalId/${id}?code=demo-key&clientId=demo`;
}

/**
 * Asks again and again over 50 connections.
 * @param {string} url
 * @param {number} seconds
 * @param {Varied} [varied] default: the same request each time
 * @returns {Promise<Round>}
 */
export function round(url, seconds, varied) {
  return LOADER === 'wrk' ? wrkRound(url, seconds, varied) : autocannonRound(url, seconds, varied);
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {Varied} [varied]
 * @returns {Promise<Round>}
 */
async function wrkRound(url, seconds, varied) {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const script = join(folder, 'requests.lua');
  if (varied) writeFileSync(script, varied.lua);
  try {
    const text = await wrk([
      ...['-t1', `-c${CONNECTIONS}`, `-d${Math.max(1, Math.round(seconds))}s`, '--timeout', `${PATIENCE}s`],
      ...(varied ? ['-s', script] : []),
      ...['--latency', url],
    ]);
    const failed = /Non-2xx.*|Socket errors.*/.exec(text)?.[0];
    if (failed) throw new Error(`${url}: requests failed (${failed}).`);
    const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1]);
    const requests = Number(/(\d+) requests in/.exec(text)?.[1]);
    return { rate, requests, p50: latency(text, '50%'), p99: latency(text, '99%') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} args */
async function wrk(args) {
  const child = spawn('wrk', args);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  return text;
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
 * @param {Varied} [varied]
 * @returns {Promise<Round>}
 */
async function autocannonRound(url, seconds, varied) {
  const requests = varied && [
    {
      setupRequest: (/** @type {import('autocannon').Request} */ request) => ({
        ...request,
        ...varied.next(),
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
  const { total } = result.requests;
  return { rate: total / result.duration, requests: total, p50, p99 };
}

/** @param {readonly number[]} numbers at least one */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (Number(sorted[Math.floor(middle)]) + Number(sorted[Math.ceil(middle)])) / 2;
}
