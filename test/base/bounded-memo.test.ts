import { describe, expect, test } from 'vitest';
import { BoundedMemo } from '../../src/base/bounded-memo.ts';

const entry = (text: string) => ({ text });

describe('a bounded memo', () => {
  test('remembers what is given a second time, or at once where it is told to', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(10_000);
    memo.set('a', entry('1'));
    expect(memo.get('a')).toBeUndefined();
    memo.set('a', entry('1'));
    expect(memo.get('a')).toEqual({ text: '1' });
    memo.set('b', entry('2'), true);
    expect(memo.get('b')).toEqual({ text: '2' });
  });

  test('forgets the least recently used entries first, by the weight of keys and texts', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(15_003);
    const text = 'x'.repeat(3000);
    for (const key of ['a', 'b', 'c']) memo.set(key, entry(text), true);
    memo.get('a');
    memo.set('d', entry(text), true);
    expect(['a', 'b', 'c', 'd'].filter((key) => memo.get(key))).toEqual(['a', 'c', 'd']);
    memo.set('e', entry('x'.repeat(20_000)), true);
    expect(memo.get('e')).toBeUndefined();
  });

  test('weighs a text that entries share once, until the last of them is gone', () => {
    const memo = new BoundedMemo<{ readonly text: string; readonly shared?: object }>(15_006);
    const text = 'x'.repeat(3000);
    const shared = {};
    const kept = (...keys: string[]) => keys.filter((key) => memo.get(key));
    for (const key of ['a', 'b', 'c', 'd']) memo.set(key, { text, shared }, true);
    memo.set('e', { text: 'x'.repeat(2000), shared: {} }, true);
    expect(kept('a', 'b', 'c', 'd', 'e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    memo.set('f', { text, shared: {} }, true);
    // Each sharer that goes makes room for an entry; the last one for the text, too.
    expect(kept('a', 'b', 'c', 'd', 'e', 'f')).toEqual(['d', 'e', 'f']);
    memo.set('g', { text: 'x', shared: {} }, true);
    expect(kept('d', 'e', 'f', 'g')).toEqual(['e', 'f', 'g']);
    memo.set('h', { text: 'x'.repeat(2000), shared: {} }, true);
    expect(kept('e', 'f', 'g', 'h')).toEqual(['e', 'f', 'g', 'h']);
  });

  test('takes no room for a million things that are asked for once', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(1_000_000);
    memo.set('kept', entry('x'), true);
    for (let i = 0; i < 10_000; i++) memo.set(String(i), entry('y'.repeat(1000)));
    expect(memo.get('kept')).toBeDefined();
    expect(memo.get('9999')).toBeUndefined();
    memo.set('9999', entry('y'));
    expect(memo.get('9999')).toBeDefined();
  });

  test('tells whether it remembers, and takes nothing that is larger than all of its room', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(2010);
    expect(memo.set('a', entry('x'))).toBe(false);
    expect(memo.set('a', entry('x'))).toBe(true);
    expect(memo.set('key', entry('x'.repeat(7)), true)).toBe(true);
    expect(memo.set('key', entry('x'.repeat(8)), true)).toBe(false);
    // What was there under the key went with it.
    expect(memo.get('key')).toBeUndefined();
  });

  test('knows that a thing was met elsewhere', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(10_000);
    memo.meet('a');
    expect(memo.set('a', entry('x'))).toBe(true);
  });

  test('forgets everything, what it met once too', () => {
    const memo = new BoundedMemo<{ readonly text: string }>(10_000);
    memo.set('a', entry('x'.repeat(5000)), true);
    memo.meet('b');
    memo.clear();
    expect(memo.get('a')).toBeUndefined();
    expect(memo.set('b', entry('x'))).toBe(false);
    expect(memo.set('c', entry('x'.repeat(7000)), true)).toBe(true);
    expect(memo.get('c')).toBeDefined();
  });
});
