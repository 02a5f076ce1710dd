import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const NAMES = ['Available', 'Unavailable', 'Charging', 'Offline', 'Error'];

describe('the nearest names', () => {
  test.each([
    ['Availble', ['Available']],
    ['available', ['Available']],
    ['Chargnig', ['Charging']],
    ['Offlin', ['Offline']],
    ['Erorr', ['Error']],
    ['Xyz', []],
    ['', []],
  ])('of %j', (name, expected) => expect(nearest(name, NAMES)).toEqual(expected));

  test('are at most three, nearest first, equally near ones in the order given', () => {
    expect(nearest('slow', ['slot', 'slew', 'slow-', 'slows', 'slow'])).toEqual(['slow', 'slot', 'slew']);
  });

  test('of a very long text cost nothing', () => {
    expect(nearest('x'.repeat(1_000_000), NAMES)).toEqual([]);
  });
});
