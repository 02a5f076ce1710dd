import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, digestOfBytes } from '../../src/base/digest.ts';

test('the same text has the same digest on every machine: 11 letters and digits', () => {
  expect([digest(''), digest('a'), digest('driver-7'), digest('Zoë')]).toMatchInlineSnapshot(`
    [
      "11npb45kxvn",
      "0pgoplpnzun",
      "1iho1e96g42",
      "14embldxqus",
    ]
  `);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[0-9a-z]{11}$/.test(digest(text))));
});

test('texts that differ in little have other digests', () => {
  const long = 'x'.repeat(1000);
  const texts = Array.from({ length: 1000 }, (_, i) => `${long.slice(0, i)}y${long.slice(i)}`);
  const numbers = Array.from({ length: 100_000 }, (_, i) => `driver-${i}`);
  const all = [...texts, ...numbers, '\0', '\0\0', '\0\0\0\0'];
  expect(new Set(all.map(digest)).size).toBe(all.length);
});

test('W23 a text in two parts has the digest of the whole', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      expect(digestOfBytes(first, second)).toBe(digestOfBytes(Uint8Array.of(...first, ...second)));
    }),
    { numRuns: 500 },
  );
});
