import { utf8 } from './utf8.ts';
/**
 * Tells texts apart: 53 bits in 11 characters of base 36, the same on every machine. No secret is kept by it.
 * After cyrb53 (public domain, bryc), four bytes of UTF-8 at a time, for bodies are long.
 */
export function digest(text: string): string {
  return digestOfBytes(utf8(text));
}

const NOTHING = new Uint8Array(0);

/** As `digest`, of a text in UTF-8, which may come in two parts. */
export function digestOfBytes(first: Uint8Array, second: Uint8Array = NOTHING): string {
  const length = first.length + second.length;
  let a = 0xdeadbeef ^ length;
  let b = 0x41c6ce57;
  const take = (word: number) => {
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = Math.imul(b ^ word, 0x5f356495);
    // Lets upper bits reach lower ones, which multiplication alone does not.
    a ^= a >>> 15;
    b ^= b >>> 13;
  };
  // Both loops stand here: a function for them is not compiled into one with `take`.
  const over = first.length % 4;
  const head = viewOf(first);
  for (let i = 0; i + 4 <= first.length; i += 4) take(head.getInt32(i, true));
  // The word that both parts have a share in.
  const joint = [...first.subarray(first.length - over), ...second.subarray(0, over && 4 - over)];
  if (joint.length < 4) for (const byte of joint) take(byte);
  else take(viewOf(Uint8Array.from(joint)).getInt32(0, true));
  const tail = viewOf(second);
  let at = joint.length - over;
  for (; at + 4 <= second.length; at += 4) take(tail.getInt32(at, true));
  for (; at < second.length; at++) take(second[at]!);
  const low = finish(a, b);
  const high = finish(b, a) & 0x1fffff;
  return (high * 4294967296 + (low >>> 0)).toString(36).padStart(11, '0');
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

function finish(word: number, other: number): number {
  const h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return h ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
