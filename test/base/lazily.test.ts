import { expect, test } from 'vitest';
import { lazily } from '../../src/base/lazily.ts';

test('loads once, for all who ask, and again after a load that failed', async () => {
  let loads = 0;
  const load = lazily(async () => {
    if (++loads === 1) throw new Error('EMFILE');
    return loads;
  });
  const [first, second] = await Promise.allSettled([load(), load()]);
  expect([first.status, second.status, loads]).toEqual(['rejected', 'rejected', 1]);
  expect([await load(), await load(), loads]).toEqual([2, 2, 2]);
});
