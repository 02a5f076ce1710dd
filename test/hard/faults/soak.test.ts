import { describe, expect, test } from 'vitest';
import { driverTarget, jsonRequest, requestText, talk } from '../../support/raw-client.ts';
import { load, type Sent } from '../lib/load.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { type Holding, lettingGo, type ServerProcess, STOPPED, startProcess } from '../lib/server-process.ts';
import { mustBeClean } from '../lib/under-attack.ts';
import { startWitness } from '../lib/witness.ts';
import { isShort, sized, tally } from '../tally.ts';

/** A request of the mix. */
interface Mixed extends Sent {
  readonly statuses: readonly number[];
  /** The same question gets the same body; default: nothing is said of the body. */
  readonly same?: string;
}

/** Numbers that look like luck, the same in each run. */
function luck(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const drop = (text: string) => text.replace('connection: close\r\n', '');

/** What people and their tests ask, in about the shares in which they do. */
function mix(): () => Mixed {
  const pick = luck();
  const inSession = () => `s${pick(10)}`;
  const kinds: readonly (readonly [share: number, make: () => Mixed])[] = [
    [600, () => driver(`driver-${pick(50) + 1}`)],
    [80, () => ({ text: requestText(driverTarget(`driver-${pick(1_000_000) + 1}`), []), statuses: [200] })],
    [40, () => driver(['extIdTest', 'recorded', 'newcomer', 'three-levels'][pick(4)]!)],
    [40, () => same(driverTarget(`nobody-${pick(1_000_000)}`), [404])],
    [20, () => same('/api/user/externalId/driver-1?code=wrong&clientId=demo', [401])],
    [20, () => same(driverTarget(['%20', '%ff', '%00', '%'][pick(4)]!), [400])],
    [
      20,
      () => ({
        ...driver('driver-3'),
        text: requestText(driverTarget('driver-3'), [], 'HEAD'),
        isHead: true,
        same: 'head',
      }),
    ],
    [
      20,
      () => ({
        ...same(driverTarget('driver-4'), [200]),
        text: requestText(driverTarget('driver-4'), ['origin: http://a.example']),
      }),
    ],
    [
      20,
      () =>
        preferring(
          [
            'code=404',
            'code=429',
            'scenario=maintenance',
            'scenario=no-such',
            'edge="payerId=null"',
            'delay=1',
          ][pick(6)]!,
        ),
    ],
    [
      40,
      () => ({
        text: requestText(driverTarget(`driver-${pick(20) + 1}`), [`x-mock-session: ${inSession()}`]),
        statuses: [200, 503],
      }),
    ],
    [
      10,
      () => ({
        text: requestText(`/_session/${inSession()}${driverTarget('driver-1')}`, []),
        statuses: [200, 503],
      }),
    ],
    [
      10,
      () =>
        control(
          'PUT',
          `/_mock/clock?session=${inSession()}`,
          `{"clock": "20${10 + pick(80)}-06-01T00:00:00Z"}`,
          [200],
        ),
    ],
    [
      10,
      () =>
        control(
          'POST',
          `/_mock/activations?session=${inSession()}`,
          '{"scenario": "maintenance", "times": 2}',
          [201],
        ),
    ],
    [
      10,
      () =>
        control(
          'PATCH',
          `/_mock/drivers/driver-${pick(20) + 1}?session=${inSession()}`,
          '{"name": "Ada"}',
          [200],
        ),
    ],
    [10, () => control('POST', `/_mock/reset?session=${inSession()}`, '', [200, 204])],
    [10, () => ({ text: requestText(`/_mock/sessions/${inSession()}`, [], 'DELETE'), statuses: [204, 404] })],
    [
      10,
      () => ({ text: requestText(`/_mock/requests?session=${inSession()}&limit=5`, []), statuses: [200] }),
    ],
    [10, () => same('/_mock/health', [200])],
    [10, () => same(`/no/such/${'path'.repeat(pick(20))}`, [404])],
    [
      10,
      () => ({
        text: requestText(driverTarget('driver-1'), ['content-length: 3'], 'POST', 'abc'),
        statuses: [405],
      }),
    ],
  ];
  const wheel = kinds.flatMap(([share, make]) => Array<() => Mixed>(share / 10).fill(make));
  return () => wheel[pick(wheel.length)]!();
}

function driver(id: string): Mixed {
  return same(driverTarget(id), [200]);
}

function same(target: string, statuses: readonly number[]): Mixed {
  return { text: requestText(target, []), statuses, same: target };
}

function preferring(preference: string): Mixed {
  return {
    text: requestText(driverTarget('driver-2'), [`prefer: ${preference}`]),
    statuses: [200, 400, 404, 429, 503],
  };
}

function control(method: string, target: string, body: string, statuses: readonly number[]): Mixed {
  return { text: drop(jsonRequest(method, target, body)), statuses };
}

/** Asks so many requests of the mix, and compares what is the same each time. */
async function soak(
  port: number,
  count: number,
  next: () => Mixed,
  bodies: Map<string, string>,
): Promise<void> {
  let left = count;
  const answers = await load({
    port,
    connections: 20,
    next: () => (left-- > 0 ? next() : undefined),
    onAnswer: ({ text, statuses, same }, { status, body }) => {
      if (!statuses.includes(status))
        throw new Error(`${status} to ${text}: ${body.toString().slice(0, 500)}`);
      if (same === undefined || same.includes('nobody-')) return;
      const seen = body.toString('latin1');
      const first = bodies.get(same);
      if (first === undefined) bodies.set(same, seen);
      else if (first !== seen) throw new Error(`Another body to ${text}`);
    },
  });
  expect(answers).toBe(count);
}

/** Connections that end as they should not, between the others. */
async function misbehave(port: number): Promise<void> {
  for (const bytes of [
    'nonsense\r\n\r\n',
    `GET /${'a'.repeat(40_000)}`,
    requestText(driverTarget('driver-1'), []),
  ]) {
    const { received } = await talk(port, bytes, { halfClose: true });
    for (const answer of readAnswers(received).answers) mustBeClean(answer);
  }
}

/** What a server holds at the end of each stretch of requests. */
async function stretches(
  server: ServerProcess,
  warmUp: number,
  each: number,
  count: number,
): Promise<readonly Holding[]> {
  const next = mix();
  const bodies = new Map<string, string>();
  await soak(server.port, warmUp, next, bodies);
  const held = [await server.holding()];
  for (let i = 0; i < count; i++) {
    await soak(server.port, each, next, bodies);
    await misbehave(server.port);
    held.push(await server.holding());
  }
  return held;
}

/** How much more is held in the last third than in the first, in bytes: by the least of each, which chance does not move. */
function growth(held: readonly Holding[], of: (holding: Holding) => number): number {
  const third = Math.ceil(held.length / 3);
  const least = (part: readonly Holding[]) => Math.min(...part.map(of));
  return least(held.slice(-third)) - least(held.slice(0, third));
}

/** More than that in the heap after the warm-up is a leak, in bytes. */
const HEAP = 5_000_000;
/** The same of buffers, some of which are being written. */
const OUTSIDE = 15_000_000;
/** The same of resident memory, of which the allocator keeps some for later. */
const RESIDENT = 50_000_000;
const LEAKY = new URL('../lib/leaky.mjs', import.meta.url).href;

describe('a soak of mixed requests', () => {
  test('is answered as it should be, and memory is flat', async ({ task }) => {
    const server = await startProcess({ flags: ['--log', 'json'] });
    // Nobody reads the log, so it is not kept.
    server.child.stdout!.removeAllListeners('data').resume();
    const witness = await startWitness(server.port, 20);
    const before = await server.holding();
    const [warmUp, each, count] = [sized(6000, 160_000), sized(2400, 70_000), sized(6, 12)];
    const held = await stretches(server, warmUp, each, count);
    expect(await witness.end()).toBeGreaterThan(10);
    const mb = (bytes: number) => Math.round(bytes / 1e5) / 10;
    console.log(
      `Requests: ${warmUp + each * count}. Heap after each ${each}, in MB: ${held.map(({ heapUsed }) => mb(heapUsed)).join(' ')}. ` +
        `Resident: ${held.map(({ rss }) => mb(rss)).join(' ')}.`,
    );
    expect(growth(held, ({ heapUsed }) => heapUsed)).toBeLessThan(HEAP);
    expect(growth(held, ({ external }) => external)).toBeLessThan(OUTSIDE);
    expect(growth(held, ({ rss }) => rss)).toBeLessThan(RESIDENT);
    await lettingGo(server, before);
    expect(server.written.stderr).toBe('');
    expect(await server.stop()).toBe(STOPPED);
    tally(task, 'soak').add(warmUp + each * count);
  });

  // This tests the measure and not the server: the long form is enough.
  test.skipIf(isShort)('would show a leak of half a kilobyte for each request', async () => {
    const server = await startProcess({ nodeFlags: ['--import', `${LEAKY}?bytes=512`] });
    const held = await stretches(server, 5000, 5000, 6);
    expect(growth(held, ({ heapUsed }) => heapUsed)).toBeGreaterThan(HEAP);
    await server.stop();
  });
});
