import { formatPointer } from './json-pointer.ts';

/** A place at which two JSON values differ. */
export interface Difference {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** Undefined where the first value has nothing there. */
  readonly from: unknown;
  /** Undefined where the second value has nothing there. */
  readonly to: unknown;
}

/** Deeper than this two values are one place. */
const DEEPEST = 100;

/**
 * All places at which two JSON values differ, the deepest that tell them apart, in the order of the first value. Elements of
 * lists are compared by their index.
 */
export function allDifferences(from: unknown, to: unknown): readonly Difference[] {
  const found: Difference[] = [];
  collect(from, to, [], found);
  return found;
}

function collect(from: unknown, to: unknown, path: readonly string[], found: Difference[]): void {
  if (Object.is(from, to)) return;
  const isInside =
    path.length < DEEPEST &&
    typeof from === 'object' &&
    typeof to === 'object' &&
    from !== null &&
    to !== null &&
    Array.isArray(from) === Array.isArray(to);
  if (!isInside) {
    found.push({ pointer: formatPointer(path), from, to });
    return;
  }
  const [a, b] = [from as Readonly<Record<string, unknown>>, to as Readonly<Record<string, unknown>>];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)]))
    collect(
      Object.hasOwn(a, name) ? a[name] : undefined,
      Object.hasOwn(b, name) ? b[name] : undefined,
      [...path, name],
      found,
    );
}
