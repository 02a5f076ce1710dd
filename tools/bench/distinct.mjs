// @ts-check
// What a driver costs that nobody asked for yet, over HTTP and in process, in times of JSON.stringify(JSON.parse(body)), by
// processor time and in turn: the median of the ratios of many small rounds, which a busy machine moves least.
// Usage: node tools/bench/distinct.mjs [--rounds 40]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, target } from './load.mjs';
import { ours } from './ours.mjs';
import { fetchText, plainEnvironment } from './processes.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const ROUNDS = Number(values.rounds);
/** Requests of one kind in a round, and those before the first. */
const BATCH = 300;
const WARM_UP = 6000;
const CONNECTIONS = 50;
const POPULATION = 1_000_000;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const hook = fileURLToPath(new URL('distinct-hook.mjs', import.meta.url));
const server = spawn(process.execPath, ['--import', hook, ...ours()], {
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  env: plainEnvironment(),
});

/** @returns {Promise<string>} the server's URL */
async function listening() {
  let text = '';
  for await (const part of server.stdout ?? []) {
    text += part;
    const found = /http:\/\/[\d.]+:\d+/.exec(text);
    if (found) return found[0];
  }
  throw new Error('The server ended before it listened.');
}

/**
 * @param {import('./distinct-hook.mjs').Task} task
 * @returns {Promise<number>} ms of processor time
 */
async function tell(task) {
  server.send(task);
  const [ms] = await once(server, 'message');
  return Number(ms);
}

/** @param {number} count */
function randomIds(count) {
  return Array.from({ length: count }, () => `driver-${1 + Math.floor(Math.random() * POPULATION)}`);
}

/**
 * Asks for drivers over so many connections as there are.
 * @param {string} url
 * @param {readonly string[]} ids
 */
function askAll(url, ids) {
  const askOne = (/** @type {string} */ id) =>
    new Promise((resolve, reject) => {
      get(url + target(id), { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${id} got ${response.statusCode}.`));
        response.resume().once('end', resolve);
      }).once('error', reject);
    });
  return Promise.all(ids.map(askOne));
}

/**
 * @param {string} url
 * @param {readonly string[]} ids
 */
async function overHttp(url, ids) {
  await tell({ what: 'begin' });
  await askAll(url, ids);
  return tell({ what: 'end' });
}

try {
  const url = await listening();
  const bodies = [];
  for (const id of randomIds(BATCH)) bodies.push((await fetchText(url + target(id))).body);
  await tell({ what: 'bodies', bodies });
  for (let i = 0; i < WARM_UP / BATCH; i++) {
    await askAll(url, randomIds(BATCH));
    await tell({ what: 'inside', ids: randomIds(BATCH) });
    await tell({ what: 'rewrite', count: BATCH });
  }
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const ids = randomIds(BATCH);
    const http = await overHttp(url, ids);
    const rewriting = await tell({ what: 'rewrite', count: BATCH });
    // Of another mock, to which they are new.
    const inside = await tell({ what: 'inside', ids });
    const repeated = await overHttp(
      url,
      ids.map(() => 'driver-1'),
    );
    rounds.push({ http, rewriting, inside, repeated });
  }
  for (const kind of /** @type {const} */ (['http', 'inside', 'repeated', 'rewriting'])) {
    const ratio = median(rounds.map((round) => round[kind] / round.rewriting)).toFixed(2);
    const µs = Math.round((median(rounds.map((round) => round[kind])) / BATCH) * 1000);
    console.log(`${kind.padEnd(10)} ${ratio} times rewriting, ${µs} µs of processor time`);
  }
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  server.disconnect();
}
