import { parsePointer } from '../../base/json/json-pointer.ts';

/** Which parts of a JSON value were set, removed or nulled on purpose: a tree beside the value. */
export class Touched {
  /** By property name or index. */
  readonly children = new Map<string, Touched>();
  /** Whether this very place was touched. */
  isExact = false;
  /** Whether it, or something that holds it, was touched: it is as somebody wanted it. */
  isCovered: boolean;

  constructor(isCovered = false) {
    this.isCovered = isCovered;
  }

  /** The part of a property or an element; shared and not to be changed where nothing below is told apart. */
  at(key: string | number): Touched {
    return this.children.get(String(key)) ?? (this.isCovered ? COVERED : UNTOUCHED);
  }

  /** As `at`, to be changed. */
  open(key: string | number): Touched {
    const name = String(key);
    let child = this.children.get(name);
    if (!child) {
      child = new Touched(this.isCovered);
      this.children.set(name, child);
    }
    return child;
  }

  /** Whether anything here, above or below was touched. */
  get isAny(): boolean {
    return this.isCovered || this.children.size > 0;
  }

  /** Whether elements were added to this list, taken from it or replaced. */
  get isRebuilt(): boolean {
    if (this.isCovered) return true;
    for (const [key, child] of this.children) if (key === '-' || child.isExact) return true;
    return false;
  }
}

const UNTOUCHED = new Touched();
const COVERED = new Touched(true);

/** Reads JSON pointers (RFC 6901); what is none is ignored. */
export function touchedBy(pointers: readonly string[]): Touched {
  const root = new Touched();
  const paths = pointers.map(parsePointer).filter((path) => path !== undefined);
  // What holds others comes before them, so that these know they are covered.
  for (const path of paths.sort((a, b) => a.length - b.length)) {
    let part = root;
    for (const segment of path) part = part.open(segment);
    part.isExact = true;
    part.isCovered = true;
  }
  return root;
}

/** What was touched in either of two copies of one thing. */
export function union(a: Touched, b: Touched): Touched {
  if (!b.isAny) return a;
  const both = new Touched(a.isCovered || b.isCovered);
  both.isExact = a.isExact || b.isExact;
  for (const key of new Set([...a.children.keys(), ...b.children.keys()])) {
    both.children.set(key, union(a.at(key), b.at(key)));
  }
  return both;
}
