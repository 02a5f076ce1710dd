import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, digestOfBytes, murmur3 } from '../../src/base/digest.ts';
import { utf8 } from '../../src/base/text/utf8.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('MurmurHash3_x86_128', () => {
  // SMHasher, KeysetTest.cpp: hash keys of 0 to 255 bytes, each with the seed 256 minus its length, then hash all hashes.
  test('has the verification value of the reference', () => {
    const key = Uint8Array.from({ length: 256 }, (_, i) => i);
    const hashes = Array.from(key, (length) => bytesOf(murmur3(key.subarray(0, length), 256 - length)));
    const [word] = wordsOf(murmur3(Uint8Array.from(hashes.flat())));
    expect(word).toBe(0xb3ece62a);
  });

  // From the README of murmurhash3js.
  test.each([
    ['', 0, '00000000000000000000000000000000'],
    ["I will not buy this tobacconist's, it is scratched.", 0, '9b5b7ba2ef3f7866889adeaf00f3f98e'],
  ])('%j with seed %i', (text, seed, hash) => {
    expect(murmur3(utf8(text), seed)).toBe(hash);
  });

  test('does not depend on where in a buffer the bytes lie', () => {
    const bytes = utf8("I will not buy this tobacconist's, it is scratched.");
    for (let offset = 0; offset < 8; offset++) {
      const buffer = new Uint8Array(bytes.length + 20).fill(0xff);
      buffer.set(bytes, offset);
      expect(murmur3(buffer.subarray(offset, offset + bytes.length))).toBe(murmur3(bytes));
    }
  });
});

test('the digest of a text is the first 64 bits, over UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(digest(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(digest(text)).toBe(murmur3(utf8(text)).slice(0, 16));
    }),
  );
});

test('texts that differ in little have other digests', () => {
  const long = 'x'.repeat(1000);
  const texts = Array.from({ length: 1000 }, (_, i) => `${long.slice(0, i)}y${long.slice(i)}`);
  const numbers = Array.from({ length: 20_000 }, (_, i) => `driver-${i}`);
  const all = [...texts, ...numbers, '\0', '\0\0', '\0\0\0\0'];
  expect(new Set(all.map(digest)).size).toBe(all.length);
});

test('W23 bytes have the digest of their text, wherever in a buffer they lie', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.nat(20), (text, offset) => {
      const bytes = Buffer.from(text);
      const within = new Uint8Array([...new Uint8Array(offset).fill(7), ...bytes, 9]).subarray(offset, -1);
      expect(digestOfBytes(within)).toBe(digest(text));
    }),
    { numRuns: 500 },
  );
});

/** The words of a hash. */
function wordsOf(hash: string): number[] {
  return hash.match(/.{8}/g)!.map((word) => Number.parseInt(word, 16));
}

/** A hash as it lies in memory: four words, the lowest byte first. */
function bytesOf(hash: string): number[] {
  return wordsOf(hash).flatMap((word) => [word, word >>> 8, word >>> 16, word >>> 24].map((n) => n & 0xff));
}

test('W23 bytes in two pieces have the digest of both as one, wherever they are parted', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, at) => {
      expect(digestOfBytes(bytes.subarray(0, at), bytes.subarray(at))).toBe(digestOfBytes(bytes));
    }),
    { numRuns: 1000 },
  );
});
