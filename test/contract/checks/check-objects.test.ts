import { describe, expect, test } from 'vitest';
import { objectProblems } from '../../../src/contract/checks/check-objects.ts';
import { fieldsOf, KIND_WORDS, type ObjectKind } from '../../../src/contract/checks/object-fields.ts';
import { documentWith } from '../../support/documents.ts';

const problemsOf = (document: unknown) =>
  objectProblems(document).map(({ pointer, reason }) => `${pointer} ${reason}`);
const ofOperation = (get: unknown, more: object = {}) =>
  problemsOf(documentWith({ '/a': { get } }, more)).map((problem) => problem.replace('/paths/~1a/get', ''));

describe('what is no object, list or map where one has to be', () => {
  test.each<[object, string]>([
    [{ info: 7 }, '/info info is 7; allowed: an object'],
    [{ info: null }, '/info info is null; allowed: an object'],
    [{ info: ['x'] }, '/info info is a list; allowed: an object'],
    [{ servers: {} }, '/servers servers is an object; allowed: a list'],
    [{ servers: 'x' }, '/servers servers is "x"; allowed: a list'],
    [{ servers: [{}, 7] }, '/servers/1 1 is 7; allowed: an object'],
    [{ components: { responses: [] } }, '/components/responses responses is a list; allowed: an object'],
    [{ components: { responses: { A: 7 } } }, '/components/responses/A A is 7; allowed: an object'],
    [{ webhooks: { done: { post: 7 } } }, '/webhooks/done/post post is 7; allowed: an object'],
  ])('%j', (more, problem) => {
    expect(problemsOf(documentWith({}, more))).toEqual([problem]);
  });
});

describe('a field that an object does not have', () => {
  test('is told with the nearest one, or with what is for another tool', () => {
    expect(ofOperation({ sumary: 'x' })[0]).toMatch(
      /^\/sumary unknown field "sumary" of an operation\. Did you mean summary\? Allowed: tags, summary, .*, x-mock-operation, and x-…$/,
    );
    expect(ofOperation({ amazonGateway: 'x' })[0]).toMatch(
      /, and x-…; what is for another tool is called x-amazonGateway, or is removed$/,
    );
    expect(ofOperation({ 'x-mock-nothing': 'x' })[0]).toMatch(/of an operation\. Allowed: .*, and x-…$/);
    expect(ofOperation({ 'x-own': 'x', summary: 7 })).toEqual([]);
  });

  test.each<[ObjectKind, string, object]>([
    ['document', 'an OpenAPI document', { odd: 1 }],
    ['info', 'info', { info: { odd: 1 } }],
    ['contact', 'a contact', { info: { contact: { odd: 1 } } }],
    ['license', 'a license', { info: { license: { odd: 1 } } }],
    ['server', 'a server', { servers: [{ odd: 1 }] }],
    ['serverVariable', 'a server variable', { servers: [{ variables: { a: { odd: 1 } } }] }],
    ['components', 'components', { components: { odd: 1 } }],
    ['pathItem', 'a path', { paths: { '/a': { odd: 1 } } }],
    ['operation', 'an operation', { paths: { '/a': { put: { odd: 1 } } } }],
    ['externalDocs', 'externalDocs', { externalDocs: { odd: 1 } }],
    ['parameter', 'a parameter', { components: { parameters: { A: { name: 'a', in: 'query', odd: 1 } } } }],
    ['requestBody', 'a request body', { components: { requestBodies: { A: { odd: 1 } } } }],
    [
      'mediaType',
      'a media type',
      { components: { requestBodies: { A: { content: { 'a/b': { odd: 1 } } } } } },
    ],
    [
      'encoding',
      'an encoding',
      { components: { requestBodies: { A: { content: { 'a/b': { encoding: { a: { odd: 1 } } } } } } } },
    ],
    ['response', 'a response', { components: { responses: { A: { odd: 1 } } } }],
    ['example', 'an example', { components: { examples: { A: { odd: 1 } } } }],
    ['link', 'a link', { components: { links: { A: { odd: 1 } } } }],
    ['header', 'a header', { components: { headers: { A: { odd: 1 } } } }],
    ['tag', 'a tag', { tags: [{ odd: 1 }] }],
    ['securityScheme', 'a security scheme', { components: { securitySchemes: { A: { odd: 1 } } } }],
    ['flows', 'flows', { components: { securitySchemes: { A: { flows: { odd: 1 } } } } }],
    [
      'flow',
      'an OAuth flow',
      { components: { securitySchemes: { A: { flows: { password: { odd: 1 } } } } } },
    ],
  ])('is told of %s as %s', (kind, words, more) => {
    const [problem, ...further] = problemsOf(documentWith({}, more));
    expect(problem).toContain(`/odd unknown field "odd" of ${words}.`);
    expect(further).toEqual([]);
    expect(KIND_WORDS[kind]).toBe(words);
    expect(problem).toContain(
      `Allowed: ${fieldsOf(kind)
        .map(({ name }) => name)
        .join(', ')}, and x-…`,
    );
  });
});

