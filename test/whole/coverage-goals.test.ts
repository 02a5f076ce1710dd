import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { HAS_SHELL } from '../support/shell.ts';

/** So many lines run at a time. */
const WORKERS = 8;

/** A line without what names its session. */
function withoutSession(line: string, session: string): string {
  const spoken = [` -H "x-mock-session: ${session}"`, `&session=${session}`];
  return spoken.reduce((rest, part) => rest.replaceAll(part, ''), line).replaceAll(session, 'SESSION');
}

// The lines are those of a POSIX shell.
describe.skipIf(!HAS_SHELL)('every goal is met by its own line', () => {
  let mock: DriverMock;
  beforeAll(async () => {
    mock = await startDriverMock();
  });
  afterAll(() => mock.close());

  /** Runs a line; what curl says of broken answers is what they are there for. */
  const run = (line: string) =>
    new Promise<void>((done) => {
      spawn('sh', ['-c', line], { stdio: 'ignore' }).once('close', () => done());
    });

  test('the lines of a session take it from nothing to everything', async () => {
    await using session = mock.session();
    const before = await session.coverage();
    expect(before.percent).toBe(0);
    const lines = [...new Set(before.missing.map(({ how }) => how))];
    // Lines that put a body in place share an id: they take turns. The others run side by side.
    const inTurn = lines.filter((line) => line.includes('-X PUT'));
    const atOnce = lines.filter((line) => !line.includes('-X PUT'));
    const worker = async (queue: string[]) => {
      for (let line = queue.pop(); line !== undefined; line = queue.pop()) await run(line);
    };
    await Promise.all([worker(inTurn), ...Array.from({ length: WORKERS }, () => worker(atOnce))]);
    const after = await session.coverage();
    expect(after.missing.map(({ id, how }) => `${id}: ${how}`)).toEqual([]);
    expect(after).toMatchObject({ met: before.total, percent: 100 });
  }, 60_000);

  test('the lines of the session default are those of any other but for its name, and meet their goals too', async () => {
    await using other = mock.session();
    const named = (await other.coverage()).goals.map(({ how }) => withoutSession(how, other.name));
    const { goals } = await mock.session('default').coverage();
    expect(goals.map(({ how }) => withoutSession(how, 'default'))).toEqual(named);
    const some = goals.filter((_, at) => at % 25 === 0);
    for (const { how } of some) await run(how);
    const after = new Map((await mock.session('default').coverage()).goals.map(({ id, met }) => [id, met]));
    expect(some.filter(({ id }) => !after.get(id))).toEqual([]);
  });

  test.each(['status=404', 'error-body=given', 'chargers.sockets.status=absent', 'fault=reset-before'])(
    'the line of %s meets it',
    async (id) => {
      await using session = mock.session();
      await run((await session.coverage()).goals.find((goal) => goal.id === id)!.how);
      expect((await session.coverage()).goals.find((goal) => goal.id === id)!.met).toBe(true);
    },
  );
});
