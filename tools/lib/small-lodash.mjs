// @ts-check
// What openapi-backend's router takes of lodash, which as a whole is a third of what a start would load. Bundled in
// lodash's place; tools/lib/prebuilt.mjs sees to it that nothing is missing.

/** @typedef {Readonly<Record<string, unknown>> | readonly unknown[]} Collection */

/** @param {Collection | undefined} of */
const entries = (of) => Object.entries(of ?? {});

/** @template Value @param {readonly (Value | readonly Value[])[]} of */
const flatten = (of) => of.flat(1);

/**
 * @template Value, Result
 * @param {readonly Value[]} of
 * @param {(value: Value) => Result | readonly Result[]} each
 */
const flatMap = (of, each) => of.flatMap((value) => each(value));

/**
 * @param {Readonly<Record<string, unknown>>} of
 * @param {readonly string[]} names
 */
const pick = (of, names) =>
  Object.fromEntries(names.flatMap((name) => (name in of ? [[name, of[name]]] : [])));

/**
 * @param {Readonly<Record<string, unknown>> | undefined} of
 * @param {(value: unknown, key: string) => string} rename
 */
const mapKeys = (of, rename) =>
  Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [rename(value, key), value]));

/** @param {any} value */
const cloneDeep = (value) => structuredClone(value);

/** @param {any} value */
const chain = (value) => ({
  entries: () => chain(entries(value)),
  /** @param {(value: any) => any} each */
  flatMap: (each) => chain(flatMap(value, each)),
  /** @param {(value: any) => number} by */
  orderBy: (by, /** @type {'asc' | 'desc'} */ order = 'asc') => {
    const sign = order === 'desc' ? -1 : 1;
    return chain([...value].sort((a, b) => sign * (by(a) - by(b))));
  },
  /** @param {(value: any) => boolean} matches */
  find: (matches) => chain(value.find(matches)),
  value: () => value,
});

export { chain, cloneDeep, entries, flatten, mapKeys, pick };
