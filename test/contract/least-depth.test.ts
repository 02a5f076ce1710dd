import { describe, expect, test } from 'vitest';
import { LeastDepth } from '../../src/contract/least-depth.ts';
import { Schemas } from '../../src/contract/schemas.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const needs = (inner: unknown, name = 'a') => ({
  ...{ type: 'object', required: [name], properties: { [name]: inner } },
});
const list = (inner: unknown, more: object = { minItems: 1 }) => ({ type: 'array', items: inner, ...more });

function depthOf(schema: unknown, named: object = {}): number {
  return new LeastDepth(new Schemas({ openapi: '3.1.0', components: { schemas: named } })).of(schema);
}

describe('how deep values are at least', () => {
  const leaf = { type: 'string' };
  const object = { type: 'object' };
  test.each<[string, unknown, number]>([
    ['a text', leaf, 0],
    ['anything', {}, 0],
    ['true', true, 0],
    ['an object', object, 1],
    ['a list', { type: 'array' }, 1],
    ['an object or a list', { type: ['object', 'array'] }, 1],
    ['an object or null', { type: ['object', 'null'] }, 0],
    ['an object that needs a text', needs(leaf), 1],
    ['an object that needs an object', needs(object), 2],
    ['an object that does not', { type: 'object', properties: { a: object } }, 1],
    [
      'an object that needs what it does not know',
      { type: 'object', required: ['b'], properties: { a: needs(object) } },
      1,
    ],
    ['one that needs it as any other', { type: 'object', required: ['b'], additionalProperties: object }, 2],
    ['one that knows what it needs', { ...needs(leaf), additionalProperties: needs(object) }, 1],
    ['one that needs more', { ...needs(leaf), minProperties: 2, additionalProperties: object }, 2],
    ['one that needs no more', { ...needs(leaf), minProperties: 1, additionalProperties: object }, 1],
    ['any others that are forbidden', { type: 'object', required: ['b'], additionalProperties: false }, 1],
    ['a list of objects', list(object), 2],
    ['a list that may be empty', list(object, {}), 1],
    ['a list of two', list(needs(leaf), { minItems: 2 }), 2],
    [
      'the items that a list begins with',
      list(needs(object), { prefixItems: [object, needs(object)], minItems: 1 }),
      2,
    ],
    ['those, and one more', list(needs(object), { prefixItems: [object], minItems: 2 }), 3],
    ['items that are not said', { type: 'array', minItems: 3, prefixItems: [object] }, 2],
    ['a value of a list', { ...needs(object), enum: [{ a: {} }] }, 0],
    ['one value', { ...needs(object), const: { a: {} } }, 0],
    ['the least of a choice', { oneOf: [needs(object), object, needs(leaf)] }, 1],
    ['the least of another choice', { anyOf: [needs(object), leaf] }, 0],
    ['both choices', { oneOf: [object], anyOf: [needs(object)] }, 2],
    ['a choice of nothing', { oneOf: [] }, 0],
    ['parts: all that they need', { allOf: [needs(leaf), needs(object, 'b')] }, 2],
    [
      'parts: one names the type, another what it needs',
      { type: 'object', allOf: [{ required: ['b'] }, { properties: { b: object } }] },
      2,
    ],
    ['parts: types that all allow', { type: ['object', 'string'], allOf: [{ type: ['object', 'null'] }] }, 1],
    ['parts: types that one alone allows', { type: ['object', 'string'], allOf: [{ type: 'string' }] }, 0],
    ['a part that is a value of a list', { ...needs(object), allOf: [{ enum: [{}] }] }, 0],
    ['a reference', needs(ref('Box')), 3],
    ['a reference and more', { ...ref('Box'), required: ['b'], properties: { b: needs(object) } }, 3],
    ['what needs itself', ref('Node'), Infinity],
    ['what needs that', needs(ref('Node')), Infinity],
    ['what needs itself or null', ref('Ending'), 1],
    ['what needs itself in a list that may be empty', ref('Tree'), 2],
    ['two that need each other', ref('Ping'), Infinity],
    ['what consists of itself', ref('Same'), 1],
  ])('%s', (_, schema, depth) => {
    const named = {
      Box: needs(object),
      Node: needs(ref('Node')),
      Ending: needs({ oneOf: [ref('Ending'), { type: 'null' }] }),
      Tree: needs(list(ref('Tree'), {})),
      Ping: needs(ref('Pong')),
      Pong: list(ref('Ping')),
      Same: { type: 'object', allOf: [ref('Same')] },
    };
    expect(depthOf(schema, named)).toBe(depth);
  });

  test('of several schemas, whichever is asked for first', () => {
    const named = { A: needs(ref('B')), B: needs(ref('C')), C: { oneOf: [ref('A'), { type: 'object' }] } };
    const schemas = new Schemas({ openapi: '3.1.0', components: { schemas: named } });
    for (const order of ['ABC', 'CBA', 'BAC']) {
      const depth = new LeastDepth(schemas);
      expect([...order].map((name) => [name, depth.of(ref(name))])).toEqual(
        [...order].map((name) => [name, { A: 3, B: 2, C: 1 }[name]]),
      );
    }
  });
});

