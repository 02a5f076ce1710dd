import { isObject } from '../../base/json/json-object.ts';
import { itemAt } from '../../base/present.ts';
import { Stream } from '../../base/random.ts';
import type { Ledger, ReplacedValue } from './ledger.ts';
import { isUsable, type NewValue, pseudonym } from './pseudonyms.ts';
import { textOf } from './text-shape.ts';

/** In a tree: `{ "\0": 7 }` is the new value of entry 7, with `"\0part"` one half of a place; `"\0as"` what stays as it is. */
export const ENTRY = '\0';
export const PART = '\0part';
export const AS_IT_IS = '\0as';

/** So many values are tried before all form is given up, and before it is given up to find one. */
const FORMLESS_FROM = 96;
const MOST_ATTEMPTS = 400;

/**
 * A new value for each entry, no two the same and none an old one; places last, as they lie in the new cities.
 * @param smallIds whether ids are those that fixtures may have
 * @throws Error where there is none left
 */
export function newValues(
  { entries, originals }: Pick<Ledger, 'entries' | 'originals'>,
  smallIds: boolean,
): readonly NewValue[] {
  const values: NewValue[] = [];
  const used = new Set<string>();
  for (const places of [false, true]) {
    for (const [index, entry] of entries.entries()) {
      if ((entry.form.kind === 'point') === places) values[index] = choose(entry);
    }
  }
  return values;

  function choose({ form, digest }: ReplacedValue): NewValue {
    const city = form.city === undefined ? undefined : values[form.city];
    const cityName = typeof city === 'string' ? city : undefined;
    const siteDigest = form.site === undefined ? undefined : itemAt(entries, form.site).digest;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const value =
        attempt >= FORMLESS_FROM && form.type === 'string'
          ? formless(digest, attempt)
          : pseudonym({ form, digest, attempt, smallIds, cityName, siteDigest });
      const name = `${typeof value === 'string' ? 's' : 'n'}${String(value)}`;
      if (used.has(name) || !isUsable(form, value) || isOld(value, digest)) continue;
      // Names of people come from lists of common ones.
      if (form.kind === 'person' && originals.sharesWord(String(value))) continue;
      used.add(name);
      return value;
    }
    throw new Error(`no other value is left for one of the kind ${form.kind}`);
  }

  function isOld(value: NewValue, digest: string): boolean {
    const texts = typeof value === 'object' ? value.map(String) : [String(value)];
    return texts.some((text) => originals.isIn(text) || originals.digest(text) === digest);
  }
}

function formless(digest: string, attempt: number): string {
  const key = { a: Number.parseInt(digest.slice(0, 7), 16), b: Number.parseInt(digest.slice(7, 14), 16) };
  return textOf('a'.repeat(4 + attempt - FORMLESS_FROM), new Stream(key, 0, attempt), attempt);
}

/** A tree with values in their places: a body. */
export function filled(node: unknown, values: readonly NewValue[]): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => filled(item, values));
  if (!isObject(node)) return node;
  if (Object.hasOwn(node, AS_IT_IS)) return node[AS_IT_IS];
  if (Object.hasOwn(node, ENTRY)) {
    const value = values[node[ENTRY] as number];
    return Array.isArray(value) ? (value[node[PART] as number] as number) : value;
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, inner]) => [
      name.startsWith(ENTRY) ? String(values[Number(name.slice(1))]) : name,
      filled(inner, values),
    ]),
  );
}
