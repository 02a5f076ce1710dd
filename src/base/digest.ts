import { utf8 } from './text/utf8.ts';

/** Characters of a digest. */
export const DIGEST_LENGTH = 16;

/**
 * Tells texts apart: the first 64 bits of MurmurHash3_x86_128 with seed 0 (Austin Appleby, public domain) over the text
 * in UTF-8, as 16 hexadecimal digits. No secret is kept by it. This hash, for it needs no more than 32-bit arithmetic:
 * it is computed at once in a browser too, where the Web's own digests come later, and in less time than SHA-256.
 */
export function digest(text: string): string {
  return digestOfBytes(utf8(text));
}

/** As `digest`, of a text that is in UTF-8 already, in one piece or in two, which need not be joined for it. */
export function digestOfBytes(bytes: Uint8Array, more: Uint8Array = NOTHING): string {
  return murmur3(bytes, 0, more).slice(0, DIGEST_LENGTH);
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;
const BLOCK = 16;

const NOTHING = new Uint8Array();

/**
 * MurmurHash3_x86_128, as in the reference (https://github.com/aappleby/smhasher, MurmurHash3.cpp).
 * @param more follows the bytes, as if they were one with it
 * @returns its four words one after the other, as 32 hexadecimal digits
 */
export function murmur3(bytes: Uint8Array, seed = 0, more: Uint8Array = NOTHING): string {
  const length = bytes.length + more.length;
  // The first piece is made full blocks by the beginning of the second.
  const missing = Math.min((BLOCK - (bytes.length % BLOCK)) % BLOCK, more.length);
  const first = joined(bytes, more.subarray(0, missing));
  const others = more.subarray(missing);
  const words = new Int32Array(4).fill(seed);
  mixBlocks(words, first);
  mixBlocks(words, others);
  const last = others.length > 0 ? others : first;
  // Zeros after the end change nothing: a word of zeros leaves its part as it is.
  const rest = new Uint8Array(BLOCK);
  rest.set(last.subarray(last.length - (last.length % BLOCK)));
  const tail = viewOf(rest);
  const [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = words;
  const ends = [
    h1 ^ Math.imul(rotate(Math.imul(tail.getInt32(0, true), C1), 15), C2) ^ length,
    h2 ^ Math.imul(rotate(Math.imul(tail.getInt32(4, true), C2), 16), C3) ^ length,
    h3 ^ Math.imul(rotate(Math.imul(tail.getInt32(8, true), C3), 17), C4) ^ length,
    h4 ^ Math.imul(rotate(Math.imul(tail.getInt32(12, true), C4), 18), C1) ^ length,
  ];
  return spread(spread(ends).map(mixed))
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (second.length === 0) return first;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Mixes the full blocks of a piece into the four words. */
function mixBlocks(words: Int32Array, bytes: Uint8Array): void {
  const inBlocks = bytes.length - (bytes.length % BLOCK);
  const view = viewOf(bytes);
  let [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = words;
  for (let i = 0; i < inBlocks; i += BLOCK) {
    h1 ^= Math.imul(rotate(Math.imul(view.getInt32(i, true), C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 4, true), C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 8, true), C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(view.getInt32(i + 12, true), C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  words.set([h1, h2, h3, h4]);
}

/** Lets each word take part in the others. */
function spread([first = 0, ...others]: readonly number[]): number[] {
  const sum = others.reduce((a, b) => (a + b) | 0, first);
  return [sum, ...others.map((word) => (word + sum) | 0)];
}

/** Lets each bit of a word decide about all (`fmix32` of the reference). */
function mixed(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
