import { itemAt } from '../../../base/present.ts';
/** Path and query of a request target. */
export interface RequestTarget {
  /** As it stood in the request line, without scheme and host. */
  readonly path: string;
  /** What follows the first `?`, without it; '' for none. */
  readonly query: string;
}

/** Takes a request target apart; one in absolute form (RFC 9112 section 3.2.2) has scheme and host in front. */
export function splitTarget(target: string): RequestTarget {
  const below = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = below.search(/[?#]/);
  if (end < 0) return { path: below, query: '' };
  return {
    path: below.slice(0, end),
    query: below[end] === '?' ? itemAt(below.slice(end + 1).split('#', 1), 0) : '',
  };
}

/** Whether the percent-encoding of a text is that of UTF-8. */
export function decodesToUtf8(text: string): boolean {
  if (!text.includes('%')) return true;
  try {
    // Its result is used, or a bundler may take the call away.
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The one spelling of all equivalent paths (RFC 3986 section 6.2.2): what need not be encoded is not, hexadecimal digits are
 * upper case, there are no dot segments. What is encoded for a reason stays data: `%2F` is no slash.
 * @param decodes whether its percent-encoding is that of UTF-8; else every `%` that stays is escaped, so that a router can
 *   take the path apart
 */
export function normalPath(path: string, decodes = decodesToUtf8(path)): string {
  if (!path.includes('%')) return withoutDotSegments(path);
  const decoded = path.replace(/%([\da-f]{2})?/gi, (triplet, hex?: string) => {
    const character = hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16));
    if (/[\w.~-]/.test(character)) return character;
    return decodes ? triplet.toUpperCase() : `%25${hex ?? ''}`;
  });
  return withoutDotSegments(decoded);
}

/** RFC 3986 section 5.2.4. */
function withoutDotSegments(path: string): string {
  if (!/\/\.\.?(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const [first = '', ...segments] = path.split('/');
  for (const [index, segment] of segments.entries()) {
    if (segment === '..') kept.pop();
    const isDot = segment === '.' || segment === '..';
    if (!isDot) kept.push(segment);
    else if (index === segments.length - 1) kept.push('');
  }
  return [first, ...kept].join('/');
}

/** A target in the one spelling of all equivalent ones, without scheme and host; one that does not decode stays as it is. */
export function normalTarget(target: string): string {
  const { path, query } = splitTarget(target);
  const normal = decodesToUtf8(path) ? normalPath(path) : path;
  return query === '' ? normal : `${normal}?${query}`;
}
