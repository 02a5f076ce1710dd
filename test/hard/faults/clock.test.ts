import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServerApp } from '../../../src/server/app.ts';
import { startServer } from '../../../src/server/server.ts';
import { driverTarget, jsonRequest, requestText, talk } from '../../support/raw-client.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { load } from '../lib/load.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { type ServerProcess, STOPPED, startProcess } from '../lib/server-process.ts';
import { startWitness, type Witness } from '../lib/witness.ts';
import { sized, tally } from '../tally.ts';

let server: ServerProcess;
let witness: Witness;

beforeAll(async () => {
  server = await startProcess();
  witness = await startWitness(server.port);
});

afterAll(async () => {
  expect(await witness.end()).toBeGreaterThan(10);
  expect(server.written.stderr).toBe('');
  expect(await server.stop()).toBe(STOPPED);
});

/** Instants far apart, before and after, at the ends of what is allowed, in whole seconds. */
const INSTANTS = [
  ...['1970-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2024-02-29T12:00:00Z', '2026-03-29T01:00:00Z'],
  ...['2026-10-25T01:00:00Z', '2038-01-19T03:14:08Z', '2100-03-01T00:00:00Z', '2199-12-31T23:59:59Z'],
];

test('a clock that jumps under load: each answer is that of the instant that it names', async ({ task }) => {
  const jumps = sized(50, 1000);
  const seen = new Map<string, string>();
  let isOver = false;
  let compared = 0;
  const drivers = [1, 2, 3];
  const under = load({
    port: server.port,
    connections: 4,
    next: () => {
      if (isOver) return undefined;
      const driver = drivers[compared % drivers.length];
      return { driver, text: requestText(driverTarget(`driver-${driver}`), ['x-mock-session: jumps']) };
    },
    onAnswer: ({ driver }, { status, head, body }) => {
      expect(status).toBe(200);
      const clock = /\r\nx-mock-clock: ([^\r]+)/.exec(head)?.[1];
      const key = `${driver} ${clock}`;
      const text = body.toString();
      expect((seen.get(key) ?? text) === text).toBe(true);
      seen.set(key, text);
      compared++;
    },
  });
  for (let i = 0; i < jumps; i++) {
    const clock = INSTANTS[(i * 5) % INSTANTS.length];
    const request = jsonRequest('PUT', '/_mock/clock?session=jumps', JSON.stringify({ clock }));
    const { received } = await talk(server.port, request);
    const [answer] = readAnswers(received).answers;
    expect([clock, answer?.status]).toEqual([clock, 200]);
  }
  isOver = true;
  await under;
  expect(compared).toBeGreaterThan(jumps);
  // A server that has never been at another instant says the same.
  const clocks = [...new Set([...seen.keys()].map((key) => key.split(' ')[1]!))];
  for (const clock of clocks.slice(0, sized(2, clocks.length))) {
    const other = await startProcess({ flags: ['--clock', clock] });
    for (const driver of drivers) {
      const expected = seen.get(`${driver} ${clock}`);
      if (expected === undefined) continue;
      const { received } = await talk(other.port, requestText(driverTarget(`driver-${driver}`)));
      expect(readAnswers(received).answers[0]?.body.toString()).toBe(expected);
    }
    await other.stop();
  }
  tally(task, 'faults').add(compared);
});

test('the clock of the machine jumps, back and forth: answers follow, nothing hangs', async ({ task }) => {
  const start = Date.UTC(2026, 0, 15, 9);
  let nowMs = start;
  const simulator = await simulatorOf({ clock: { from: start / 1000, speed: 1 }, now: () => nowMs });
  const app = createServerApp({ simulator, seed: 1, version: '0', now: () => nowMs });
  const running = await startServer({ app, now: () => nowMs });
  try {
    const day = 86_400_000;
    const leaps = [
      1,
      3_600_000,
      -3_600_000,
      day,
      -day,
      365 * day,
      -400 * day,
      -1,
      50 * 365 * day,
      -40 * 365 * day,
    ];
    const counted = tally(task, 'faults');
    for (let i = 0; i < sized(50, 2000); i++) {
      await counted.attempt(async () => {
        nowMs = i % leaps.length === 0 ? start : nowMs + leaps[i % leaps.length]!;
        const { received } = await talk(running.port, requestText(driverTarget(`driver-${(i % 7) + 1}`)));
        const [answer] = readAnswers(received).answers;
        const clock = answer?.headers.find(([name]) => name === 'x-mock-clock')?.[1];
        expect([answer?.status, clock]).toEqual([200, new Date(nowMs).toISOString().replace(/\.\d+/, '')]);
      });
    }
  } finally {
    await running.close();
  }
});
