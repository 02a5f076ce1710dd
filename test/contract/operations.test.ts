import { describe, expect, test } from 'vitest';
import {
  driverAnswerFor,
  driverOperation,
  driverQuestion,
  mediaTypesFor,
  statusMeans,
} from '../../src/contract/driver-answers.ts';
import {
  jsonBody,
  jsonTypeOf,
  type Operation,
  readOperations,
  responseFor,
  successOf,
} from '../../src/contract/operations.ts';
import { Schemas } from '../../src/contract/schemas.ts';
import { answering, contractFrom, documentWith } from '../support/documents.ts';

/** The operations of a document. */
function operationsIn(paths: object, more: object = {}): readonly Operation[] {
  return readOperations(new Schemas(documentWith(paths, more)));
}

/** The only operation at `/a`, as it is read. */
function read(operation: object, more: object = {}, item: object = {}): Operation {
  // The document has one.
  return operationsIn({ '/a': { ...item, get: operation } }, more)[0]!;
}

describe('the operations of a document', () => {
  test('stand in its order, those of a path in that of the methods', () => {
    const all = operationsIn(
      {
        '/b': {
          trace: {},
          patch: {},
          head: {},
          options: {},
          delete: {},
          post: {},
          put: {},
          get: {},
          summary: {},
        },
        '/a': { get: { operationId: 'getA' }, post: 7, parameters: [] },
        '/c': { $ref: '#/components/pathItems/C' },
        '/d': 7,
      },
      { components: { pathItems: { C: { put: { operationId: 'putC' } } } } },
    );
    expect(all.map(({ id }) => id)).toEqual([
      ...['GET /b', 'PUT /b', 'POST /b', 'DELETE /b', 'OPTIONS /b', 'HEAD /b', 'PATCH /b', 'TRACE /b'],
      ...['getA', 'putC'],
    ]);
    expect(all.at(-2)).toEqual({
      ...{ id: 'getA', method: 'GET', path: '/a', at: '/paths/~1a/get', source: { operationId: 'getA' } },
      ...{ parameters: [], security: [], responses: [] },
    });
    expect(readOperations(new Schemas({ openapi: '3.1.0', paths: 7 }))).toEqual([]);
  });

  test('need what they say, or what the document says', () => {
    expect(read({}, { security: [{ a: [] }] }).security).toEqual([{ a: [] }]);
    expect(read({ security: [{ b: [] }] }, { security: [{ a: [] }] }).security).toEqual([{ b: [] }]);
    expect(read({ security: [] }, { security: [{ a: [] }] }).security).toEqual([]);
  });

  test('have their own parameters and those of their path which they do not say otherwise', () => {
    const one = (name: string, place: string, more: object = {}) => ({ name, in: place, ...more });
    const item = { parameters: [one('a', 'query'), one('b', 'query'), one('a', 'header')] };
    const { parameters } = read(
      { parameters: [one('c', 'query'), one('a', 'query', { required: true })] },
      {},
      item,
    );
    expect(parameters.map((each) => [each.name, each.in, each.required, each.at])).toEqual([
      ['b', 'query', false, '/paths/~1a/parameters/1'],
      ['a', 'header', false, '/paths/~1a/parameters/2'],
      ['c', 'query', false, '/paths/~1a/get/parameters/0'],
      ['a', 'query', true, '/paths/~1a/get/parameters/1'],
    ]);
  });
});

