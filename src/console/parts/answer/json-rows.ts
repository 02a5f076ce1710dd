import { present } from '../../../base/present.ts';
/** A line of a JSON value that is shown as a tree. */
export interface JsonRow {
  /** RFC 6901 pointer of what the line is about; of a closing bracket that of what it closes. */
  readonly pointer: string;
  readonly depth: number;
  /** Name of the property or number of the item; undefined for the whole. */
  readonly key: string | undefined;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'close' | 'absent';
  /** The value as JSON writes it; of an object or array its opening bracket, or all of it where it is empty. */
  readonly text: string;
  /** What is hidden while it is collapsed; undefined for what cannot be collapsed. */
  readonly size: number | undefined;
  readonly isCollapsed: boolean;
  readonly hasComma: boolean;
}

/**
 * The lines of a JSON value, in the order of its text.
 * @param isCollapsed whether the lines within an object or array are left out, by its pointer and depth
 */
export function jsonRows(
  value: unknown,
  isCollapsed: (pointer: string, depth: number) => boolean,
): readonly JsonRow[] {
  const rows: JsonRow[] = [];
  add(rows, isCollapsed, value, '', 0, undefined, false);
  return rows;
}

function add(
  rows: JsonRow[],
  isCollapsed: (pointer: string, depth: number) => boolean,
  value: unknown,
  pointer: string,
  depth: number,
  key: string | undefined,
  hasComma: boolean,
): void {
  if (typeof value !== 'object' || value === null) {
    const kind = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
    const text = JSON.stringify(value) ?? 'undefined';
    rows.push({ pointer, depth, key, kind, text, size: undefined, isCollapsed: false, hasComma });
    return;
  }
  const isArray = Array.isArray(value);
  const entries = Object.entries(value);
  const kind = isArray ? 'array' : 'object';
  const [open, close] = isArray ? '[]' : '{}';
  if (entries.length === 0) {
    const text = `${open}${close}`;
    rows.push({ pointer, depth, key, kind, text, size: undefined, isCollapsed: false, hasComma });
    return;
  }
  const collapsed = isCollapsed(pointer, depth);
  const size = entries.length;
  rows.push({
    pointer,
    depth,
    key,
    kind,
    text: present(open),
    size,
    isCollapsed: collapsed,
    hasComma: collapsed && hasComma,
  });
  if (collapsed) return;
  for (const [index, [name, child]] of entries.entries()) {
    const inner = `${pointer}/${escapeToken(name)}`;
    add(rows, isCollapsed, child, inner, depth + 1, isArray ? undefined : name, index < size - 1);
  }
  rows.push({
    pointer,
    depth,
    key: undefined,
    kind: 'close',
    text: present(close),
    size: undefined,
    isCollapsed: false,
    hasComma,
  });
}

/**
 * The lines with one more for a property that is not there, as the first of the object that would hold it: only what has a
 * line can be shown. The same lines where it is there, or where that object is closed, empty or none.
 * @param pointer of the property; undefined: none is meant
 */
export function withAbsent(rows: readonly JsonRow[], pointer: string | undefined): readonly JsonRow[] {
  const cut = pointer?.lastIndexOf('/') ?? -1;
  if (pointer === undefined || cut < 0 || rows.some((row) => row.pointer === pointer)) return rows;
  const at = rows.findIndex((row) => row.pointer === pointer.slice(0, cut));
  const holder = rows[at];
  if (holder?.kind !== 'object' || holder.isCollapsed || holder.size === undefined) return rows;
  const key = pointer
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  const depth = holder.depth + 1;
  const absent = { pointer, depth, key, kind: 'absent', text: '', size: undefined } as const;
  return rows.toSpliced(at + 1, 0, { ...absent, isCollapsed: false, hasComma: false });
}

/** A name as it stands in a JSON pointer. */
export function escapeToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointers of all that holds what a pointer names, from the whole on. */
export function ancestorsOf(pointer: string): readonly string[] {
  const tokens = pointer.split('/').slice(1);
  return tokens.map((_, index) =>
    tokens
      .slice(0, index)
      .map((token) => `/${token}`)
      .join(''),
  );
}
