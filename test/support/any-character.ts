import fc from 'fast-check';

/**
 * Any Unicode character that is none of two halves, those of ASCII more often. As fast-check's own `unit: 'binary'`, which takes
 * seconds before its first text.
 */
export const anyCharacter = fc
  .oneof(fc.nat(0x7f), fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));
