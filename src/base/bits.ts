// Sets of small numbers as bits, 32 in a word.

/** Sets a bit; a negative one sets none. */
export function setBit(bits: Uint32Array, bit: number): void {
  if (bit >= 0) bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Whether a bit is set. */
export function hasBit(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Sets the bits of another set of the same length. */
export function addBits(to: Uint32Array, from: Uint32Array): void {
  for (let word = 0; word < to.length; word++) to[word] = (to[word] ?? 0) | (from[word] ?? 0);
}
