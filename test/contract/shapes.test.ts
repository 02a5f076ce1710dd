import { describe, expect, test } from 'vitest';
import { Schemas } from '../../src/contract/schemas.ts';
import { shapesOf } from '../../src/contract/shapes.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function shapes(schema: unknown, named: object = {}, more: object = {}) {
  const schemas = new Schemas({ openapi: '3.1.0', components: { schemas: named }, ...more });
  return shapesOf(schemas, { schema, name: 'Body' });
}

/** The shape of the property `p` of a body. */
const shapeOf = (source: unknown, named: object = {}) =>
  shapes({ properties: { p: source } }, named).shapes.Body?.[0];

describe('the shape of a property', () => {
  const named = { Box: { properties: { id: { type: 'integer' } } }, Text: { type: 'string' } };
  test.each<[string, unknown, object]>([
    ['a text', { type: 'string' }, { type: 'string' }],
    ['a text with a format', { type: 'string', format: 'date' }, { type: 'string', format: 'date' }],
    ['a format that is none', { type: 'string', format: 7 }, { type: 'string' }],
    ['a text or null', { type: ['null', 'string'] }, { type: 'string', nullable: true }],
    ['null alone', { type: 'null' }, { type: 'object', nullable: true }],
    ['anything', {}, { type: 'object' }],
    ['deprecated', { type: 'string', deprecated: true }, { type: 'string', deprecated: true }],
    ['not deprecated', { type: 'string', deprecated: 'no' }, { type: 'string' }],
    ['one of a list', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }],
    ['a default', { type: 'integer', default: 0 }, { type: 'integer', default: 0 }],
    ['an example', { type: 'integer', example: 0 }, { type: 'integer', example: 0 }],
    ['an example that is null', { type: 'integer', example: null }, { type: 'integer', example: null }],
    ['by reference', ref('Text'), { type: 'string' }],
    ['an object', ref('Box'), { type: 'object', schema: 'Box' }],
    ['an object in place', { properties: { a: {} } }, { type: 'object', schema: 'Body.p' }],
    ['an object without properties', { type: 'object' }, { type: 'object' }],
    ['an object or null', { anyOf: [ref('Box'), { type: 'null' }] }, { type: 'object', schema: 'Box' }],
    ['a part', { allOf: [ref('Box')] }, { type: 'object', schema: 'Box' }],
    ['a part and more', { allOf: [ref('Box')], properties: { a: {} } }, { type: 'object', schema: 'Body.p' }],
    ['two parts', { allOf: [ref('Box'), { properties: { a: {} } }] }, { type: 'object', schema: 'Body.p' }],
    ['a list of objects', { type: 'array', items: ref('Box') }, { type: 'array', schema: 'Box' }],
    ['a list in place', { items: { properties: { a: {} } } }, { type: 'array', schema: 'Body.p' }],
    ['a list of texts', { type: 'array', items: ref('Text') }, { type: 'array', items: 'string' }],
    ['a list of texts or nulls', { items: { type: ['null', 'string'] } }, { type: 'array', items: 'string' }],
    ['a list of anything', { type: 'array' }, { type: 'array' }],
  ])('%s', (_, source, shape) => {
    expect(shapeOf(source, named)).toEqual({ name: 'p', ...shape });
  });
});

describe('the schemas of a body', () => {
  test('have their names, or those of the properties that they stand in', () => {
    const inner = { properties: { deep: { properties: { x: { type: 'null' } } } } };
    expect(shapes(ref('Box'), { Box: { properties: { in: inner, next: ref('Box') } } })).toEqual({
      root: 'Box',
      shapes: {
        Box: [
          { name: 'in', type: 'object', schema: 'Box.in' },
          { name: 'next', type: 'object', schema: 'Box' },
        ],
        'Box.in': [{ name: 'deep', type: 'object', schema: 'Box.in.deep' }],
        'Box.in.deep': [{ name: 'x', type: 'object', nullable: true }],
      },
    });
  });

  test('of one that has no properties are none', () => {
    expect(shapes({ type: 'string' })).toEqual({ root: 'Body', shapes: {} });
    expect(shapes(true)).toEqual({ root: 'Body', shapes: {} });
  });

  test('in files are called as these are, the second of a name by its whole pointer', () => {
    const box = { properties: { a: { type: 'string' } } };
    const files = {
      'a.yaml': { Box: box, 'one box.json': box },
      'sub/Site.YML': box,
      'b.yaml': { Box: box },
    };
    const places = [
      '#/x-files/a.yaml/Box',
      '#/x-files/b.yaml/Box',
      '#/x-files/sub~1Site.YML',
      '#/x-files/a.yaml/one%20box.json',
    ];
    const properties = Object.fromEntries(places.map(($ref, index) => [`p${index}`, { $ref }]));
    const found = shapes(
      { properties: { ...properties, again: { $ref: places[1] } } },
      {},
      { 'x-files': files },
    );
    expect(found.shapes.Body?.map((each) => each.schema)).toEqual([
      ...['Box', '#/x-files/b.yaml/Box', 'Site', 'one box', '#/x-files/b.yaml/Box'],
    ]);
    expect(Object.keys(found.shapes)).toEqual(['Body', 'Box', '#/x-files/b.yaml/Box', 'Site', 'one box']);
  });
});
