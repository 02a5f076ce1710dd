import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/base/json/difference.ts';

describe('the first difference of two values', () => {
  test('is null for equal ones, whatever the order of their properties', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => difference(value, structuredClone(value)) === null));
    expect(difference({ a: 1, b: [2] }, { b: [2], a: 1 })).toBeNull();
    expect(difference({ a: undefined }, {})).toBeNull();
  });

  test.each([
    [1, 2, ''],
    [null, {}, ''],
    [[], {}, ''],
    [{}, [], ''],
    [{ a: { b: 1 } }, { a: { b: 2 } }, '/a/b'],
    [[1, 2], [1], '/1'],
    [{ a: 1 }, {}, '/a'],
    [{}, { 'a/b~c': 1 }, '/a~1b~0c'],
    [{ toString: 1 }, {}, '/toString'],
  ])('of %j and %j is at %j', (a, b, pointer) => expect(difference(a, b)).toBe(pointer));
});
