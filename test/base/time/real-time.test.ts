import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as realTime from '../../../src/base/time/real-time.ts';

/** Timers that fakes stand in for. */
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Real time as this module has it that is loaded now. */
async function loadedNow(): Promise<typeof realTime> {
  vi.resetModules();
  return import('../../../src/base/time/real-time.ts');
}

/** Whether something that goes by a function of the globals of now has been done after some fake ms. */
async function isDoneByFakes(start: (done: () => void) => void, ms: number): Promise<boolean> {
  let isDone = false;
  start(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return isDone;
}

describe('the timers of Node.js, under fake ones', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0, toFake: [...TIMERS, 'setImmediate', 'nextTick', 'Date'] });
  });

  // Loaded before the fakes, or after them: then they are looked through.
  test.each<[string, () => typeof realTime | Promise<typeof realTime>]>([
    ['loaded before', () => realTime],
    ['loaded after', loadedNow],
  ])('%s, take real time', async (_, load) => {
    const real = await load();
    await new Promise<void>((resolve) => real.setTimeout(resolve, 1));
    await new Promise<void>((resolve) => real.setImmediate(resolve));
    await real.nextTurn();
    expect(await new Promise((resolve) => real.nextTick((a: number) => resolve(a), 7))).toBe(7);
    let times = 0;
    await new Promise<void>((resolve) => {
      const interval = real.setInterval(() => {
        if (++times < 2) return;
        real.clearInterval(interval);
        resolve();
      }, 1);
    });
    expect(Date.now()).toBe(0);
    expect(real.realNow()).toBeGreaterThan(Date.UTC(2024, 0));
    expect(real.REAL_TIMERS.now()).toBeGreaterThan(Date.UTC(2024, 0));
    const cleared = vi.fn();
    real.REAL_TIMERS.clearTimeout(real.REAL_TIMERS.setTimeout(cleared, 1));
    real.clearTimeout(real.setTimeout(cleared, 1));
    await new Promise<void>((resolve) => real.REAL_TIMERS.setTimeout(resolve, 5));
    expect(cleared).not.toHaveBeenCalled();
  });

  test('the globals of the moment go by the fakes', async () => {
    const { GLOBAL_TIMERS } = realTime;
    expect(GLOBAL_TIMERS.now()).toBe(0);
    expect(await isDoneByFakes((done) => GLOBAL_TIMERS.setTimeout(done, 1000), 999)).toBe(false);
    expect(await isDoneByFakes((done) => GLOBAL_TIMERS.setTimeout(done, 1000), 1000)).toBe(true);
    const cleared = (done: () => void) => GLOBAL_TIMERS.clearTimeout(GLOBAL_TIMERS.setTimeout(done, 1));
    expect(await isDoneByFakes(cleared, 10)).toBe(false);
  });
});

describe('where there is no Node.js', () => {
  test('the timers are those of the globals, and the next tick is a microtask', async () => {
    const setTimeout = vi.fn();
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('setTimeout', setTimeout);
    vi.stubGlobal('setImmediate', undefined);
    const real = await loadedNow();
    expect(real.setTimeout).toBe(setTimeout);
    expect(real.setImmediate).toBeUndefined();
    const order: unknown[] = [];
    real.nextTick((...args: unknown[]) => order.push(args), 1, 2);
    order.push('now');
    await undefined;
    await undefined;
    expect(order).toEqual(['now', [1, 2]]);
    void real.nextTurn();
    expect(setTimeout).toHaveBeenCalledWith(expect.any(Function), 0);
  });

  test('fakes that are there already, of which the clock keeps the originals, are looked through', async () => {
    const original = vi.fn();
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('setTimeout', Object.assign(vi.fn(), { clock: { _setTimeout: original } }));
    expect((await loadedNow()).setTimeout).toBe(original);
  });

  test('a Date that extends another is looked through, down to the first', async () => {
    const Original = Date;
    class Fake extends Date {
      static override now() {
        return 1;
      }
    }
    vi.stubGlobal('Date', class extends Fake {});
    expect(Date.now()).toBe(1);
    expect(Math.abs((await loadedNow()).realNow() - Original.now())).toBeLessThan(60_000);
  });
});
