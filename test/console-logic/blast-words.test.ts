import { describe, expect, test } from 'vitest';
import { blastSentence, estimateNote } from '../../src/console/parts/blast/blast-words.ts';

type Affects = Parameters<typeof blastSentence>[0];
type Estimated = Affects['estimated'][number];

const of = (customer: string, affected: number, drivers: number, low: number, high: number): Estimated => ({
  ...{ customer, population: 1_000_000, sample: 2000, affected, drivers, low, high },
});
const none = { named: { affected: 0 }, drivers: [] } as unknown as Omit<Affects, 'estimated'>;

describe('an estimate in words', () => {
  test('of everybody names no range of equal ends, and whose it is', () => {
    const estimated = [
      of('demo', 2000, 1_000_000, 998_083, 1_000_000),
      of('acme', 2000, 1_000_000, 998_083, 1_000_000),
    ];
    expect(blastSentence({ ...none, estimated })).toBe('As good as all 2,000,000 others get another answer.');
    expect(estimateNote(estimated)).toBe(
      'Others are estimated: demo at least 998,000 of 1,000,000, from a sample of 2,000; acme at least 998,000 of 1,000,000, from a sample of 2,000.',
    );
  });

  test('of some tells both bounds, of none seen the upper one', () => {
    expect(estimateNote([of('demo', 10, 5000, 2393, 9178)])).toBe(
      'Others are estimated: 2,400 to 9,200, from a sample of 2,000.',
    );
    expect(estimateNote([of('demo', 0, 0, 0, 1843)])).toBe(
      'Others are estimated: at most 1,800, from a sample of 2,000.',
    );
    expect(blastSentence({ ...none, estimated: [of('demo', 10, 5000, 2393, 9178)] })).toBe(
      'About 5,000 of 1,000,000 others get another answer.',
    );
  });
});
