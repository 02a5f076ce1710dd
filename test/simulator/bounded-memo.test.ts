import { describe, expect, test } from 'vitest';
import { BoundedMemo } from '../../src/simulator/bounded-memo.ts';

const entry = (text: string) => ({ text });

describe('a bounded memo', () => {
  test('remembers what is given a second time, or at once where it is told to', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(100);
    memo.set('a', entry('1'));
    expect(memo.get('a')).toBeUndefined();
    memo.set('a', entry('1'));
    expect(memo.get('a')).toEqual({ text: '1' });
    memo.set('b', entry('2'), true);
    expect(memo.get('b')).toEqual({ text: '2' });
  });

  test('forgets the least recently used entries first, by the weight of keys and texts', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(12);
    for (const key of ['a', 'b', 'c']) memo.set(key, entry('123'), true);
    memo.get('a');
    memo.set('d', entry('123'), true);
    expect(['a', 'b', 'c', 'd'].filter((key) => memo.get(key))).toEqual(['a', 'c', 'd']);
    memo.set('e', entry('x'.repeat(20)), true);
    expect(memo.get('e')).toBeUndefined();
  });

  test('takes no room for a million things that are asked for once', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(1_000_000);
    memo.set('kept', entry('x'), true);
    for (let i = 0; i < 10_000; i++) memo.set(String(i), entry('y'.repeat(1000)));
    expect(memo.get('kept')).toBeDefined();
    expect(memo.get('9999')).toBeUndefined();
    memo.set('9999', entry('y'));
    expect(memo.get('9999')).toBeDefined();
    memo.set('1', entry('y'));
    expect(memo.get('1')).toBeUndefined();
  });
});
