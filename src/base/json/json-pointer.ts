/**
 * Reads a JSON pointer (RFC 6901): `''` is the whole document, `/a~1b/0` the segments `a/b` and `0`.
 * @returns its segments, unescaped; undefined where it is none: no `/` in front, or a `~` that is
 *   followed by neither `0` nor `1`
 */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes segments as a JSON pointer (RFC 6901). */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** What a JSON pointer (RFC 6901) leads to in a value; undefined where it is none, or leads nowhere. */
export function valueAtPointer(root: unknown, pointer: string): unknown {
  const segments = parsePointer(pointer);
  let value = segments && root;
  for (const segment of segments ?? []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}

/** The JSON pointer of a reference into its own document (`#/components/…`), percent-decoded; undefined for any other. */
export function pointerOfReference($ref: unknown): string | undefined {
  if (typeof $ref !== 'string' || !$ref.startsWith('#')) return undefined;
  try {
    return decodeURIComponent($ref.slice(1));
  } catch {
    return undefined;
  }
}
