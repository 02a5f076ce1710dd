import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { startDriverMock } from '../../src/doors/start.ts';

const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';
const DAY = 24 * 60 * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Whether a promise is fulfilled already. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  await new Promise<void>((resolve) => process.nextTick(resolve));
  return (await Promise.race([promise, Promise.resolve(open)])) !== open;
}

describe('the option timers', () => {
  const asked = (url: string, prefer = 'delay=60000') => [url + DRIVER, { headers: { prefer } }] as const;

  test('global: the delay of an answer goes by fake timers', async () => {
    const mock = await createDriverMock({ timers: 'global' });
    vi.useFakeTimers();
    const answer = mock.fetch(...asked(mock.apiUrl));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(await isDone(answer)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
  });

  test('global: so does that of a server, bit by bit too', async () => {
    await using mock = await startDriverMock({ timers: 'global' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    for (const prefer of ['delay=60000', 'scenario=dribble']) {
      const answer = fetch(...asked(mock.apiUrl, prefer)).then((response) => response.text());
      await mock.waitForRequest({}, { timeout: 5000 });
      let isOver = false;
      void answer.then(() => {
        isOver = true;
      });
      // What is on the wire takes real turns between the fake ones.
      for (let turn = 0; turn < 500 && !isOver; turn++) {
        await vi.advanceTimersByTimeAsync(1000);
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await answer).toContain('driver-7');
    }
  });

  test('of request handlers for MSW it is global unless it is said', async () => {
    const follows = await createMswMock({ baseUrl: '*' });
    const real = await createMswMock({ baseUrl: '*', timers: 'real' });
    vi.useFakeTimers();
    const answer = follows.fetch(...asked(follows.apiUrl));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await answer).status).toBe(200);
    expect((await real.fetch(...asked(real.apiUrl, 'delay=20'))).status).toBe(200);
  });

  test('global: a long poll takes real time all the same', async () => {
    const mock = await createDriverMock({ timers: 'global' });
    vi.useFakeTimers();
    await expect(mock.waitForRequest({}, { timeout: 20 })).rejects.toThrow('requests');
  });
});

describe('the clock of the world', () => {
  test('live: does not follow a fake Date', async () => {
    const mock = await createDriverMock({ clock: 'live' });
    const real = Date.now();
    vi.useFakeTimers({ now: 0 });
    expect(Math.abs(Date.parse((await mock.clock.read()).instant) - real)).toBeLessThan(60_000);
  });

  test('system: follows Date, and a session is not lost by it', async () => {
    const mock = await createDriverMock({ clock: 'system' });
    const session = mock.session('kept');
    await session.activate('maintenance');
    vi.setSystemTime('2027-03-04T05:06:07Z');
    expect((await session.clock.read()).instant).toBe('2027-03-04T05:06:07Z');
    vi.useFakeTimers({ now: Date.parse('2028-01-01T00:00:00Z') });
    vi.advanceTimersByTime(DAY);
    expect((await session.clock.read()).instant).toBe('2028-01-02T00:00:00Z');
    expect(await session.activations()).toHaveLength(1);
  });
});
