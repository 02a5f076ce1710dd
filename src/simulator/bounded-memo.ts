/** Keys that were met once are known until so many others were met. */
const NEWCOMERS = 2000;

/**
 * Remembers texts, the most recently used ones, up to a number of characters in all. What it
 * remembers must be a function of its key. What is asked for once and never again takes no room: only the second
 * time that an entry is given it is remembered.
 */
export class BoundedMemo<T extends { readonly text: string }> {
  private readonly entries = new Map<string, T>();
  private readonly limit: number;
  private size = 0;
  /** The key that was used last: it is at its place already. */
  private latest: string | undefined;
  /** Keys that were given once, lately and before. */
  private newcomers = new Set<string>();
  private before = new Set<string>();

  /** @param limit characters in all, keys and texts */
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
   */
  set(key: string, entry: T, atOnce = false): void {
    if (!atOnce && !this.entries.has(key) && this.isNew(key)) return;
    this.delete(key);
    const weight = key.length + entry.text.length;
    if (weight > this.limit) return;
    this.entries.set(key, entry);
    this.latest = key;
    this.size += weight;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    this.newcomers.clear();
    this.before.clear();
    this.latest = undefined;
    this.size = 0;
  }

  private isNew(key: string): boolean {
    if (this.newcomers.delete(key) || this.before.delete(key)) return false;
    if (this.newcomers.size >= NEWCOMERS) {
      this.before = this.newcomers;
      this.newcomers = new Set();
    }
    this.newcomers.add(key);
    return true;
  }

  private delete(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.size -= key.length + entry.text.length;
  }
}
