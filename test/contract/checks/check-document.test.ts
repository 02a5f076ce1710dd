import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../../src/contract/checks/check-document.ts';
import { ContractError } from '../../../src/contract/contract-error.ts';
import { documentWith } from '../../support/documents.ts';

const NONE = '#/components/schemas/None';
const UNKNOWN = `there is no "${NONE}". Allowed: a JSON pointer to what is there`;

/** All that is wrong in a document, by its place. */
function problemsOf(document: unknown): readonly string[] {
  try {
    checkDocument(document);
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.problems.map(({ pointer, reason }) => `${pointer} ${reason}`);
  }
}

const ofSchema = (schema: unknown, more: object = {}) =>
  problemsOf(documentWith({}, { components: { schemas: { A: schema } }, ...more })).map((problem) =>
    problem.replace('/components/schemas/A', ''),
  );
const ofOperation = (get: object, more: object = {}) =>
  problemsOf(documentWith({ '/a': { get } }, more)).map((problem) => problem.replace('/paths/~1a/get', ''));

describe('a document as a whole', () => {
  const version = 'allowed: 3.0.x or 3.1.x, as a text';
  test.each<[unknown, string | undefined]>([
    [7, ' no OpenAPI document; allowed: an object with openapi, info and paths'],
    [{ paths: {} }, ` no openapi; ${version}`],
    [{ openapi: '3.2.0', paths: {} }, `/openapi openapi is "3.2.0"; ${version}`],
    [{ openapi: '3.1', paths: {} }, `/openapi openapi is "3.1"; ${version}`],
    [{ openapi: 'v3.1.0', paths: {} }, `/openapi openapi is "v3.1.0"; ${version}`],
    [{ openapi: ['3.1.0'], paths: {} }, `/openapi openapi is ["3.1.0"]; ${version}`],
    [{ openapi: '3.0.0', paths: [] }, '/paths no paths; allowed: an object from paths to their operations'],
    [
      { openapi: '3.0.0', paths: { 'a/x-': {} } },
      '/paths/a~1x- the path "a/x-" has no / in front; allowed: /a/x-',
    ],
    [{ openapi: '3.0.0', paths: { 'x-a': 7, '/a': {} } }, undefined],
    [{ openapi: '3.1.1', paths: {} }, undefined],
  ])('%j', (document, problem) => {
    expect(problemsOf(document)).toEqual(problem === undefined ? [] : [problem]);
  });

  test('all that is wrong is told, each once', () => {
    const document = documentWith(
      {
        '/a': {
          get: { parameters: [{ $ref: '#/components/parameters/P' }, { $ref: '#/components/parameters/P' }] },
        },
      },
      { components: { schemas: { A: { type: 'odd', minLenght: 1 } }, parameters: { P: { in: 'query' } } } },
    );
    expect(problemsOf(document).map((problem) => problem.split('.', 1)[0])).toEqual([
      '/components/schemas/A/type type is "odd"',
      '/components/schemas/A/minLenght unknown keyword "minLenght" of a schema',
      '/components/parameters/P no name; allowed: that of the parameter, as a text',
    ]);
  });
});

