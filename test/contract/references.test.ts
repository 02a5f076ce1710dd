import { describe, expect, test } from 'vitest';
import { REFERENCE, referencesIn, withReferences } from '../../src/contract/references.ts';
import { Schemas } from '../../src/contract/schemas.ts';

const A = '#/components/schemas/A';
const POINTER = '/components/schemas/A';
const schemas = new Schemas({
  openapi: '3.1.0',
  components: {
    schemas: {
      A: { properties: { a: { type: 'string' } } },
      Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
      'a b': { type: 'integer' },
    },
  },
});
const written = (schema: unknown) => withReferences(schema, schemas);
const followed = { [REFERENCE]: POINTER };
const inlined = { properties: { a: { type: 'string' } } };

describe('a schema with references', () => {
  test.each<[string, unknown, unknown]>([
    ['a reference', { $ref: A }, followed],
    ['a reference and more', { $ref: A, type: 'object' }, { ...followed, type: 'object' }],
    ['an encoded one', { $ref: '#/components/schemas/a%20b' }, { [REFERENCE]: '/components/schemas/a b' }],
    ['one in a list', { allOf: [{ $ref: A }, true] }, { allOf: [followed, true] }],
    ['one of the items', { items: { $ref: A } }, { items: followed }],
    ['a property called $ref', { properties: { $ref: { $ref: A } } }, { properties: { $ref: followed } }],
    ['one of a pattern', { patternProperties: { a: { $ref: A } } }, { patternProperties: { a: followed } }],
    ['a definition called const', { $defs: { const: { $ref: A } } }, { $defs: { const: followed } }],
    [
      'one that depends',
      { dependentSchemas: { enum: { $ref: A } } },
      { dependentSchemas: { enum: followed } },
    ],
    ...['const', 'default', 'enum', 'example', 'examples'].map((name): [string, unknown, unknown] => [
      `data in ${name}`,
      { [name]: { $ref: A } },
      { [name]: { $ref: A } },
    ]),
    ...['$schema', '$id', '$vocabulary', '$anchor', '$dynamicAnchor', '$dynamicRef'].map(
      (name): [string, unknown, unknown] => [
        `${name}, which is left out`,
        { [name]: 'x', type: 'null' },
        { type: 'null' },
      ],
    ),
    [
      'a property called $id',
      { properties: { $id: { type: 'string' } } },
      { properties: { $id: { type: 'string' } } },
    ],
    ['no schema', 7, 7],
  ])('%s', (_, schema, expected) => {
    expect(written(schema)).toEqual(expected);
  });

  test.each(['unevaluatedProperties', 'unevaluatedItems'])(
    'what it refers to in place stands in it beside %s',
    (name) => {
      expect(written({ [name]: false, $ref: A })).toEqual({ [name]: false, allOf: [inlined] });
      expect(written({ [name]: false, $ref: A, allOf: [true] })).toEqual({
        [name]: false,
        allOf: [true, inlined],
      });
    },
  );

  test.each(['allOf', 'anyOf', 'oneOf'])('%s is in place', (name) => {
    expect(written({ unevaluatedProperties: false, [name]: [{ $ref: A }] })).toEqual({
      ...{ unevaluatedProperties: false, [name]: [{ allOf: [inlined] }] },
    });
  });

  test.each(['if', 'then', 'else'])('%s is in place', (name) => {
    expect(written({ unevaluatedProperties: false, [name]: { $ref: A } })).toEqual({
      ...{ unevaluatedProperties: false, [name]: { allOf: [inlined] } },
    });
  });

  test('schemas that depend are in place; properties, items and negations are not', () => {
    expect(
      written({
        unevaluatedProperties: false,
        dependentSchemas: { x: { $ref: A } },
        properties: { x: { $ref: A } },
        items: { $ref: A },
        not: { $ref: A },
      }),
    ).toEqual({
      unevaluatedProperties: false,
      dependentSchemas: { x: { allOf: [inlined] } },
      properties: { x: followed },
      items: followed,
      not: followed,
    });
  });

  test('what refers to itself in place is followed there', () => {
    expect(written({ unevaluatedProperties: false, $ref: '#/components/schemas/Loop' })).toEqual({
      unevaluatedProperties: false,
      allOf: [{ allOf: [{ [REFERENCE]: '/components/schemas/Loop' }] }],
    });
  });
});

test('the references of a schema are told, those in data are not', () => {
  const schema = written({
    allOf: [{ $ref: A }, { items: { $ref: '#/components/schemas/Loop' } }],
    const: { [REFERENCE]: '/x' },
    properties: { [REFERENCE]: { type: 'string' } },
  });
  expect(referencesIn(schema)).toEqual([POINTER, '/components/schemas/Loop']);
  expect(referencesIn(null)).toEqual([]);
});
