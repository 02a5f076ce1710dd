/**
 * Remembers texts, the most recently used ones, up to a number of characters in all. What it
 * remembers must be a function of its key.
 */
export class BoundedMemo<T extends { readonly text: string }> {
  private readonly entries = new Map<string, T>();
  private readonly limit: number;
  private size = 0;

  /** @param limit characters in all, keys and texts */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** What is remembered under a key. */
  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (entry) {
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry;
  }

  /** Remembers an entry; forgets the least recently used ones to stay within the limit. */
  set(key: string, entry: T): void {
    this.delete(key);
    const weight = key.length + entry.text.length;
    if (weight > this.limit) return;
    this.entries.set(key, entry);
    this.size += weight;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    this.size = 0;
  }

  private delete(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.size -= key.length + entry.text.length;
  }
}