describe('where a schema without end comes to itself', () => {
  test.each<[string, object, { pointers: readonly string[]; by: string } | undefined]>([
    ['by a property', { A: needs(ref('A')) }, { pointers: ['/components/schemas/A'], by: 'a' }],
    [
      'by the items of a list',
      { A: needs(list(ref('A')), 'list') },
      { pointers: ['/components/schemas/A'], by: 'list[]' },
    ],
    [
      'by any other property',
      { A: { type: 'object', minProperties: 1, additionalProperties: ref('A') } },
      { pointers: ['/components/schemas/A'], by: '*' },
    ],
    [
      'by several',
      { A: needs(list(ref('B')), 'list'), B: needs(ref('A'), 'parent') },
      { pointers: ['/components/schemas/B', '/components/schemas/A'], by: 'parent.list[]' },
    ],
    [
      'by each of a choice',
      { A: needs({ oneOf: [ref('A'), list(ref('A'))] }) },
      { pointers: ['/components/schemas/A'], by: 'a' },
    ],
    [
      'further below',
      { A: needs(ref('B'), 'x'), B: needs(ref('B'), 'y') },
      { pointers: ['/components/schemas/B'], by: 'y' },
    ],
    [
      'by what follows what can end',
      {
        A: {
          ...needs({ type: 'string' }),
          required: ['a', 'b'],
          properties: { a: { type: 'string' }, b: ref('A') },
        },
      },
      { pointers: ['/components/schemas/A'], by: 'b' },
    ],
    [
      'by what one property needs beside it',
      {
        A: {
          ...needs({ type: 'string' }),
          dependentRequired: { a: ['b'], b: ['c'], x: ['d'] },
          properties: { a: { type: 'string' }, c: ref('A'), d: ref('A') },
        },
      },
      { pointers: ['/components/schemas/A'], by: 'c' },
    ],
    [
      'by what a list contains',
      { A: needs({ type: 'array', contains: ref('A') }, 'list') },
      { pointers: ['/components/schemas/A'], by: 'list[]' },
    ],
    [
      'nowhere, as the list need not contain it',
      { A: needs({ type: 'array', contains: ref('A'), minContains: 0 }, 'list') },
      undefined,
    ],
    [
      'nowhere, as the property that needs it may be missing',
      { A: { ...needs({ type: 'string' }), dependentRequired: { b: ['c'] }, properties: { c: ref('A') } } },
      undefined,
    ],
    ['nowhere', { A: needs({ type: 'string' }) }, undefined],
    ['nowhere, as a choice ends', { A: needs({ oneOf: [ref('A'), { type: 'null' }] }) }, undefined],
  ])('%s', (_, named, endless) => {
    const schemas = new Schemas({ openapi: '3.1.0', components: { schemas: named } });
    expect(new LeastDepth(schemas).endless(ref('A'))).toEqual(endless);
    expect(new LeastDepth(schemas).endless(schemas.at('/components/schemas/A'))).toEqual(endless);
  });

  test('an encoded reference is told decoded', () => {
    const schemas = new Schemas({
      ...{
        openapi: '3.1.0',
        components: { schemas: { 'a b': needs({ $ref: '#/components/schemas/a%20b' }) } },
      },
    });
    expect(new LeastDepth(schemas).endless({ $ref: '#/components/schemas/a%20b' })?.pointers).toEqual([
      '/components/schemas/a b',
    ]);
  });
});
