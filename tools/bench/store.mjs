// @ts-check
// What it costs to keep sessions in a store: dist/ with `--store` beside dist/ without, in turn, in one sitting, and what each
// process takes of the machine meanwhile. Usage: node tools/bench/store.mjs [--rounds 8] [--seconds 2]
import { parseArgs } from 'node:util';
import { distinctDrivers, LOADER, median, round, target } from './load.mjs';
import { ours } from './ours.mjs';
import { processorTime, startServer } from './processes.mjs';
import { startRedis } from './redis.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '8' }, seconds: { type: 'string', default: '2' } },
});
const [ROUNDS, SECONDS] = [Number(values.rounds), Number(values.seconds)];
const KINDS = /** @type {const} */ (['repeated', 'distinct']);
const PLACES = /** @type {const} */ (['memory', 'redis']);

/**
 * What a round has shown; times in microseconds of processor time for each answer.
 * @typedef {{ rate: number, server: number, redis: number, ofCore: number, redisOfCore: number }} Seen
 */

/**
 * @param {import('./processes.mjs').Running} server
 * @param {number} redis its process
 * @param {typeof KINDS[number]} kind
 * @returns {Promise<Seen>}
 */
async function measure(server, redis, kind) {
  const taken = () => [server.pid, redis].map((pid) => processorTime(pid) ?? 0);
  const before = taken();
  const { rate, requests } = await (kind === 'repeated'
    ? round(server.url + target('driver-1'), SECONDS)
    : round(server.url, SECONDS, distinctDrivers(1_000_000)));
  const [ours = 0, its = 0] = taken().map((ms, i) => ms - (before[i] ?? 0));
  const each = (/** @type {number} */ ms) => (ms * 1000) / requests;
  const share = (/** @type {number} */ ms) => ms / (SECONDS * 1000);
  return { rate, server: each(ours), redis: each(its), ofCore: share(ours), redisOfCore: share(its) };
}

/** @param {import('./redis.mjs').Redis} redis */
async function main(redis) {
  const servers = {
    memory: await startServer(ours()),
    redis: await startServer(ours('--store', redis.address, '--store-wait', '5s')),
  };
  try {
    console.log(
      `Node.js ${process.version}, ${LOADER}, 50 connections, median of ${ROUNDS} rounds of ${SECONDS} s in turn\n`,
    );
    console.log(
      '| Sessions in | Requests/s | of memory | µs of the server for each | µs of Redis | of a core: server | Redis |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const kind of KINDS) {
      /** @type {Record<typeof PLACES[number], Seen[]>} */
      const seen = { memory: [], redis: [] };
      for (let i = 0; i <= ROUNDS; i++)
        for (const place of PLACES) {
          const one = await measure(servers[place], redis.pid, kind);
          // The first round warms up.
          if (i > 0) seen[place].push(one);
        }
      for (const place of PLACES) {
        const of = (/** @type {keyof Seen} */ key) => median(seen[place].map((one) => one[key]));
        const part = of('rate') / median(seen.memory.map(({ rate }) => rate));
        const figures = [
          of('rate').toFixed(0),
          part.toFixed(2),
          of('server').toFixed(0),
          of('redis').toFixed(0),
        ];
        console.log(
          `| ${place}, ${kind} | ${figures.join(' | ')} | ${of('ofCore').toFixed(2)} | ${of('redisOfCore').toFixed(2)} |`,
        );
      }
    }
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

const redis = await startRedis();
if (redis) await main(redis).finally(redis.stop);
