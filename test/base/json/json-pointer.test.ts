import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPointer,
  parsePointer,
  pointerOfReference,
  valueAtPointer,
} from '../../../src/base/json/json-pointer.ts';

test('what is written as a pointer is read back', () => {
  const segment = fc.oneof(fc.string(), fc.constantFrom('~', '/', '~1', '~0', '~01', ''));
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      expect(parsePointer(formatPointer(segments))).toEqual(segments);
    }),
  );
});

test.each([
  ['', []],
  ['/', ['']],
  ['/foo/0', ['foo', '0']],
  ['/a~1b', ['a/b']],
  ['/m~0n', ['m~n']],
  ['/~01', ['~1']],
  ['/a~1b~1c~0~0', ['a/b/c~~']],
])('%j is read as RFC 6901 says', (pointer, segments) => {
  expect(parsePointer(pointer)).toEqual(segments);
});

test.each(['a', 'a/b', '/~', '/a~2', '/~x/~0'])('%j is no pointer', (pointer) => {
  expect(parsePointer(pointer)).toBeUndefined();
});

test.each([
  ['', { a: [{ 'b/c': 1 }] }],
  ['/a/0/b~1c', 1],
  ['/a/1', undefined],
  ['/toString', undefined],
  ['a', undefined],
])('%j leads to %j', (pointer, value) => {
  expect(valueAtPointer({ a: [{ 'b/c': 1 }] }, pointer)).toEqual(value);
});

test.each([
  ['#/paths/~1a%20b', '/paths/~1a b'],
  ['#', ''],
  ['other.yaml#/a', undefined],
  ['#/%zz', undefined],
  [7, undefined],
])('the reference %j has the pointer %j', ($ref, pointer) => {
  expect(pointerOfReference($ref)).toBe(pointer);
});
