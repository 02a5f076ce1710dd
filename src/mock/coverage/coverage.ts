import { addBits, hasBit, setBit } from '../../base/bits.ts';
import { itemAt } from '../../base/present.ts';
import type { GoalIndex } from './goal-index.ts';

/** The goals that were met, as bits. Under other goals, those stay met that are among them. */
export class Coverage {
  /** What the bits stand for; undefined until something was met. */
  private goals: GoalIndex | undefined;
  private bits = new Uint32Array();

  /** Takes in what was met of some goals; what was met before stays. */
  add(goals: GoalIndex, met: Uint32Array): void {
    addBits(this.bitsFor(goals), met);
  }

  /** The ids of those of some goals that were not met before. */
  newOf(goals: GoalIndex, met: Uint32Array): readonly string[] {
    const bits = this.bitsFor(goals);
    const found: string[] = [];
    for (let word = 0; word < met.length; word++) {
      const more = itemAt(met, word) & ~itemAt(bits, word);
      if (more === 0) continue;
      for (let bit = 0; bit < 32; bit++)
        if (more & (1 << bit)) found.push(itemAt(goals.slots, word * 32 + bit).id);
    }
    return found;
  }

  /** The ids of those of some goals that were met. */
  metOf(goals: GoalIndex): readonly string[] {
    return goals.slots.filter((_, bit) => this.has(goals, bit)).map(({ id }) => id);
  }

  /** Whether a goal was met, by its bit. */
  has(goals: GoalIndex, bit: number): boolean {
    return hasBit(this.bitsFor(goals), bit);
  }

  /** Forgets everything. */
  clear(): void {
    this.bits.fill(0);
  }

  private bitsFor(goals: GoalIndex): Uint32Array {
    if (goals === this.goals) return this.bits;
    const bits = new Uint32Array(goals.words);
    for (const [bit, { id }] of this.goals?.slots.entries() ?? [])
      if (hasBit(this.bits, bit)) setBit(bits, goals.bitOrNone(id));
    this.goals = goals;
    this.bits = bits;
    return bits;
  }
}

/** Goals by their ids as bits; those that are not among them are left out. */
export function bitsOfIds(goals: GoalIndex, ids: readonly string[]): Uint32Array {
  const bits = new Uint32Array(goals.words);
  for (const id of ids) setBit(bits, goals.bitOrNone(id));
  return bits;
}
