// @ts-check
// How many bodies a server makes up in a second.
import { Agent, get } from 'node:http';

const POPULATION = 1_000_000;
/** Enough for a server that makes bodies up; some are so slow that 50 connections would only time out. */
const CONNECTIONS = 10;

/** Id of a driver of a million. */
export function randomId() {
  return `driver-${1 + Math.floor(Math.random() * POPULATION)}`;
}

/**
 * Whole answers with 200 a second, of requests that are never the same.
 * @param {() => string} nextUrl
 * @param {number} seconds
 */
export async function generatedRate(nextUrl, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const started = performance.now();
  const end = started + seconds * 1000;
  let answers = 0;
  const ask = async () => {
    do {
      await read(nextUrl(), agent);
      answers++;
    } while (performance.now() < end);
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, ask));
    return answers / ((performance.now() - started) / 1000);
  } finally {
    agent.destroy();
  }
}

/**
 * @param {string} url
 * @param {Agent} agent
 * @returns {Promise<void>}
 */
function read(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} where a driver was made up`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
}
