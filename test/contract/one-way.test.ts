import { describe, expect, test } from 'vitest';
import { bodyViolations, type Direction } from '../../src/contract/one-way.ts';
import { answering, contractFrom, documentWith } from '../support/documents.ts';

const AT = '/components/schemas/Body';
const READ = { type: 'string', readOnly: true };
const WRITTEN = { type: 'string', writeOnly: true };

function placesOf(
  schema: object,
  value: unknown,
  direction: Direction,
  named: object = {},
): readonly string[] {
  const components = { schemas: { Body: schema, ...named } };
  const contract = contractFrom(
    documentWith({ '/a': { get: { responses: answering({}) } } }, { components }),
  );
  return bodyViolations(value, AT, direction, contract).map(({ instancePath, keyword, params }) =>
    `${instancePath} ${keyword} ${params.missingProperty ?? ''}`.trim(),
  );
}

const needing = (...properties: readonly [string, unknown][]) => ({
  ...{
    type: 'object',
    required: properties.map(([name]) => name),
    properties: Object.fromEntries(properties),
  },
});
const both = needing(['read', READ], ['written', WRITTEN], ['plain', { type: 'string' }]);
const self = { $ref: '#/components/schemas/Other' };

test('a request may lack what is only read, an answer what is only written', () => {
  expect(placesOf(both, {}, 'request')).toEqual(['required written', 'required plain']);
  expect(placesOf(both, {}, 'response')).toEqual(['required read', 'required plain']);
  expect(placesOf(both, { plain: 'x', written: 'x' }, 'request')).toEqual([]);
});

test('what is there is held against its schema', () => {
  const value = { read: 7, written: 'x', plain: 'x' };
  expect(placesOf(both, value, 'request')).toEqual(['/read type']);
});

describe('what is only read is found', () => {
  test.each<[string, object, unknown]>([
    ['in a property', needing(['a', needing(['read', READ])]), { a: {} }],
    ['in a list', { items: needing(['read', READ]) }, [{}]],
    ['in a list of lists', { items: { items: needing(['read', READ]) } }, [[], [{}]]],
    ['in any other property', { additionalProperties: needing(['read', READ]) }, { a: {} }],
    ['in a property with an escape', needing(['a/b', needing(['read', READ])]), { 'a/b': {} }],
    ['in a part', { allOf: [{ required: ['read'] }, { properties: { read: READ } }] }, {}],
    ['in a part of a part', { required: ['read'], allOf: [{ allOf: [{ properties: { read: READ } }] }] }, {}],
    ['in each of a choice', { oneOf: [needing(['read', READ]), needing(['id', READ])] }, {}],
    ['in one of any', { anyOf: [needing(['read', READ])] }, {}],
    ['by reference', needing(['a', self]), { a: {} }],
    ['by reference in a part', { allOf: [self] }, {}],
    ['where the property is one by reference', needing(['read', { $ref: '#/components/schemas/Read' }]), {}],
    ['where a part of the property says so', needing(['read', { allOf: [READ] }]), {}],
  ])('%s', (_, schema, value) => {
    const named = { Other: needing(['read', READ]), Read: READ };
    expect(placesOf(schema, value, 'request', named)).toEqual([]);
    expect(placesOf(schema, value, 'response', named)).not.toEqual([]);
  });
});

test.each<[string, object, unknown, readonly string[]]>([
  [
    'a property that is only read in another object',
    { properties: { a: { required: ['read'] }, read: READ } },
    { a: {} },
    ['/a required read'],
  ],
  ['one that is not', needing(['read', { readOnly: false }]), {}, ['required read']],
  ['one that no schema knows', { required: ['other'] }, {}, ['required other']],
  [
    'a choice of which another branch is broken otherwise',
    { oneOf: [needing(['read', READ]), { type: 'null' }], required: ['plain'] },
    {},
    ['oneOf', 'required plain', 'type'],
  ],
])('%s is missed', (_, schema, value, places) => {
  expect([...placesOf(schema, value, 'request')].sort()).toEqual(places);
});

test('a condition that only lacks what is only read is kept', () => {
  const rest = { properties: { read: READ }, if: { required: ['kind'] } };
  const schema = { ...rest, ['then' as string]: { required: ['read'] } };
  expect(placesOf(schema, { kind: 1 }, 'request')).toEqual([]);
  expect(placesOf(schema, { kind: 1 }, 'response')).toEqual(['required read', 'if']);
});

test('a schema that consists of itself is looked through once', () => {
  const loop = {
    allOf: [{ properties: { below: { $ref: `#${AT}` } } }],
    required: ['read'],
    properties: { read: READ },
  };
  expect(placesOf(loop, { below: { below: {} } }, 'request')).toEqual([]);
});

test('without validators nothing is missed', () => {
  const contract = contractFrom(documentWith({ '/a': { get: { responses: answering(false) } } }));
  const { validators: _, ...bare } = contract;
  const at = '/paths/~1a/get/responses/200/content/application~1json/schema';
  expect(bodyViolations({}, at, 'response', contract)).toHaveLength(1);
  expect(bodyViolations({}, at, 'response', bare)).toEqual([]);
});
