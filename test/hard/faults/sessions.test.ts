import { afterAll, beforeAll, expect, test } from 'vitest';
import { driverTarget, requestText, talk } from '../../support/raw-client.ts';
import { load } from '../lib/load.ts';
import {
  type Holding,
  holdingAtRest,
  lettingGo,
  type ServerProcess,
  STOPPED,
  startProcess,
} from '../lib/server-process.ts';
import { startWitness, type Witness } from '../lib/witness.ts';
import { sized, tally } from '../tally.ts';

let server: ServerProcess;
let witness: Witness;
let before: Holding;

beforeAll(async () => {
  server = await startProcess();
  witness = await startWitness(server.port);
  before = await holdingAtRest(server);
});

afterAll(async () => {
  expect(await witness.end()).toBeGreaterThan(10);
  await lettingGo(server, before);
  expect(await server.stop()).toBe(STOPPED);
});

interface Step {
  readonly name: string;
  readonly text: string;
  readonly status: number;
  readonly isLast: boolean;
}

/** What a session lives through, each step after the answer to the one before. */
function lifeOf(name: string, isDropped: boolean): Step[] {
  const body = '{"clock": "2030-01-01T00:00:00Z"}';
  const json = ['content-type: application/json', `content-length: ${body.length}`];
  const made = { text: requestText(`/_session/${name}${driverTarget('driver-7')}`, []), status: 200 };
  const changed = { text: requestText(`/_mock/clock?session=${name}`, json, 'PUT', body), status: 200 };
  const dropped = { text: requestText(`/_mock/sessions/${name}`, [], 'DELETE'), status: 204 };
  const steps = [made, ...(name.endsWith('0') ? [changed] : []), ...(isDropped ? [dropped] : [])];
  return steps.map((step, i) => ({ ...step, name, isLast: i === steps.length - 1 }));
}

/** Sessions are made, used and dropped, several at a time; returns how many a second. */
async function manySessions(count: number, isDropped: boolean): Promise<number> {
  const started = performance.now();
  const lives = new Map<string, Step[]>();
  /** Sessions whose next step can be taken. */
  const ready: string[] = [];
  let made = 0;
  await load({
    port: server.port,
    connections: 40,
    next: () => {
      let name = ready.pop();
      if (name === undefined) {
        if (made === count) return undefined;
        name = `${isDropped ? 'dropped' : 'left'}-${made++}`;
        lives.set(name, lifeOf(name, isDropped));
      }
      return lives.get(name)!.shift();
    },
    onAnswer: ({ name, text, status, isLast }, got) => {
      if (got.status !== status) throw new Error(`${got.status} instead of ${status}: ${text}`);
      if (isLast) lives.delete(name);
      else ready.push(name);
    },
  });
  // What was made ready after the last connection had nothing to do any more.
  for (const name of ready)
    await talk(server.port, requestText(`/_mock/sessions/${name}`, undefined, 'DELETE'));
  return (count / (performance.now() - started)) * 1000;
}

test('a thousand sessions a second come and go, and memory stays', async ({ task }) => {
  // Until the journal of the witness is full.
  await manySessions(sized(100, 12_000), true);
  const start = await server.holding();
  const count = sized(300, 20_000);
  const rate = await manySessions(count, true);
  const end = await server.holding();
  // Speed is shown by the benchmark; this is for the record.
  console.log(`${Math.round(rate)} sessions a second were made, used and dropped.`);
  // A session holds some thousand bytes: a tenth of that, left behind by each, shows.
  expect(end.heapUsed - start.heapUsed).toBeLessThan(8_000_000);
  tally(task, 'faults').add(count);
});

test('sessions that nobody drops make room for others, and memory has a bound', async ({ task }) => {
  // More than are kept, so that the first ones have gone.
  await manySessions(2100, false);
  const start = await server.holding();
  await manySessions(sized(200, 10_000), false);
  const end = await server.holding();
  expect(end.heapUsed - start.heapUsed).toBeLessThan(10_000_000);
  const lines = server.written.stderr.split('\n').filter((line) => line !== '');
  expect(
    lines.filter((line) => !/Session (?:left|dropped)-\d+ was dropped: room was needed/.test(line)),
  ).toEqual([]);
  tally(task, 'faults').add(2100 + sized(200, 10_000));
});
