import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AfterSequence, stepAt } from '../../../src/content/scenarios/sequence.ts';

const answered = (steps: { times?: number }[], after: AfterSequence, calls: number) =>
  Array.from({ length: calls }, (_, index) => stepAt(steps, after, index + 1));

describe('a sequence', () => {
  const steps = [{ times: 2 }, {}, { times: 3 }];

  test('stays on its last step', () => {
    expect(answered(steps, 'stay', 8)).toEqual([0, 0, 1, 2, 2, 2, 2, 2]);
  });

  test('starts over', () => {
    expect(answered(steps, 'repeat', 9)).toEqual([0, 0, 1, 2, 2, 2, 0, 0, 1]);
  });

  test('ends', () => {
    expect(answered(steps, 'end', 8)).toEqual([0, 0, 1, 2, 2, 2, undefined, undefined]);
  });

  test('without steps answers nothing', () => {
    for (const after of ['stay', 'repeat', 'end'] as const) {
      expect(stepAt([], after, 1)).toBeUndefined();
      expect(stepAt([{ times: 0 }], after, 1)).toBeUndefined();
    }
  });

  test('never comes to a step of 0 times', () => {
    expect(answered([{ times: 0 }, {}, { times: 0 }], 'stay', 3)).toEqual([1, 1, 1]);
    expect(answered([{ times: 0 }, {}, { times: 0 }], 'repeat', 3)).toEqual([1, 1, 1]);
  });

  test('takes no longer for a late call or many times', () => {
    expect(stepAt([{ times: 1e12 }, {}], 'repeat', 3e12 + 3)).toBe(1);
  });

  test('is what writing out its steps gives', () => {
    const list = fc.array(fc.record({ times: fc.integer({ min: 0, max: 4 }) }), { maxLength: 5 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 30 }), (given, call) => {
        const written = given.flatMap(({ times }, index) => new Array<number>(times).fill(index));
        expect(stepAt(given, 'end', call)).toBe(written[call - 1]);
        expect(stepAt(given, 'stay', call)).toBe(written[Math.min(call, written.length) - 1]);
        expect(stepAt(given, 'repeat', call)).toBe(written[(call - 1) % written.length]);
      }),
    );
  });
});
