import { createHmac } from 'node:crypto';

/** From so many characters on a value must not be left as a whole, and from so many on not as a part of another either. */
const SHORTEST_WHOLE = 4;
const SHORTEST_PART = 8;

/**
 * The values that were replaced, as digests alone: enough to prove that none is left anywhere, and nothing to read them from
 * for whoever has not the key.
 */
export class Originals {
  private readonly key: string;
  private readonly whole = new Set<string>();
  private readonly words = new Set<string>();
  /** By the first characters of values that are long enough to be found in others: their lengths. */
  private readonly lengthsByHead = new Map<string, Set<number>>();

  /** @param key of the HMAC (RFC 2104, with SHA-256) */
  constructor(key: string) {
    this.key = key;
  }

  /** The digest of a text, in hexadecimal digits: the same for the same text and key. */
  digest(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('hex').slice(0, 32);
  }

  /** Takes in a value that is replaced. @returns what of it may be kept, for `restore`; undefined for one that is known, or too short */
  add(text: string): OriginalDigest | undefined {
    if (text.length < SHORTEST_WHOLE) return undefined;
    const whole = this.digest(text);
    if (this.whole.has(whole)) return undefined;
    const head =
      text.length < SHORTEST_PART ? undefined : this.digest(`head ${text.slice(0, SHORTEST_PART)}`);
    const words = wordsOf(text).map((word) => this.digest(`word ${word}`));
    const kept: OriginalDigest = {
      whole,
      ...(head && { head, length: text.length }),
      ...(words.length > 0 && { words }),
    };
    this.restore(kept);
    return kept;
  }

  /** Takes in what `add` gave in another run with the same key. */
  restore({ whole, head, length, words = [] }: OriginalDigest): void {
    this.whole.add(whole);
    for (const word of words) this.words.add(word);
    if (head === undefined || length === undefined) return;
    const lengths = this.lengthsByHead.get(head) ?? new Set<number>();
    this.lengthsByHead.set(head, lengths.add(length));
  }

  /** Whether a text has a word of such a value: a family name that others have, too, would look as if it was left. */
  sharesWord(text: string): boolean {
    return wordsOf(text).some((word) => this.words.has(this.digest(`word ${word}`)));
  }

  /** Whether a text is such a value, or from 8 characters on holds one. */
  isIn(text: string): boolean {
    if (text.length < SHORTEST_WHOLE) return false;
    if (this.whole.has(this.digest(text))) return true;
    if (this.lengthsByHead.size === 0) return false;
    for (let at = 0; at + SHORTEST_PART <= text.length; at++) {
      const lengths = this.lengthsByHead.get(this.digest(`head ${text.slice(at, at + SHORTEST_PART)}`));
      for (const length of lengths ?? []) {
        const part = text.slice(at, at + length);
        if (part.length === length && this.whole.has(this.digest(part))) return true;
      }
    }
    return false;
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** A value as digests. */
export interface OriginalDigest {
  readonly whole: string;
  /** Of its first characters, where it is long enough to be looked for in others. */
  readonly head?: string;
  /** In UTF-16 units. */
  readonly length?: number;
  /** Of its words, of 4 letters and more. */
  readonly words?: readonly string[];
}
