import { describe, expect, test } from 'vitest';
import { edgeBody } from '../../../src/body/edge-cases/catalogue.ts';
import { exampleBase } from '../../../src/body/edge-cases/edge-base.ts';
import { allPlaces } from '../../../src/body/edge-cases/edge-places.ts';
import { Raw, readJson, writeAscii, writeJson } from '../../../src/body/edge-cases/wire.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { wholeNumbersIn } from './whole-numbers.ts';

const { externalId, instant, body } = exampleBase(builtInContract);
const EXAMPLE = { externalId, instant, baseBody: writeJson(body) };

describe('numbers on the wire', () => {
  const BIG = {
    'int64-max': '9223372036854775807',
    'int64-min': '-9223372036854775808',
    'beyond-2-53': '9007199254740993',
  };
  const paths = allPlaces(builtInContract).filter(
    ({ property: { format, enum: allowed } }) => format === 'int64' && !allowed,
  );

  test.each(paths.map(({ path }) => path))('%s is exact beyond 2^53', (path) => {
    for (const [variant, digits] of Object.entries(BIG)) {
      const { text } = edgeBody(`${path}=${variant}`, EXAMPLE, builtInContract);
      expect(text).toContain(`"${path.split('.').at(-1)}":${digits}`);
      expect(wholeNumbersIn(text)).toContain(digits);
    }
  });

  test('doubles are written digit by digit', () => {
    const textOf = (name: string) =>
      edgeBody(`chargers.locationInfo.latitude=${name}`, EXAMPLE, builtInContract).text;
    expect(textOf('many-digits')).toContain('"latitude":59.32932349999999999999999999999999999,');
    expect(textOf('exponent')).toContain('"latitude":5.932932E+1,');
    expect(textOf('tiny')).toContain('"latitude":4.9e-324,');
    expect(textOf('negative-zero')).toContain('"latitude":-0.0,');
  });

  test('numbers of the driver that are longer than 2^53 stay what they are', () => {
    const baseBody = '{"id":9007199254740993,"name":"a \\"9007199254740993\\" b","payerId":1.0,"x":-0}';
    expect(edgeBody('name=empty', { ...EXAMPLE, baseBody }, builtInContract).text).toBe(
      '{"id":9007199254740993,"name":"","payerId":1.0,"x":-0}',
    );
    expect(edgeBody('indented', { ...EXAMPLE, baseBody }, builtInContract).text).toContain(
      '"id": 9007199254740993,\r\n',
    );
  });
});

describe('readJson and writeJson', () => {
  test.each([
    '{"a":9007199254740993,"b":[1.0,1e2,-0,0.1],"c":{"d":null,"e":true}}',
    '"a \\" 1.0 \\\\"',
    '{"#0":1.0,"b":"#0","##":"\\u0023\\u0030"}'.replaceAll('\\u0023\\u0030', '#0'),
    '{"__proto__":1.50,"constructor":{"x":1}}',
    '[]',
    '{}',
  ])('%s comes out as it went in', (text) => {
    expect(writeJson(readJson(text))).toBe(text);
  });

  test('only what JavaScript would write differently is kept as text', () => {
    expect(readJson('[1,1.5,1.0,9007199254740993]')).toEqual([
      1,
      1.5,
      new Raw('1.0'),
      new Raw('9007199254740993'),
    ]);
    expect(() => readJson('{"a":01}')).toThrow(SyntaxError);
  });

  test('can indent, and escape', () => {
    expect(writeJson({ a: [1, {}], b: [] }, '\n')).toBe('{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}');
    expect(writeAscii({ ä: ['<1+1>', new Raw('1e+3')] })).toBe(
      '{"\\u00e4":["\\u003c1\\u002b1\\u003e",1e+3]}',
    );
  });
});
