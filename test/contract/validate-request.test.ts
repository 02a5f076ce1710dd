import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { parameterValues, requestProblem } from '../../src/contract/validate-request.ts';
import { answering, contractFrom, documentWith, requestParts } from '../support/documents.ts';

const INTEGER = { type: 'integer' };
const LIST = { type: 'array', items: INTEGER };
const OBJECT = { type: 'object', properties: { a: INTEGER, b: { type: 'string' } } };

/** An operation with some parameters, and its contract. */
function operationWith(parameters: readonly object[], more: object = {}) {
  const contract = contractFrom(
    documentWith({ '/drivers/{id}': { get: { parameters, responses: answering({}), ...more } } }),
  );
  // The document has one.
  return { contract, operation: contract.derived(operationsOf)[0]! };
}

const inQuery = (schema: object, more: object = {}) => ({ name: 'p', in: 'query', schema, ...more });

describe('what a parameter of the query says by its style', () => {
  test.each<[string, object, string, unknown]>([
    ['a number', inQuery(INTEGER), 'p=7', 7],
    ['the first of several', inQuery(INTEGER), 'p=7&p=8', 7],
    ['a text', inQuery({ type: 'string' }), 'p=7', '7'],
    ['what is none of its type stays a text', inQuery(INTEGER), 'p=x', 'x'],
    ['an empty text', inQuery({ type: 'string' }), 'p=', ''],
    ['nothing', inQuery(INTEGER), 'q=7', undefined],
    ['a list, a field for each', inQuery(LIST), 'p=7&p=8', [7, 8]],
    ['a list of one', inQuery(LIST), 'p=7', [7]],
    ['a list without its field', inQuery(LIST), 'q=7', undefined],
    [
      'a list of fields keeps commas',
      inQuery({ type: 'array', items: { type: 'string' } }),
      'p=a,b',
      ['a,b'],
    ],
    ['a list in one field', inQuery(LIST, { explode: false }), 'p=7,8', [7, 8]],
    ['of several such fields the first', inQuery(LIST, { explode: false }), 'p=7,8&p=9', [7, 8]],
    ['a list with blanks', inQuery(LIST, { style: 'spaceDelimited', explode: false }), 'p=7%208', [7, 8]],
    ['a list with bars', inQuery(LIST, { style: 'pipeDelimited', explode: false }), 'p=7|8', [7, 8]],
    [
      'a list with blanks, commas in it',
      inQuery({ type: 'array' }, { style: 'spaceDelimited' }),
      'p=7,8',
      ['7,8'],
    ],
    ['a list of anything', inQuery({ type: 'array' }), 'p=7&p=x', ['7', 'x']],
    ['an object, a field for each property', inQuery(OBJECT), 'a=7&b=8&c=9', { a: 7, b: '8' }],
    ['an object of which nothing is there', inQuery(OBJECT), 'c=9', undefined],
    ['an object in one field', inQuery(OBJECT, { explode: false }), 'p=a,7,b,8', { a: 7, b: '8' }],
    ['names that it does not know', inQuery(OBJECT, { explode: false }), 'p=c,7', { c: '7' }],
    ['a name without a value', inQuery(OBJECT, { explode: false }), 'p=a,7,b', { a: 7 }],
    ['an object without its field', inQuery(OBJECT, { explode: false }), 'q=a,7', undefined],
    ['an object in brackets', inQuery(OBJECT, { style: 'deepObject' }), 'p[a]=7&p[b]=8', { a: 7, b: '8' }],
    [
      'brackets that do not close, and of others',
      inQuery(OBJECT, { style: 'deepObject' }),
      'p[a=7&q[a]=7&a=7',
      undefined,
    ],
    ['an object with any names', inQuery({ type: 'object' }, { style: 'deepObject' }), 'p[c]=7', { c: '7' }],
    [
      'JSON',
      { name: 'p', in: 'query', content: { 'application/json': { schema: LIST } } },
      'p=[7,8]',
      [7, 8],
    ],
    ['JSON that is none', { name: 'p', in: 'query', content: { 'application/json': {} } }, 'p=[7', '[7'],
    ['no JSON', { name: 'p', in: 'query', content: { 'application/json': {} } }, 'q=[7]', undefined],
  ])('%s', (_, parameter, query, value) => {
    const { operation, contract } = operationWith([parameter]);
    const values = parameterValues(operation, 'query', requestParts({ query }), contract);
    expect(values).toStrictEqual(value === undefined ? {} : { p: value });
  });
});

