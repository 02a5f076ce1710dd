import { expect, test } from 'vitest';
import { createRouter, type Route } from '../../src/contract/router.ts';

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
