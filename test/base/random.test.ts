import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash, keyOf, permute, Stream, unpermute } from '../../src/base/random.ts';
import { anyCharacter } from '../support/any-character.ts';

const KEY = keyOf('a key');
const stream = (index = 0) => new Stream(KEY, 1, index);

/** How often each value comes in so many draws. */
function counts<T>(draws: number, draw: () => T): Map<T, number> {
  const found = new Map<T, number>();
  for (let i = 0; i < draws; i++) {
    const value = draw();
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

// The bytes of a seed are a promise (W23): these numbers stay.
describe('the numbers of a key', () => {
  test('keys, words and streams are these', () => {
    expect([keyOf(''), KEY, keyOf('ä€😀')]).toMatchInlineSnapshot(`
      [
        {
          "a": -1832243442,
          "b": 1270938603,
        },
        {
          "a": -456392995,
          "b": -634788947,
        },
        {
          "a": -296459557,
          "b": 1976911327,
        },
      ]
    `);
    expect([
      hash(KEY, 1, 0),
      hash(KEY, 1, 0, 1),
      hash(KEY, 2, 7, 3),
      hash(KEY, 1, 2 ** 40 + 7),
      hash(KEY, 1, -5),
    ]).toMatchInlineSnapshot(`
      [
        3066620440,
        1948852793,
        2219556940,
        218118074,
        2691382431,
      ]
    `);
    const drawn = stream(7);
    expect([
      drawn.word(),
      drawn.word(),
      drawn.below(1000),
      drawn.between(3, 9),
      drawn.digits(14),
    ]).toMatchInlineSnapshot(`
      [
        3975768213,
        2143426842,
        632,
        5,
        "83397407064885",
      ]
    `);
    expect([
      drawn.chance(500),
      drawn.pick(['a', 'b', 'c']),
      drawn.weighted([1, 5, 2]),
      drawn.word(),
    ]).toMatchInlineSnapshot(`
      [
        true,
        "a",
        0,
        1718792734,
      ]
    `);
    expect([0, 1, 255, 70_000].map((value) => permute(KEY, 3, value, 12))).toMatchInlineSnapshot(`
      [
        182879,
        15893169,
        16549317,
        2524042,
      ]
    `);
    expect(permute(KEY, 3, 2 ** 51 + 12_345, 26)).toMatchInlineSnapshot(`1432641717763598`);
  });

  test('words are whole numbers of 32 bits, other ones for another key, kind, index or part', () => {
    const words = [
      hash(KEY, 1, 1),
      hash(keyOf('b key'), 1, 1),
      hash(KEY, 2, 1),
      hash(KEY, 1, 2),
      hash(KEY, 1, 1, 1),
    ];
    expect(new Set([...words, hash(KEY, 1, 1 + 2 ** 32)]).size).toBe(6);
    for (const word of words) expect([word >>> 0, Number.isInteger(word)]).toEqual([word, true]);
  });

  test('texts that differ give keys that differ in both words', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (one, other) => {
        fc.pre(one !== other);
        expect([keyOf(one).a === keyOf(other).a, keyOf(one).b === keyOf(other).b]).not.toEqual([true, true]);
      }),
    );
  });
});

describe('a stream', () => {
  test('has bounds that are reached and never passed', () => {
    const drawn = stream();
    expect([...counts(2000, () => drawn.below(5)).keys()].sort()).toEqual([0, 1, 2, 3, 4]);
    expect([...counts(2000, () => drawn.between(-1, 2)).keys()].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
    expect([...counts(2000, () => drawn.pick(['a', 'b', 'c'])).keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(drawn.between(4, 4)).toBe(4);
  });

  test('is as likely as was said', () => {
    const drawn = stream();
    expect(counts(500, () => drawn.chance(0)).get(true)).toBeUndefined();
    expect(counts(500, () => drawn.chance(1000)).get(false)).toBeUndefined();
    const lucky = counts(20_000, () => drawn.chance(250)).get(true) ?? 0;
    expect(lucky / 20_000).toBeCloseTo(0.25, 1);
    const weighted = counts(20_000, () => drawn.weighted([1, 0, 2, 1]));
    expect(weighted.get(1)).toBeUndefined();
    for (const [index, share] of [
      [0, 0.25],
      [2, 0.5],
      [3, 0.25],
    ] as const)
      expect((weighted.get(index) ?? 0) / 20_000).toBeCloseTo(share, 1);
  });

  test('gives as many digits as are wanted, zeros in front too', () => {
    const drawn = stream();
    for (const length of [0, 1, 5, 6, 7, 13])
      expect(drawn.digits(length)).toMatch(new RegExp(`^\\d{${length}}$`));
    const first = counts(3000, () => drawn.digits(6)[0]);
    expect([...first.keys()].sort().join('')).toBe('0123456789');
  });

  test('is the same for the same thing and another one for another', () => {
    const words = (index: number) =>
      Array.from({ length: 4 }, (_, i, drawn = stream(index)) => [i, drawn.word()]);
    expect(words(3)).toEqual(words(3));
    expect(words(3)).not.toEqual(words(4));
  });
});

test('permute gives each number of its range once', () => {
  for (const halfBits of [4, 5]) {
    const size = 4 ** halfBits;
    const images = Array.from({ length: size }, (_, value) => permute(KEY, 1, value, halfBits));
    expect([...images].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, value) => value));
    expect(images).not.toEqual([...images].sort((a, b) => a - b));
  }
});

test('what permute brings somewhere, unpermute brings back', () => {
  const places = fc
    .integer({ min: 4, max: 26 })
    .chain((halfBits) =>
      fc.record({ halfBits: fc.constant(halfBits), value: fc.integer({ min: 0, max: 4 ** halfBits - 1 }) }),
    );
  fc.assert(
    fc.property(places, fc.integer(), ({ halfBits, value }, kind) => {
      const there = permute(KEY, kind, value, halfBits);
      expect(unpermute(KEY, kind, there, halfBits)).toBe(value);
    }),
  );
});
