import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRouter, type Route, routerOf } from '../../src/contract/router.ts';
import { contractFrom, documentWith } from '../support/documents.ts';

const DOCUMENT = {
  openapi: '3.0.3',
  info: { title: 'Shops', version: '1' },
  security: [{ key: [] }],
  paths: {
    '/shops/{id}': {
      get: { operationId: 'getShop', responses: {} },
      delete: { responses: {}, security: [{ key: [], token: [] }, { admin: [] }] },
    },
    '/shops/open': { post: { operationId: 'openShop', security: [], responses: {} } },
    '/only-options': { options: { operationId: 'ask', responses: {} } },
  },
};

test.each<[string, string, Route]>([
  [
    'GET',
    '/api/shops/a%2Fb',
    { kind: 'operation', operation: 'getShop', parameters: { id: 'a/b' }, security: [{ key: [] }] },
  ],
  [
    'DELETE',
    '/api/shops/7',
    {
      kind: 'operation',
      operation: 'DELETE /shops/{id}',
      parameters: { id: '7' },
      security: [{ key: [], token: [] }, { admin: [] }],
    },
  ],
  ['POST', '/api/shops/open', { kind: 'operation', operation: 'openShop', parameters: {}, security: [] }],
  ['PUT', '/api/shops/7', { kind: 'other-method', allowed: ['GET', 'HEAD', 'DELETE', 'OPTIONS'] }],
  ['OPTIONS', '/api/shops/7', { kind: 'other-method', allowed: ['GET', 'HEAD', 'DELETE', 'OPTIONS'] }],
  ['GET', '/api/only-options', { kind: 'other-method', allowed: ['OPTIONS'] }],
  ['GET', '/api/shops', { kind: 'not-found' }],
  ['GET', '/api/shops/7/', { kind: 'not-found' }],
  ['GET', '/apix/shops/7', { kind: 'not-found' }],
  ['GET', '*', { kind: 'not-found' }],
  ['OPTIONS', '*', { kind: 'other-method', allowed: ['GET', 'HEAD', 'OPTIONS'] }],
])('%s %s is matched', (method, path, expected) => {
  expect(createRouter(DOCUMENT, '/api')({ method, path })).toEqual(expected);
});

test('a document without a root has its paths at the top', () => {
  expect(createRouter(DOCUMENT, '/')({ method: 'GET', path: '/shops/7' })).toMatchObject({
    operation: 'getShop',
    parameters: { id: '7' },
  });
});

describe('the router of a contract', () => {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }];
  const paths = {
    '/shops/{id}': {
      parameters,
      get: { operationId: 'getShop', responses: {} },
      ...Object.fromEntries(
        ['put', 'post', 'patch', 'trace', 'head'].map((method) => [method, { responses: {} }]),
      ),
    },
    '/shops/open': { get: { operationId: 'openShop', responses: {}, security: [] } },
    '/{id}/doors': { parameters, get: { operationId: 'getDoors', responses: {} } },
  };
  const document = documentWith(paths, {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'basic' } } },
  });

  test.each<[string, string, Route]>([
    [
      'GET',
      '/shops/x',
      { kind: 'operation', operation: 'getShop', parameters: { id: 'x' }, security: [{ key: [] }] },
    ],
    [
      'PUT',
      '/shops/7',
      { kind: 'operation', operation: 'PUT /shops/{id}', parameters: { id: '7' }, security: [{ key: [] }] },
    ],
    ['GET', '/shops/open', { kind: 'operation', operation: 'openShop', parameters: {}, security: [] }],
    [
      'GET',
      '/7/doors',
      { kind: 'operation', operation: 'getDoors', parameters: { id: '7' }, security: [{ key: [] }] },
    ],
    [
      'DELETE',
      '/shops/7',
      {
        kind: 'other-method',
        allowed: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'TRACE', 'OPTIONS'],
      },
    ],
    ['DELETE', '/nothing', { kind: 'not-found' }],
  ])('%s %s', (method, path, expected) => {
    expect(routerOf(contractFrom(document))({ method, path })).toEqual(expected);
    const below = contractFrom(document, { basePath: '/v2' });
    expect(routerOf(below)({ method, path: `/v2${path}` })).toEqual(expected);
    expect(routerOf(below)({ method, path })).toEqual({ kind: 'not-found' });
  });

  test('without validators is that of its document', () => {
    const { validators: _, ...bare } = contractFrom(document, { basePath: '/v2' });
    expect(routerOf(bare)({ method: 'GET', path: '/v2/shops/7' })).toMatchObject({ operation: 'getShop' });
  });

  test('OPTIONS of a path that begins with a star is none of the server', () => {
    expect(createRouter(DOCUMENT, '/api')({ method: 'OPTIONS', path: '*/shops' })).toEqual({
      kind: 'not-found',
    });
  });
});

// Where a second operation has the same path, the library is asked which one is meant.
test.each(['/', '/api'])('an operation that is alone is found as the library finds it, below %s', (root) => {
  const answers = { operationId: 'a', responses: {} };
  const documentOf = (path: string, more = {}) => ({
    ...DOCUMENT,
    paths: { [path]: { get: answers, ...more } },
  });
  const word = fc.constantFrom('a', 'b-1', 'a.b', 'a+', '{id}', '{x_y}', '{id}.json', '{ä}', '{a b}', '');
  const segment = fc.constantFrom(
    'a',
    'b-1',
    'axb',
    'a.b',
    'aa',
    '7',
    'x%2Fy',
    '%C3%A4',
    '{id}',
    '7.json',
    ' ',
    '?',
    '\n',
    '',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.array(segment, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('GET', 'get', 'POST'),
      (words, segments, method) => {
        const template = `/${words.join('/')}`;
        const request = { method, path: `${root === '/' ? '' : root}/${segments.join('/')}` };
        const byLibrary = createRouter(documentOf(template, { trace: answers }), root)(request);
        const found = createRouter(documentOf(template), root)(request);
        const { kind } = byLibrary;
        expect(found).toEqual(
          kind === 'other-method' ? { kind, allowed: ['GET', 'HEAD', 'OPTIONS'] } : byLibrary,
        );
      },
    ),
    { numRuns: 1000 },
  );
});