describe('a parameter', () => {
  const AT = '/paths/~1a/get/parameters/0';
  const parameter = (source: object, more: object = {}) => read({ parameters: [source] }, more).parameters[0];

  test.each<[string, object, object]>([
    [
      'by default',
      {},
      { schema: {}, schemaAt: `${AT}/schema`, isJson: false, required: false, example: undefined },
    ],
    ['with a schema', { schema: { type: 'null' } }, { schema: { type: 'null' }, schemaAt: `${AT}/schema` }],
    ['with a schema that allows nothing', { schema: false }, { schema: false }],
    ['that is needed', { required: true }, { required: true }],
    ['that is said to be needed in other words', { required: 'yes' }, { required: false }],
    [
      'of JSON',
      { content: { 'application/json': { schema: { type: 'null' } } } },
      { schema: { type: 'null' }, schemaAt: `${AT}/content/application~1json/schema`, isJson: true },
    ],
    ['of JSON of a kind', { content: { 'application/problem+json; a=b': {} } }, { schema: {}, isJson: true }],
    [
      'of another media type',
      { content: { 'text/plain': {} } },
      { schemaAt: `${AT}/content/text~1plain/schema`, isJson: false },
    ],
    ['of what is almost JSON', { content: { 'text/jsonp': {} } }, { isJson: false }],
    ['with an example', { example: 0, examples: { a: { value: 7 } } }, { example: 0 }],
    ['with named examples', { examples: { a: { value: 7 }, b: { value: 8 } } }, { example: 7 }],
    ['with a reference to one', { examples: { a: { $ref: '#/components/examples/A' } } }, { example: 9 }],
    ['that stands for something', { 'x-mock-parameter': 'customer' }, { 'x-mock-parameter': 'customer' }],
  ])('%s', (_, source, expected) => {
    const more = { components: { examples: { A: { value: 9 } } } };
    expect(parameter({ name: 'p', in: 'query', ...source }, more)).toMatchObject({
      name: 'p',
      in: 'query',
      at: AT,
      ...expected,
    });
  });

  test.each<[string, object, string, boolean]>([
    ['query', {}, 'form', true],
    ['cookie', {}, 'form', true],
    ['path', {}, 'simple', false],
    ['header', {}, 'simple', false],
    ['query', { style: 'deepObject' }, 'deepObject', false],
    ['query', { style: 'deepObject', explode: true }, 'deepObject', true],
    ['query', { explode: false }, 'form', false],
    ['path', { explode: true }, 'simple', true],
    ['path', { style: 7, explode: 'yes' }, 'simple', false],
  ])('of the %s with %j is written in the style %s, exploded: %s', (place, said, style, explode) => {
    expect(parameter({ name: 'p', in: place, ...said })).toMatchObject({ style, explode });
  });

  test('that is referred to has its schema there', () => {
    const components = { parameters: { 'P q': { name: 'p', in: 'query', schema: { type: 'null' } } } };
    expect(parameter({ $ref: '#/components/parameters/P%20q' }, { components })).toMatchObject({
      ...{ name: 'p', at: AT, schemaAt: '/components/parameters/P q/schema' },
    });
  });

  test('without a name is none, nor is what stands in no list', () => {
    expect(read({ parameters: [{ in: 'query' }, 7] }).parameters).toEqual([]);
    expect(read({ parameters: { name: 'p' } }).parameters).toEqual([]);
  });
});

describe('what an operation takes and answers', () => {
  const components = {
    requestBodies: { B: { required: true, content: { 'text/plain': { schema: true } } } },
    responses: { R: { description: 'Referred', content: { 'text/plain': { schema: true } } } },
    headers: { H: { schema: { type: 'null' } } },
    examples: { E: { value: 7 } },
  };

  test.each<[unknown, object | undefined]>([
    [undefined, undefined],
    [{}, { required: false, content: {} }],
    [
      { required: true, content: { 'a/b': {} } },
      { required: true, content: { 'a/b': { examples: {} } } },
    ],
    [
      { required: 'yes', content: 7 },
      { required: false, content: {} },
    ],
    [
      { $ref: '#/components/requestBodies/B' },
      {
        required: true,
        content: {
          'text/plain': {
            schema: true,
            schemaAt: '/components/requestBodies/B/content/text~1plain/schema',
            examples: {},
          },
        },
      },
    ],
  ])('a body %j', (requestBody, expected) => {
    expect(read({ requestBody }, { components }).requestBody).toEqual(expected);
  });

  test('answers have descriptions, contents, headers', () => {
    const responses = {
      200: {
        description: 'OK',
        headers: { 'X-A': { $ref: '#/components/headers/H' }, 'X-B': { required: true } },
        content: {
          'application/json': {
            ...{ schema: { type: 'null' }, example: null },
            examples: { a: { value: 1 }, b: { $ref: '#/components/examples/E' } },
          },
          'a/b': 7,
        },
      },
      '4XX': { $ref: '#/components/responses/R' },
      default: { description: 7 },
    };
    expect(read({ responses }, { components }).responses).toEqual([
      {
        ...{ status: '200', description: 'OK' },
        headers: { 'X-A': { schema: { type: 'null' } }, 'X-B': { required: true } },
        content: {
          'application/json': {
            schema: { type: 'null' },
            schemaAt: '/paths/~1a/get/responses/200/content/application~1json/schema',
            ...{ example: null, examples: { a: 1, b: 7 } },
          },
          'a/b': { examples: {} },
        },
      },
      {
        ...{ status: '4XX', description: 'Referred', headers: {} },
        content: {
          'text/plain': {
            schema: true,
            schemaAt: '/components/responses/R/content/text~1plain/schema',
            examples: {},
          },
        },
      },
      { status: 'default', description: '', headers: {}, content: {} },
    ]);
  });

  const answers = (...statuses: readonly string[]) =>
    read({ responses: Object.fromEntries(statuses.map((status) => [status, { description: status }])) });

  test.each<[readonly string[], number, string | undefined]>([
    [['default', '4XX', '404'], 404, '404'],
    [['default', '4XX', '404'], 400, '4XX'],
    [['default', '4xx'], 499, '4xx'],
    [['default', '4XX'], 500, 'default'],
    [['DEFAULT'], 500, 'DEFAULT'],
    [['4XX', '404'], 500, undefined],
    [[], 200, undefined],
  ])('of %j the status %i gets %s', (statuses, status, expected) => {
    expect(responseFor(answers(...statuses), status)?.status).toBe(expected);
  });

  test.each<[readonly string[], string | undefined]>([
    [['default', '2XX', '404', '204', '200'], '200'],
    [['default', '2xx', '404'], '2xx'],
    [['default', '404'], 'default'],
    [['404', '4XX'], undefined],
    [['1200', '20'], undefined],
  ])('of %j it went well by %s', (statuses, expected) => {
    expect(successOf(answers(...statuses))?.status).toBe(expected);
  });

  test.each<[readonly string[], string | undefined]>([
    [['text/plain', 'application/json', 'application/a+json'], 'application/json'],
    [['application/problem+JSON; charset=utf-8'], 'application/problem+JSON; charset=utf-8'],
    [['text/jsonp', 'text/xjson', 'json'], undefined],
    [[], undefined],
  ])('of the media types %j %s is JSON', (types, expected) => {
    expect(jsonTypeOf(Object.fromEntries(types.map((type) => [type, { examples: {} }])))).toBe(expected);
  });

  test('the JSON body of a status is that of its answer', () => {
    const operation = read({ responses: answering({ type: 'null' }) });
    expect(jsonBody(operation, 200)?.schema).toEqual({ type: 'null' });
    expect(jsonBody(operation, 404)).toBeUndefined();
    expect(jsonBody(answers('200'), 200)).toBeUndefined();
  });
});

