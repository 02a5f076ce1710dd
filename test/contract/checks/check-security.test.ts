import { describe, expect, test } from 'vitest';
import { schemeProblems, securityProblems } from '../../../src/contract/checks/check-security.ts';
import { readOperations } from '../../../src/contract/operations.ts';
import { Schemas } from '../../../src/contract/schemas.ts';
import { documentWith } from '../../support/documents.ts';

describe('a security scheme', () => {
  const types = 'Allowed: apiKey, http, mutualTLS, oauth2, openIdConnect';
  const nameless = ' no name; allowed: that of the parameter, header or cookie, as a text';
  test.each<[unknown, readonly string[]]>([
    [{ type: 'apiKey', in: 'query', name: 'code' }, []],
    [{ type: 'apiKey', in: 'header', name: 'code' }, []],
    [{ type: 'apiKey', in: 'cookie', name: 'code' }, []],
    [{ type: 'http', scheme: 'basic' }, []],
    [{ type: 'mutualTLS' }, []],
    [{ type: 'oauth2' }, []],
    [{ type: 'openIdConnect' }, []],
    [{ $ref: '#/elsewhere' }, []],
    [7, []],
    [{}, [`/type no type. ${types}`]],
    [{ type: 'oauth' }, [`/type type is "oauth". Did you mean oauth2? ${types}`]],
    [{ type: 'http' }, [' no scheme; allowed: such as basic or bearer']],
    [{ type: 'http', scheme: 7 }, [' no scheme; allowed: such as basic or bearer']],
    [{ type: 'apiKey', name: 'code' }, ['/in no in. Allowed: query, header, cookie']],
    [
      { type: 'apiKey', in: 'quer', name: 'code' },
      ['/in in is "quer". Did you mean query? Allowed: query, header, cookie'],
    ],
    [{ type: 'apiKey', in: 'query' }, [nameless]],
    [{ type: 'apiKey', in: 'query', name: '' }, [nameless]],
    [{ type: 'apiKey', in: 'query', name: 7 }, [nameless]],
    [{ type: 'apiKey' }, ['/in no in. Allowed: query, header, cookie', nameless]],
  ])('%j', (scheme, problems) => {
    const found = schemeProblems({ components: { securitySchemes: { 'a/b': scheme } } });
    expect(found.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual(
      problems.map((problem) => `/components/securitySchemes/a~1b${problem}`),
    );
  });

  test.each([{}, { components: 7 }, { components: { securitySchemes: 'x' } }])(
    'is none in %j',
    (document) => {
      expect(schemeProblems(document)).toEqual([]);
    },
  );
});

describe('what security asks for', () => {
  const schemes = { securitySchemes: { key: { type: 'mutualTLS' }, token: { type: 'oauth2' } } };
  const problemsOf = (security: unknown, components: object = schemes, ofOperation?: unknown) => {
    const schemas = new Schemas(
      documentWith({ '/a': { get: { security: ofOperation } } }, { components, security }),
    );
    return securityProblems(schemas, readOperations(schemas)).map(
      ({ pointer, reason }) => `${pointer} ${reason}`,
    );
  };

  test('is there, or told with its place', () => {
    expect(problemsOf([{ key: [], token: [] }, {}])).toEqual([]);
    expect(problemsOf([{}, { key: [], kei: [] }])).toEqual([
      '/security/1/kei there is no security scheme "kei". Did you mean key? Allowed: key, token',
    ]);
    expect(problemsOf([{ key: [] }], schemes, [{ other: [] }])).toEqual([
      '/paths/~1a/get/security/0/other there is no security scheme "other". Allowed: key, token',
    ]);
    expect(problemsOf([{ key: [] }], {})).toEqual([
      '/security/0/key there is no security scheme "key". Allowed: none, as components have no securitySchemes',
    ]);
  });

  test.each([undefined, 7, {}, [7], [null]])('is nothing in %j', (security) => {
    expect(problemsOf(security)).toEqual([]);
  });
});
