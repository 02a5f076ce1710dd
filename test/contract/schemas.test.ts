import { describe, expect, test } from 'vitest';
import { coerced, Schemas, typesOf } from '../../src/contract/schemas.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function schemasWith(named: object, openapi = '3.1.0'): Schemas {
  return new Schemas({ openapi, components: { schemas: named } });
}

describe('a document of OpenAPI 3.0 is brought into the dialect of 3.1:', () => {
  test.each<[string, unknown, unknown]>([
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    ['nullable that is no flag', { type: 'string', nullable: 'yes' }, { type: 'string', nullable: 'yes' }],
    ['nullable beside nothing', { nullable: true }, {}],
    ['a nullable reference', { ...ref('A'), nullable: true }, { anyOf: [ref('A'), { type: 'null' }] }],
    ...['allOf', 'oneOf', 'anyOf'].map((name): [string, unknown, unknown] => [
      `a nullable ${name}`,
      { [name]: [ref('A')], nullable: true },
      { anyOf: [{ [name]: [ref('A')] }, { type: 'null' }] },
    ]),
    ['an exclusive minimum', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ['an exclusive maximum', { maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
    ['a bound of 0', { minimum: 0, exclusiveMinimum: true }, { exclusiveMinimum: 0 }],
    ['an inclusive one', { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ['an exclusive bound without its bound', { exclusiveMinimum: true, maximum: 2 }, { maximum: 2 }],
    ['bounds of 3.1', { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
    ...['properties', 'patternProperties'].map((name): [string, unknown, unknown] => [
      `schemas in ${name}, also where a property is called nullable or default`,
      {
        [name]: { nullable: { type: 'string', nullable: true }, default: { type: 'null', nullable: false } },
      },
      { [name]: { nullable: { type: ['string', 'null'] }, default: { type: 'null' } } },
    ]),
    ['items', { items: { type: 'string', nullable: true } }, { items: { type: ['string', 'null'] } }],
    [
      'schemas in lists',
      { allOf: [{ type: 'string', nullable: true }, 7, null] },
      { allOf: [{ type: ['string', 'null'] }, 7, null] },
    ],
    ...['example', 'examples', 'default', 'enum', 'const', 'x-own'].map(
      (name): [string, unknown, unknown] => [
        `data in ${name}`,
        { [name]: [{ type: 'string', nullable: true }] },
        { [name]: [{ type: 'string', nullable: true }] },
      ],
    ),
  ])('%s', (_, schema, expected) => {
    expect(schemasWith({ A: schema }, '3.0.3').at('/components/schemas/A')).toStrictEqual(expected);
    expect(schemasWith({ A: schema }).at('/components/schemas/A')).toBe(schema);
  });

  test('what other files have, too', () => {
    const document = { openapi: '3.0.0', 'x-files': { nullable: { A: { type: 'string', nullable: true } } } };
    expect(new Schemas(document).document).toEqual({
      ...{ openapi: '3.0.0', 'x-files': { nullable: { A: { type: ['string', 'null'] } } } },
    });
  });
});

describe('a reference', () => {
  const schemas = schemasWith({
    A: { type: 'string', title: 'A' },
    B: { ...ref('A'), title: 'B' },
    Loop: { ...ref('Loop'), title: 'Loop' },
    'a b': { type: 'null' },
    Yes: true,
  });
  test.each<[string, unknown, unknown]>([
    ['is followed', ref('A'), { type: 'string', title: 'A' }],
    [
      'is added to',
      { ...ref('A'), title: 'mine', format: 'uri' },
      { type: 'string', title: 'mine', format: 'uri' },
    ],
    ['is followed further', ref('B'), { type: 'string', title: 'B' }],
    ['is decoded', { $ref: '#/components/schemas/a%20b' }, { type: 'null' }],
    ['to nothing says nothing', { ...ref('None'), title: 'mine' }, { title: 'mine' }],
    ['to true says nothing', ref('Yes'), {}],
    ['that is no text is a keyword', { $ref: 7 }, { $ref: 7 }],
    ['is not needed', { type: 'null' }, { type: 'null' }],
    ['true allows all', true, {}],
    ['false allows nothing', false, { not: {} }],
    ['undefined says nothing', undefined, {}],
  ])('%s', (_, schema, expected) => {
    expect(schemas.resolve(schema)).toStrictEqual(expected);
  });

  test('that leads back to itself ends', () => {
    expect(schemas.resolve(ref('Loop'))).toMatchObject({ title: 'Loop' });
  });
});

describe('a schema as one list of properties', () => {
  const schemas = schemasWith({
    Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    Loop: { allOf: [ref('Loop'), ref('Named')], description: 'loop' },
    Nothing: { type: 'null' },
    Maybe: { type: ['string', 'null'] },
  });
  const name = { type: 'string' };
  test.each<[string, unknown, unknown]>([
    ['of its own', { type: 'string' }, { type: 'string' }],
    ['of a reference', ref('Named'), { type: 'object', required: ['name'], properties: { name } }],
    [
      'of allOf: properties and what is required add up',
      {
        allOf: [ref('Named'), { required: ['name', 'id'], properties: { id: {} } }],
        required: ['b'],
        properties: { b: true },
      },
      { type: 'object', required: ['name', 'id', 'b'], properties: { name, id: {}, b: true } },
    ],
    [
      'what stands later wins',
      { allOf: [{ title: 'a', type: 'null' }, { title: 'b' }], title: 'own' },
      { title: 'own', type: 'null' },
    ],
    ['of the parts of allOf the later wins', { allOf: [{ title: 'a' }, { title: 'b' }] }, { title: 'b' }],
    ['of oneOf the first', { oneOf: [{ title: 'a' }, { title: 'b' }] }, { title: 'a' }],
    ['of anyOf the first', { anyOf: [{ title: 'a' }, { title: 'b' }] }, { title: 'a' }],
    ['of both', { oneOf: [{ title: 'a' }], anyOf: [{ format: 'b' }] }, { title: 'a', format: 'b' }],
    [
      'that is not null alone',
      { oneOf: [{ type: 'null' }, { type: 'string' }] },
      { type: ['string', 'null'] },
    ],
    ['by reference', { anyOf: [ref('Nothing'), { type: 'string' }] }, { type: ['string', 'null'] }],
    ['null may be told once', { anyOf: [ref('Maybe'), ref('Nothing')] }, { type: ['string', 'null'] }],
    [
      'null of a choice that is not taken',
      { oneOf: [{ type: 'string' }, ref('Maybe')] },
      { type: ['string', 'null'] },
    ],
    ['null beside any type', { oneOf: [{ title: 'a' }, { type: 'null' }] }, { title: 'a' }],
    ['nothing but null', { oneOf: [{ type: 'null' }] }, {}],
    ['keywords that are no lists', { allOf: 7, oneOf: 7, anyOf: 7, title: 'a' }, { title: 'a' }],
    ['parts in parts', { allOf: [{ allOf: [{ title: 'a' }] }] }, { title: 'a' }],
  ])('%s', (_, schema, expected) => {
    expect(schemas.flat(schema)).toStrictEqual(expected);
  });

  test('that consists of itself has its other parts', () => {
    const loop = schemas.at('/components/schemas/Loop');
    expect(schemas.flat(loop)).toMatchObject({ description: 'loop', properties: { name } });
  });
});

test.each<[object, readonly string[]]>([
  [{ type: 'string' }, ['string']],
  [{ type: ['string', 'null'] }, ['string', 'null']],
  [{ type: 'string', properties: {} }, ['string']],
  [{ properties: {} }, ['object']],
  [{ items: {} }, ['array']],
  [{ properties: {}, items: {} }, ['object']],
  [
    { enum: ['a', 1, 2, 1.5, null, true, [], {}] },
    ['string', 'integer', 'number', 'null', 'boolean', 'array', 'object'],
  ],
  [{ const: 'a' }, ['string']],
  [{ const: null }, ['null']],
  [{ enum: [1], const: 'a' }, ['integer']],
  [{ enum: 'a' }, []],
  [{}, []],
])('the types of %j are %j', (schema, types) => {
  expect(typesOf(schema as Parameters<typeof typesOf>[0])).toEqual(types);
});

describe('a text of a path, query or header', () => {
  const schemas = new Schemas({
    openapi: '3.1.0',
    components: { schemas: { Count: { type: 'integer' } } },
  });

  test.each<[string, unknown, string | number | boolean | null]>([
    ['7', { type: 'integer' }, 7],
    ['7', { $ref: '#/components/schemas/Count' }, 7],
    ['-7.5', { type: 'number' }, -7.5],
    ['+7', { type: 'number' }, 7],
    ['12.', { type: 'number' }, 12],
    ['.25', { type: 'number' }, 0.25],
    ['1e3', { type: 'number' }, 1000],
    ['1.5E-12', { type: 'number' }, 1.5e-12],
    ['1e+10', { type: 'integer' }, 1e10],
    ['7', { type: 'string' }, '7'],
    ['7', { type: ['integer', 'string'] }, '7'],
    ['7', {}, '7'],
    ['true', { type: 'boolean' }, true],
    ['false', { type: 'boolean' }, false],
    ['true', { type: ['integer', 'boolean'] }, true],
    ['true', { type: 'integer' }, 'true'],
    ['7', { type: ['boolean', 'number'] }, 7],
    ['', { type: ['integer', 'null'] }, null],
    ['x', { type: ['integer', 'null'] }, 'x'],
    ['', { type: 'null' }, null],
  ])('%j by %j stands for %j', (text, schema, value) => {
    expect(coerced(text, schema, schemas)).toBe(value);
  });

  test.each(['', ' 7', '7 ', '0x10', '1e', '.', '--7', '1_000', 'NaN', 'Infinity', '7px', '1.2.3', 'a7'])(
    '%j is no number',
    (text) => {
      expect(coerced(text, { type: 'number' }, schemas)).toBe(text);
    },
  );

  test.each(['', 'TRUE', 'yes', '1'])('%j is neither true nor false', (text) => {
    expect(coerced(text, { type: 'boolean' }, schemas)).toBe(text);
  });
});
