import { formatPointer } from '../base/json/json-pointer.ts';
import { itemAt } from '../base/present.ts';

/** A property or element in a body, whether it is there or may be written there. */
export interface ChangePlace {
  readonly parent: { [key: string]: unknown } | unknown[];
  /** Its name, or its index in digits. */
  readonly key: string;
  /** The segments that lead to it, `key` being the last; no `*` and no `-` among them. */
  readonly path: readonly string[];
}

/** Followed, they would lead to what all objects share. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Every place that a pointer names.
 * @param segments of a JSON pointer; `*` is every element or property, `-` at the end the place behind
 *   the last element
 * @param use `set`: the last segment may name a property that is not there
 */
export function placesAt(
  root: unknown,
  segments: readonly string[],
  use: 'set' | 'remove',
): readonly ChangePlace[] {
  let values: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: root, path: [] }];
  let places: ChangePlace[] = [];
  for (let at = 0; at < segments.length; at++) {
    const mayBeNew = use === 'set' && at === segments.length - 1;
    places = values.flatMap(({ value, path }) => placesIn(value, path, itemAt(segments, at), mayBeNew));
    values = places.map(({ parent, key, path }) => ({ value: read(parent, key), path }));
  }
  return places;
}

function placesIn(
  value: unknown,
  path: readonly string[],
  segment: string,
  mayBeNew: boolean,
): readonly ChangePlace[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as ChangePlace['parent'];
  return keysOf(parent, segment, mayBeNew).map((key) => ({ parent, key, path: [...path, key] }));
}

function keysOf(parent: ChangePlace['parent'], segment: string, mayBeNew: boolean): readonly string[] {
  if (FORBIDDEN.has(segment)) return [];
  if (segment === '*') return Object.keys(parent).filter((key) => !FORBIDDEN.has(key));
  if (!Array.isArray(parent)) return mayBeNew || Object.hasOwn(parent, segment) ? [segment] : [];
  if (segment === '-') return mayBeNew ? [String(parent.length)] : [];
  // RFC 6901 section 4: no leading zeros, no sign.
  return /^(0|[1-9]\d*)$/.test(segment) && Number(segment) < parent.length ? [segment] : [];
}

function read(parent: ChangePlace['parent'], key: string): unknown {
  return Object.hasOwn(parent, key) ? (parent as { [key: string]: unknown })[key] : undefined;
}

/**
 * The paths of places after elements have gone from their lists: indexes move up, what was in a gone
 * element is left out, a gone element itself is `-` in its list.
 */
export function rebased(
  places: readonly ChangePlace[],
  gone: readonly ChangePlace[],
): readonly (readonly string[])[] {
  const lists = new Map<string, number[]>();
  for (const { parent, path } of gone) {
    if (!Array.isArray(parent)) continue;
    const list = formatPointer(path.slice(0, -1));
    const indexes = lists.get(list);
    if (indexes) indexes.push(Number(path.at(-1)));
    else lists.set(list, [Number(path.at(-1))]);
  }
  if (lists.size === 0) return places.map(({ path }) => path);
  return places.flatMap(({ path }) => {
    const moved = rebase(path, lists);
    return moved ? [moved] : [];
  });
}

function rebase(
  path: readonly string[],
  lists: ReadonlyMap<string, readonly number[]>,
): readonly string[] | undefined {
  const moved: string[] = [];
  for (let depth = 0; depth < path.length; depth++) {
    const gone = lists.get(formatPointer(path.slice(0, depth)));
    const index = Number(path[depth]);
    if (gone?.includes(index)) return depth === path.length - 1 ? [...moved, '-'] : undefined;
    const before = gone?.filter((other) => other < index).length ?? 0;
    moved.push(before === 0 ? itemAt(path, depth) : String(index - before));
  }
  return moved;
}
