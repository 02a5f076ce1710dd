import { describe, expect, test } from 'vitest';
import { nearest, nearestWords } from '../../../src/base/text/nearest.ts';

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

describe('how far is near', () => {
  test.each([
    // One step for up to five characters, then a third, and no more than four.
    ['ab', 'ac', true],
    ['ab', 'cd', false],
    ['abcde', 'abcxy', false],
    ['abcdef', 'abcdxy', true],
    ['abcdef', 'abcxyz', false],
    ['abcdefghijkl', 'abcdefghwxyz', true],
    ['abcdefghijklmnopqr', 'abcdefghijklmvwxyz', false],
  ])('%s for %s: %s', (given, candidate, isNear) => {
    expect(nearest(given, [candidate])).toEqual(isNear ? [candidate] : []);
  });

  test.each([
    ['a swap is one step', 'abc', 'acb'],
    ['a swap at the start', 'abc', 'bac'],
    ['a letter too many', 'abcc', 'abc'],
    ['a letter too few', 'bc', 'abc'],
    ['another letter', 'xbc', 'abc'],
    ['upper case is none', 'ABC', 'abd'],
  ])('%s', (_, given, candidate) => {
    expect(nearest(given, [candidate])).toEqual([candidate]);
  });

  test('two swaps and a replacement are counted one by one', () => {
    expect(nearest('badcefghi', ['abcdefghi'])).toEqual(['abcdefghi']);
    expect(nearest('badcfehgi', ['abcdefghi'])).toEqual([]);
  });

  test('what is two steps farther than the nearest is left out', () => {
    expect(nearest('charging', ['charging', 'chargind', 'charginxy', 'charging!'])).toEqual([
      'charging',
      'chargind',
      'charging!',
    ]);
  });
});

describe('the nearest words of a short list', () => {
  test.each([
    ['a typo of one of them', 'live', ['life', 'frozen'], ['life']],
    ['near all of them: those that it begins', 'of', ['on', 'off'], ['off']],
    ['near all of them and the begin of none', 'ox', ['on', 'of'], []],
    ['near all of them and the begin of all', 'o', ['on', 'of'], []],
    ['the only word', 'onn', ['on'], ['on']],
    ['near none', 'xyz', ['on', 'off'], []],
    ['case does not count', 'OF', ['on', 'off'], ['off']],
  ])('%s', (_, given, words, expected) => {
    expect(nearestWords(given, words)).toEqual(expected);
  });
});
