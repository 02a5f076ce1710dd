import type { MockError } from './errors.ts';
import { counted } from './text/counted.ts';

/**
 * The first of many things, and how many there are. A file of 300,000 drivers that are all wrong has 300,000 mistakes:
 * nobody reads them, and to keep them filled the memory.
 */
export class FirstItems<Item> {
  readonly items: Item[] = [];
  private readonly most: number;
  private counted = 0;

  /** @param most so many are kept: what a person can read */
  constructor(most = 100) {
    this.most = most;
  }

  /** How many there are. */
  get count(): number {
    return this.counted;
  }

  /** How many there are besides `items`. */
  get untold(): number {
    return this.counted - this.items.length;
  }

  /** Counts one more. @param make is called where it is kept, so that those that are not cost nothing */
  add(make: () => Item): void {
    if (this.counted++ < this.most) this.items.push(make());
  }

  /** Counts those of another list, too. */
  addAll({ items, untold }: FirstItems<Item>): void {
    for (const item of items) this.add(() => item);
    this.counted += untold;
  }
}

/** A line for each mistake, and one for those that are not told. @param untold how many there are of them */
export function linesOf(problems: readonly MockError[], untold: number): readonly string[] {
  const lines = problems.map(({ message }) => message);
  return untold === 0 ? lines : [...lines, `${counted(untold, 'more mistake', 'more mistakes')}.`];
}

/** Mistakes of a user's files. */
export type Problems = FirstItems<MockError>;
