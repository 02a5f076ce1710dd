import { describe, expect, test } from 'vitest';
import { driverPath } from '../../src/contract/operations.ts';
import { answering, contractFrom, documentWith } from '../support/documents.ts';

const inPath = (name: string, schema: object = { type: 'string' }, more: object = {}) => ({
  ...{ name, in: 'path', required: true, schema, ...more },
});

/** The contract of a driver below `/{p}/drivers/{id}`. */
const contractWith = (p: object) =>
  contractFrom(
    documentWith({
      '/{p}/drivers/{id}': {
        get: { parameters: [p, inPath('id'), { name: 'q', in: 'query' }], responses: answering({}) },
      },
    }),
  );

describe('a parameter of the path beside the id has', () => {
  test.each<[string, object, string]>([
    ['its example', { type: 'string', example: 'a', default: 'b', enum: ['c'] }, 'a'],
    ['its default', { type: 'string', default: 'b', enum: ['c'] }, 'b'],
    ['the first of its values', { type: 'string', enum: ['c', 'd'] }, 'c'],
    ['a number where it is one', { type: 'integer' }, '1'],
    ['a number where it is any', { type: 'number' }, '1'],
    ['its name', { type: 'string' }, 'p'],
    ['its name where its values are none', { enum: 7 }, 'p'],
  ])('%s', (_, schema, sample) => {
    // An enumeration that is none is found wrong: it is looked at here alone.
    const makeValidators = () => ({ at: () => () => [], of: () => () => [], violationsOfSchema: () => [] });
    const document = documentWith({
      '/{p}/drivers/{id}': {
        get: { parameters: [inPath('p', schema), inPath('id')], responses: answering({}) },
      },
    });
    expect(contractFrom(document, { makeValidators }).operation.samples).toEqual({ p: sample });
  });

  test('no sample where there is none', () => {
    const document = documentWith({
      '/drivers/{id}': {
        get: { parameters: [inPath('id'), { name: 'q', in: 'query' }], responses: answering({}) },
      },
    });
    expect(contractFrom(document).operation).not.toHaveProperty('samples');
  });
});

describe('the path of a driver', () => {
  const sampled = inPath('p', { type: 'string', example: 'ä/b' });
  test('has the id as it is given, and samples encoded', () => {
    expect(driverPath(contractWith(sampled), 'a%2Fb')).toBe('/%C3%A4%2Fb/drivers/a%2Fb');
  });

  test('has the customer where the path names it', () => {
    const naming = contractWith(
      inPath('p', { type: 'string', example: 'x' }, { 'x-mock-parameter': 'customer' }),
    );
    expect(driverPath(naming, '7', 'a b')).toBe('/a%20b/drivers/7');
    expect(driverPath(naming, '7')).toBe('/x/drivers/7');
    expect(driverPath(contractWith(sampled), '7', 'a b')).toBe('/%C3%A4%2Fb/drivers/7');
    const { customer: _, ...nobody } = naming;
    expect(driverPath(nobody, '7', 'a b')).toBe('/x/drivers/7');
    expect(driverPath({ ...naming, customer: { in: 'query', name: 'p' } }, '7', 'a b')).toBe('/x/drivers/7');
    expect(driverPath({ ...naming, customer: { in: 'path', name: 'other' } }, '7', 'a b')).toBe(
      '/x/drivers/7',
    );
  });

  test('may be another template, with names that nobody knows', () => {
    expect(driverPath(contractWith(sampled), '7', undefined, '/{ID}/{id}/{p}/{}')).toBe('/ID/7/%C3%A4%2Fb/');
    const { samples: _, ...operation } = contractWith(sampled).operation;
    expect(driverPath({ operation, customer: undefined }, '7')).toBe('/p/drivers/7');
  });
});

test('where no operation answers with a driver, none is meant', () => {
  const document = documentWith({ '/a': { get: { responses: {} } } });
  const contract = contractFrom(document, { findDriver: () => ({ operation: undefined, parameter: 'id' }) });
  expect(contract.operation).toEqual({
    ...{
      operationId: '',
      method: 'GET',
      path: '\0',
      parameter: 'externalId',
      bodySchema: 'Nothing',
      statuses: {},
    },
  });
  expect(contract.shapes).toEqual({ Nothing: [] });
  expect(contract.validateBody(7)).toEqual([]);
  expect(contract.validatePathParameters(7)).toEqual([]);
  expect(contract.validateError(404, 'text/plain')).toBeUndefined();
});

test('a driver in an envelope is said to be in it', () => {
  const document = documentWith({
    '/a/{id}': { get: { parameters: [inPath('id')], responses: answering({}) } },
  });
  const found = (envelope?: string) =>
    contractFrom(document, { findDriver: ([operation]) => ({ operation, parameter: 'id', envelope }) })
      .operation;
  expect(found('data').envelope).toBe('data');
  expect(found()).not.toHaveProperty('envelope');
});

test.each<[string, string]>([
  ['/api//', '/api'],
  ['', ''],
  ['https://a.example', ''],
])('a server at %j has the root %j', (url, root) => {
  const document = documentWith({ '/a': { get: { responses: {} } } }, { servers: [{ url }] });
  expect(contractFrom(document).root).toBe(root);
});

test('a server that is nowhere is told', () => {
  const document = documentWith({ '/a': { get: { responses: {} } } }, { servers: [{ url: 'http://[' }] });
  expect(() => contractFrom(document)).toThrow(
    '/servers/0/url: "http://[" is neither a path such as /api nor an address',
  );
});
