import { DIGEST_LENGTH, digest } from '../../base/digest.ts';
import { present } from '../../base/present.ts';

/** So many counters are kept; beyond that those begin anew that were not asked for longest. */
export const COUNTER_LIMIT = 10_000;
/** The most characters of a counter's name; of a longer one the end is told by its digest. */
export const LONGEST_COUNTER = 200;
/** What a counter takes besides its name, in characters or so. */
const COUNTER_WEIGHT = 100;
/** Of a name that is too long so much stays, before `#` and the digest. */
const KEPT_OF_LONG = LONGEST_COUNTER - 1 - DIGEST_LENGTH;

/** How often things were counted, by name: at most `COUNTER_LIMIT` names of at most `LONGEST_COUNTER` characters. */
export class Counters implements Iterable<readonly [name: string, count: number]> {
  private readonly counts = new Map<string, number>();
  private length = 0;
  private readonly onCount: ((name: string, count: number) => void) | undefined;

  /** @param onCount told of each call that is counted, with its number and the name as it is kept */
  constructor(onCount?: (name: string, count: number) => void) {
    this.onCount = onCount;
  }

  /** Counts a call; returns its number, from 1. */
  count(name: string): number {
    const next = this.get(name) + 1;
    this.set(name, next);
    this.onCount?.(shortened(name), next);
    return next;
  }

  /** How often a thing was counted. */
  get(name: string): number {
    return this.counts.get(shortened(name)) ?? 0;
  }

  /** Puts a count in place, as the latest one that was asked for. */
  set(name: string, count: number): void {
    const key = shortened(name);
    if (!this.counts.delete(key)) this.length += key.length;
    this.counts.set(key, count);
    if (this.counts.size <= COUNTER_LIMIT) return;
    const oldest = present(this.counts.keys().next().value);
    this.counts.delete(oldest);
    this.length -= oldest.length;
  }

  /** Begins all anew. */
  clear(): void {
    this.counts.clear();
    this.length = 0;
  }

  /** How many there are. */
  get size(): number {
    return this.counts.size;
  }

  /** What they take, in characters or so. */
  get weight(): number {
    return this.length + this.size * COUNTER_WEIGHT;
  }

  [Symbol.iterator](): IterableIterator<[string, number]> {
    return this.counts[Symbol.iterator]();
  }
}

function shortened(name: string): string {
  return name.length <= LONGEST_COUNTER ? name : `${name.slice(0, KEPT_OF_LONG)}#${digest(name)}`;
}
