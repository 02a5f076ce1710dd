import fc from 'fast-check';

const TIMES = Number(process.env.RUNS ?? 1);

/** So many runs of a property: `RUNS=10 npm test` makes ten times as many, other ones each time. */
export function runs(count: number): number {
  return Math.ceil(count * TIMES);
}

/** So many of a list, other ones each time; all of them where `RUNS` wants as many. */
export function someOf<T>(list: readonly T[], count: number): readonly T[] {
  const length = Math.min(list.length, runs(count));
  return fc.sample(fc.shuffledSubarray([...list], { minLength: length, maxLength: length }), 1).flat();
}
