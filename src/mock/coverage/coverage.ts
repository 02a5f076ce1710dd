import { setBit } from './cover-body.ts';
import { GOALS } from './goal-index.ts';

/** The goals that were met, as bits. */
export class Coverage {
  private readonly bits: Uint32Array;

  /** @param words length of the bit set */
  constructor(words = GOALS.words) {
    this.bits = new Uint32Array(words);
  }

  /** Takes in what was met; what was met before stays. @param met of the same length, or shorter */
  add(met: Uint32Array): void {
    for (let word = 0; word < met.length; word++) this.bits[word]! |= met[word]!;
  }

  /** Takes in one goal. */
  addBit(bit: number): void {
    setBit(this.bits, bit);
  }

  /** Whether a goal was met. */
  has(bit: number): boolean {
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  /** Forgets everything. */
  clear(): void {
    this.bits.fill(0);
  }
}
