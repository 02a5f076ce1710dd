import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPreferenceApplied, parsePrefer } from '../../../src/content/scenarios/prefer.ts';
import { anyCharacter } from '../../support/any-character.ts';

const TOKEN_CHARACTERS = "!#$%&'*+.^_`|~-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const token = fc.string({ unit: fc.constantFrom(...TOKEN_CHARACTERS), minLength: 1, maxLength: 12 });
const quotable = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 12,
  })
  .filter((text) => !/[\x7f]/.test(text));
const value = fc.oneof(fc.constant(''), token, quotable);
const parameter = fc.record({ name: token.map((name) => name.toLowerCase()), value });
const preferences = fc.uniqueArray(
  fc.record({
    name: token.map((name) => name.toLowerCase()),
    value,
    parameters: fc.array(parameter, { maxLength: 3 }),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);
const space = fc.constantFrom('', ' ', '\t', '  ');

function none(name: string) {
  return { name, value: '', parameters: [] };
}

describe('parsePrefer: the examples of RFC 7240', () => {
  test.each([
    ['respond-async', [none('respond-async')]],
    ['respond-async, wait=10', [none('respond-async'), { name: 'wait', value: '10', parameters: [] }]],
    ['return=minimal', [{ name: 'return', value: 'minimal', parameters: [] }]],
    ['return=representation', [{ name: 'return', value: 'representation', parameters: [] }]],
    ['handling=strict', [{ name: 'handling', value: 'strict', parameters: [] }]],
    ['handling=lenient', [{ name: 'handling', value: 'lenient', parameters: [] }]],
    ['priority=5', [{ name: 'priority', value: '5', parameters: [] }]],
    [
      'foo; some-parameter',
      [{ name: 'foo', value: '', parameters: [{ name: 'some-parameter', value: '' }] }],
    ],
    [
      'foo; some-parameter=""',
      [{ name: 'foo', value: '', parameters: [{ name: 'some-parameter', value: '' }] }],
    ],
    [
      'foo=""; some-parameter',
      [{ name: 'foo', value: '', parameters: [{ name: 'some-parameter', value: '' }] }],
    ],
  ])('%s', (header, expected) => {
    expect(parsePrefer(header)).toEqual(expected);
  });

  test('section 2: several fields are one list', () => {
    expect(parsePrefer(['respond-async, wait=100', 'handling=lenient'])).toEqual(
      parsePrefer('respond-async, wait=100, handling=lenient'),
    );
  });
});

describe('parsePrefer: the rules of RFC 7240 section 2', () => {
  test('no header, and one without elements, is an empty list', () => {
    for (const header of [undefined, '', '  ', ' , ,,\t', []]) expect(parsePrefer(header)).toEqual([]);
  });

  test('names are compared without regard to case, values keep theirs', () => {
    expect(parsePrefer('Scenario=Driver-Not-Found; Mode=Loud')).toEqual([
      { name: 'scenario', value: 'Driver-Not-Found', parameters: [{ name: 'mode', value: 'Loud' }] },
    ]);
  });

  test('of a preference given twice the first counts, in one field or in several', () => {
    expect(parsePrefer(['code=404, CODE=401', 'code=400, wait=1'])).toEqual([
      { name: 'code', value: '404', parameters: [] },
      { name: 'wait', value: '1', parameters: [] },
    ]);
  });

  test('white space around = ; and , counts for nothing', () => {
    expect(parsePrefer(' code = 404\t;\ta = "b" ; ; c ,, wait=1 ; ')).toEqual([
      {
        name: 'code',
        value: '404',
        parameters: [
          { name: 'a', value: 'b' },
          { name: 'c', value: '' },
        ],
      },
      { name: 'wait', value: '1', parameters: [] },
    ]);
  });

  test('a quoted value may hold separators, escapes and bytes above ASCII', () => {
    expect(parsePrefer('scenario="a, b; c=\\"d\\\\\\e \u00e9", code=404')).toEqual([
      { name: 'scenario', value: 'a, b; c="d\\e \u00e9', parameters: [] },
      { name: 'code', value: '404', parameters: [] },
    ]);
  });

  test('a name like __proto__ is a name', () => {
    expect(parsePrefer('__proto__=1, constructor')).toEqual([
      { name: '__proto__', value: '1', parameters: [] },
      none('constructor'),
    ]);
  });
});

describe('parsePrefer: malformed parts', () => {
  test.each([
    ['an equals sign without a value', 'code='],
    ['a missing name', '=404'],
    ['two words', 'code 404'],
    ['a second equals sign', 'code=404=1'],
    ['text after a quoted string', 'code="404"x'],
    ['a parameter without a name', 'code=404; =1'],
    ['a control character in quotes', 'code="4\u000004"'],
    ['an escaped control character', 'code="4\\\u0001"'],
    ['a character that no header can carry', 'code="\u0101"'],
    ['a separator that is no token', 'code=(404)'],
  ])('%s is returned as it is, and the next preference is read', (_, part) => {
    expect(parsePrefer(`a, ${part} , wait=1`)).toEqual([
      none('a'),
      { malformed: part },
      { name: 'wait', value: '1', parameters: [] },
    ]);
  });

  test('a quoted string without an end takes the rest of its field, and no other field', () => {
    expect(parsePrefer(['code="404, wait=1', 'handling=strict'])).toEqual([
      { malformed: 'code="404, wait=1' },
      { name: 'handling', value: 'strict', parameters: [] },
    ]);
    expect(parsePrefer('code="404\\')).toEqual([{ malformed: 'code="404\\' }]);
  });

  test('a comma in the quotes of a malformed part does not end it', () => {
    expect(parsePrefer('code="a,b"x, wait=1')).toEqual([
      { malformed: 'code="a,b"x' },
      { name: 'wait', value: '1', parameters: [] },
    ]);
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void parsePrefer(text)));
    const unit = fc.constantFrom('"', '\\', ',', ';', '=', ' ', 'a', '\u0000');
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (text) => void parsePrefer(text)));
  });

  test.each(['"', '\\', ',', ';', '=', ' ', 'a', 'a=";', 'a="\\', ' ,a=', 'a ;'])(
    'a megabyte of %j is read in time linear in its length',
    (part) => {
      const header = part.repeat(Math.ceil(1_000_000 / part.length));
      const start = performance.now();
      parsePrefer(header);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});

