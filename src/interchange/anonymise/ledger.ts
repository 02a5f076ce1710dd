import { type OriginalDigest, Originals } from './originals.ts';
import type { Form } from './pseudonym-form.ts';

/** What was done with the values of one property. */
export interface PropertyTally {
  readonly replaced: number;
  /** Known to be harmless. */
  readonly harmless: number;
  /** Kept because somebody asked for it. */
  readonly kept: number;
}

/** A value that was replaced: what the new one follows from. */
export interface ReplacedValue {
  /** Of key and value. */
  readonly digest: string;
  readonly form: Form;
}

/** What became known in a stretch of time. */
interface Learned {
  readonly entries: readonly ReplacedValue[];
  readonly originals: readonly OriginalDigest[];
  readonly harmless: readonly string[];
  readonly tally: Readonly<Record<string, PropertyTally>>;
}

/**
 * A body without its values: what is replaced is told by number. JSON, so that it can be kept in a file; together with the key it
 * gives the new body, and nothing gives the old one.
 */
export interface Captured extends Learned {
  readonly tree: unknown;
}

type Counts = { -readonly [Name in keyof PropertyTally]: number };
const NONE: PropertyTally = { replaced: 0, harmless: 0, kept: 0 };
/** Shorter values are met by chance, and not looked for. */
const SHORTEST = 4;

/** All values that were met: those that are replaced by digest and form, those that stay as they are. */
export class Ledger {
  readonly entries: ReplacedValue[] = [];
  readonly originals: Originals;
  /** Values that stayed, which the scan of what is written excepts. */
  readonly harmless = new Set<string>();
  /** What was done, by property. */
  readonly tally = new Map<string, Counts>();
  private readonly numbers = new Map<string, number>();
  private fresh = nothing();

  constructor(key: string) {
    this.originals = new Originals(key);
  }

  /** Begins a stretch. @returns ends it, and tells what became known in it */
  mark(): () => Learned {
    const before = this.entries.length;
    this.fresh = nothing();
    return () => ({ entries: this.entries.slice(before), ...this.fresh });
  }

  /** Takes in what `mark` told in an earlier run with the same key. */
  restore({ entries, originals, harmless, tally }: Learned): void {
    for (const entry of entries) this.remember(entry);
    for (const original of originals) this.originals.restore(original);
    for (const text of harmless) this.harmless.add(text);
    for (const [label, each] of Object.entries(tally)) {
      const known = this.tally.get(label) ?? { ...NONE };
      for (const what of ['replaced', 'harmless', 'kept'] as const) known[what] += each[what];
      this.tally.set(label, known);
    }
  }

  /** The number of a value that is replaced; a place is latitude and longitude. The first form that it is met in counts. */
  entryFor(value: string | number | bigint | readonly [number, number], form: Form): number {
    const parts = typeof value === 'object' ? value.map(String) : [String(value)];
    for (const part of parts) {
      const original = this.originals.add(part);
      if (original) this.fresh.originals.push(original);
    }
    const entry = { digest: this.originals.digest(parts.join()), form };
    return this.numbers.get(nameOf(entry)) ?? this.remember(entry);
  }

  /** Counts a value of a property. */
  count(label: string, what: keyof PropertyTally): void {
    const known = this.tally.get(label) ?? { ...NONE };
    known[what]++;
    this.tally.set(label, known);
    const fresh = this.fresh.tally[label] ?? { ...NONE };
    fresh[what]++;
    this.fresh.tally[label] = fresh;
  }

  /** Notes that a value stays as it is. */
  stays(text: string): void {
    if (text.length < SHORTEST || this.harmless.has(text)) return;
    this.harmless.add(text);
    this.fresh.harmless.push(text);
  }

  /** Notes that all within a value stays, as somebody asked for it. */
  keep(value: unknown, label: string): void {
    if (typeof value !== 'object' || value === null) {
      this.count(label, 'kept');
      this.stays(String(value));
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) this.stays(name);
      this.keep(inner, label);
    }
  }

  private remember(entry: ReplacedValue): number {
    const number = this.entries.push(entry) - 1;
    this.numbers.set(nameOf(entry), number);
    return number;
  }
}

/** Tells a value from all others: a text from a number that reads the same. */
function nameOf({ form, digest }: ReplacedValue): string {
  return (form.kind === 'point' ? 'place ' : form.type === 'string' ? 'text ' : 'number ') + digest;
}

function nothing() {
  return { originals: [] as OriginalDigest[], harmless: [] as string[], tally: {} as Record<string, Counts> };
}
