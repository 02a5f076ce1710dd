// @ts-check
// Measures dist/, started as `npm start` does, beside bare node:http, fastify and express 5 that send the same bytes,
// in one sitting, on the loopback interface.
// Usage: node tools/bench/bench.mjs [--quick] [--million]
// --million goes on until a million distinct drivers were asked for, and tells memory on the way.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growth } from './growth.mjs';
import { distinctDrivers, median, round, target } from './load.mjs';
import { ours, SERVE } from './ours.mjs';
import { coldStart, fetchText, processorTime, residentMemory, startServer } from './processes.mjs';
import { report } from './report.mjs';
import { startInProcess } from './start.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, million: { type: 'boolean', default: false } },
});
const PLAN = values.quick
  ? {
      rounds: 3,
      seconds: 1,
      warmUp: 1,
      distinct: 2,
      coldStarts: 3,
      generated: 1000,
      growth: { rounds: 1, seconds: 1 },
    }
  : {
      ...{ rounds: 5, seconds: 4, warmUp: 3, distinct: 5, coldStarts: 11, generated: 10_000 },
      growth: { rounds: 3, seconds: 2 },
    };
const POPULATION = 1_000_000;
const TARGET = target('driver-1');
const DISTINCT = distinctDrivers(POPULATION);

/** @typedef {import('./load.mjs').Round} Round */
/** @typedef {import('./processes.mjs').Running} Running */

/** The peers by their file in peers/. */
const PEERS = /** @type {const} */ (['bare', 'fastify', 'express']);

/** @param {string} folder for what is written */
async function main(folder) {
  /** @type {Running[]} */
  const running = [];
  const start = async (/** @type {readonly string[]} */ args) => {
    const server = await startServer(args);
    running.push(server);
    return server;
  };
  try {
    const server = await start(ours());
    const { body, headers, status } = await fetchText(server.url + TARGET);
    if (status !== 200) throw new Error(`The server answered ${status}.`);
    const file = join(folder, 'body.json');
    writeFileSync(file, body);
    const peer = (/** @type {string} */ name) => [script(name), file, JSON.stringify(headers)];
    const servers = new Map([['ours', server]]);
    for (const name of PEERS) servers.set(name, await start(peer(name)));
    const atStart = residentMemory(server.pid);
    const repeated = await compare(servers);
    const afterRepeated = residentMemory(server.pid);
    // Of a server of its own, to which nothing is known yet.
    const other = await start(ours());
    const distinct = await askDistinct(other);
    const cold = await compareColdStarts(peer('bare'));
    const sizes = await bodySizes(other);
    const memory = { atStart, afterRepeated, afterDistinct: distinct.memory };
    const inProcess = startInProcess(PLAN.coldStarts);
    const generated = generateRate();
    const grown = await growth(folder, PLAN.growth, script('bare'));
    const bytes = Buffer.byteLength(body);
    report({ plan: PLAN, repeated, distinct, sizes, memory, cold, inProcess, generated, grown, bytes });
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}

/** @param {string} name of a peer */
function script(name) {
  return fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url));
}

/**
 * The same request again and again, the servers in turn.
 * @param {ReadonlyMap<string, Running>} servers
 */
async function compare(servers) {
  /** @type {Record<string, Round[]>} */
  const rounds = {};
  for (const { url } of servers.values()) await round(url + TARGET, PLAN.warmUp);
  for (let i = 0; i < PLAN.rounds; i++) {
    for (const [name, { url }] of servers) {
      rounds[name] ??= [];
      rounds[name].push(await round(url + TARGET, PLAN.seconds));
    }
  }
  return rounds;
}

/**
 * Distinct drivers: warmed up, then some rounds; with --million on and on.
 * @param {Running} server
 */
async function askDistinct(server) {
  let asked = (await round(server.url, PLAN.distinct, DISTINCT)).requests;
  const before = processorTime(server.pid);
  const rounds = [];
  for (let i = 0; i < PLAN.rounds; i++) rounds.push(await round(server.url, PLAN.distinct, DISTINCT));
  const counted = rounds.reduce((sum, { requests }) => sum + requests, 0);
  asked += counted;
  const after = processorTime(server.pid);
  const perDriver = before === undefined || after === undefined ? undefined : (after - before) / counted;
  while (values.million && asked < POPULATION) {
    asked += (await round(server.url, 40, DISTINCT)).requests;
    console.error(`${asked} distinct drivers: ${residentMemory(server.pid)?.toFixed(0)} MB`);
  }
  return { rounds, perDriver, asked, memory: residentMemory(server.pid) };
}

/**
 * Of some distinct drivers' bodies the size in bytes, and what it takes to parse one and write it again, in ms of
 * processor time: by how much of that a driver costs, machines can be compared.
 * @param {Running} server
 */
async function bodySizes(server) {
  /** @type {string[]} */
  const bodies = [];
  for (let i = 0; i < 301; i++) bodies.push((await fetchText(server.url + DISTINCT.next().path)).body);
  const rewrite = () => bodies.reduce((sum, body) => sum + JSON.stringify(JSON.parse(body)).length, 0);
  rewrite();
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    rewrite();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / bodies.length;
  });
  return { median: median(bodies.map((body) => Buffer.byteLength(body))), rewriting: median(times) };
}

/** @param {readonly string[]} bare */
async function compareColdStarts(bare) {
  /** @type {{ ours: number[], bare: number[] }} */
  const times = { ours: [], bare: [] };
  for (let i = 0; i < PLAN.coldStarts; i++) {
    times.ours.push(await coldStart(ours(), TARGET));
    times.bare.push(await coldStart(bare, TARGET));
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

/** Drivers a second, the start of the process included. */
function generateRate() {
  const cli = SERVE.slice(0, -1);
  const started = performance.now();
  const { status, error } = spawnSync(
    process.execPath,
    [...cli, 'generate', '--count', String(PLAN.generated), '--out', devNull],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error(`generate ended with ${status ?? error}.`);
  return PLAN.generated / ((performance.now() - started) / 1000);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await main(folder);
} catch (error) {
  console.error(`The benchmark failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
