import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  forEachInSteps,
  inTurn,
  type Progress,
  runAtOnce,
  runInSlices,
  sortedInSteps,
} from '../../src/base/steps.ts';

test('each item is taken once, in order, with a place to rest after every sixteen', () => {
  const items = Array.from({ length: 40 }, (_, index) => `item ${index}`);
  const taken: [string, number][] = [];
  const rests = [...forEachInSteps(items, 'read', (item, index) => taken.push([item, index]))];
  expect(taken).toEqual(items.map((item, index) => [item, index]));
  expect(rests).toEqual([
    { stage: 'read', done: 16, total: 40 },
    { stage: 'read', done: 32, total: 40 },
  ]);
});

test('texts are sorted as sort() does, however many', () => {
  const many = Array.from({ length: 13_000 }, (_, index) => `${(index * 7919) % 13_001}`);
  expect(runAtOnce(sortedInSteps(many, 'sort'))).toEqual([...many].sort());
  expect([...sortedInSteps(many, 'sort')][1]).toEqual({ stage: 'sort', done: 4096, total: 13_000 });
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      expect(runAtOnce(sortedInSteps(texts, 'sort'))).toEqual([...texts].sort());
    }),
  );
});

test('work in slices gives what it gives at once, and tells how far it is', async () => {
  function* work() {
    const until = Date.now() + 30;
    while (Date.now() < until) yield { stage: 'wait', done: 1, total: 2 };
    return 'done';
  }
  const told: Progress[] = [];
  expect(await runInSlices(work(), (progress) => told.push(progress))).toBe('done');
  expect(told[0]).toEqual({ stage: 'wait', done: 1, total: 2 });
  expect(await runInSlices(forEachInSteps([], 'none', () => {}))).toBeUndefined();
});

test('work in turn keeps its order, and goes on after a failure', async () => {
  const log: string[] = [];
  const work = inTurn(async (name: string, turns: number) => {
    for (let turn = 0; turn < turns; turn++) await undefined;
    log.push(name);
    if (name === 'bad') throw new Error(name);
    return name;
  });
  const results = await Promise.allSettled([work('slow', 50), work('bad', 5), work('quick', 0)]);
  expect(log).toEqual(['slow', 'bad', 'quick']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
