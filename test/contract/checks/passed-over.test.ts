import { expect, test } from 'vitest';
import { fieldsOf, KIND_WORDS, type ObjectKind } from '../../../src/contract/checks/object-fields.ts';
import { PASSED_OVER, passedOver } from '../../../src/contract/checks/passed-over.ts';
import { KEYWORDS } from '../../../src/contract/checks/schema-keywords.ts';

/** Fields by what becomes of them; each of OpenAPI's has to be in one of these lists or in the table of what has no effect. */
const FOLLOWED = `
  document.openapi document.servers document.paths document.components document.security
  server.url server.variables serverVariable.default
  components.schemas components.responses components.parameters components.examples components.requestBodies
  components.headers components.securitySchemes components.pathItems
  pathItem.$ref pathItem.parameters pathItem.get pathItem.put pathItem.post pathItem.delete pathItem.options
  pathItem.head pathItem.patch pathItem.trace
  operation.operationId operation.parameters operation.requestBody operation.responses operation.security
  operation.x-mock-operation
  parameter.$ref parameter.in parameter.required parameter.explode parameter.schema parameter.example
  parameter.examples parameter.content parameter.x-mock-parameter
  requestBody.$ref requestBody.content requestBody.required
  mediaType.schema mediaType.example mediaType.examples
  response.$ref response.description response.headers response.content
  example.$ref example.value
  header.$ref header.required header.schema header.example header.examples
  securityScheme.$ref securityScheme.type securityScheme.name securityScheme.in securityScheme.scheme
  securityScheme.x-mock-parameter
`;
/** For people, or for the other side of the wire: the answers are the same with and without. */
const METADATA = `
  document.info document.tags document.externalDocs
  info.title info.summary info.description info.termsOfService info.contact info.license info.version
  contact.name contact.url contact.email license.name license.identifier license.url
  server.name server.description serverVariable.description
  pathItem.summary pathItem.description
  operation.tags operation.summary operation.description operation.externalDocs operation.deprecated
  externalDocs.description externalDocs.url
  parameter.description parameter.deprecated parameter.allowReserved requestBody.description
  response.summary example.summary example.description
  header.description header.deprecated header.allowEmptyValue header.style header.explode header.allowReserved
  tag.name tag.summary tag.description tag.externalDocs tag.parent tag.kind
  securityScheme.description securityScheme.bearerFormat securityScheme.flows securityScheme.openIdConnectUrl
  securityScheme.oauth2MetadataUrl securityScheme.deprecated
  flows.implicit flows.password flows.clientCredentials flows.authorizationCode flows.deviceAuthorization
  flow.authorizationUrl flow.tokenUrl flow.refreshUrl flow.deviceAuthorizationUrl
`;
/** Told elsewhere in the report, or parts of what has no effect as a whole. */
const TOLD_ELSEWHERE = `
  pathItem.servers operation.servers
  components.links components.callbacks
  link.$ref link.operationRef link.operationId link.parameters link.requestBody link.description link.server
  encoding.contentType encoding.headers encoding.style encoding.explode encoding.allowReserved
`;
const words = (text: string) => text.trim().split(/\s+/);

test('each field of an object of OpenAPI is followed, metadata, or told to have no effect: one of them', () => {
  const told = PASSED_OVER.filter(({ of }) => of !== 'schema').map(({ of, field }) => `${of}.${field}`);
  const listed = [...words(FOLLOWED), ...words(METADATA), ...words(TOLD_ELSEWHERE), ...told].sort();
  const all = (Object.keys(KIND_WORDS) as ObjectKind[]).flatMap((kind) =>
    fieldsOf(kind).map(({ name }) => `${kind}.${name}`),
  );
  expect(listed).toEqual(all.sort());
});

test('the keywords of schemas in the table are keywords', () => {
  for (const { of, field } of PASSED_OVER) if (of === 'schema') expect(KEYWORDS).toContain(field);
});

/** What has to stand in a document for each entry of the table to be told, and where. */
const CASES: Readonly<Record<string, { readonly at: string; readonly document: object }>> = {
  'document.webhooks': { at: '/webhooks', document: { webhooks: { done: { post: {} } } } },
  'document.jsonSchemaDialect': {
    at: '/jsonSchemaDialect',
    document: { jsonSchemaDialect: 'http://json-schema.org/draft-04/schema#' },
  },
  'operation.callbacks': operation({ callbacks: { done: {} } }, '/callbacks'),
  'response.links': operation({ responses: { 200: { links: { next: {} } } } }, '/responses/200/links'),
  'example.externalValue': operation(
    {
      responses: {
        200: { content: { 'application/json': { examples: { a: { externalValue: './a.json' } } } } },
      },
    },
    '/responses/200/content/application~1json/examples/a/externalValue',
  ),
  'mediaType.encoding': operation(
    {
      requestBody: { content: { 'multipart/form-data': { encoding: { a: { contentType: 'image/png' } } } } },
    },
    '/requestBody/content/multipart~1form-data/encoding',
  ),
  'parameter.style': operation(
    { parameters: [{ name: 'a', in: 'path', style: 'matrix' }] },
    '/parameters/0/style',
  ),
  'parameter.allowEmptyValue': operation(
    { parameters: [{ name: 'a', in: 'query', allowEmptyValue: true }] },
    '/parameters/0/allowEmptyValue',
  ),
  'parameter.name': operation(
    { parameters: [{ name: 'content-Type', in: 'header', required: true }] },
    '/parameters/0/name',
  ),
  'header.content': operation(
    { responses: { 200: { headers: { 'X-A': { content: { 'application/json': {} } } } } } },
    '/responses/200/headers/X-A/content',
  ),
  'flow.scopes': {
    at: '/components/securitySchemes/o/flows/clientCredentials/scopes',
    document: {
      components: {
        securitySchemes: { o: { flows: { clientCredentials: { scopes: { 'a:read': 'Read' } } } } },
      },
    },
  },
  'serverVariable.enum': {
    at: '/servers/0/variables/v/enum',
    document: { servers: [{ url: '/{v}', variables: { v: { default: 'v1', enum: ['v1', 'v2'] } } }] },
  },
  'schema.$schema': schema({ $schema: 'http://json-schema.org/draft-07/schema#' }, '/$schema'),
  'schema.format': schema({ properties: { a: { type: 'string', format: 'phone' } } }, '/properties/a/format'),
  'schema.$id': schema({ $id: 'https://example.com/a.json' }, '/$id'),
  'schema.$dynamicRef': schema(
    { properties: { a: { items: { $dynamicRef: '#node' } } } },
    '/properties/a/items/$dynamicRef',
  ),
  'schema.$vocabulary': schema({ allOf: [{ $vocabulary: {} }] }, '/allOf/0/$vocabulary'),
  'schema.contentSchema': schema({ contentSchema: { type: 'object' } }, '/contentSchema'),
};

