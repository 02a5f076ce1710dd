import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allDifferences } from '../../../src/base/json/all-differences.ts';

test('each place that differs is told with what stood and what stands there', () => {
  const from = { a: 1, b: { c: [1, 2] }, gone: null };
  const to = { a: 2, b: { c: [1, 3, 4] }, come: true };
  expect(allDifferences(from, to)).toEqual(
    expect.arrayContaining([
      { pointer: '/a', from: 1, to: 2 },
      { pointer: '/b/c/1', from: 2, to: 3 },
      { pointer: '/b/c/2', from: undefined, to: 4 },
      { pointer: '/gone', from: null, to: undefined },
      { pointer: '/come', from: undefined, to: true },
    ]),
  );
});

test('a value differs from itself nowhere', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(allDifferences(value, structuredClone(value))).toEqual([]);
    }),
  );
});
