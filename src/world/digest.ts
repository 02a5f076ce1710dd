const encoder = new TextEncoder();

/**
 * Tells texts apart: 53 bits in 11 characters of base 36, the same on every machine. No secret is kept by it.
 * After cyrb53 (public domain, bryc), four bytes of UTF-8 at a time, for bodies are long.
 */
export function digest(text: string): string {
  return digestOfBytes(encoder.encode(text));
}

/** As `digest`, of a text in UTF-8. */
export function digestOfBytes({ buffer, byteOffset, length }: Uint8Array): string {
  const bytes = new DataView(buffer, byteOffset, length);
  const whole = length - (length % 4);
  let a = 0xdeadbeef ^ length;
  let b = 0x41c6ce57;
  const take = (word: number) => {
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = Math.imul(b ^ word, 0x5f356495);
    // Lets upper bits reach lower ones, which multiplication alone does not.
    a ^= a >>> 15;
    b ^= b >>> 13;
  };
  for (let i = 0; i < whole; i += 4) take(bytes.getInt32(i, true));
  for (let i = whole; i < length; i++) take(bytes.getUint8(i));
  const low = finish(a, b);
  const high = finish(b, a) & 0x1fffff;
  return (high * 4294967296 + (low >>> 0)).toString(36).padStart(11, '0');
}

function finish(word: number, other: number): number {
  const h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return h ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
