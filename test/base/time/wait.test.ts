import { afterEach, expect, test, vi } from 'vitest';
import { Stop } from '../../../src/base/stop.ts';
import type { Timers } from '../../../src/base/time/real-time.ts';
import { wait, waitBy, waitIdly } from '../../../src/base/time/wait.ts';

/** Timers that go off when they are told to. */
function timersByHand() {
  const tasks = new Map<number, { readonly task: () => void; readonly ms: number }>();
  const timers: Timers = {
    setTimeout: (task, ms) => {
      const id = tasks.size + 1;
      tasks.set(id, { task, ms });
      return id;
    },
    clearTimeout: (id) => tasks.delete(id as number),
    now: () => 0,
  };
  return { timers, tasks };
}

async function isOver(waiting: Promise<void>): Promise<boolean> {
  const open = Symbol('open');
  await Promise.resolve();
  return (await Promise.race([waiting, Promise.resolve(open)])) !== open;
}

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['wait', wait],
  ['waitIdly', waitIdly],
])('%s takes real time under fake timers, and ends with its signal', async (_, waits) => {
  vi.useFakeTimers();
  await waits(1);
  const stop = new Stop();
  const waiting = waits(60_000, stop);
  stop.abort();
  await waiting;
  await waits(60_000, AbortSignal.abort());
});

test('an idle wait keeps no process alive, another one does', () => {
  const stop = new Stop();
  const alive = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = alive();
  void waitIdly(60_000, stop);
  expect(alive()).toBe(before);
  void wait(60_000, stop);
  expect(alive()).toBe(before + 1);
  stop.abort();
  expect(alive()).toBe(before);
});

test('a wait is over when its timer goes off, and leaves nothing behind', async () => {
  const { timers, tasks } = timersByHand();
  const stop = new Stop();
  const waiting = waitBy(timers)(250, stop);
  expect([...tasks.values()].map(({ ms }) => ms)).toEqual([250]);
  expect(await isOver(waiting)).toBe(false);
  tasks.get(1)?.task();
  await waiting;
  expect(tasks.size).toBe(0);
  stop.abort();
});

test('a wait is over when its signal is given, and its timer is taken away', async () => {
  const { timers, tasks } = timersByHand();
  const stop = new Stop();
  const waiting = waitBy(timers)(250, stop);
  stop.abort();
  await waiting;
  expect(tasks.size).toBe(0);
});

test('nothing is waited for where the signal was given before', async () => {
  const { timers, tasks } = timersByHand();
  const stop = new Stop();
  stop.abort();
  await waitBy(timers)(250, stop);
  expect(tasks.size).toBe(0);
});

test('a wait that is over listens to its signal no longer', async () => {
  const { timers, tasks } = timersByHand();
  const left: unknown[] = [];
  const signal = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => void left.push(listener),
    removeEventListener: (_type: 'abort', listener: () => void) =>
      void left.splice(left.indexOf(listener), 1),
  };
  const waiting = waitBy(timers)(1, signal);
  expect(left).toHaveLength(1);
  tasks.get(1)?.task();
  await waiting;
  expect(left).toEqual([]);
});
