import { expect, test } from 'vitest';
import { specReport } from '../../../src/body/spec-report/spec-report.ts';
import { describeCredentials } from '../../../src/contract/entrance/credentials.ts';
import { DRIVER, read } from '../../support/one-operation.ts';

function warningsOf(spec: ReturnType<typeof read>): readonly string[] {
  return specReport(spec, () => undefined, 0).warnings;
}

test('errors that the driver operation lacks are told, as they are answered all the same', () => {
  const more = {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'basic' } } },
  };
  const lacking = read('/drivers/{id}', { 'x-mock-operation': 'driver', responses: DRIVER }, more);
  expect(warningsOf(lacking)).toContainEqual(
    'GET /drivers/{id} has no 401 and no 404: such an answer is off contract, in the form of the mock.',
  );
  const responses = { ...DRIVER, '4XX': { description: 'Wrong' } };
  expect(
    warningsOf(read('/drivers/{id}', { 'x-mock-operation': 'driver', responses }, more)).join(),
  ).not.toContain('off contract');
});

test('what is of no consequence for requests and answers is told apart', () => {
  const responses = { ...DRIVER, '4XX': { description: 'Wrong', links: { next: {} } } };
  const parameters = ['Accept', 'X-Region'].map((name) => ({
    name,
    in: 'header',
    schema: { type: 'string' },
  }));
  const spec = read('/drivers/{id}', { 'x-mock-operation': 'driver', responses, parameters });
  const { warnings, harmless } = specReport(spec, () => undefined, 0);
  expect(harmless).toEqual([
    'Links have no effect (/paths/~1drivers~1{id}/get/responses/4XX/links).',
    expect.stringMatching(
      /^Header parameters called Accept, .* \(\/paths\/~1drivers~1\{id\}\/get\/parameters\/0\/name\)\.$/,
    ),
  ]);
  expect(warnings).toEqual(expect.arrayContaining([...harmless]));
  const { harmless: none } = specReport(
    read('/drivers/{id}', { 'x-mock-operation': 'driver', responses: DRIVER }),
    () => undefined,
    0,
  );
  expect(none).toEqual([]);
});

test('errors in a media type that is not written, and schemes that are not followed, are told', () => {
  const responses = {
    404: { description: 'None', content: { 'application/xml': { schema: { type: 'object' } } } },
  };
  const components = { securitySchemes: { key: { type: 'http', scheme: 'digest' } } };
  expect(warningsOf(read('/pets/{id}', { operationId: 'getPet', responses }, { components }))).toEqual([
    expect.stringContaining('No operation of the spec answers with a driver. GET /pets/{id} came closest'),
    'The security scheme key is not followed, and asks for nothing: taken are API keys, basic and bearer.',
    'Errors are not written as application/xml: they have no body (getPet 404).',
  ]);
});

test('what of a spec has no effect, or counts though others ignore it, is told with its place', () => {
  const Thing = {
    type: 'object',
    properties: { next: { nullable: true, $ref: '#/components/schemas/Thing' } },
  };
  const nick = { type: 'object', properties: { nick: { type: 'string', 'x-faker': 'person.firstNam' } } };
  const told = warningsOf(
    read(
      '/pets/{id}',
      {
        ...{ operationId: 'getPet', servers: [{ url: '/other' }] },
        parameters: [{ name: 'id', in: 'path', required: true, style: 'label', schema: { type: 'string' } }],
        requestBody: { content: { 'multipart/form-data': { schema: {} } } },
        responses: {
          200: { description: 'OK', links: { next: {} }, content: { 'application/xml': { schema: {} } } },
          201: { description: 'Made', content: { 'application/xml': {}, 'application/json': {} } },
        },
      },
      {
        servers: [{ url: '/v1' }, { url: 'https://a.example/v1' }, { url: 'https://a.example/v2' }],
        components: { schemas: { Thing, Nick: nick } },
      },
    ),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      'Links have no effect (/paths/~1pets~1{id}/get/responses/200/links).',
      'All paths are below /v1, that of the first server; not so those of https://a.example/v2.',
      'Servers of paths and operations are not followed: all are below /v1 (GET /pets/{id}).',
      'Answers are not written as application/xml: examples are sent as they are, else JSON (getPet).',
      'Answers are never written as application/xml, whatever a request accepts (getPet).',
      'Bodies are not held against their schema as multipart/form-data (getPet).',
      'Parameters in the style label or matrix are read as plain ones (/paths/~1pets~1{id}/get/parameters/0/style).',
      'What stands beside a $ref counts, though OpenAPI 3.0 ignores it: nullable at /components/schemas/Thing/properties/next.',
    ]),
  );
});

test('two keys that are asked for together are told, as one may be meant to name the customer', () => {
  const keyed = (cust: object) =>
    read(
      '/pets/{id}',
      { operationId: 'getPet', responses: {} },
      {
        security: [{ key: [], cust: [] }],
        components: {
          securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' }, cust },
        },
      },
    );
  const query = { type: 'apiKey', in: 'query' };
  const unknown = keyed({ ...query, name: 'wibble' });
  expect(warningsOf(unknown).join()).toContain(
    'Taken for keys are the header X-Key and the query parameter wibble, which are asked for together',
  );
  expect(describeCredentials(unknown.contract)).toBe('the header X-Key and the query parameter wibble');
  for (const said of [
    { ...query, name: 'customerNo' },
    { ...query, name: 'wibble', 'x-mock-parameter': 'customer' },
  ]) {
    const { contract } = keyed(said);
    expect(contract.customer).toEqual({ in: 'query', name: said.name });
    expect(warningsOf(keyed(said)).join()).not.toContain('Taken for keys');
    expect(describeCredentials(contract)).toBe(`the header X-Key, together with ${said.name}`);
  }
  const key = keyed({ ...query, name: 'customerNo', 'x-mock-parameter': 'key' });
  expect(key.contract.customer).toBeUndefined();
});
