import { copyOf } from '../base/copy.ts';
import { formatPointer, parsePointer } from '../base/json/json-pointer.ts';
import type { Json } from '../base/json/shape.ts';
import type { Driver } from '../contract/types.ts';
import { type ChangePlace, placesAt, rebased } from './change-places.ts';

/**
 * A change of a driver's body. Keys and entries are JSON pointers (RFC 6901) with two additions: the
 * segment `*` is every element of a list and every property of an object, and `-` at the end appends to
 * a list. All of them speak of the body as it was computed, whatever else is removed.
 */
export interface DriverChange {
  /** Values by pointer. The last segment may name a property that is not there yet. */
  readonly set?: Readonly<Record<string, Json>>;
  /** Properties and elements that go. */
  readonly remove?: readonly string[];
  /** What becomes null. */
  readonly null?: readonly string[];
}

/** A body after a change. */
export interface ChangedBody {
  /** A copy. */
  readonly body: Driver;
  /**
   * Pointers into `body` that were set, removed or nulled, such as `/chargers/1/name`. A removed element
   * of a list is told as `/-`, behind the pointer of its list.
   */
  readonly touched: readonly string[];
  /** Pointers as given that matched nothing, or are none. */
  readonly missed: readonly string[];
}

/**
 * Changes a body: what is set first, then what is nulled, then what is removed. Lists do not close up
 * before everything is found. Never throws and never changes `body`; segments such as `__proto__` match
 * nothing. To make the rest consistent again, pass the result to `reconcile`.
 */
export function applyChange(body: Driver, change: DriverChange): ChangedBody {
  const copy: unknown = copyOf(body);
  const places: ChangePlace[] = [];
  const missed: string[] = [];
  const find = (pointer: string, use: 'set' | 'remove'): readonly ChangePlace[] => {
    const segments = parsePointer(pointer);
    const found = segments ? placesAt(copy, segments, use) : [];
    if (found.length === 0) missed.push(pointer);
    for (const place of found) places.push(place);
    return found;
  };
  for (const [pointer, value] of Object.entries(change.set ?? {})) write(find(pointer, 'set'), value);
  for (const pointer of change.null ?? []) write(find(pointer, 'set'), null);
  const gone = (change.remove ?? []).flatMap((pointer) => find(pointer, 'remove'));
  remove(gone);
  const touched = rebased(places, gone).map(formatPointer);
  return { body: copy as Driver, touched: [...new Set(touched)], missed };
}

function write(places: readonly ChangePlace[], value: Json): void {
  for (const { parent, key } of places) {
    // Not by assignment: a list takes its next index like any other.
    Object.defineProperty(parent, key, {
      value: copyOf(value),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

function remove(places: readonly ChangePlace[]): void {
  const lists = new Map<unknown[], Set<number>>();
  for (const { parent, key } of places) {
    if (!Array.isArray(parent)) delete parent[key];
    else lists.set(parent, (lists.get(parent) ?? new Set()).add(Number(key)));
  }
  for (const [list, indexes] of lists) {
    const kept = list.filter((_, index) => !indexes.has(index));
    list.length = 0;
    for (const element of kept) list.push(element);
  }
}
