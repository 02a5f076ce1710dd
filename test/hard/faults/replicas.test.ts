import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Program, portOf, startProgram } from '../../support/program.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../../support/redis.ts';
import { sized, tally } from '../tally.ts';

/** Two processes of the program, and a balancer of sorts: whoever is there in turn. */
let redis: RedisServer;
const replicas: { program: Program; url: string | undefined }[] = [];
let turn = 0;

beforeAll(async () => {
  if (!HAS_REDIS) return;
  redis = await startRedis('--appendonly', 'yes', '--appendfsync', 'always');
  await Promise.all([start(0), start(1)]);
}, 30_000);

afterAll(async () => {
  for (const { program } of replicas) program.child.kill('SIGKILL');
  await redis?.close();
});

async function start(index: number): Promise<void> {
  const settings = ['--log', 'silent', '--clock', '2026-01-15T09:00:00Z', '--store-wait', '20s'];
  const program = startProgram('serve', '--port', '0', '--store', redis.url, ...settings);
  replicas[index] = { program, url: undefined };
  // The banner is written when the server listens.
  const port = await portOf(program);
  replicas[index] = { program, url: `http://127.0.0.1:${port}` };
}

function url(): string | undefined {
  return replicas[turn++ % 2]!.url ?? replicas[turn % 2]!.url;
}

interface Answer {
  readonly status: number;
  readonly clock: string | null;
  readonly lost: string | null;
  readonly text: string;
}

/** What is asked until somebody answers; how often nobody did. */
async function until(session: string, method: string, path: string, body?: unknown) {
  const headers = {
    'x-mock-session': session,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  for (let unanswered = 0; ; unanswered++) {
    const base = url();
    try {
      if (base === undefined) throw new Error('Nobody is there.');
      const response = await fetch(base + path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await response.text();
      const isAway = response.status === 503 && text.includes('error:store-');
      if (isAway) throw new Error(text);
      const clock = response.headers.get('x-mock-clock');
      const lost = response.headers.get('x-mock-session-lost');
      return { answer: { status: response.status, clock, lost, text } satisfies Answer, unanswered };
    } catch {
      await sleep(30);
    }
  }
}

const driver = (id: string) => `/api/user/externalId/${id}?code=demo-key&clientId=demo`;

/** Lives in a session of its own, and throws where an answer is not what was acknowledged before. */
async function live(name: string, goesOn: () => boolean): Promise<number> {
  let checked = 0;
  let asked = 0;
  const ids: string[] = [];
  for (let round = 0; goesOn(); round++) {
    const instant = new Date(Date.UTC(2026, 2, 1, 0, 0, round)).toISOString().replace('.000Z', 'Z');
    const set = await until(name, 'PUT', '/_mock/clock', { clock: instant });
    expect(set.answer.status).toBe(200);
    const called = `${name} ${round}`;
    const patched = await until(name, 'PATCH', '/_mock/drivers/extIdTest?customer=demo', { name: called });
    expect(patched.answer.status).toBe(200);
    const on = await until(name, 'POST', '/_mock/activations', { scenario: 'maintenance', times: 2 });
    expect(on.answer.status).toBe(201);
    // A change whose answer was lost may have been made: then there are more of them.
    const most = 2 * (1 + on.unanswered);
    let refused = 0;
    let tried = 0;
    for (;;) {
      const { answer, unanswered } = await until(name, 'GET', driver('extIdTest'));
      tried += unanswered;
      expect(answer.clock).toBe(instant);
      expect(answer.lost).toBeNull();
      checked++;
      if (answer.status !== 503) {
        expect(answer.status).toBe(200);
        expect(JSON.parse(answer.text).name).toBe(called);
        break;
      }
      refused++;
    }
    expect(refused).toBeLessThanOrEqual(most);
    // Those that nobody answered may have been counted.
    expect(refused + tried).toBeGreaterThanOrEqual(2);
    const id = `${name}-${asked++}`;
    await until(name, 'GET', driver(id));
    ids.push(id);
    await until(name, 'DELETE', '/_mock/activations');
  }
  const journal = await until(name, 'GET', '/_mock/requests');
  const { entries, forgotten } = JSON.parse(journal.answer.text);
  const seen = new Set(entries.map(({ externalId }: { externalId: string }) => externalId));
  // Each of them was acknowledged, so it stands there unless the journal was full.
  if (forgotten === 0) for (const id of ids) expect(seen).toContain(id);
  for (const id of seen) expect(['extIdTest', ...ids]).toContain(id);
  return checked;
}

describe.skipIf(!HAS_REDIS)('two replicas and a store', () => {
  test('keep 200 sessions apart that are used at once', { timeout: 120_000 }, async ({ task }) => {
    const counts = tally(task, 'faults');
    const names = Array.from({ length: sized(60, 200) }, (_, i) => `apart-${i}`);
    await Promise.all(
      names.map((name) =>
        counts.attempt(() => {
          let rounds = 2;
          return live(name, () => rounds-- > 0);
        }),
      ),
    );
  });

  test('lose and mistake nothing while each is killed in turn', { timeout: 180_000 }, async ({ task }) => {
    const counts = tally(task, 'faults');
    const endMs = performance.now() + sized(12_000, 60_000);
    const goesOn = () => performance.now() < endMs;
    const working = Promise.all(
      Array.from({ length: 12 }, (_, i) => counts.attempt(() => live(`chaos-${i}`, goesOn))),
    );
    const ended = working.then(
      () => {},
      () => {},
    );
    let killed = 0;
    let restarts = 0;
    while (goesOn()) {
      await sleep(1000);
      const index = killed++ % 2;
      replicas[index]!.program.child.kill('SIGKILL');
      await start(index);
      if (restarts < 2 && killed % 2 === 0) {
        restarts++;
        await redis.kill();
        await sleep(200);
        await redis.start();
      }
    }
    await ended;
    const checked = (await working).reduce((sum, each) => sum + each, 0);
    expect(killed).toBeGreaterThanOrEqual(2);
    expect(restarts).toBeGreaterThanOrEqual(1);
    expect(checked).toBeGreaterThan(50);
    counts.add(checked);
    console.log(`${checked} answers held, ${killed} replicas killed, ${restarts} restarts of the store`);
  });
});
