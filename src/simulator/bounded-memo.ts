/** Keys that were met once are known until so many others were met, or so many characters of them. */
const NEWCOMERS = 2000;
const NEWCOMERS_LENGTH = 400_000;
/** What an entry weighs besides key and text, about: headers, and what it was made from. */
const ENTRY = 1000;

/** What is remembered. */
export interface Weighed {
  /** Weighs as much as it is long. */
  readonly text: string;
  /** Entries with the same object have the same text, which is there once. */
  readonly shared?: object;
}

/**
 * Remembers texts, the most recently used ones, up to a number of characters in all. What it
 * remembers must be a function of its key. What is asked for once and never again takes no room: only the second
 * time that an entry is given it is remembered.
 */
export class BoundedMemo<T extends Weighed> {
  private readonly entries = new Map<string, T>();
  private readonly limit: number;
  private size = 0;
  /** The key that was used last: it is at its place already. */
  private latest: string | undefined;
  /** Keys that were given once, lately and before. */
  private newcomers = new Set<string>();
  private before = new Set<string>();
  private newcomersLength = 0;
  /** How many entries share a text. */
  private readonly sharers = new Map<object, number>();

  /** @param limit characters in all, about: keys, texts, and a thousand for each entry */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** What is remembered under a key. */
  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (entry && key !== this.latest) {
      this.latest = key;
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry;
  }

  /**
   * Remembers an entry that is given again; forgets the least recently used ones to stay within the limit.
   * @param atOnce remembers it the first time
   * @returns whether it is remembered
   */
  set(key: string, entry: T, atOnce = false): boolean {
    if (!atOnce && !this.entries.has(key) && this.isNew(key)) return false;
    this.delete(key);
    if (key.length + entry.text.length + ENTRY > this.limit) return false;
    this.entries.set(key, entry);
    this.latest = key;
    this.weigh(key, entry, 1);
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
    return true;
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    this.sharers.clear();
    this.newcomers.clear();
    this.before.clear();
    this.newcomersLength = 0;
    this.latest = undefined;
    this.size = 0;
  }

  private isNew(key: string): boolean {
    if (this.newcomers.delete(key) || this.before.delete(key)) return false;
    if (this.newcomers.size >= NEWCOMERS || this.newcomersLength >= NEWCOMERS_LENGTH) {
      this.before = this.newcomers;
      this.newcomers = new Set();
      this.newcomersLength = 0;
    }
    this.newcomers.add(key);
    this.newcomersLength += key.length;
    return true;
  }

  private delete(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.weigh(key, entry, -1);
  }

  /** @param sign 1 for an entry that comes, -1 for one that goes */
  private weigh(key: string, { text, shared }: T, sign: 1 | -1): void {
    this.size += sign * (key.length + ENTRY);
    const others = shared ? (this.sharers.get(shared) ?? 0) - (sign < 0 ? 1 : 0) : 0;
    if (others === 0) this.size += sign * text.length;
    if (!shared) return;
    if (others + (sign > 0 ? 1 : 0) === 0) this.sharers.delete(shared);
    else this.sharers.set(shared, others + (sign > 0 ? 1 : 0));
  }
}
