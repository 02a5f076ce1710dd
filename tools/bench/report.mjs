// @ts-check
// The figures of the benchmark as Markdown.
import { cpus } from 'node:os';
import { LOADER, median } from './load.mjs';

/** @typedef {import('./load.mjs').Round} Round */

const LABELS = new Map([
  ['ours', 'ev-driver-mock'],
  ['bare', 'bare node:http'],
  ['fastify', 'fastify'],
  ['express', 'plain express 5'],
]);

/**
 * What was measured.
 * @typedef {object} Figures
 * @property {{ rounds: number, seconds: number, coldStarts: number }} plan
 * @property {Record<string, Round[]>} repeated by server
 * @property {{ rounds: readonly Round[], perDriver: number | undefined, asked: number }} distinct perDriver: ms of
 *   processor time
 * @property {{ median: number, rewriting: number }} sizes bytes; rewriting: ms of processor time
 * @property {Record<'atStart' | 'afterRepeated' | 'afterDistinct', number | undefined>} memory MB
 * @property {{ ours: number, bare: number }} cold ms
 * @property {number} inProcess ms
 * @property {number} generated drivers a second
 * @property {readonly import('./growth.mjs').Grown[]} grown
 * @property {number} bytes of the repeated body
 */

const whole = (/** @type {number} */ number) => Math.round(number).toLocaleString('en-US');
const orNone = (
  /** @type {number | undefined} */ number,
  /** @type {(number: number) => string} */ write = whole,
) => (number === undefined ? '-' : write(number));

/** @param {Figures} figures */
export function report(figures) {
  const lines = [
    `Node.js ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown CPU'}, ${process.platform}`,
    '',
    ...repeatedTable(figures),
    '',
    ...measures(figures),
    '',
    ...growthTable(figures),
  ];
  console.log(lines.join('\n'));
}

/** @param {Figures} figures */
function repeatedTable({ plan, repeated, bytes }) {
  const of = (/** @type {string} */ name, /** @type {keyof Round} */ key) =>
    median((repeated[name] ?? []).map((each) => each[key]));
  const rows = Object.keys(repeated).map((name) => {
    const share = name === 'ours' ? '' : `${((of('ours', 'rate') / of(name, 'rate')) * 100).toFixed(1)} %`;
    return `| ${LABELS.get(name)} | ${whole(of(name, 'rate'))} | ${of(name, 'p50')} ms | ${of(name, 'p99')} ms | ${share} |`;
  });
  return [
    `One driver again and again (${whole(bytes)} bytes, 50 connections by ${LOADER}, median of ${plan.rounds} rounds of ${plan.seconds} s):`,
    '',
    '| Server | Requests/s | p50 | p99 | ev-driver-mock reaches |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

/** @param {Figures} figures */
function measures({ plan, distinct, sizes, memory, cold, inProcess, generated }) {
  const { rounds, perDriver, asked } = distinct;
  const of = (/** @type {keyof Round} */ key) => median(rounds.map((each) => each[key]));
  const megabytes = (/** @type {number} */ number) => `${whole(number)} MB`;
  const perCore = orNone(
    perDriver && 1000 / perDriver,
    (number) => `, ${whole(number)} a second of processor time`,
  );
  return [
    '| Measure of ev-driver-mock | Figure |',
    '| --- | ---: |',
    `| Distinct drivers/s over HTTP, median body ${(sizes.median / 1024).toFixed(1)} KB | ${whole(of('rate'))} (p50 ${of('p50')} ms, p99 ${of('p99')} ms${perCore === '-' ? '' : perCore}) |`,
    `| Processor time of a distinct driver over HTTP, in times that of \`JSON.stringify(JSON.parse(body))\` | ${orNone(perDriver && perDriver / sizes.rewriting, (number) => number.toFixed(2))} |`,
    `| Drivers/s by generate | ${whole(generated)} |`,
    `| Spawn to first 200, median of ${plan.coldStarts} | ${whole(cold.ours)} ms |`,
    `| The same, bare node:http | ${whole(cold.bare)} ms (ratio ${(cold.ours / cold.bare).toFixed(2)}) |`,
    `| startDriverMock() after import, median of ${plan.coldStarts} | ${whole(inProcess)} ms |`,
    `| Resident memory at the start | ${orNone(memory.atStart, megabytes)} |`,
    `| Resident memory after the repeated requests | ${orNone(memory.afterRepeated, megabytes)} |`,
    `| Resident memory after ${whole(asked)} distinct drivers | ${orNone(memory.afterDistinct, megabytes)} |`,
  ];
}

/** @param {Figures} figures */
function growthTable({ grown }) {
  const rows = grown.map(({ label, repeated, bare, distinct }) => {
    const share = orNone(bare, (rate) => `${((repeated / rate) * 100).toFixed(1)} %`);
    return `| ${label} | ${whole(repeated)} | ${share} | ${orNone(distinct)} |`;
  });
  return [
    '| With | Requests/s, repeated | of bare node:http with this body | Distinct drivers/s |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ];
}
