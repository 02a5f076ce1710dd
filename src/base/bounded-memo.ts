/** How many keys that were met once are known, about; a power of two. */
const NEWCOMERS = 4096;
/** Characters of a key by which it is told from others that were met once; a mistake only remembers an entry sooner. */
const TOLD_APART_BY = 256;
/** What an entry weighs besides key and text, about: headers, what it was made from, a session that is gone. */
const ENTRY = 2000;

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
  /** Hashes of keys that were given once, each at the place that it names. */
  private readonly newcomers = new Uint32Array(NEWCOMERS);
  /** How many entries share a text. */
  private readonly sharers = new Map<object, number>();

  /** @param limit characters in all, about: keys, texts, and two thousand for each entry */
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

  /** Takes it that an entry was given, once, which is not there to be remembered. */
  meet(key: string): void {
    this.isNew(key);
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
    this.sharers.clear();
    this.newcomers.fill(0);
    this.latest = undefined;
    this.size = 0;
  }

  private isNew(key: string): boolean {
    const hash = hashOf(key);
    const place = hash & (NEWCOMERS - 1);
    if (this.newcomers[place] === hash) return false;
    this.newcomers[place] = hash;
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
    const before = shared ? (this.sharers.get(shared) ?? 0) : 0;
    const after = before + sign;
    // The text comes with the first of those that share it, and goes with the last.
    if (!shared || (sign > 0 ? before : after) === 0) this.size += sign * text.length;
    if (!shared) return;
    if (after === 0) this.sharers.delete(shared);
    else this.sharers.set(shared, after);
  }
}

/** FNV-1a over the first characters and the length. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5 ^ key.length;
  const end = Math.min(key.length, TOLD_APART_BY);
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
