import { expect, test, vi } from 'vitest';
import { FirstItems } from '../../src/base/problems.ts';

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
