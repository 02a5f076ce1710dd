import { expect, test } from 'vitest';
import { entryFor, itemAt, lastItem, memberOf, present } from '../../src/base/present.ts';

test('what is there is given back, falsy or not', () => {
  expect(itemAt([1, 0], 1)).toBe(0);
  expect(itemAt('ab', 0)).toBe('a');
  expect(itemAt(new Uint8Array([7]), 0)).toBe(7);
  expect(lastItem(['a', ''])).toBe('');
  expect(entryFor(new Map([['a', false]]), 'a')).toBe(false);
  expect(memberOf({ a: 0 }, 'a')).toBe(0);
  expect(present('')).toBe('');
  expect(memberOf({ a: null }, 'a')).toBe(null);
});

test.each<[string, () => unknown, string]>([
  ['an index beyond the end', () => itemAt(['a'], 1), 'There is no item 1 of 1.'],
  ['a negative index', () => itemAt(['a'], -1), 'There is no item -1 of 1.'],
  ['a hole', () => itemAt([undefined], 0), 'There is no item 0 of 1.'],
  ['the last of none', () => lastItem([]), 'There is no item -1 of 0.'],
  ['a key that a map lacks', () => entryFor(new Map(), 'b'), 'There is no b.'],
  ['a name that a record lacks', () => memberOf({}, 'c'), 'There is no c.'],
  ['undefined', () => present(undefined), 'no value'],
  ['null', () => present(null), 'no value'],
])('%s is told where it is asked for', (_, ask, message) => {
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow(message);
});
