/**
 * Tells texts apart: 53 bits in 11 characters of base 36, the same on every machine. No secret is kept by it.
 * After cyrb53 (public domain, bryc).
 */
export function digest(text: string): string {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  // Two code units at a time, for bodies are long; behind the end is NaN, whose bits are 0.
  for (let i = 0; i < text.length; i += 2) {
    const units = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
    a = Math.imul(a ^ units, 0x9e3779b1);
    b = Math.imul(b ^ units, 0x5f356495);
    // Lets the upper half reach the lower one, which multiplication alone does not.
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  const low = finish(a, b);
  const high = finish(b, a) & 0x1fffff;
  return (high * 4294967296 + (low >>> 0)).toString(36).padStart(11, '0');
}

function finish(word: number, other: number): number {
  const h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  return h ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
