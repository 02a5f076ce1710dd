import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { ContractError } from '../../src/contract/contract-error.ts';
import { mediaTypesFor } from '../../src/contract/driver-answers.ts';
import { type Operation, operationsOf } from '../../src/contract/operations.ts';
import { type DriverFinding, readContract } from '../../src/contract/read-contract.ts';
import { makeValidators } from '../support/documents.ts';

const OWN = parse(readFileSync('spec/driver-api.openapi.yaml', 'utf8'));

const first = (operations: readonly Operation[]): DriverFinding => ({
  operation: operations[0],
  parameter: operations[0]?.parameters.find(({ in: place }) => place === 'path')?.name ?? '',
});

function read(document: unknown, basePath?: string) {
  return readContract(document, { findDriver: first, basePath, makeValidators }).contract;
}

/** A document with one operation, and more of it. */
function documentWith(more: object, operation: object = {}, openapi = '3.0.3') {
  return {
    openapi,
    info: { title: 'Test', version: '1' },
    paths: {
      '/drivers/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: { responses: { 200: { description: 'OK' } }, ...operation },
      },
    },
    ...more,
  };
}

/** Of an operation that answers with a JSON body. */
function responding(schema: object) {
  return { responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } };
}

function problemsOf(document: unknown): readonly string[] {
  try {
    read(document);
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`);
  }
}

describe('our own document, read at run time,', () => {
  test('gives what was generated from it', () => {
    const contract = read(OWN);
    expect(contract.operation).toEqual(builtInContract.operation);
    expect(contract.root).toBe(builtInContract.root);
    expect(contract.hash).toBe(builtInContract.hash);
    expect(contract.customer).toEqual(builtInContract.customer);
    expect(contract.securitySchemes).toEqual(builtInContract.securitySchemes);
    for (const [name, shape] of Object.entries(contract.shapes))
      expect(shape, name).toEqual(builtInContract.shapes[name]);
  });

  test('holds bodies, errors and ids against the same schemas', () => {
    const contract = read(OWN);
    const values = [
      {},
      [],
      null,
      { id: 'x' },
      { chargers: [{ sockets: [{ status: 'Odd' }] }] },
      { title: 7, status: 404 },
    ];
    for (const value of values) {
      const places = (violations: readonly { instancePath: string; keyword: string }[]) =>
        violations.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).sort();
      expect(places(contract.validateBody(value))).toEqual(places(builtInContract.validateBody(value)));
      expect(places(contract.validateError(404, 'application/problem+json')!(value))).toEqual(
        places(builtInContract.validateError(404, 'application/problem+json')!(value)),
      );
    }
    for (const externalId of ['a', '', ' ', 'x'.repeat(129), '\u0007']) {
      expect(contract.validatePathParameters({ externalId }).length > 0, externalId).toBe(
        builtInContract.validatePathParameters({ externalId }).length > 0,
      );
    }
    expect(mediaTypesFor(404, contract)).toEqual(mediaTypesFor(404, builtInContract));
  });
});

describe('a document', () => {
  test.each<[string, object, string, string | undefined]>([
    ['without servers has the root', {}, '', undefined],
    ['with a path as server', { servers: [{ url: '/api/v2/' }] }, '/api/v2', undefined],
    ['with an absolute server', { servers: [{ url: 'https://a.example/base' }] }, '/base', undefined],
    [
      'with variables',
      {
        servers: [{ url: 'https://{host}/{v}', variables: { host: { default: 'h' }, v: { default: 'v3' } } }],
      },
      '/v3',
      undefined,
    ],
    ['with a base path of its own', { servers: [{ url: '/api' }] }, '/other', '/other'],
  ])('%s', (_name, more, expected, basePath) => {
    expect(read(documentWith(more), basePath).root).toBe(expected);
  });

  test('of OpenAPI 3.0 with nullable and exclusive bounds means what 3.1 says by types and numbers', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'integer', nullable: true, minimum: 1, exclusiveMinimum: true } },
    };
    const body = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
    const { validateBody } = read(documentWith({}, { responses: body }));
    expect(validateBody({ a: null })).toEqual([]);
    expect(validateBody({ a: 2 })).toEqual([]);
    expect(validateBody({ a: 1 })).toHaveLength(1);
  });

  test('a number in the path is read as one', () => {
    const document = documentWith({});
    document.paths['/drivers/{id}'].parameters[0]!.schema.type = 'integer';
    const { validatePathParameters } = read(document);
    expect(validatePathParameters({ id: '12' })).toEqual([]);
    expect(validatePathParameters({ id: 'x' })).toHaveLength(1);
  });

  test('answers of a class and by default are found', () => {
    const content = { 'application/json': { schema: { type: 'object', required: ['error'] } } };
    const responses = {
      200: { description: 'OK' },
      '4XX': { description: 'Bad', content },
      default: { description: 'Else' },
    };
    const contract = read(documentWith({}, { responses }));
    expect(mediaTypesFor(404, contract)).toEqual(['application/json']);
    expect(contract.validateError(404, 'application/json')!({})).toHaveLength(1);
    expect(mediaTypesFor(500, contract)).toEqual([]);
  });

  test('references and parameters of the path are followed', () => {
    const [operation] = read(documentWith({}, { security: [] })).derived(operationsOf);
    expect(operation).toMatchObject({
      id: 'GET /drivers/{id}',
      parameters: [{ name: 'id', in: 'path' }],
      security: [],
    });
  });
});

describe('what is wrong in a document is told with its place:', () => {
  const schemas = (schema: object) => documentWith({ components: { schemas: { Driver: schema } } });
  test.each<[string, unknown, string]>([
    ['no object', [], ': no OpenAPI document; allowed: an object with openapi, info and paths'],
    [
      'Swagger 2.0',
      { swagger: '2.0', paths: {} },
      '/swagger: Swagger 2.0 is not read; allowed: OpenAPI 3.0 or 3.1 (npx swagger2openapi',
    ],
    [
      'another version',
      { openapi: '4.0.0', paths: {} },
      '/openapi: openapi is "4.0.0"; allowed: 3.0.x or 3.1.x',
    ],
    ['a version that is no text', { openapi: 3.1, paths: {} }, '/openapi: openapi is 3.1; allowed:'],
    ['no paths', { openapi: '3.0.0' }, '/paths: no paths; allowed:'],
    [
      'a path without slash',
      { openapi: '3.0.0', paths: { driver: {} } },
      '/paths/driver: the path "driver" has no / in front; allowed: /driver',
    ],
    [
      'a reference to nothing',
      schemas({ properties: { a: { $ref: '#/components/schemas/Drivr' } } }),
      '/components/schemas/Driver/properties/a/$ref: there is no "#/components/schemas/Drivr". Did you mean Driver? Allowed:',
    ],
    [
      'a reference to a file',
      schemas({ $ref: 'other.yaml' }),
      '/components/schemas/Driver/$ref: "other.yaml" leads out of this document',
    ],
    [
      'an unknown keyword',
      schemas({ requried: ['a'] }),
      '/components/schemas/Driver/requried: unknown keyword "requried" of a schema. Did you mean required?',
    ],
    [
      'an unknown type',
      schemas({ type: 'strin' }),
      '/components/schemas/Driver/type: type is "strin". Did you mean string?',
    ],
    [
      'a pattern that is none',
      schemas({ type: 'string', pattern: '(' }),
      '/components/schemas/Driver/pattern: no regular expression of ECMA-262',
    ],
    [
      'a schema that is none',
      schemas({ properties: { a: 7 } }),
      '/components/schemas/Driver/properties/a: no schema; allowed:',
    ],
    [
      'a keyword with a wrong value',
      schemas({ type: 'string', minLength: -1 }),
      '/components/schemas/Driver/minLength: no valid keyword of JSON Schema: must be >= 0',
    ],
    [
      'an id that stands twice',
      {
        ...documentWith({}),
        paths: {
          '/a': { get: { operationId: 'x', responses: {} } },
          '/b': { get: { operationId: 'x', responses: {} } },
        },
      },
      '/paths/~1b/get/operationId: the operationId "x" stands at /paths/~1a/get too',
    ],
    [
      'a reference that leads back to itself',
      schemas({ $ref: '#/components/schemas/Driver' }),
      '/components/schemas/Driver/$ref: "#/components/schemas/Driver" leads back to itself; allowed:',
    ],
    [
      'an enumeration of nothing',
      schemas({ enum: [] }),
      '/components/schemas/Driver/enum: enum lists nothing, so that nothing is valid',
    ],
    [
      'a keyword with a wrong value in an answer',
      documentWith({}, responding({ type: 'string', minLength: -1 })),
      '/paths/~1drivers~1{id}/get/responses/200/content/application~1json/schema/minLength: no valid keyword',
    ],
    [
      'a brace that does not close',
      { ...documentWith({}), paths: { '/drivers/{id': { get: { responses: {} } } } },
      '/paths/~1drivers~1{id: the braces of the path "/drivers/{id" do not close around names; allowed:',
    ],
    [
      'a path parameter that the path does not have',
      { ...documentWith({}), paths: { '/drivers/{idd}': documentWith({}).paths['/drivers/{id}'] } },
      '/paths/~1drivers~1{idd}/parameters/0: the path "/drivers/{idd}" has no {id}. Did you mean idd? Allowed: {idd}',
    ],
    [
      'two paths that are the same',
      {
        ...documentWith({}),
        paths: { '/a/{x}': { get: { responses: {} } }, '/a/{y}': { get: { responses: {} } } },
      },
      '/paths/~1a~1{y}: no request can mean GET /a/{y} and not /a/{x}; allowed:',
    ],
    [
      'a security scheme of an unknown type',
      documentWith({ components: { securitySchemes: { key: { type: 'apikey', in: 'query', name: 'k' } } } }),
      '/components/securitySchemes/key/type: type is "apikey". Did you mean apiKey? Allowed:',
    ],
    [
      'security of a scheme that is not there',
      documentWith({
        ...{ security: [{ kye: [] }] },
        components: { securitySchemes: { key: { type: 'http', scheme: 'basic' } } },
      }),
      '/security/0/kye: there is no security scheme "kye". Did you mean key? Allowed: key',
    ],
    [
      'a role that no operation has',
      documentWith({}, { 'x-mock-operation': 'drver' }),
      '/paths/~1drivers~1{id}/get/x-mock-operation: x-mock-operation is "drver"; allowed: driver',
    ],
    [
      'a field that an operation does not have',
      documentWith({}, { respones: {} }),
      '/paths/~1drivers~1{id}/get/respones: unknown field "respones" of an operation. Did you mean responses? Allowed:',
    ],
    [
      'a field that a path does not have',
      { ...documentWith({}), paths: { '/a': { gte: { responses: {} } } } },
      '/paths/~1a/gte: unknown field "gte" of a path. Did you mean get? Allowed:',
    ],
    [
      'a field of ours that nobody knows',
      documentWith({}, { 'x-mock-operatoin': 'driver' }),
      'unknown field "x-mock-operatoin" of an operation. Did you mean x-mock-operation? Allowed:',
    ],
    [
      'a field of ours in a schema that nobody knows',
      schemas({ 'x-mock-sourc': 'driver.name' }),
      '/components/schemas/Driver/x-mock-sourc: unknown x-mock-sourc of a schema. Did you mean x-mock-source?',
    ],
    [
      'a parameter nowhere',
      documentWith({}, { parameters: [{ name: 'q', in: 'body' }] }),
      '/paths/~1drivers~1{id}/get/parameters/0/in: in is "body". Allowed: path, query, header, cookie',
    ],
    [
      'what a parameter stands for that nobody knows',
      documentWith({}, { parameters: [{ name: 'q', in: 'query', 'x-mock-parameter': 'custmer' }] }),
      '/x-mock-parameter: x-mock-parameter is "custmer". Did you mean customer? Allowed: externalId, customer, none',
    ],
    [
      'a status that is none',
      documentWith({}, { responses: { '20x': { description: 'OK' } } }),
      '/responses/20x: "20x" is no status; allowed: such as 404, 4XX or default',
    ],
    [
      'a media type that is none',
      documentWith({}, { responses: { 200: { description: 'OK', content: { json: {} } } } }),
      '/responses/200/content/json: "json" is no media type; allowed: such as application/json',
    ],
    [
      'an object where a list has to be',
      documentWith({}, { parameters: { name: 'q' } }),
      '/paths/~1drivers~1{id}/get/parameters: parameters is an object; allowed: a list',
    ],
    [
      'a field of what a reference leads to',
      documentWith(
        { components: { responses: { None: { descripton: 'None' } } } },
        { responses: { 404: { $ref: '#/components/responses/None' } } },
      ),
      '/components/responses/None/descripton: unknown field "descripton" of a response. Did you mean description?',
    ],
    [
      'a schema that needs itself without end',
      schemas({
        ...{ type: 'object', required: ['owners'] },
        properties: {
          owners: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Driver' } },
        },
      }),
      '/components/schemas/Driver: it needs itself without end, by owners[]: no body can be valid; allowed:',
    ],
    [
      'a variable without default',
      documentWith({ servers: [{ url: '/{base}' }] }),
      '/servers/0/url: the variable {base} has no default',
    ],
  ])('%s', (_name, document, expected) => {
    expect(problemsOf(document)[0]).toContain(expected);
  });
});

describe('a schema that needs itself', () => {
  const self = { $ref: '#/components/schemas/Node' };
  const node = (inner: object) =>
    documentWith({
      components: { schemas: { Node: { type: 'object', required: ['next'], properties: { next: inner } } } },
    });
  test.each([
    ['or null', { anyOf: [self, { type: 'null' }] }],
    ['or null by OpenAPI 3.0 beside the reference', { nullable: true, ...self }],
    ['or a leaf', { oneOf: [self, { type: 'object' }] }],
    ['in a list that may be empty', { type: 'array', items: self }],
    ['in a property that is not required', { type: 'object', properties: { below: self } }],
  ])('%s is read', (_name, inner) => {
    expect(problemsOf(node(inner))).toEqual([]);
  });
  test.each([
    ['in allOf', { allOf: [self, { description: 'The next one' }] }],
    ['in each choice', { oneOf: [self, { type: 'array', minItems: 2, items: self }] }],
    ['under any name', { type: 'object', minProperties: 1, additionalProperties: self }],
  ])('%s is refused', (_name, inner) => {
    expect(problemsOf(node(inner))).toEqual([
      expect.stringContaining('/components/schemas/Node: it needs itself without end, by next'),
    ]);
  });
});
