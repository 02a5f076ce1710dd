// @ts-check
// The figures as Markdown.
import { cpus } from 'node:os';
import { LOADER } from '../load.mjs';
import { versionOf } from './catalogue.mjs';
import { ASKED } from './measure.mjs';

/** @typedef {import('./catalogue.mjs').Peer} Peer */
/** @typedef {import('./measure.mjs').Figures} Figures */

const whole = (/** @type {number} */ number) => Math.round(number).toLocaleString('en-US');
const fine = (/** @type {number} */ number) => (number < 10 ? number.toFixed(1) : whole(number));

/**
 * Two tables: how fast, and how coherent.
 * @param {readonly Peer[]} peers
 * @param {ReadonlyMap<string, Figures | Error>} results by name of the peer
 * @param {{ seconds: number, rounds: number, bytes: number, date: Date }} facts
 * @returns {string}
 */
export function report(peers, results, { seconds, rounds, bytes, date }) {
  const processors = cpus();
  const row = (/** @type {Peer} */ peer, /** @type {(figures: Figures) => string[]} */ cells) => {
    const result = results.get(peer.name);
    if (result === undefined) return [];
    const name = [peer.label, versionOf(peer)].filter(Boolean).join(' ');
    const rest = result instanceof Error ? [`failed: ${oneLine(result.message)}`] : cells(result);
    return [`| ${[name, ...rest].join(' | ')} |`];
  };
  return [
    `Measured on ${date.toISOString().slice(0, 10)}: Node.js ${process.version}, ${processors.length} x ${processors[0]?.model ?? 'unknown CPU'}, ${process.platform}`,
    '',
    `One driver again and again (${whole(bytes)} bytes, 50 connections by ${LOADER}, median of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s):`,
    '',
    '| Server | Requests/s | p99 | Spawn to first 200 | Resident memory |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...peers.flatMap((peer) => row(peer, speedCells)),
    '',
    `${ASKED} drivers, \`driver-1\` to \`driver-${ASKED}\`: how many are right of those that can be told.`,
    '',
    '| Server | Bodies from | Made up/s | 200 with JSON | Different | Valid | Echo the id | Group ids | Counts | Power | All rules |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...peers.flatMap((peer) => row(peer, (figures) => [peer.bodies, ...coherenceCells(figures)])),
  ].join('\n');
}

/** @param {Figures} figures */
function speedCells({ rate, p99, cold, memory }) {
  const megabytes = memory === undefined ? '-' : `${whole(memory)} MB`;
  return [whole(rate), `${fine(p99)} ms`, `${whole(cold)} ms`, megabytes];
}

/** @param {Figures} figures */
function coherenceCells({ generated, coherence }) {
  const { answered, different, valid, echo, groups, counts, power, all } = coherence;
  const shares = [echo, groups, counts, power].map(({ right, of }) => (of === 0 ? '-' : `${right} of ${of}`));
  return [
    generated === undefined ? '-' : fine(generated),
    ...[answered, different, valid].map(String),
    ...shares,
    String(all),
  ];
}

/** @param {string} text */
function oneLine(text) {
  const reason = text.replace(/^http:\S+: /, '').replace(/\s+/g, ' ');
  return reason.replaceAll('|', '/').slice(0, 200);
}
