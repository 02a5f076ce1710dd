// @ts-check
// Load on a server, by autocannon.
import autocannon from 'autocannon';

const CONNECTIONS = 50;

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
