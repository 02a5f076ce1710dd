// @ts-check
// Whether figures stay the same where something is large: populations, sessions, rules, bodies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinctDrivers, inSessions, median, round, target } from './load.mjs';
import { ours } from './ours.mjs';
import { fetchText, startServer } from './processes.mjs';
import { startRedis } from './redis.mjs';

/**
 * A server under a condition.
 * @typedef {object} Condition
 * @property {string} label
 * @property {readonly string[]} more arguments
 * @property {import('./load.mjs').Varied} [repeated] the requests that are the same but for what the condition varies
 * @property {number} [population] ids to ask for distinct drivers of; none: they are not asked for
 * @property {string} [id] the driver to ask for again and again
 * @property {boolean} [besideBare] whether a bare server sends the same body beside it
 */

/**
 * What came of it.
 * @typedef {object} Grown
 * @property {string} label
 * @property {number} repeated requests a second
 * @property {number | undefined} bare requests a second of a bare server with the same body
 * @property {number | undefined} distinct drivers a second
 */

/**
 * The conditions; fixture folders that they need are written.
 * @param {string} folder for the fixture folders
 * @param {string | undefined} store address of a redis-server; undefined: there is none, and nothing is measured with one
 * @returns {readonly Condition[]}
 */
function conditions(folder, store) {
  const fixtures = (/** @type {string} */ name, /** @type {Record<string, string>} */ files) => {
    const path = join(folder, name);
    mkdirSync(join(path, 'drivers'), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    return ['--fixtures', path];
  };
  const rules = (/** @type {(i: number) => string} */ id) =>
    `rules:\n${Array.from({ length: 1000 }, (_, i) => `  - scenario: driver-not-found\n    when: { externalId: "${id(i)}" }\n`).join('')}`;
  const body = (/** @type {number} */ bytes) =>
    JSON.stringify({ externalId: 'given', id: 1, name: 'x'.repeat(bytes - 40), tags: [] });
  return [
    { label: 'a population of a million, 1 session, no rules', more: [], population: 1_000_000 },
    { label: 'a population of ten', more: ['--population', '10'], population: 10 },
    { label: 'a population of a billion', more: ['--population', '1000000000'], population: 1_000_000_000 },
    { label: '1,000 sessions in turn', more: [], repeated: inSessions(1000) },
    ...(store
      ? [
          {
            label: 'sessions in Redis (`--store`)',
            more: ['--store', store, '--store-wait', '5s'],
            population: 1_000_000,
          },
        ]
      : []),
    {
      label: '1,000 rules by id',
      more: fixtures('ids', { 'scenarios.yaml': rules((i) => `other-${i}`) }),
      population: 1_000_000,
    },
    {
      label: '1,000 rules by glob',
      more: fixtures('globs', { 'scenarios.yaml': rules((i) => `other-${i}-*`) }),
      population: 1_000_000,
    },
    {
      label: 'a body of 1 KB',
      more: fixtures('small', { 'drivers/a.json': body(1000) }),
      id: 'given',
      besideBare: true,
    },
    {
      label: 'a body of 2 MB',
      more: fixtures('large', { 'drivers/a.json': body(2_000_000) }),
      id: 'given',
      besideBare: true,
    },
  ];
}

/**
 * Measures each condition on a server of its own, in turn, round by round.
 * @param {string} folder for what is written
 * @param {{ rounds: number, seconds: number }} plan
 * @param {string} bare path of the bare server
 * @returns {Promise<readonly Grown[]>}
 */
export async function growth(folder, { rounds, seconds }, bare) {
  /** @type {import('./processes.mjs').Running[]} */
  const running = [];
  const redis = await startRedis();
  const start = async (/** @type {readonly string[]} */ args) => {
    const server = await startServer(args);
    running.push(server);
    return server;
  };
  try {
    const measured = [];
    for (const condition of conditions(folder, redis?.address)) {
      const server = await start(ours(...condition.more));
      const url = server.url + target(condition.id ?? 'driver-1');
      const { body, headers } = await fetchText(url);
      const file = join(folder, `${measured.length}.json`);
      writeFileSync(file, body);
      const beside = condition.besideBare ? await start([bare, file, JSON.stringify(headers)]) : undefined;
      measured.push({ condition, url, beside, repeated: [], distinct: [], bare: [] });
    }
    for (let i = 0; i <= rounds; i++) for (const each of measured) await measure(each, seconds, i > 0);
    return measured.map(({ condition: { label }, repeated, distinct, bare }) => ({
      label,
      repeated: median(repeated),
      bare: bare.length > 0 ? median(bare) : undefined,
      distinct: distinct.length > 0 ? median(distinct) : undefined,
    }));
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    redis?.stop();
  }
}

/**
 * @param {object} of
 * @param {Condition} of.condition
 * @param {string} of.url
 * @param {import('./processes.mjs').Running | undefined} of.beside
 * @param {number[]} of.repeated
 * @param {number[]} of.distinct
 * @param {number[]} of.bare
 * @param {number} seconds
 * @param {boolean} counts whether it is no warming up
 */
async function measure({ condition, url, beside, repeated, distinct, bare }, seconds, counts) {
  const { population, repeated: varied } = condition;
  const first = await round(url, seconds, varied);
  const second =
    population === undefined ? undefined : await round(url, seconds, distinctDrivers(population));
  const third = beside && (await round(beside.url + new URL(url).pathname, seconds));
  if (!counts) return;
  repeated.push(first.rate);
  if (second) distinct.push(second.rate);
  if (third) bare.push(third.rate);
}
