import { afterEach, describe, expect, test, vi } from 'vitest';
import { driverTarget, requestText, talk } from '../../support/raw-client.ts';
import { load } from '../lib/load.ts';
import { readAnswers } from '../lib/read-answers.ts';
import { type ServerProcess, startProcess } from '../lib/server-process.ts';
import { sized, tally } from '../tally.ts';

const HAS_SIGNALS = process.platform !== 'win32';
const running: ServerProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
});

async function start(...flags: readonly string[]): Promise<ServerProcess> {
  const server = await startProcess({ flags });
  running.push(server);
  return server;
}

/** Names of drivers in an order that looks like none, the same each time. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

// Windows has no SIGTERM that a program could hear: there a process that is told to end is gone.
describe.skipIf(!HAS_SIGNALS)('SIGTERM under load', () => {
  test.for(Array.from({ length: sized(1, 20) }, (_, i) => i))(
    'loses no answer in flight (%i)',
    async (round, { task }) => {
      const server = await start('--log', 'json');
      // These are being answered when the signal comes, for certain.
      const late = Array.from({ length: 10 }, () =>
        talk(server.port, requestText(driverTarget('driver-77777'), ['prefer: delay=3000'])),
      );
      const arrived = '/_mock/requests/wait?externalId=driver-77777&count=10&timeout=10000';
      const { received } = await talk(server.port, requestText(arrived));
      expect(readAnswers(received).answers[0]?.status).toBe(200);
      const next = numbers();
      const kinds = [
        () => requestText(driverTarget(`driver-${(next() % 20) + 1}`), []),
        () => requestText(driverTarget(`driver-${(next() % 1_000_000) + 1}`), []),
        () => requestText(driverTarget('driver-1'), [`prefer: delay=${next() % 300}`]),
        () => requestText(driverTarget('nobody'), []),
      ];
      let whole = 0;
      let torn = 0;
      const under = load({
        port: server.port,
        connections: 30,
        next: () => ({ text: kinds[next() % kinds.length]!() }),
        onAnswer: () => void whole++,
        // A connection may be closed before the server has read what came over it; not within an answer.
        onLost: (_, bytes) => {
          if (bytes > 0) torn++;
        },
      });
      await vi.waitFor(() => expect(whole).toBeGreaterThan(50 + round * 10), {
        timeout: 20_000,
        interval: 5,
      });
      server.child.kill('SIGTERM');
      await under;
      const lateStatuses = (await Promise.all(late)).map(
        ({ received }) => readAnswers(received).answers[0]?.status,
      );
      expect(await server.ended).toBe(0);
      expect(lateStatuses).toEqual(Array(10).fill(200));
      expect(torn).toBe(0);
      const logged = server.written.stdout.split('\n').filter((line) => line.includes('"status_code"'));
      expect(logged.filter((line) => line.includes('"aborted"'))).toEqual([]);
      expect(logged).toHaveLength(whole + late.length);
      expect(server.written.stderr).toBe('');
      tally(task, 'faults').add(logged.length);
    },
  );
});

test('SIGKILL under load, and a start anew: the same bytes', async ({ task }) => {
  const ids = Array.from({ length: sized(100, 2000) }, (_, i) => `driver-${i * 331 + 1}`).concat(
    'recorded',
    'extIdTest',
  );
  const bytes = new Map<string, string>();
  for (let round = 0; round < sized(2, 6); round++) {
    const server = await start();
    const left = [...ids];
    await load({
      port: server.port,
      connections: 10,
      next: () => {
        const id = left.pop();
        return id === undefined ? undefined : { id, text: requestText(driverTarget(id), []) };
      },
      onAnswer: ({ id }, { status, head, body }) => {
        expect(status).toBe(200);
        const answer = head.replace(/\r\nDate: [^\r]*/, '') + body.toString('latin1');
        expect(answer === (bytes.get(id) ?? answer)).toBe(true);
        bytes.set(id, answer);
      },
    });
    const cut = load({
      port: server.port,
      connections: 10,
      next: () => ({ text: requestText(driverTarget('driver-9'), []) }),
      onAnswer: () => {},
      onLost: () => {},
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = await server.stop('SIGKILL');
    if (HAS_SIGNALS) expect(ended).toBe('SIGKILL');
    await cut;
    tally(task, 'faults').add(ids.length);
  }
  expect(bytes.size).toBe(ids.length);
});