describe('a reference to nothing is told', () => {
  const ref = { $ref: NONE };
  const schemaAt = (at: string) => [`${at}/$ref ${UNKNOWN}`];
  test.each<[string, object, string]>([
    [
      'in a parameter',
      {
        parameters: [
          { name: 'p', in: 'query' },
          { name: 'q', in: 'query', schema: ref },
        ],
      },
      '/parameters/1/schema',
    ],
    [
      'in an answer',
      { responses: { 200: { content: { 'a/b': { schema: ref } } } } },
      '/responses/200/content/a~1b/schema',
    ],
    ['of an answer', { responses: { 200: ref } }, '/responses/200'],
    [
      'of an answer called as data are',
      { responses: { default: { headers: { example: ref } } } },
      '/responses/default/headers/example',
    ],
    [
      'of a header called schema',
      { responses: { 200: { headers: { schema: ref } } } },
      '/responses/200/headers/schema',
    ],
    [
      'of a header called examples',
      { responses: { 200: { headers: { examples: ref } } } },
      '/responses/200/headers/examples',
    ],
    [
      'of a header with x- in front',
      { responses: { 200: { headers: { 'x-a': ref } } } },
      '/responses/200/headers/x-a',
    ],
    [
      'of a named example',
      { parameters: [{ name: 'p', in: 'query', examples: { a: ref } }] },
      '/parameters/0/examples/a',
    ],
    ['in a callback called example', { callbacks: { example: { '/b': ref } } }, '/callbacks/example/~1b'],
  ])('%s', (_, operation, at) => {
    expect(ofOperation(operation)).toContain(`${at}/$ref ${UNKNOWN}`);
  });

  test.each<[string, object, string]>([
    ['of a path', { paths: { '/a': ref } }, '/paths/~1a'],
    [
      'of a parameter called schema',
      { components: { parameters: { schema: ref } } },
      '/components/parameters/schema',
    ],
    [
      'of a parameter called example',
      { components: { parameters: { example: ref } } },
      '/components/parameters/example',
    ],
    [
      'of a parameter called x-a',
      { components: { parameters: { 'x-a': ref } } },
      '/components/parameters/x-a',
    ],
    [
      'of a response called examples',
      { components: { responses: { examples: ref } } },
      '/components/responses/examples',
    ],
    [
      'in a response called schemas',
      { components: { responses: { schemas: { headers: { A: ref } } } } },
      '/components/responses/schemas/headers/A',
    ],
    ['of a path of components', { components: { pathItems: { a: ref } } }, '/components/pathItems/a'],
    ['of what another file has', { 'x-files': { example: { a: ref } } }, '/x-files/example/a'],
  ])('%s', (_, more, at) => {
    expect(problemsOf(documentWith({}, more))).toContain(`${at}/$ref ${UNKNOWN}`);
  });

  test.each<[string, object]>([
    ['in an example', { parameters: [{ name: 'p', in: 'query', example: ref }] }],
    [
      'in the value of a named example',
      { parameters: [{ name: 'p', in: 'query', examples: { a: { value: ref } } }] },
    ],
    [
      'in named examples that are none',
      { parameters: [{ name: 'p', in: 'query', examples: { a: { value: 7 } } }] },
    ],
    ['in what is for another tool', { 'x-own': { a: ref } }],
  ])('but not %s', (_, operation) => {
    expect(ofOperation(operation)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['in a property', { properties: { a: ref } }, '/properties/a'],
    ['in a property called x-a', { properties: { 'x-a': ref } }, '/properties/x-a'],
    ['in items', { items: ref }, '/items'],
    ['in a list', { allOf: [true, ref] }, '/allOf/1'],
    ['in a condition', { if: ref }, '/if'],
    ['in a definition', { $defs: { a: ref } }, '/$defs/a'],
    [
      'far below',
      { not: { anyOf: [{ items: { patternProperties: { a: ref } } }] } },
      '/not/anyOf/0/items/patternProperties/a',
    ],
  ])('of a schema %s', (_, schema, at) => {
    expect(ofSchema(schema)).toEqual(schemaAt(at));
  });

  test.each([
    { example: ref },
    { examples: [ref] },
    { default: ref },
    { enum: [ref] },
    { const: ref },
    { 'x-a': ref },
  ])('of a schema, but not in %j', (schema) => {
    expect(ofSchema(schema)).toEqual([]);
  });
});

describe('a reference', () => {
  const files = {
    'x-files': {
      'sub/a.yaml': { Site: { type: 'odd' }, Box: { items: { $ref: '#/x-files/sub~1a.yaml/Site' } } },
    },
  };
  test.each<[unknown, string]>([
    [7, '$ref is no text; allowed: such as "#/components/schemas/Driver"'],
    [
      'other.yaml#/A',
      '"other.yaml#/A" leads out of this document; allowed: #/…, or read the spec from a file',
    ],
    [
      '#/components/schemas/a',
      'there is no "#/components/schemas/a". Did you mean A? Allowed: a JSON pointer to what is there',
    ],
    [
      '#/components/schemas/A',
      '"#/components/schemas/A" leads back to itself; allowed: a reference to what is there',
    ],
    [
      '#/components/nothing/A',
      'there is no "#/components/nothing/A". Allowed: a JSON pointer to what is there',
    ],
    [
      '#/x-files/sub~1a.yaml/Sitee',
      'there is no "sub/a.yaml#/Sitee". Did you mean Site? Allowed: a JSON pointer to what is there',
    ],
    [
      '#/x-files/sub~1a.yaml/Site/below/it',
      'there is no "sub/a.yaml#/Site/below/it". Allowed: a JSON pointer to what is there',
    ],
  ])('%j', ($ref, reason) => {
    expect(ofSchema({ $ref }, files)).toContain(`/$ref ${reason}`);
  });

  test('into another file is looked at as a schema there, once', () => {
    const $ref = '#/x-files/sub~1a.yaml/Box';
    const wrong = '/x-files/sub~1a.yaml/Site/type type is "odd"';
    expect(
      ofSchema({ items: { $ref }, contains: { $ref } }, files).map((each) => each.split('.', 2).join('.')),
    ).toEqual([expect.stringContaining(wrong)]);
    expect(ofSchema({ type: 'string' }, files)).toEqual([]);
  });

  test('from one to the next, and back', () => {
    const more = (B: object) => ({ components: { schemas: { A: { $ref: '#/components/schemas/B' }, B } } });
    expect(problemsOf(documentWith({}, more({ $ref: '#/components/schemas/A' })))).toHaveLength(2);
    expect(problemsOf(documentWith({}, more({ items: { $ref: '#/components/schemas/A' } })))).toEqual([]);
  });
});

describe('a schema', () => {
  const FOREIGN = 'Allowed: those of JSON Schema 2020-12 and of OpenAPI, and x-…';
  test.each<[unknown, string]>([
    [7, ' no schema; allowed: an object, or true or false'],
    [[], ' no schema; allowed: an object, or true or false'],
    [{ properties: 7 }, '/properties properties is no object; allowed: an object from names to schemas'],
    [{ properties: { a: 7 } }, '/properties/a no schema; allowed: an object, or true or false'],
    [{ allOf: [{}, 7] }, '/allOf/1 no schema; allowed: an object, or true or false'],
    [{ items: 7 }, '/items no schema; allowed: an object, or true or false'],
    [{ requird: [] }, `/requird unknown keyword "requird" of a schema. Did you mean required? ${FOREIGN}`],
    [
      { nothingLikeIt: 7 },
      `/nothingLikeIt unknown keyword "nothingLikeIt" of a schema. ${FOREIGN}; what is for another tool is called x-nothingLikeIt, or is removed`,
    ],
    [
      { 'x-mock-sorce': 7 },
      '/x-mock-sorce unknown x-mock-sorce of a schema. Did you mean x-mock-source? Allowed: x-mock-source',
    ],
    [
      { type: ['string', 'strng'] },
      '/type type is "strng". Did you mean string? Allowed: string, number, integer, boolean, array, object, null',
    ],
    [{ type: 7 }, '/type type is 7. Allowed: string, number, integer, boolean, array, object, null'],
    [
      { pattern: 7 },
      '/pattern no regular expression of ECMA-262 (it is no text); allowed: one with the flag u',
    ],
    [{ enum: [] }, '/enum enum lists nothing, so that nothing is valid; allowed: at least one value'],
  ])('%j', (schema, problem) => {
    expect(ofSchema(schema)).toEqual([problem]);
  });

  test('a pattern is one with the flag u', () => {
    expect(ofSchema({ pattern: '\\-' })[0]).toMatch(
      /^\/pattern no regular expression of ECMA-262 \(Invalid .*allowed: one with the flag u$/,
    );
    expect(ofSchema({ pattern: '^\\p{L}-$' })).toEqual([]);
  });

  test.each<[unknown]>([
    [true],
    [false],
    [{ 'x-mock-source': 'driver.name', 'x-own': 7 }],
    [
      {
        enum: [7],
        type: ['string', 'null'],
        required: [],
        additionalProperties: false,
        properties: { odd: true },
      },
    ],
  ])('%j is right', (schema) => {
    expect(ofSchema(schema)).toEqual([]);
  });
});
