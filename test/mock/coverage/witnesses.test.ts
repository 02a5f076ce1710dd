import { expect, test } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { goalsOf } from '../../../src/mock/coverage/goal-index.ts';
import { witnesses } from '../../../src/mock/coverage/witnesses.ts';

test('between two bodies others have their turn', async () => {
  const done: string[] = [];
  await witnesses({
    ...{ goals: builtInContract.derived(goalsOf), ids: ['a', 'b', 'c'], scenarios: [], instant: 0 },
    pause: async () => void done.push('pause'),
    bodyOf: (id) => {
      done.push(id);
      return undefined;
    },
  });
  expect(done.slice(0, 6)).toEqual(['a', 'pause', 'b', 'pause', 'c', 'pause']);
});
