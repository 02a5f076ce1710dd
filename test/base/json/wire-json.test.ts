import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWireJson, parseWireJson, plainNumbers } from '../../../src/base/json/wire-json.ts';

describe('parseWireJson', () => {
  it('reads what JSON.parse reads, and writes it again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, blanks) => {
        const text = JSON.stringify(value, null, blanks);
        const read = parseWireJson(text);
        expect(plainNumbers(read.value)).toEqual(JSON.parse(text));
        expect(JSON.parse(formatWireJson(read.value))).toEqual(JSON.parse(text));
        expect(read.duplicates).toEqual([]);
      }),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const piece = fc.constantFrom(
      ...'{}[]:,"\\ \n0123-.eE+truefalsnN\u00e4'.split(''),
      '"a"',
      'null',
      '1e5',
      '\\u00e4',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(doesRead(parseWireJson, text)).toBe(doesRead(JSON.parse, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('loses no digit of a whole number', () => {
    const text = '{"id":9007199254740993,"n":[-9223372036854775808,9007199254740991],"a":1e20}';
    expect(formatWireJson(parseWireJson(text).value)).toBe(text.replace('1e20', '100000000000000000000'));
  });

  it('tells which properties stand twice', () => {
    expect(parseWireJson('{"a":1,"b":[{"c":1,"c":2}],"a":3,"__proto__":1}')).toEqual({
      value: JSON.parse('{"b":[{"c":2}],"a":3,"__proto__":1}'),
      duplicates: ['/b/0/c', '/a'],
    });
  });

  it.each([
    ['', 'empty'],
    [' \n', 'nothing but blanks'],
    ['{"a":"b', 'ends inside a string at line 1, column 8'],
    ['{"a":\n[1, 2', 'ends inside a list at line 2, column 6'],
    ['{"a":NaN}', 'has NaN, which JSON does not have, at line 1, column 6'],
    ['{"a":1}}', 'goes on after the end of its value at line 1, column 8'],
    ["{'a':1}", 'has no name of a property where one belongs at line 1, column 2'],
    ['["\u0001"]', 'has a control character in a string at line 1, column 3'],
    ['[01]', 'has a number that JSON does not have at line 1, column 3'],
    ['['.repeat(1001), 'is nested more than 1000 deep at line 1, column 1001'],
  ])('says of %j why it is no JSON, and where', (text, message) => {
    expect(() => parseWireJson(text)).toThrow(message);
  });
});

function doesRead(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
}
