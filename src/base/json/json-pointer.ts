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