describe('round trips', () => {
  test('what is written in any spacing and quoting is read back', () => {
    const pair = (name: string, text: string, gap: string) =>
      `${name}${gap}=${gap}"${text.replace(/["\\]/g, '\\$&')}"`;
    fc.assert(
      fc.property(preferences, space, (list, gap) => {
        const elements = list.map(({ name, value, parameters }) =>
          [pair(name, value, gap), ...parameters.map((own) => pair(own.name, own.value, gap))].join(
            `${gap};${gap}`,
          ),
        );
        expect(parsePrefer(elements.join(`${gap},${gap}`))).toEqual(list);
        expect(parsePrefer(elements)).toEqual(list);
      }),
    );
  });

  test('formatPreferenceApplied is read back without parameters', () => {
    fc.assert(
      fc.property(preferences, (list) => {
        expect(parsePrefer(formatPreferenceApplied(list))).toEqual(
          list.map((own) => ({ ...own, parameters: [] })),
        );
      }),
    );
  });
});

describe('formatPreferenceApplied (RFC 7240 section 3)', () => {
  test('quotes what is no token and writes no empty value', () => {
    expect(
      formatPreferenceApplied([
        { name: 'code', value: '404' },
        { name: 'respond-async', value: '' },
        { name: 'scenario', value: 'a "b\\' },
      ]),
    ).toBe('code=404, respond-async, scenario="a \\"b\\\\"');
  });

  test('of nothing is an empty text', () => {
    expect(formatPreferenceApplied([])).toBe('');
  });

  test.each([
    ['a b', ''],
    ['', 'x'],
    ['a', 'b\r\nset-cookie: x'],
    ['a', '\u0101'],
  ])('refuses %j=%j, which no header can carry', (name, text) => {
    expect(() => formatPreferenceApplied([{ name, value: text }])).toThrow(RangeError);
  });
});