function operation(own: object, at: string) {
  return { at: `/paths/~1a/get${at}`, document: { paths: { '/a': { get: own } } } };
}

function schema(own: object, at: string) {
  return { at: `/components/schemas/A${at}`, document: { components: { schemas: { A: own } } } };
}

test.each(PASSED_OVER.map((one) => [`${one.of}.${one.field}`, one] as const))(
  '%s is told with its place',
  (name, { says }) => {
    const { at, document } = CASES[name]!;
    expect(passedOver({ openapi: '3.1.0', ...document } as never)).toMatchObject([{ says, places: [at] }]);
  },
);

test('what stands in another file is told by its name', () => {
  const document = {
    ...{ openapi: '3.1.0', 'x-files': { 'common/a.yaml': { Ok: { links: { next: {} } } } } },
    paths: { '/a': { get: { responses: { 200: { $ref: '#/x-files/common~1a.yaml/Ok' } } } } },
  };
  expect(passedOver(document)).toEqual([
    { says: 'Links have no effect', places: ['common/a.yaml#/Ok/links'], isHarmless: true },
  ]);
});

test('metadata, and what is as it would be without, is not told', () => {
  const document = {
    ...{ openapi: '3.1.0', info: { title: 'a', version: '1' }, tags: [{ name: 'a' }], webhooks: {} },
    jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
    ...operation(
      { deprecated: true, tags: ['a'], parameters: [{ name: 'a', in: 'query', style: 'form' }] },
      '',
    ).document,
    ...schema({ $schema: 'https://json-schema.org/draft/2020-12/schema', xml: { name: 'a' } }, '').document,
  };
  expect(passedOver(document)).toEqual([]);
});

test.each<[string, object, boolean]>([
  ...['label', 'matrix', 'form'].map((style): [string, object, boolean] => [
    `a parameter in the style ${style}`,
    operation({ parameters: [{ name: 'a', in: 'query', style }] }, '').document,
    style !== 'form',
  ]),
  [
    'allowEmptyValue that is false',
    operation({ parameters: [{ allowEmptyValue: false }] }, '').document,
    false,
  ],
  ['a variable with one value', { servers: [{ variables: { v: { default: 'a', enum: ['a'] } } }] }, false],
  [
    'a variable with a list that is none',
    { servers: [{ variables: { v: { default: 'a', enum: 'ab' } } }] },
    false,
  ],
  ['callbacks that are none', operation({ callbacks: {} }, '').document, false],
  [
    'a dialect by http',
    schema({ $schema: 'http://json-schema.org/draft/2020-12/schema' }, '').document,
    false,
  ],
  [
    'a dialect that has ours in it',
    schema({ $schema: 'x:http://json-schema.org/draft/2020-12/schema' }, '').document,
    true,
  ],
])('%s is told: %s', (_, document, isTold) => {
  expect(passedOver({ openapi: '3.1.0', ...document } as never).length).toBe(isTold ? 1 : 0);
});

test('what is told says what has no effect, in words of its own, with all places', () => {
  const says = PASSED_OVER.map((one) => one.says);
  for (const one of says) expect(one).toMatch(/^[A-Za-z$][^.]{15,}/);
  // The dialect is told of in the same words wherever it stands.
  expect(new Set(says).size).toBe(says.length - 1);
  const ids = { properties: { a: { $id: 'a' }, b: { items: { $id: 'b' } } } };
  expect(passedOver({ openapi: '3.1.0', ...schema(ids, '').document } as never)).toEqual([
    {
      says: 'Schemas are not found by $id, but by their place',
      places: ['/components/schemas/A/properties/a/$id', '/components/schemas/A/properties/b/items/$id'],
      isHarmless: false,
    },
  ]);
});

test('schemas are found in parameters, headers and bodies, what references lead to once', () => {
  const $id = { $id: 'a' };
  const { document } = operation(
    {
      parameters: [{ name: 'a', in: 'query', schema: $id }, { $ref: '#/components/parameters/P' }],
      responses: { 200: { headers: { 'X-A': { schema: { anyOf: [$id] } } } } },
      requestBody: { content: { 'a/b': { schema: { not: $id } } } },
    },
    '',
  );
  const components = {
    parameters: { P: { name: 'p', in: 'query', schema: { prefixItems: [{ $id: 'p' }] } } },
  };
  const [{ places } = {}] = passedOver({ openapi: '3.1.0', ...document, components } as never);
  expect(places).toEqual([
    '/paths/~1a/get/parameters/0/schema/$id',
    '/components/parameters/P/schema/prefixItems/0/$id',
  ]);
});
