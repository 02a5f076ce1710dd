import { describe, expect, test } from 'vitest';
import type { Violation } from '../../../src/base/violation.ts';
import { findingsOf, unknownName } from '../../../src/content/drivers/schema-findings.ts';

interface Told {
  readonly instancePath?: string;
  readonly keyword?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly parentSchema?: object;
  readonly data?: unknown;
  readonly propertyName?: string;
}

/** As ajv tells it in its mode `verbose`. */
function violation(told: Told): Violation {
  return { instancePath: '', keyword: 'type', params: {}, ...{ parentSchema: {}, data: null }, ...told };
}
const find = (told: Told, written?: (pointer: string) => string | undefined) =>
  findingsOf([violation(told)], written)[0];

describe('names', () => {
  test('a property that there is not, with the nearest one', () => {
    const parentSchema = { properties: { name: {}, chargers: {} } };
    expect(
      find({
        instancePath: '/a',
        keyword: 'additionalProperties',
        params: { additionalProperty: 'nmae' },
        parentSchema,
      }),
    ).toEqual({
      ...{
        pointer: '/a/nmae',
        at: 'key',
        kind: 'property',
        given: 'nmae',
        reason: 'there is no property "nmae"',
      },
      ...{ allowed: ['name', 'chargers'], hint: ' Did you mean name?' },
    });
  });

  test('one that is missing, with what it may be', () => {
    const parentSchema = { properties: { name: { type: 'string', minLength: 1 } } };
    expect(
      find({ instancePath: '/a/0', keyword: 'required', params: { missingProperty: 'name' }, parentSchema }),
    ).toMatchObject({
      ...{ pointer: '/a/0', at: 'value', reason: 'name is missing' },
      allowed: 'name: text that is not empty (numbers in quotes)',
    });
  });

  test('the name of a property that may not be', () => {
    const told = {
      instancePath: '/a',
      keyword: 'pattern',
      propertyName: 'x/y',
      parentSchema: { patternErrorMessage: 'a word' },
    };
    expect(find(told)).toMatchObject({ pointer: '/a/x~1y', at: 'key', given: 'x/y', allowed: 'a word' });
  });

  test.each([
    ['/sites/0/kind', 'kind'],
    ['/chargers/1/sockets/2', 'status'],
    ['/0', 'value'],
  ])('a value of an enum at %s is a %s', (instancePath, kind) => {
    const told = {
      instancePath,
      keyword: 'enum',
      params: { allowedValues: ['Error', 'Charging'] },
      data: 'Eror',
    };
    expect(find(told)).toMatchObject({
      kind,
      given: 'Eror',
      hint: ' Did you mean Error?',
      allowed: ['Error', 'Charging'],
    });
  });

  test('one that nothing is near has no hint', () => {
    expect(unknownName('/a', 'value', 'site', 'zzz', ['hq']).hint).toBe('');
  });
});

describe('what is allowed, in words', () => {
  test.each([
    [{ enum: ['a', 7, null] }, 'a, 7, null'],
    [{ type: 'string' }, 'text'],
    [{ type: 'string', minLength: 1 }, 'text that is not empty (numbers in quotes)'],
    [{ type: 'string', minLength: 1, maxLength: 40 }, 'text of 1 to 40 characters (numbers in quotes)'],
    [{ type: 'string', maxLength: 40, patternErrorMessage: 'an id' }, 'an id'],
    [{ type: 'integer' }, 'a whole number'],
    [{ type: 'integer', minimum: 1 }, 'a whole number from 1 on'],
    [{ type: 'integer', minimum: 1, maximum: 9 }, 'a whole number from 1 to 9'],
    [{ type: 'number', maximum: 9 }, 'a number from 0 to 9'],
    [{ type: 'array' }, 'a list'],
    [{ type: 'array', maxItems: 3 }, 'a list of at most 3 entries'],
    [{ type: 'array', minItems: 1, maxItems: 3 }, 'a list of 1 to 3 entries'],
    [{ type: ['boolean', 'null'] }, 'true or false or null'],
    [{ type: 'object' }, 'a mapping'],
    [{ type: 'own' }, 'own'],
    [{ patternErrorMessage: 'a word' }, 'a word'],
    [{}, 'see the schema of the file'],
  ])('%j: %s', (parentSchema, allowed) => {
    expect(find({ parentSchema, data: 'x' })?.allowed).toBe(allowed);
  });
});

describe('how a value is called', () => {
  test.each([
    ['', 'the file'],
    ['/name', 'name'],
    ['/sites/2', 'sites number 3'],
    ['/chargers/0/sockets/2', 'socket 2'],
    ['/4', 'entry 5'],
    ['/a~1b', 'a/b'],
    ['/a~01', 'a~1'],
  ])('at %j: %s', (instancePath, name) => {
    expect(find({ instancePath, data: 'x' })?.reason).toBe(`${name} is "x"`);
  });
});

describe('what was written', () => {
  test('a number is told as it stands in the file, and that in quotes it would be a text', () => {
    const told = { instancePath: '/id', data: 7, parentSchema: { type: 'string' } };
    expect(find(told, () => '007')).toMatchObject({ given: '007', hint: " In quotes it is a text: '007'." });
    expect(find(told)).toMatchObject({ given: '7', hint: '' });
    expect(find({ ...told, parentSchema: { type: ['string', 'null'] } }, () => '7')?.hint).not.toBe('');
    expect(find({ ...told, parentSchema: { type: 'boolean' } }, () => '7')?.hint).toBe('');
  });

  test('nothing is empty', () => {
    expect(find({ instancePath: '/id', data: null }, () => '')?.given).toBe('empty');
    expect(find({ instancePath: '', data: null }, () => undefined)?.reason).toBe('the file is empty');
    expect(find({ instancePath: '/id', data: null }, () => undefined)?.given).toBe('null');
    expect(find({ instancePath: '', data: null })?.given).toBe('null');
  });

  test('texts and lists are shown as what they are', () => {
    expect(find({ instancePath: '/a', data: 'x' }, () => 'y')?.given).toBe('"x"');
    expect(find({ instancePath: '/a', data: [1, 2] }, () => 'y')?.given).toBe('a list of 2');
  });
});

test('one finding for each place, those that only repeat another left out', () => {
  const found = findingsOf([
    violation({ keyword: 'if' }),
    violation({ keyword: 'allOf' }),
    violation({ keyword: 'propertyNames', instancePath: '/a' }),
    violation({ instancePath: '/a', data: 'x' }),
    violation({ instancePath: '/a', keyword: 'minLength', data: 'y' }),
    violation({ keyword: 'required', params: { missingProperty: 'b' } }),
    violation({ keyword: 'required', params: { missingProperty: 'c' } }),
    violation({ keyword: 'required', params: { missingProperty: 'c' } }),
  ]);
  expect(found.map(({ reason }) => reason)).toEqual(['a is "x"', 'b is missing', 'c is missing']);
});
