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

test.each([
  [1, { a: 1 }],
  [{ a: 1 }, null],
  [null, { a: 1 }],
  [[1], { 0: 1 }],
  ['ab', ['a', 'b']],
])('%j and %j differ as a whole', (from, to) => {
  expect(allDifferences(from, to)).toEqual([{ pointer: '', from, to }]);
});

test('more than a hundred levels deep two values are one place', () => {
  const nested = (inner: unknown, levels: number): unknown =>
    levels === 0 ? inner : [nested(inner, levels - 1)];
  const [{ pointer, from } = { pointer: undefined, from: undefined }] = allDifferences(
    nested([1], 100),
    nested([2], 100),
  );
  expect([pointer, from]).toEqual(['/0'.repeat(100), [1]]);
});
