import { expect, test, vi } from 'vitest';
import { mockError } from '../../src/base/errors.ts';
import { FirstItems, linesOf } from '../../src/base/problems.ts';

test('the first items are kept, the others are counted and not even made', () => {
  const make = vi.fn(() => 'x');
  const some = new FirstItems<string>(3);
  for (let n = 0; n < 5; n++) some.add(make);
  expect([some.items, some.count, some.untold]).toEqual([['x', 'x', 'x'], 5, 2]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('those of another list are kept where there is room, and counted in any case', () => {
  const one = new FirstItems<number>(3);
  const other = new FirstItems<number>(2);
  one.add(() => 0);
  for (let n = 1; n <= 4; n++) other.add(() => n);
  one.addAll(other);
  expect([one.items, one.count, one.untold]).toEqual([[0, 1, 2], 5, 2]);
});

test('a hundred are kept unless it is said', () => {
  const some = new FirstItems<number>();
  for (let n = 0; n < 101; n++) some.add(() => n);
  expect([some.items.length, some.items.at(-1), some.untold]).toEqual([100, 99, 1]);
});

test('a line for each mistake, and one for those that are not told', () => {
  const problem = mockError('unknown-scenario', { given: 'x', allowed: 'a' });
  expect(linesOf([problem], 0)).toEqual([problem.message]);
  expect(linesOf([problem], 1)).toEqual([problem.message, '1 more mistake.']);
  expect(linesOf([], 1200)).toEqual(['1,200 more mistakes.']);
});
