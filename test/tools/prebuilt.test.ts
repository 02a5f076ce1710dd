import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import * as installed from 'openapi-backend';
import { expect, test, vi } from 'vitest';
import { createRouter } from '../../src/contract/router.ts';
import { definition } from '../../src/generated/contract/definition.gen.ts';
import { routes } from '../../src/generated/control/control-definition.gen.ts';
import { PREBUILT } from '../../tools/lib/prebuilt.mjs';

const shipped: typeof installed = await import(pathToFileURL(resolve(PREBUILT)).href);

test('the sources are tested with openapi-backend as the bundles contain it', () => {
  const [own, other] = [shipped, installed].map((of) =>
    vi.spyOn(of.OpenAPIRouter.prototype, 'matchOperation'),
  );
  // What a path alone does not decide.
  createRouter(definition, '/api')({ method: 'post', path: '/api/user/externalId/x' });
  expect(own).toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test.each([
  ['the API', definition, '/api'],
  ['the control API', routes, '/_mock'],
])('it matches requests to %s as it does as installed', (_of, document, apiRoot) => {
  const [ours, theirs] = [shipped, installed].map(({ OpenAPIRouter }) => {
    return new OpenAPIRouter({ definition: document as never, apiRoot, ignoreTrailingSlashes: false });
  });
  const paths = Object.keys(document.paths as object).map((path) => apiRoot + path);
  const steps = [
    'api',
    '_mock',
    'user',
    'externalId',
    'drivers',
    'sessions',
    '',
    '.',
    'a b',
    '%41',
    '{id}',
    'ä',
  ];
  const path = fc.oneof(
    fc.constantFrom(...paths),
    fc.constantFrom(...paths).map((template) => template.replace(/\{\w+\}/g, 'x-1')),
    fc.array(fc.constantFrom(...steps), { maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
  );
  const method = fc.constantFrom(
    'GET',
    'get',
    'post',
    'PUT',
    'delete',
    'patch',
    'options',
    'head',
    'nonsense',
  );
  fc.assert(
    fc.property(method, path, (method, path) => {
      const request = { method, path, headers: {}, query: '' };
      const [own, other] = [ours!, theirs!].map((router) => router.matchOperation(request));
      expect(own).toEqual(other);
      if (own) expect(ours!.parseRequest(request, own)).toEqual(theirs!.parseRequest(request, other!));
    }),
    { numRuns: 2000 },
  );
});
