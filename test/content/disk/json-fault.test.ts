import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../../src/content/disk/json-fault.ts';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['', 0, 'a value'],
  ['{"a": }', 6, 'a value'],
  ['{"a": 1,}', 8, 'a name in double quotes'],
  ['{"a" 1}', 5, ':'],
  ['{a: 1}', 1, 'a name in double quotes or }'],
  ['[1, 2', 5, ', or ]'],
  ['[1, 2}', 5, ', or ]'],
  ['[,]', 1, 'a value or ]'],
  ['{} x', 3, 'the end of the file'],
  ['{"a": "x\ny"}', 6, 'a value'],
  ['01', 1, 'the end of the file'],
  ['[NaN]', 1, 'a value or ]'],
])('%j breaks off at %i, where %s was expected', (text, offset, expected) => {
  expect(findJsonFault(text)).toEqual({ offset, expected });
});

test('finds a fault exactly where JSON.parse does find one', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-0.5e3',
    'true',
    'null',
    ' ',
    '"\\u00e9"',
    '"\\x"',
    '"😀\u0080"',
  );
  const any = fc.oneof(
    fc.json(),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      expect(findJsonFault(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 3000 },
  );
});

test('takes any length and depth', () => {
  expect(findJsonFault(`["${'a'.repeat(2_000_000)}`)).toEqual({ offset: 1, expected: 'a value or ]' });
  expect(findJsonFault('['.repeat(200_000))).toEqual({ offset: 200_000, expected: 'a value or ]' });
});
