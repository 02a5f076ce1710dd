const DEEPEST = 500;

/**
 * Where two JSON values differ first: a JSON pointer (RFC 6901) that is good in both, or null when they are
 * deep-equal. The order of properties does not count; a property that is undefined counts as absent.
 * Looks 500 levels deep and takes what lies below for equal, so no body can overflow the stack.
 */
export function difference(a: unknown, b: unknown, depth = 0): string | null {
  if (a === b) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Number.isNaN(a) && Number.isNaN(b) ? null : '';
  }
  if (depth >= DEEPEST) return null;
  if (Array.isArray(a)) return Array.isArray(b) ? listDifference(a, b, depth) : '';
  if (Array.isArray(b)) return '';
  return objectDifference(a as Record<string, unknown>, b as Record<string, unknown>, depth);
}

function listDifference(a: readonly unknown[], b: readonly unknown[], depth: number): string | null {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const inside = index < a.length && index < b.length ? difference(a[index], b[index], depth + 1) : '';
    if (inside !== null) return `/${index}${inside}`;
  }
  return null;
}

function objectDifference(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
  depth: number,
): string | null {
  let surplus = 0;
  for (const name in a) {
    const value = a[name];
    if (value === undefined) continue;
    surplus++;
    const inside = difference(value, b[name], depth + 1);
    if (inside !== null) return `/${escapeStep(name)}${inside}`;
  }
  for (const name in b) if (b[name] !== undefined) surplus--;
  if (surplus === 0) return null;
  for (const name in b) if (b[name] !== undefined && !Object.hasOwn(a, name)) return `/${escapeStep(name)}`;
  return '';
}

/** One reference token of a JSON pointer: `~` and `/` escaped as RFC 6901 says. */
function escapeStep(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
