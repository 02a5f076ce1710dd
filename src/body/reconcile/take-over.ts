import { copyOf } from '../../base/copy.ts';
import { difference } from '../../base/json/difference.ts';
import { lastItem } from '../../base/present.ts';
import type { MutableObject } from './loose.ts';
import type { Touched } from './touched.ts';

/** Something that two copies of one thing were given different values for, on purpose. */
export interface Contradiction {
  readonly path: readonly string[];
  /** What the other copy has; undefined: nothing. */
  readonly value: unknown;
}

/**
 * Takes over what was touched in another copy of the same thing, except what was touched here as well.
 * @param own what was touched in `onto`
 * @returns where both were touched and differ
 */
export function takeOver(
  onto: MutableObject,
  from: MutableObject,
  touched: Touched,
  own: Touched,
  path: readonly string[] = [],
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [key, part] of touched.children) {
    const here = own.at(key);
    const value = read(from, key);
    // A list that lost elements is taken as a whole.
    const isWhole = part.isExact || (part.children.has('-') && !here.isAny);
    if (isWhole && !here.isCovered) write(onto, key, value);
    else if (isWhole && difference(read(onto, key), value) !== null)
      found.push({ path: [...path, key], value });
    else if (!isWhole) {
      const inner = read(onto, key);
      if (isContainer(inner) && isContainer(value)) {
        found.push(...takeOver(inner, value, part, here, [...path, key]));
      }
    }
  }
  return found;
}

/** Gives a copy its own value where there is a contradiction. */
export function keep(copy: MutableObject, { path, value }: Contradiction): void {
  let holder = copy;
  for (const key of path.slice(0, -1)) {
    const next = read(holder, key);
    if (!isContainer(next)) return;
    holder = next;
  }
  write(holder, lastItem(path), value);
}

function read(holder: MutableObject, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function write(holder: MutableObject, key: string, value: unknown): void {
  if (key === '__proto__') return;
  if (Array.isArray(holder)) {
    // Nothing is taken out of a list here, and no gap left in it.
    if (value !== undefined && Number(key) <= holder.length) holder[Number(key)] = copyOf(value);
  } else if (value === undefined) {
    delete holder[key];
  } else {
    holder[key] = copyOf(value);
  }
}

function isContainer(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null;
}
