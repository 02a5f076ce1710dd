import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/base/random.ts';
import { luckOf } from '../../../src/content/scenarios/conditions.ts';
import {
  type Delay,
  LONGEST_DELAY,
  normalQuantile,
  power,
  sampleDelay,
} from '../../../src/content/scenarios/delay.ts';

const luck = luckOf(keyOf('delays'), 'test', 1);
const samples = (delay: Delay) =>
  Array.from({ length: 20_000 }, () => sampleDelay(delay, luck)).sort((a, b) => a - b);
const percentile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)]!;

describe('a delay', () => {
  test('fixed is as given, without luck', () => {
    const none = () => {
      throw new Error('asked for luck');
    };
    expect(sampleDelay({ kind: 'fixed', ms: 250 }, none)).toBe(250);
  });

  test('uniform takes every whole number of its span, and no other', () => {
    expect([...new Set(samples({ kind: 'uniform', from: 5, to: 9 }))]).toEqual([5, 6, 7, 8, 9]);
    expect(sampleDelay({ kind: 'uniform', from: 0, to: 0 }, luck)).toBe(0);
  });

  test.each([
    [100, 400],
    [200, 3000],
    [1000, 1000],
    [50, 20_000],
  ])('log-normal keeps to p50 %i and p99 %i within 5 %%', (p50, p99) => {
    const sorted = samples({ kind: 'lognormal', p50, p99 });
    expect(Math.abs(percentile(sorted, 0.5) / p50 - 1)).toBeLessThan(0.05);
    // At the steepest case the hundredth of 20,000 samples scatters by more than that itself.
    expect(Math.abs(percentile(sorted, 0.99) / p99 - 1)).toBeLessThan(p99 / p50 > 100 ? 0.1 : 0.05);
  });

  test('log-normal hits p50 and p99 where luck says so', () => {
    const delay: Delay = { kind: 'lognormal', p50: 100, p99: 1000 };
    expect(sampleDelay(delay, () => 0.5)).toBe(100);
    expect(sampleDelay(delay, () => 0.99)).toBe(1000);
    expect(sampleDelay(delay, () => 0.01)).toBe(10);
    expect(sampleDelay({ kind: 'lognormal', p50: 0, p99: 10 }, luck)).toBe(0);
  });

  test('is a whole number of ms up to a minute', () => {
    const ms = fc.integer({ min: 0, max: 1e9 });
    const delays: fc.Arbitrary<Delay> = fc.oneof(
      fc.record({ kind: fc.constant('fixed' as const), ms: fc.double({ min: 0, max: 1e9, noNaN: true }) }),
      fc.record({ kind: fc.constant('uniform' as const), from: ms, to: ms }),
      fc.record({ kind: fc.constant('lognormal' as const), p50: ms, p99: ms.map((value) => value + 1) }),
    );
    fc.assert(
      fc.property(delays, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (delay, number) => {
        const sample = sampleDelay(delay, () => number);
        expect(Number.isSafeInteger(sample) && sample >= 0 && sample <= LONGEST_DELAY).toBe(true);
      }),
    );
  });
});

describe('arithmetic without Math.pow', () => {
  test('power is that of Math.pow within 0.01 %', () => {
    const base = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    const exponent = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(base, exponent, (b, e) => {
        expect(Math.abs(power(b, e) / b ** e - 1)).toBeLessThan(0.0001);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [0.5, 0],
    [0.8413447, 1],
    [0.975, 1.959964],
    [0.99, 2.326348],
    [0.001, -3.090232],
    [0.9999, 3.719016],
  ])('the normal quantile at %d is %d', (level, quantile) => {
    expect(Math.abs(normalQuantile(level) - quantile)).toBeLessThan(0.001);
  });

  test('quantiles never fall', () => {
    let last = normalQuantile(0);
    expect(Number.isFinite(last)).toBe(true);
    for (let level = 0; level <= 1; level += 1 / 4096) {
      const next = normalQuantile(level);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
  });
});
