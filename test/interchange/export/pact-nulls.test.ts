import fc from 'fast-check';
import { expect, test } from 'vitest';
import { omittedNulls, withNulls } from '../../../src/interchange/export/pact-nulls.ts';

/** A value without the nulls of some properties, and of lists, as what a pact expects lacks them. */
function without(value: unknown, isOmitted: (name: string) => boolean): unknown {
  if (Array.isArray(value))
    return value.filter((item) => item !== null).map((item) => without(item, isOmitted));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => inner !== null || !isOmitted(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, isOmitted)]));
}

const NAMES = fc.constantFrom('id', 'name', 'sites', 'a/b', 'c~d', '');
const trees = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.integer(), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(NAMES, tie('value'), { maxKeys: 5, noNullPrototype: true }),
})).object;

test('nulls that were left out come back to where they stood', () => {
  fc.assert(
    fc.property(trees, fc.func(fc.boolean()), (body, isOmitted) => {
      const expected = without(body, isOmitted);
      const omitted: unknown = JSON.parse(JSON.stringify(omittedNulls(body, expected)));
      expect(JSON.stringify(withNulls(expected, omitted))).toBe(JSON.stringify(body));
    }),
  );
});

test('what does not fit a body that was changed is left alone', () => {
  const body = { name: 'Aino', tags: [1] };
  for (const omitted of [
    null,
    'x',
    [],
    { '': [[9, 'far']] },
    { '': [[0, 'name']] },
    { '': ['x', [0], [1, 2]] },
  ])
    expect(withNulls(body, omitted)).toEqual(body);
});
