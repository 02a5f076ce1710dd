// @ts-check
// Measures dist/ beside bare node:http and plain express 5, in one sitting, on the loopback interface.
// Usage: node tools/bench/bench.mjs [--quick]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LOADER, median, round } from './load.mjs';
import { coldStart, fetchText, residentMemory, startServer } from './processes.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const PLAN = values.quick
  ? { rounds: 3, seconds: 1, warmUp: 0.5, distinct: 2, coldStarts: 3, generated: 1000 }
  : { rounds: 3, seconds: 4, warmUp: 2, distinct: 5, coldStarts: 7, generated: 10_000 };
const POPULATION = 1_000_000;

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const OURS = [CLI, 'serve', '--port', '0', '--log', 'silent'];
const target = (/** @type {string} */ id) => `/api/user/externalId/${id}?code=demo-key&clientId=demo`;
const TARGET = target('driver-1');

/** @typedef {import('./load.mjs').Round} Round */
/** @typedef {'ours' | 'bare' | 'express'} Name */
const NAMES = /** @type {const} */ (['ours', 'bare', 'express']);
const LABELS = { ours: 'ev-driver-mock', bare: 'bare node:http', express: 'plain express 5' };

/** @param {string} folder where the body for the peers is kept */
async function main(folder) {
  /** @type {import('./processes.mjs').Running[]} */
  const running = [];
  const start = async (/** @type {readonly string[]} */ args) => {
    const server = await startServer(args);
    running.push(server);
    return server;
  };
  try {
    const ours = await start(OURS);
    const { body, headers, status } = await fetchText(ours.url + TARGET);
    if (status !== 200) throw new Error(`The server answered ${status}.`);
    const file = join(folder, 'body.json');
    writeFileSync(file, body);
    const bare = [script('bare'), file, JSON.stringify(headers)];
    const express = [script('express'), file, JSON.stringify(headers)];
    const repeated = await compare({ ours, bare: await start(bare), express: await start(express) });
    const memory = residentMemory(ours.pid);
    const distinct = await round(ours.url, PLAN.distinct, randomTarget);
    const memoryAfter = residentMemory(ours.pid);
    const cold = await compareColdStarts(bare);
    const generated = generateRate();
    report({ repeated, distinct, memory, memoryAfter, cold, generated, bytes: Buffer.byteLength(body) });
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
 * @param {Record<Name, import('./processes.mjs').Running>} servers
 */
async function compare(servers) {
  /** @type {Record<Name, Round[]>} */
  const rounds = { ours: [], bare: [], express: [] };
  for (const name of NAMES) await round(servers[name].url + TARGET, PLAN.warmUp);
  for (let i = 0; i < PLAN.rounds; i++) {
    for (const name of NAMES) rounds[name].push(await round(servers[name].url + TARGET, PLAN.seconds));
  }
  return rounds;
}

function randomTarget() {
  return target(`driver-${1 + Math.floor(Math.random() * POPULATION)}`);
}

/** @param {readonly string[]} bare */
async function compareColdStarts(bare) {
  /** @type {{ ours: number[], bare: number[] }} */
  const times = { ours: [], bare: [] };
  for (let i = 0; i < PLAN.coldStarts; i++) {
    times.ours.push(await coldStart(OURS, TARGET));
    times.bare.push(await coldStart(bare, TARGET));
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

/** Drivers a second, the start of the process included. */
function generateRate() {
  const started = performance.now();
  const { status, error } = spawnSync(
    process.execPath,
    [CLI, 'generate', '--count', String(PLAN.generated), '--out', devNull],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error(`generate ended with ${status ?? error}.`);
  return PLAN.generated / ((performance.now() - started) / 1000);
}

/**
 * @param {object} figures
 * @param {Record<Name, Round[]>} figures.repeated
 * @param {Round} figures.distinct
 * @param {number | undefined} figures.memory MB after the repeated requests
 * @param {number | undefined} figures.memoryAfter MB after the distinct ones
 * @param {{ ours: number, bare: number }} figures.cold ms
 * @param {number} figures.generated drivers a second
 * @param {number} figures.bytes size of the repeated body
 */
function report({ repeated, distinct, memory, memoryAfter, cold, generated, bytes }) {
  const of = (/** @type {Name} */ name, /** @type {keyof Round} */ key) =>
    median(repeated[name].map((each) => each[key]));
  const share = (/** @type {Name} */ name) =>
    `${((of('ours', 'rate') / of(name, 'rate')) * 100).toFixed(1)} %`;
  const whole = (/** @type {number} */ number) => Math.round(number).toLocaleString('en-US');
  const megabytes = (/** @type {number | undefined} */ number) =>
    number === undefined ? '-' : `${whole(number)} MB`;
  const rows = NAMES.map((name) => {
    const ratio = name === 'ours' ? '' : share(name);
    return `| ${LABELS[name]} | ${whole(of(name, 'rate'))} | ${of(name, 'p50')} ms | ${of(name, 'p99')} ms | ${ratio} |`;
  });
  const lines = [
    `Node.js ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown CPU'}, ${process.platform}`,
    '',
    `One driver again and again (${whole(bytes)} bytes, 50 connections by ${LOADER}, median of ${PLAN.rounds} rounds of ${PLAN.seconds} s):`,
    '',
    '| Server | Requests/s | p50 | p99 | ev-driver-mock reaches |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    '| Measure of ev-driver-mock | Figure |',
    '| --- | ---: |',
    `| Distinct drivers/s over HTTP | ${whole(distinct.rate)} (p50 ${distinct.p50} ms, p99 ${distinct.p99} ms) |`,
    `| Drivers/s by generate | ${whole(generated)} |`,
    `| Spawn to first 200, median of ${PLAN.coldStarts} | ${whole(cold.ours)} ms |`,
    `| The same, bare node:http | ${whole(cold.bare)} ms (ratio ${(cold.ours / cold.bare).toFixed(2)}) |`,
    `| Resident memory after the repeated requests | ${megabytes(memory)} |`,
    `| Resident memory after the distinct drivers | ${megabytes(memoryAfter)} |`,
  ];
  console.log(lines.join('\n'));
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