test('fields say what they hold', () => {
  const held = new Map(fieldsOf('operation').map((field) => [field.name, field]));
  expect(held.get('summary')).toEqual({ name: 'summary' });
  expect(held.get('externalDocs')).toEqual({ name: 'externalDocs', kind: 'externalDocs' });
  expect(held.get('parameters')).toEqual({ name: 'parameters', kind: 'parameter', many: 'list' });
  expect(held.get('responses')).toEqual({ name: 'responses', kind: 'response', many: 'map' });
});

describe('the key of a map', () => {
  const status = 'is no status; allowed: such as 404, 4XX or default';
  test.each(['600', '20', '2000', 'X4XX', '404x', 'defaults', 'mydefault'])('%s is no status', (key) => {
    expect(ofOperation({ responses: { [key]: {} } })).toEqual([`/responses/${key} "${key}" ${status}`]);
  });
  test.each(['100', '599', '4XX', '5xx', 'default', 'x-own'])('%s is one, or for another tool', (key) => {
    expect(ofOperation({ responses: { [key]: {} } })).toEqual([]);
  });
  test('has a slash where it is a media type', () => {
    expect(ofOperation({ requestBody: { content: { json: {}, 'a/b': {}, 'x-own': 7 } } })).toEqual([
      '/requestBody/content/json "json" is no media type; allowed: such as application/json',
    ]);
  });
  test('may be any in components, and of headers x- too', () => {
    expect(problemsOf(documentWith({}, { components: { responses: { Ok: {} } } }))).toEqual([]);
    expect(ofOperation({ responses: { 200: { headers: { 'x-a': 7 } } } })).toEqual([
      '/responses/200/headers/x-a x-a is 7; allowed: an object',
    ]);
  });
});

describe('what a reference leads to', () => {
  const files = { 'x-files': { 'a.yaml': { Bad: { descripton: 'x' } } } };
  const ref = { $ref: '#/x-files/a.yaml/Bad' };
  test('is looked at where it stands, once for each kind', () => {
    const operation = { responses: { 400: ref, 404: ref }, requestBody: ref };
    const told = ofOperation(operation, files).map((problem) => problem.split('.', 2).join('.'));
    expect(told.sort()).toEqual([
      expect.stringContaining('/x-files/a.yaml/Bad/descripton unknown field "descripton" of a request body'),
      expect.stringContaining('/x-files/a.yaml/Bad/descripton unknown field "descripton" of a response'),
    ]);
  });
  test('is nothing, or no object', () => {
    expect(ofOperation({ responses: { 400: { $ref: '#/x-files/a.yaml/None' } } }, files)).toEqual([]);
    expect(ofOperation({ responses: { 400: { $ref: '#/x-files/a.yaml/Bad/descripton' } } }, files)).toEqual([
      '/x-files/a.yaml/Bad/descripton descripton is "x"; allowed: an object',
    ]);
  });
});

describe('what an object of ours may say', () => {
  const parameter = (value: object) => ofOperation({ parameters: [{ name: 'p', in: 'query', ...value }] });
  const scheme = (value: object) =>
    problemsOf(documentWith({}, { components: { securitySchemes: { A: { type: 'http', ...value } } } }));
  test.each<[object, readonly string[]]>([
    [{}, []],
    [{ in: 'cookie', 'x-mock-parameter': 'externalId' }, []],
    [{ 'x-mock-parameter': 'none' }, []],
    [{ name: '' }, ['/parameters/0 no name; allowed: that of the parameter, as a text']],
    [{ name: 7 }, ['/parameters/0 no name; allowed: that of the parameter, as a text']],
    [{ in: undefined }, ['/parameters/0 no in. Allowed: path, query, header, cookie']],
    [
      { in: 'heder' },
      ['/parameters/0/in in is "heder". Did you mean header? Allowed: path, query, header, cookie'],
    ],
    [
      { 'x-mock-parameter': 'key' },
      ['/parameters/0/x-mock-parameter x-mock-parameter is "key". Allowed: externalId, customer, none'],
    ],
    [{ name: undefined, in: undefined, $ref: '#/nothing' }, []],
  ])('a parameter %j', (value, problems) => {
    expect(parameter(value)).toEqual(problems);
  });

  test.each<[object, readonly string[]]>([
    [{}, []],
    [{ 'x-mock-parameter': 'customer' }, []],
    [{ 'x-mock-parameter': 'key' }, []],
    [
      { 'x-mock-parameter': 'custmer' },
      [
        '/components/securitySchemes/A/x-mock-parameter x-mock-parameter is "custmer". Did you mean customer? Allowed: customer, key',
      ],
    ],
  ])('a security scheme %j', (value, problems) => {
    expect(scheme(value)).toEqual(problems);
  });
});