test('what parameters of the path say, those of the query apart', () => {
  const { operation, contract } = operationWith([
    { name: 'id', in: 'path', required: true, schema: LIST },
    inQuery(INTEGER),
  ]);
  const request = requestParts({ path: { id: '7,8', other: '9' }, query: 'p=1' });
  expect(parameterValues(operation, 'path', request, contract)).toEqual({ id: [7, 8] });
  expect(parameterValues(operation, 'query', request, contract)).toEqual({ p: 1 });
});

describe('what is wrong with a parameter', () => {
  test.each<[string, object, Parameters<typeof requestParts>[0], string | undefined]>([
    ['one that is needed', inQuery(INTEGER, { required: true }), {}, 'The query parameter p is missing.'],
    ['one that is not', inQuery(INTEGER), {}, undefined],
    ['one that is right', inQuery(INTEGER, { required: true }), { query: 'p=7' }, undefined],
    [
      'one that is wrong',
      inQuery(INTEGER),
      { query: 'p=x' },
      'The query parameter p is not valid: it must be integer.',
    ],
    [
      'an item',
      inQuery(LIST),
      { query: 'p=7&p=x' },
      'The query parameter p is not valid: it must be integer.',
    ],
    [
      'a header in any case',
      { name: 'X-Count', in: 'header', schema: INTEGER },
      { headers: { 'x-count': 'x' } },
      'The header parameter X-Count is not valid: it must be integer.',
    ],
    [
      'a header',
      { name: 'X-Count', in: 'header', schema: INTEGER },
      { headers: { 'x-count': '7' } },
      undefined,
    ],
    [
      'a header is a list with commas, also where the parameter explodes',
      { name: 'X-Count', in: 'header', schema: { ...LIST, minItems: 2 }, explode: true },
      { headers: { 'x-count': '7,8' } },
      undefined,
    ],
    [
      'a header that only the path has',
      { name: 'X-Count', in: 'header', required: true, schema: INTEGER },
      { path: { 'X-Count': '7' }, query: 'X-Count=7', cookies: { 'X-Count': '7' } },
      'The header parameter X-Count is missing.',
    ],
    [
      'a cookie',
      { name: 'sid', in: 'cookie', schema: INTEGER },
      { cookies: { sid: 'x' } },
      'The cookie parameter sid is not valid: it must be integer.',
    ],
    [
      'a cookie that is right',
      { name: 'sid', in: 'cookie', required: true, schema: INTEGER },
      { cookies: { sid: '7' } },
      undefined,
    ],
    [
      'a part of the path',
      { name: 'id', in: 'path', required: true, schema: INTEGER },
      { path: { id: 'x' } },
      'The path parameter id is not valid: it must be integer.',
    ],
    ['one of any form', { name: 'p', in: 'query' }, { query: 'p=x' }, undefined],
  ])('%s', (_, parameter, parts, detail) => {
    const { operation, contract } = operationWith([parameter]);
    const problem = requestProblem(operation, requestParts(parts), contract);
    expect(problem).toEqual(detail === undefined ? undefined : { status: 400, detail });
  });

  test('the first of several is told, before the body', () => {
    const content = { 'application/json': { schema: { type: 'object' } } };
    const { operation, contract } = operationWith(
      [inQuery(INTEGER), { ...inQuery(INTEGER), name: 'q', required: true }],
      { requestBody: { required: true, content } },
    );
    const headers = { 'content-type': 'application/json' };
    const told = (query: string, body: string) =>
      requestProblem(operation, requestParts({ query, body, headers }), contract)?.detail;
    expect(told('p=x', '7')).toBe('The query parameter p is not valid: it must be integer.');
    expect(told('p=7', '7')).toBe('The query parameter q is missing.');
    expect(told('p=7&q=8', '7')).toBe('The body is not valid: it must be object.');
    expect(told('p=7&q=8', '{}')).toBeUndefined();
  });

  test('without validators nothing but a parameter that is missing', () => {
    const { operation, contract } = operationWith([inQuery(INTEGER, { required: true })]);
    const { validators: _, ...bare } = contract;
    expect(requestProblem(operation, requestParts({ query: 'p=x' }), bare)).toBeUndefined();
    expect(requestProblem(operation, requestParts(), bare)?.detail).toBe('The query parameter p is missing.');
  });
});
