// @ts-check
// Measures dist/ beside other mock servers, on the same contract, in turn, on the loopback interface. They are installed
// into a temporary folder.
// Usage: node tools/bench/peers.mjs [--only NAME]... [--seconds 5] [--rounds 3] [--keep]
// --keep leaves them installed in .tmp/peers and uses what is there.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { PEERS } from './peers/catalogue.mjs';
import { killAll } from './peers/children.mjs';
import { contractWithBody, contractWithoutExamples } from './peers/contracts.mjs';
import { install } from './peers/install.mjs';
import { measure } from './peers/measure.mjs';
import { report } from './peers/report.mjs';
import { startPeer } from './peers/server.mjs';
import { fetchText } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BYTES = 14_000;

/** @typedef {import('./peers/catalogue.mjs').Peer} Peer */

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
    },
  });
  const names = PEERS.map(({ name }) => name);
  for (const name of values.only ?? []) {
    if (!names.includes(name)) throw new Error(`There is no peer ${name}. Allowed: ${names.join(', ')}.`);
  }
  const peers = PEERS.filter(({ name }) => values.only?.includes(name) ?? true);
  return {
    peers,
    seconds: positive('seconds', values.seconds),
    rounds: positive('rounds', values.rounds),
    keep: values.keep,
  };
}

/**
 * @param {string} name
 * @param {string} text
 */
function positive(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} ${text}: give a whole number from 1.`);
}

/**
 * A driver of ours whose body comes next to the size that all are measured with.
 * @param {string} cwd
 */
async function chooseDriver(cwd) {
  const { prefix, prepare } = /** @type {Peer} */ (PEERS[0]);
  const path = (/** @type {string} */ id) => `${prefix}/user/externalId/${id}?code=demo-key&clientId=demo`;
  const { given } = prepare({ folder: cwd, body: '', withBody: {}, withoutExamples: {} });
  const server = await startPeer(given, path('driver-1'), cwd);
  try {
    let best = { id: '', body: '' };
    for (let i = 1; i <= 100; i++) {
      const { body } = await fetchText(server.url + path(`driver-${i}`));
      if (away(body) < away(best.body)) best = { id: `driver-${i}`, body };
    }
    return best;
  } finally {
    await server.stop();
  }
}

/** @param {string} body */
function away(body) {
  return Math.abs(Buffer.byteLength(body) - BYTES);
}

/**
 * Our own rules, bundled, as the sources are TypeScript.
 * @param {string} folder
 * @returns {Promise<typeof import('./peers/judge.ts')>}
 */
async function loadJudge(folder) {
  const bundle = await rolldown({ input: join(ROOT, 'tools/bench/peers/judge.ts'), platform: 'node' });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'judge.mjs' });
  await bundle.close();
  return import(pathToFileURL(join(folder, 'judge.mjs')).href);
}

/**
 * Installs each peer and writes its files; those that cannot be installed stay behind, with the reason.
 * @param {readonly Peer[]} peers
 * @param {string} folder
 * @param {string} body
 */
async function prepareAll(peers, folder, body) {
  const contracts = { withBody: contractWithBody(body), withoutExamples: contractWithoutExamples() };
  const contenders = [];
  /** @type {Map<string, Error>} */
  const failed = new Map();
  for (const peer of peers) {
    const own = join(folder, peer.name);
    try {
      say(`installing ${peer.name}`);
      await install(peer.packages, own);
      contenders.push({ peer, folder: own, commands: peer.prepare({ folder: own, body, ...contracts }) });
    } catch (error) {
      failed.set(peer.name, /** @type {Error} */ (error));
    }
  }
  return { contenders, failed };
}

/** @param {string} step */
function say(step) {
  console.error(`... ${step}`);
}

/**
 * @param {ReturnType<typeof options>} given
 * @param {string} folder
 */
async function main({ peers, seconds, rounds }, folder) {
  const { judge } = await loadJudge(folder);
  const { id, body } = await chooseDriver(folder);
  const { contenders, failed } = await prepareAll(peers, folder, body);
  const measured = await measure(contenders, { seconds, rounds, id }, judge, say);
  const results = new Map([...failed, ...measured]);
  const facts = { seconds, rounds, bytes: Buffer.byteLength(body), date: new Date() };
  console.log(report(peers, results, facts));
}

try {
  const given = options();
  const kept = join(ROOT, '.tmp', 'peers');
  if (given.keep) mkdirSync(kept, { recursive: true });
  const folder = given.keep ? kept : mkdtempSync(join(tmpdir(), 'bench-peers-'));
  const cleanUp = () => given.keep || rmSync(folder, { recursive: true, force: true });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      killAll();
      cleanUp();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  try {
    await main(given, folder);
  } finally {
    cleanUp();
  }
} catch (error) {
  console.error(`The benchmark failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
