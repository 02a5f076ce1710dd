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
  ['', 0, 'expected a value'],
  ['{"a": }', 6, 'expected a value'],
  ['{"a": 1,}', 8, 'expected a name in double quotes'],
  ['{"a" 1}', 5, 'expected :'],
  ['{a: 1}', 1, 'a is no word of JSON'],
  ['[1, 2', 5, 'expected , or ]'],
  ['{"a": 1', 7, 'expected , or }'],
  ['[1, 2}', 5, 'expected , or ]'],
  ['{"a": [1] "b": 2}', 10, 'expected , or }'],
  ['[,]', 1, 'expected a value'],
  ['{} x', 3, 'x is no word of JSON'],
  ['{} 1', 3, 'expected the end of the file'],
  ['{"a": "x\ny"}', 6, 'the text has no closing "'],
  ['"\u0001"', 0, 'a control character in a text'],
  ['"\\x"', 0, 'JSON has no such escape'],
  ['"\\u12g4"', 0, 'after \\u stand four hexadecimal digits'],
  ['01', 1, 'expected the end of the file'],
  ['1.', 0, 'the number breaks off'],
  ['[NaN]', 1, 'NaN is no word of JSON'],
  ['// note\n1', 0, 'JSON has no comments'],
])('%j breaks off at %i: %s', (text, offset, reason) => {
  expect(findJsonFault(text)).toEqual({ offset, reason: expect.stringContaining(reason) });
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

test('takes any length', () => {
  const text = `["${'a'.repeat(2_000_000)}`;
  expect(findJsonFault(text)).toEqual({ offset: 1, reason: 'the text has no closing "' });
});
