import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBits, hasBit, setBit } from '../../src/base/bits.ts';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 95 }));

/** A set of numbers below 96 as bits. */
function bitsOf(all: readonly number[]): Uint32Array {
  const bits = new Uint32Array(3);
  for (const bit of all) setBit(bits, bit);
  return bits;
}

function membersOf(bits: Uint32Array): readonly number[] {
  return Array.from({ length: 96 }, (_, bit) => bit).filter((bit) => hasBit(bits, bit));
}

test('a bit is set when it was set, and no other is', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      expect(membersOf(bitsOf(all))).toEqual([...all].sort((a, b) => a - b));
    }),
  );
});

test('a negative bit is none, and one beyond the set is never set', () => {
  const bits = bitsOf([1]);
  setBit(bits, -1);
  expect(membersOf(bits)).toEqual([1]);
  expect(hasBit(bits, 96)).toBe(false);
});

test('a set that takes in another has what either had', () => {
  fc.assert(
    fc.property(numbers, numbers, (to, from) => {
      const bits = bitsOf(to);
      addBits(bits, bitsOf(from));
      expect(new Set(membersOf(bits))).toEqual(new Set([...to, ...from]));
    }),
  );
});
