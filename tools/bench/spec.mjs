// @ts-check
// What a spec of one's own costs: repeated answers beside those of the built-in spec, and how soon one of 1,000 operations
// listens. Usage: node tools/bench/spec.mjs; ends with exit code 1 under 0.8 of the built-in spec, or over 3 s.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { median, round, target } from './load.mjs';
import { ours } from './ours.mjs';
import { fetchText, startServer } from './processes.mjs';

const ROUNDS = 5;
const SECONDS = 2;
const OPERATIONS = 1000;
const LEAST_SHARE = 0.8;
const MOST_MS = 3000;
const STARTS = 5;
const OWN = fileURLToPath(new URL('../../spec/driver-api.openapi.yaml', import.meta.url));
const TARGET = target('driver-1');

/** Our own spec with so many operations beside it, which refer to each other. */
function manyOperations() {
  const document = parse(readFileSync(OWN, 'utf8'));
  for (let at = 0; at < OPERATIONS; at++) {
    document.components.schemas[`Thing${at}`] = {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        amount: { type: 'integer', minimum: 1, maximum: 100 },
        next: { $ref: `#/components/schemas/Thing${(at + 1) % OPERATIONS}` },
      },
    };
    document.paths[`/things/kind${at}/{id}`] = {
      get: {
        operationId: `getThing${at}`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'A thing.',
            content: { 'application/json': { schema: { $ref: `#/components/schemas/Thing${at}` } } },
          },
        },
      },
    };
  }
  return document;
}

/**
 * From spawn until it tells that it listens, and until the first answer of its last operation, in ms.
 * @param {string} spec
 */
async function startWith(spec) {
  const started = performance.now();
  const server = await startServer(ours('--spec', spec));
  const listens = performance.now() - started;
  try {
    const query = TARGET.slice(TARGET.indexOf('?'));
    const { status } = await fetchText(`${server.url}/api/things/kind${OPERATIONS - 1}/a${query}`);
    if (status !== 200) throw new Error(`The last operation answered ${status}.`);
    return { listens, answers: performance.now() - started };
  } finally {
    await server.stop();
  }
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-spec-'));
  /** @type {import('./processes.mjs').Running[]} */
  const running = [];
  try {
    const many = join(folder, 'many.json');
    writeFileSync(many, JSON.stringify(manyOperations()));
    const starts = [];
    for (let at = 0; at < STARTS; at++) starts.push(await startWith(many));
    /** @type {Record<string, readonly string[]>} */
    const kinds = { 'built in': [], 'one operation': ['--spec', OWN], '1,001 operations': ['--spec', many] };
    /** @type {Map<string, { url: string, rates: number[] }>} */
    const servers = new Map();
    for (const [name, words] of Object.entries(kinds)) {
      const server = await startServer(ours(...words));
      running.push(server);
      servers.set(name, { url: server.url, rates: [] });
      await round(server.url + TARGET, 1);
    }
    for (let at = 0; at < ROUNDS; at++)
      for (const { url, rates } of servers.values()) rates.push((await round(url + TARGET, SECONDS)).rate);
    const builtIn = median(servers.get('built in')?.rates ?? []);
    let isGood = true;
    for (const [name, { rates }] of servers) {
      const share = median(rates) / builtIn;
      isGood &&= share >= LEAST_SHARE;
      console.log(
        `${name}: ${Math.round(median(rates))} repeated answers a second, ${share.toFixed(2)} of the built-in spec`,
      );
    }
    const listens = median(starts.map((each) => each.listens));
    isGood &&= listens <= MOST_MS;
    const answers = median(starts.map((each) => each.answers));
    console.log(
      `${OPERATIONS + 1} operations: listens after ${Math.round(listens)} ms, its last one has answered after ${Math.round(answers)} ms`,
    );
    if (!isGood) {
      console.error(`Wanted: ${LEAST_SHARE} of the built-in spec, listening within ${MOST_MS} ms.`);
      process.exitCode = 1;
    }
  } finally {
    for (const server of running) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
