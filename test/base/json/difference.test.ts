import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/base/json/difference.ts';

describe('the first difference of two values', () => {
  test('is null for equal ones, whatever the order of their properties', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => difference(value, structuredClone(value)) === null));
    expect(difference({ a: 1, b: [2] }, { b: [2], a: 1 })).toBeNull();
    expect(difference({ a: undefined }, {})).toBeNull();
    expect(difference({}, { a: undefined })).toBeNull();
    expect(difference(Number.NaN, Number.NaN)).toBeNull();
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
    [{ a: 1 }, { b: 1 }, '/a'],
    [{ a: 1 }, { a: 1, b: undefined, c: 2 }, '/c'],
    [{ a: { b: 1 } }, { a: 7 }, '/a'],
    [{ a: 7 }, { a: null }, '/a'],
    [{ a: null }, { a: { b: 1 } }, '/a'],
    [[1], [1, undefined], '/1'],
    [[1, undefined], [1], '/1'],
    [Number.NaN, 1, ''],
    [1, Number.NaN, ''],
    [{ 'a~b': 1 }, {}, '/a~0b'],
    [{ 'a/b': 1 }, {}, '/a~1b'],
    [{}, { a: 1, b: 2 }, '/a'],
  ])('of %j and %j is at %j', (a, b, pointer) => expect(difference(a, b)).toBe(pointer));

  test('is looked for 500 levels deep', () => {
    const nested = (inner: unknown, levels: number): unknown =>
      levels === 0 ? inner : levels % 2 ? [nested(inner, levels - 1)] : { a: nested(inner, levels - 1) };
    expect(difference(nested(1, 500), nested(2, 500))).toHaveLength(1000);
    expect(difference(nested([1], 500), nested([2], 500))).toBeNull();
  });
});
