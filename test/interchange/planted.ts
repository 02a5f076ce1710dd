import fc from 'fast-check';
import { bodyOf, numbers, seeds, THURSDAY, worldOf } from '../support/worlds.ts';

/** Bodies of the contract about a few drivers of one world, who share sites. */
export const bodies: fc.Arbitrary<readonly Readonly<Record<string, unknown>>[]> = fc
  .tuple(seeds, fc.uniqueArray(numbers, { minLength: 1, maxLength: 3 }))
  .map(([seed, drivers]) => {
    const world = worldOf({ seed });
    return drivers.map(
      (number) => bodyOf(world, `driver-${number}`, THURSDAY) as unknown as Record<string, unknown>,
    );
  });

/** Texts as people write them, of any script, each long enough to be found in others. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 8, maxLength: 30 }),
  fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{4,12}$/),
  fc.stringMatching(/^\+358 4\d \d{7}$/),
  fc.stringMatching(/^[a-z]{4,9}\.[a-z]{4,9}@[a-z]{4,8}\.fi$/),
  fc.stringMatching(/^https:\/\/[a-z]{5,9}\.fi\/[a-z]{5,9}$/),
  fc.stringMatching(/^[0-9A-F]{14}$/),
  fc.stringMatching(/^AV[A-Z]{2,6}_[A-Z0-9]{5,9}$/),
);
// Blanks, lines of one character and single words stand in files by themselves.
const secrets = texts.filter(
  (text) => new Set(text.replaceAll(/\s/g, '')).size > 3 && /[^a-z_-]/i.test(text),
);

/** What was planted. */
export interface Planted {
  readonly bodies: readonly unknown[];
  /** Each text that stands in the bodies. */
  readonly secrets: ReadonlySet<string>;
}

/**
 * Bodies with a secret in the place of every text and of every name of a custom property, at every depth; the same text is
 * always the same secret.
 */
export const planted: fc.Arbitrary<Planted> = fc
  .tuple(bodies, fc.array(secrets, { minLength: 20, maxLength: 40 }), fc.nat())
  .map(([given, pool]) => {
    const all = new Map<string, string>();
    const secretFor = (text: string): string => {
      const made = pool[all.size] ?? `${pool[all.size % pool.length]}~${all.size}`;
      const secret = all.get(text) ?? made;
      all.set(text, secret);
      return secret;
    };
    const plant = (value: unknown, isMap = false): unknown => {
      if (Array.isArray(value)) return value.map((item) => plant(item));
      if (typeof value === 'string') return secretFor(value);
      if (typeof value !== 'object' || value === null) return value;
      const planted = Object.entries(value).map(([name, inner]) => [
        isMap ? secretFor(name) : name,
        plant(inner, name === 'customProperties'),
      ]);
      return Object.fromEntries(planted);
    };
    const made = given.map((body) => plant(body));
    return { bodies: made, secrets: new Set([...all.values()]) };
  });

/**
 * Holds bodies against those that they were made from: the same lengths, names, order and nulls, and each value that became
 * another one always became the same, and no two the same one.
 * @returns what is not so, by its place
 */
export function differencesInStructure(given: unknown, made: unknown): readonly string[] {
  const found: string[] = [];
  const forth = new Map<unknown, unknown>();
  const back = new Map<unknown, unknown>();
  const isSame = (old: unknown, other: unknown) => {
    if (forth.has(old) ? forth.get(old) !== other : back.has(other)) return false;
    forth.set(old, other);
    back.set(other, old);
    return true;
  };
  const visit = (old: unknown, other: unknown, at: string, isMap: boolean) => {
    const isBoth = [old, other].every((value) => typeof value === 'object' && value !== null);
    if (!isBoth) {
      // Coordinates go together: each alone may meet others.
      const isPlace = /tude$/.test(at) && typeof old === typeof other;
      const isLike = typeof old === typeof other && old !== null && other !== null;
      if (old !== other && !isPlace && !(isLike && isSame(old, other))) found.push(at);
      return;
    }
    const [names, others] = [Object.entries(old as object), Object.entries(other as object)];
    if (names.length !== others.length || Array.isArray(old) !== Array.isArray(other)) found.push(at);
    for (const [index, [name, inner]] of names.entries()) {
      const [otherName, otherInner] = others[index] ?? [];
      // The names of customers' own properties are values.
      if (isMap ? !isSame(name, otherName) : name !== otherName) found.push(`${at}/${name} (name)`);
      visit(inner, otherInner, `${at}/${name}`, name === 'customProperties');
    }
  };
  visit(given, made, '', false);
  return found;
}

/** The same for bodies that came in another order; @returns what is not so in the order that fits best */
export function differencesInAnyOrder(
  given: readonly unknown[],
  made: readonly unknown[],
): readonly string[] {
  const found = orders(made).map((some) => differencesInStructure(given, some));
  return found.reduce((best, some) => (some.length < best.length ? some : best));
}

function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** The texts of a value, names of properties left out. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
