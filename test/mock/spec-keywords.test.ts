import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/index.ts';

const text = { type: 'string' };
const integer = { type: 'integer' };
const json = (schema: object, more: object = {}) => ({
  description: 'OK',
  ...{ content: { 'application/json': { schema } }, ...more },
});

/** Schemas with a keyword each that no property, item or type is about. */
const SCHEMAS: Readonly<Record<string, object>> = {
  contains: { type: 'array', items: integer, contains: { const: 5 }, minContains: 2 },
  dependentRequired: {
    type: 'object',
    properties: { a: integer },
    required: ['a'],
    dependentRequired: { a: ['c'] },
  },
  patternProperties: {
    ...{ type: 'object', minProperties: 2, additionalProperties: false },
    patternProperties: { '^a\\d+$': integer },
  },
  propertyNames: { type: 'object', minProperties: 2, propertyNames: { pattern: '^k-' } },
  condition: {
    ...{ type: 'object', required: ['kind'], properties: { kind: { enum: ['a', 'b'] } } },
    if: { properties: { kind: { const: 'a' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword
    then: { required: ['x'], properties: { x: integer } },
    else: { required: ['y'], properties: { y: text } },
  },
  not: { type: 'integer', minimum: 1, maximum: 9, not: { multipleOf: 2 } },
  base64: { type: 'string', contentEncoding: 'base64' },
  dialect: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: { a: integer } },
};
const ONE_WAY = {
  type: 'object',
  required: ['id', 'name', 'password'],
  properties: { id: { ...integer, readOnly: true }, name: text, password: { ...text, writeOnly: true } },
};
const id = { name: 'id', in: 'path', required: true, schema: text };
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Keywords', version: '1' },
  paths: {
    ...Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => [
        `/${name}/{id}`,
        { get: { operationId: name, parameters: [id], responses: { 200: json(schema) } } },
      ]),
    ),
    '/users/{id}': {
      put: {
        operationId: 'putUser',
        parameters: [id],
        requestBody: { required: true, content: { 'application/json': { schema: { allOf: [ONE_WAY] } } } },
        responses: { 200: json(ONE_WAY), 400: { description: 'wrong' } },
      },
    },
    '/lies': {
      get: {
        operationId: 'lie',
        responses: {
          200: {
            content: { 'application/json': { schema: integer, example: 'no number' } },
            description: 'OK',
          },
        },
      },
    },
    '/impossible': {
      get: { operationId: 'impossible', responses: { 200: json({ ...text, not: { minLength: 0 } }) } },
    },
    '/filtered': {
      get: {
        operationId: 'filtered',
        parameters: [
          {
            ...{ name: 'filter', in: 'query' },
            content: {
              'application/json': { schema: { type: 'object', required: ['a'], properties: { a: integer } } },
            },
          },
        ],
        responses: {
          200: json(integer, {
            headers: { 'X-A': { required: true, schema: text, examples: { one: { value: 'first' } } } },
          }),
          400: { description: 'wrong' },
        },
      },
    },
  },
};

let mock: DriverMock;
beforeAll(async () => {
  mock = await startDriverMock({ spec: SPEC });
});
afterAll(() => mock.close());
const put = (body: object) =>
  fetch(`${mock.apiUrl}/users/7`, {
    ...{ method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  });

test.each(Object.keys(SCHEMAS))('a value that is made up keeps the keyword: %s', async (name) => {
  for (let at = 0; at < 10; at++) {
    const answer = await fetch(`${mock.apiUrl}/${name}/${at}`);
    expect([answer.status, answer.headers.get('x-mock-off-contract')]).toEqual([200, null]);
    await answer.text();
  }
});

test.each(['lies', 'impossible'])('what cannot be kept is marked as off contract: %s', async (path) => {
  const answer = await fetch(`${mock.apiUrl}/${path}`);
  expect(answer.headers.get('x-mock-off-contract')).toBe('true');
  await answer.text();
  const entry = (await mock.requests()).at(-1);
  expect(entry?.violations.join()).toMatch(/^spec \//);
});

test('what is only read need not be in a request, and what is only written not in an answer', async () => {
  const good = await put({ name: 'Ada', password: 'x' });
  expect([good.status, good.headers.get('x-mock-off-contract')]).toEqual([200, null]);
  expect(Object.keys((await good.json()) as object).sort()).toEqual(['id', 'name']);
  const bad = await put({ name: 'Ada' });
  expect([bad.status, await bad.text()]).toEqual([400, '']);
});

test('a query parameter that is JSON is read as JSON', async () => {
  const of = (filter: string) => fetch(`${mock.apiUrl}/filtered?filter=${encodeURIComponent(filter)}`);
  const good = await of('{"a": 1}');
  expect([good.status, good.headers.get('x-a')]).toEqual([200, 'first']);
  for (const wrong of ['{"a": "x"}', '{}', '{', 'a,1']) expect((await of(wrong)).status, wrong).toBe(400);
});
