import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWireJson, parseWireJson, plainNumbers } from '../../../src/base/json/wire-json.ts';

describe('parseWireJson', () => {
  it('reads escapes as JSON.parse does', () => {
    const text = String.raw`["\u00e4\uD83D\uDE00", "\"\\\/\b\f\n\r\t", "a\u0041", "\u000a"]`;
    expect(parseWireJson(text).value).toEqual(JSON.parse(text));
  });

  it('takes things beside each other for as deep as each of them, and a thousand levels', () => {
    const many = `[${Array(1500).fill('[],{}').join(',')}]`;
    expect(parseWireJson(many).value).toHaveLength(3000);
    expect(() => parseWireJson('['.repeat(1000) + ']'.repeat(1000))).not.toThrow();
  });

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
    ['{', 'ends inside an object at line 1, column 2'],
    ['{"a"', 'ends after the name of a property at line 1, column 5'],
    ['{"a" 1}', 'has no colon after the name of a property at line 1, column 6'],
    ['{"a":', 'ends after the name of a property at line 1, column 6'],
    ['{"a":1', 'ends inside an object at line 1, column 7'],
    ['{"a":1,}', 'has no name of a property where one belongs at line 1, column 8'],
    ['{"a":1 "b":2}', 'has neither a comma nor } after a value at line 1, column 8'],
    ['[', 'ends inside a list at line 1, column 2'],
    ['[1 2]', 'has neither a comma nor ] after a value at line 1, column 4'],
    ['["\\', 'ends inside a string at line 1, column 4'],
    ['["\\x"]', 'has an escape that JSON does not have at line 1, column 3'],
    ['["\\u00g0"]', 'has an escape that JSON does not have at line 1, column 3'],
    ['["\\u00e"]', 'has an escape that JSON does not have at line 1, column 3'],
    ["['a']", 'has single quotes at line 1, column 2'],
    ['[;]', 'has no value where one belongs at line 1, column 2'],
    ['[word]', 'has no value where one belongs at line 1, column 2'],
    ...['Infinity', 'undefined', 'None', 'True', 'False', 'NULL', 'Null'].map((word) => [
      `[${word}]`,
      `has ${word}, which JSON does not have, at line 1, column 2`,
    ]),
    ['['.repeat(1001), 'is nested more than 1000 deep at line 1, column 1001'],
  ])('says of %j why it is no JSON, and where', (text, message) => {
    expect(() => parseWireJson(text)).toThrow(expect.objectContaining({ name: 'WireJsonError', message }));
  });
});

describe('a value with large numbers', () => {
  it('is the same object as plain numbers where it has none', () => {
    for (const value of [{ a: [1, { b: 'x' }], c: null }, [1, [2]], 'x', null])
      expect(plainNumbers(value)).toBe(value);
  });

  it('has them rounded as JSON.parse does, in lists and in objects', () => {
    const text = '{"a":[1,9007199254740993],"b":{"c":9007199254740993,"d":true}}';
    expect(plainNumbers(parseWireJson(text).value)).toEqual(JSON.parse(text));
  });

  it('is written without what is undefined, which is null by itself', () => {
    expect(formatWireJson({ a: undefined, b: 1n })).toBe('{"b":1}');
    expect(formatWireJson(undefined)).toBe('null');
  });

  it('may have a property __proto__, which can be changed as others can', () => {
    const { value } = parseWireJson('{"__proto__":1}');
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')).toEqual({
      ...{ value: 1, enumerable: true, writable: true, configurable: true },
    });
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
