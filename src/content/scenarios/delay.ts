import { itemAt } from '../../base/present.ts';
/** How long an answer waits; all times in ms. */
export type Delay =
  | { readonly kind: 'fixed'; readonly ms: number }
  /** Any whole number from `from` to `to`, each as likely. */
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  /** Log-normal, as latencies are: half of all are below `p50`, one of a hundred is above `p99`. */
  | { readonly kind: 'lognormal'; readonly p50: number; readonly p99: number };

/** No delay is longer than this, in ms, whatever is asked for. */
export const LONGEST_DELAY = 60_000;

/**
 * Draws a delay.
 * @param luck gives numbers 0 <= x < 1 and is called at most once; the same number gives the same delay
 *   on every machine (W23)
 * @returns whole ms, 0 to LONGEST_DELAY
 */
export function sampleDelay(delay: Delay, luck: () => number): number {
  return Math.min(Math.max(Math.round(drawn(delay, luck)), 0), LONGEST_DELAY);
}

function drawn(delay: Delay, luck: () => number): number {
  switch (delay.kind) {
    case 'fixed':
      return delay.ms;
    case 'uniform':
      return delay.from + Math.floor(luck() * (delay.to - delay.from + 1));
    case 'lognormal': {
      const { p50, p99 } = delay;
      return p50 > 0 ? p50 * power(p99 / p50, normalQuantile(luck()) / Z99) : 0;
    }
  }
}

/** The standard normal distribution's quantile at 99 %. */
const Z99 = 2.3263478740408408;

/** Levels at which the quantiles of the standard normal distribution are tabled, denser towards the end. */
const LEVELS = [
  0.5, 0.52, 0.54, 0.56, 0.58, 0.6, 0.62, 0.64, 0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.82, 0.84,
  0.86, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.972, 0.974, 0.976, 0.978, 0.98, 0.982, 0.984,
  0.986, 0.988, 0.99, 0.991, 0.992, 0.993, 0.994, 0.995, 0.996, 0.997, 0.998, 0.999, 0.9991, 0.9992, 0.9993,
  0.9994, 0.9995, 0.9996, 0.9997, 0.9998, 0.9999, 0.99999, 0.999999,
];
/** The quantiles at these levels. */
const QUANTILES = [
  0.0, 0.0502, 0.1004, 0.151, 0.2019, 0.2533, 0.3055, 0.3585, 0.4125, 0.4677, 0.5244, 0.5828, 0.6433, 0.7063,
  0.7722, 0.8416, 0.9154, 0.9945, 1.0803, 1.175, 1.2816, 1.3408, 1.4051, 1.4758, 1.5548, 1.6449, 1.7507,
  1.8808, 1.911, 1.9431, 1.9774, 2.0141, 2.0537, 2.0969, 2.1444, 2.1973, 2.2571, 2.3263, 2.3656, 2.4089,
  2.4573, 2.5121, 2.5758, 2.6521, 2.7478, 2.8782, 3.0902, 3.1214, 3.1559, 3.1947, 3.2389, 3.2905, 3.3528,
  3.4316, 3.5401, 3.719, 4.2649, 4.7534,
];

/** The quantile of the standard normal distribution, between two tabled ones on a straight line. */
export function normalQuantile(level: number): number {
  if (level < 0.5) return -normalQuantile(1 - level);
  let next = 1;
  while (next < LEVELS.length - 1 && itemAt(LEVELS, next) < level) next++;
  const [from, to] = [itemAt(LEVELS, next - 1), itemAt(LEVELS, next)];
  const share = Math.min((level - from) / (to - from), 1);
  return itemAt(QUANTILES, next - 1) + share * (itemAt(QUANTILES, next) - itemAt(QUANTILES, next - 1));
}

/** So many binary digits of an exponent's fraction count. */
const FRACTION_DIGITS = 24;

/**
 * `base` to the power of `exponent`, to 0.01 % and with nothing but + - * /, whose results are the same
 * on every engine, unlike those of Math.pow (W23).
 * @param base above 0, at most 1e9
 * @param exponent -8 to 8
 */
export function power(base: number, exponent: number): number {
  if (exponent < 0) return 1 / power(base, -exponent);
  let left = exponent;
  let result = 1;
  for (; left >= 1; left--) result *= base;
  let root = base;
  for (let digit = 0; digit < FRACTION_DIGITS && left > 0; digit++) {
    root = squareRoot(root);
    left *= 2;
    if (left < 1) continue;
    result *= root;
    left -= 1;
  }
  return result;
}

/** By Newton's method, which gets twice as many digits right with each round. */
function squareRoot(square: number): number {
  let root = (1 + square) / 2;
  for (let round = 0; round < 64; round++) {
    const better = (root + square / root) / 2;
    if (better >= root) return root;
    root = better;
  }
  return root;
}