describe('the driver of a contract', () => {
  const key = { type: 'apiKey', in: 'query', name: 'code' };
  const parameters = ['code', 'clientId', 'lang'].map((name) => ({ name, in: 'query' }));
  const inPath = { name: 'id', in: 'path', required: true };
  const problem = { description: 'Bad', content: { 'application/problem+json': {}, 'text/plain': {} } };
  const components = { securitySchemes: { key }, responses: { Bad: problem } };
  const paths = (operation: object) => ({
    '/drivers/{id}': { get: { parameters: [inPath, ...parameters], responses: answering({}), ...operation } },
    '/others': { get: { responses: { 404: { description: 'Not theirs' } } } },
  });
  const contract = (operation: object = {}) => contractFrom(documentWith(paths(operation), { components }));

  test('has its operation, or none', () => {
    expect(driverOperation(contract())?.path).toBe('/drivers/{id}');
    const without = contractFrom(documentWith(paths({})), {
      findDriver: () => ({ operation: undefined, parameter: 'id' }),
    });
    expect(driverOperation(without)).toBeUndefined();
    expect(driverAnswerFor(404, without)).toBeUndefined();
    expect(mediaTypesFor(404, without)).toEqual([]);
    expect(statusMeans(404, without)).toBeUndefined();
    expect(driverQuestion(without)).toBeUndefined();
  });

  test('is the operation of its method', () => {
    const twice = {
      '/drivers/{id}': {
        put: { parameters: [inPath], responses: {} },
        get: { parameters: [inPath], responses: {} },
      },
    };
    const findDriver = (all: readonly Operation[]) => ({ operation: all[0], parameter: 'id' });
    expect(driverOperation(contractFrom(documentWith(twice), { findDriver }))?.method).toBe('GET');
    expect(
      driverOperation(
        contractFrom(documentWith(twice), {
          findDriver: (all) => ({ ...findDriver(all), operation: all[1] }),
        }),
      )?.method,
    ).toBe('PUT');
  });

  test('is asked with what neither lets in nor names the customer nor stands in the path', () => {
    const question = driverQuestion(contract({ requestBody: { content: {} } }));
    expect(question?.parameters.map(({ name }) => name)).toEqual(['lang']);
    expect(question).not.toHaveProperty('requestBody');
    expect(question?.id).toBe('GET /drivers/{id}');
    const ofHeader = contract({ parameters: [inPath, { name: 'code', in: 'header' }] });
    expect(driverQuestion(ofHeader)?.parameters.map(({ in: place }) => place)).toEqual(['header']);
    expect(driverQuestion(contract({ parameters: [inPath] }))).toBeUndefined();
    const { validators: _, ...bare } = contract();
    expect(driverQuestion(bare)).toBeUndefined();
  });

  test('answers with the media types of its status, in place, by reference, by class, by default', () => {
    const types = ['application/problem+json', 'text/plain'];
    const reference = { $ref: '#/components/responses/Bad' };
    expect(mediaTypesFor(404, contract({ responses: { 404: problem } }))).toEqual(types);
    expect(mediaTypesFor(404, contract({ responses: { 404: reference } }))).toEqual(types);
    expect(mediaTypesFor(404, contract({ responses: { '4XX': problem } }))).toEqual(types);
    expect(mediaTypesFor(404, contract({ responses: { default: reference } }))).toEqual(types);
    expect(
      mediaTypesFor(404, contract({ responses: { 404: { description: 'None' }, default: problem } })),
    ).toEqual([]);
    expect(mediaTypesFor(404, contract())).toEqual([]);
  });

  test('says what a status means', () => {
    const told = contract({ responses: { 404: { description: 'None' }, '4XX': { description: 'Yours' } } });
    expect([404, 400, 500].map((status) => statusMeans(status, told))).toEqual(['None', 'Yours', undefined]);
    expect(driverAnswerFor(400, told)?.status).toBe('4XX');
  });
});
