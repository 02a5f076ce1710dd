import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeHeaders, replaceHeaders, standsOnce } from '../../src/base/header-fields.ts';

const headers = fc.array(
  fc.tuple(
    fc.constantFrom('date', 'etag', 'vary', 'allow', 'set-cookie', 'x-own', 'x-mock-clock', 'content-type'),
    fc.constantFrom('a', 'b', 'A, b', ''),
  ),
);

test('of a field that may stand once the first is written, and nothing else is lost', () => {
  fc.assert(
    fc.property(headers, (given) => {
      const written = mergeHeaders(given);
      for (const name of new Set(given.map(([one]) => one))) {
        const [before, after] = [given, written].map((all) => all.filter(([one]) => one === name));
        if (standsOnce(name)) expect(after).toEqual([before![0]]);
        else if (name === 'vary' || name === 'allow') expect(after).toHaveLength(1);
        else expect(after).toEqual(before);
      }
    }),
  );
});

test('lists are joined, each element once', () => {
  expect(
    mergeHeaders([
      ['vary', 'Accept, origin'],
      ['x', 'a'],
      ['vary', 'Origin, Prefer'],
    ]),
  ).toEqual([
    ['vary', 'Accept, origin, Prefer'],
    ['x', 'a'],
  ]);
});

test('headers take the place of those of the same name', () => {
  expect(
    replaceHeaders(
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [
        ['a', '3'],
        ['a', '4'],
      ],
    ),
  ).toEqual([
    ['b', '2'],
    ['a', '3'],
    ['a', '4'],
  ]);
});
