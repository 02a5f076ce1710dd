import { describe, expect, test } from 'vitest';
import { anyOf, Stop } from '../../src/base/stop.ts';

/** A signal, and how often it told. */
function heard(stop: Pick<Stop, 'addEventListener'>): { times: number } {
  const told = { times: 0 };
  stop.addEventListener('abort', () => {
    told.times++;
  });
  return told;
}

describe('a stop', () => {
  test('tells those who listen, in their order, once', () => {
    const stop = new Stop();
    const order: number[] = [];
    for (const name of [1, 2, 3]) stop.addEventListener('abort', () => order.push(name));
    expect([stop.aborted, order]).toEqual([false, []]);
    stop.abort();
    stop.abort();
    expect([stop.aborted, order]).toEqual([true, [1, 2, 3]]);
  });

  test('tells nobody who left, and nobody who came late', () => {
    const stop = new Stop();
    const order: string[] = [];
    const left = () => order.push('left');
    stop.addEventListener('abort', left);
    stop.removeEventListener('abort', left);
    stop.abort();
    stop.addEventListener('abort', () => order.push('late'));
    stop.abort();
    expect(order).toEqual([]);
  });

  test('is over already for those whom it tells, who may stop it again', () => {
    const stop = new Stop();
    const seen: boolean[] = [];
    stop.addEventListener('abort', () => {
      seen.push(stop.aborted);
      stop.abort();
    });
    stop.abort();
    expect(seen).toEqual([true]);
  });
});

describe('any of several', () => {
  test('is given as soon as one of them is, and told once', () => {
    const [one, other] = [new Stop(), new Stop()];
    const { signal } = anyOf(one, undefined, other);
    const told = heard(signal);
    expect(signal.aborted).toBe(false);
    other.abort();
    one.abort();
    expect([signal.aborted, told.times]).toEqual([true, 1]);
  });

  test('is given at once where one was given before', () => {
    const given = new Stop();
    given.abort();
    expect(anyOf(new Stop(), given).signal.aborted).toBe(true);
    expect(anyOf(AbortSignal.abort()).signal.aborted).toBe(true);
    expect(anyOf(undefined).signal.aborted).toBe(false);
  });

  test('follows signals of the environment', () => {
    const controller = new AbortController();
    const { signal } = anyOf(controller.signal);
    controller.abort();
    expect(signal.aborted).toBe(true);
  });

  test('follows none of them any more after it was released', () => {
    const [one, other] = [new Stop(), new AbortController()];
    const { signal, release } = anyOf(one, other.signal, undefined);
    release();
    one.abort();
    other.abort();
    expect(signal.aborted).toBe(false);
  });
});
