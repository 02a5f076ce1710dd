import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';

/**
 * Where null stands in a body and not in what a pact expects of it: by the JSON pointer (RFC 6901) of the object or list, the
 * places among its properties or items, ascending, with their names ('' in a list).
 */
export type OmittedNulls = Readonly<Record<string, readonly (readonly [at: number, name: string])[]>>;

/** What of the nulls of a body is left out of the expected one, which is otherwise as it is. */
export function omittedNulls(body: unknown, expected: unknown): OmittedNulls {
  const found: Record<string, readonly (readonly [number, string])[]> = {};
  const visit = (value: unknown, kept: unknown, segments: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    const lacksItems = isList && Array.isArray(kept) && kept.length < value.length;
    const isLeftOut = (name: string, inner: unknown) =>
      inner === null && (isList ? lacksItems : !(isObject(kept) && Object.hasOwn(kept, name)));
    const entries = Object.entries(value);
    const left = entries.flatMap(([name, inner], at) =>
      isLeftOut(name, inner) ? [[at, isList ? '' : name] as const] : [],
    );
    if (left.length > 0) found[formatPointer(segments)] = left;
    const others = Object.values(kept as object);
    const rest = entries.filter(([name, inner]) => !isLeftOut(name, inner));
    for (const [index, [name, inner]] of rest.entries()) visit(inner, others[index], [...segments, name]);
  };
  visit(body, expected, []);
  return found;
}

/**
 * The body that nulls were left out of. What does not fit is left alone: the file may have been changed.
 * @param omitted of `omittedNulls`, or anything that stands at its place in a file
 */
export function withNulls(expected: unknown, omitted: unknown): unknown {
  if (!isObject(omitted)) return expected;
  const visit = (value: unknown, segments: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const isList = Array.isArray(value);
    const entries = Object.entries(value);
    const pointer = formatPointer(segments);
    const left: unknown = Object.hasOwn(omitted, pointer) ? omitted[pointer] : undefined;
    for (const each of Array.isArray(left) ? (left as unknown[]) : []) {
      const [at, name] = Array.isArray(each) ? (each as unknown[]) : [];
      const fits = typeof at === 'number' && at >= 0 && at <= entries.length && typeof name === 'string';
      if (fits && (isList || !Object.hasOwn(value, name))) entries.splice(at, 0, [name, null]);
    }
    if (isList) return entries.map(([, inner], index) => visit(inner, [...segments, String(index)]));
    return Object.fromEntries(entries.map(([name, inner]) => [name, visit(inner, [...segments, name])]));
  };
  return visit(expected, []);
}
