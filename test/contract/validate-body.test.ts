import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../src/contract/operations.ts';
import { bodyProblem } from '../../src/contract/validate-body.ts';
import { answering, contractFrom, documentWith, requestParts } from '../support/documents.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';
const INTEGER = { type: 'integer' };

/** What is wrong with a body by the content of its operation. */
function problemOf(content: object, type: string | undefined, body: string | undefined, required = false) {
  const contract = contractFrom(
    documentWith({ '/drivers': { post: { requestBody: { content, required }, responses: answering({}) } } }),
  );
  // The document has one, with a body.
  const { requestBody } = contract.derived(operationsOf)[0]!;
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  return bodyProblem(requestBody!, requestParts({ headers, body }), contract);
}

const OBJECT = { type: 'object', required: ['a'], properties: { a: INTEGER } };
const json = { [JSON_TYPE]: { schema: OBJECT } };

describe('a body', () => {
  test.each([undefined, ''])('that is not there (%j) is wrong where one is needed', (body) => {
    const problem = { status: 400, detail: 'The request has no body.' };
    expect(problemOf(json, JSON_TYPE, body, true)).toEqual(problem);
    expect(problemOf(json, JSON_TYPE, body)).toBeUndefined();
  });

  test.each<[string, string, string | undefined]>([
    ['is right', '{"a":7}', undefined],
    ['is no JSON', '{"a":7', 'The body is no JSON.'],
    ['lacks something', '{}', "The body is not valid: it must have required property 'a'."],
    ['has something wrong', '{"a":"x"}', '/a is not valid: it must be integer.'],
  ])('of JSON that %s', (_, body, detail) => {
    expect(problemOf(json, JSON_TYPE, body)).toEqual(
      detail === undefined ? undefined : { status: 400, detail },
    );
  });

  test.each([
    ...['application/json', 'APPLICATION/JSON', 'application/json; charset=utf-8', ' application/json ;x=1'],
  ])('of the media type %j is JSON', (type) => {
    expect(problemOf(json, type, '7')?.detail).toBe('The body is not valid: it must be object.');
  });

  test.each<[string, string, boolean]>([
    ['application/merge-patch+json', 'application/merge-patch+json', true],
    ['Application/JSON; charset=utf-8', 'application/json', true],
    ['application/*', 'application/json', true],
    ['*/*', 'application/json', true],
    ['image/*', 'application/json', false],
    ['application/*', 'applicationx/json', false],
    ['application/json', 'application/jsonp', false],
    ['text/plain', 'application/json', false],
  ])('by the content %s one of %s is allowed: %s', (listed, type, isAllowed) => {
    const problem = problemOf({ [listed]: { schema: OBJECT } }, type, '7');
    expect(problem?.status).toBe(isAllowed ? 400 : 415);
  });

  test('of another media type, or of none, is told with what is allowed', () => {
    const content = { ...json, 'text/plain': {} };
    const allowed = 'allowed: application/json, text/plain.';
    expect(problemOf(content, 'image/png', 'x')).toEqual({
      status: 415,
      detail: `The body is image/png; ${allowed}`,
    });
    expect(problemOf(content, undefined, 'x')).toEqual({
      ...{ status: 415, detail: `The body is of no media type; ${allowed}` },
    });
  });

  test('that the document says nothing of, or that is no JSON, is not looked at', () => {
    expect(problemOf({}, 'image/png', 'x')).toBeUndefined();
    expect(problemOf({ [JSON_TYPE]: {} }, JSON_TYPE, '{')).toBeUndefined();
    expect(problemOf({ 'text/plain': { schema: INTEGER } }, 'text/plain', 'x')).toBeUndefined();
    expect(problemOf({ 'text/json-lines': { schema: INTEGER } }, 'text/json-lines', '{')).toBeUndefined();
  });

  test('may lack what is only read', () => {
    const schema = { ...OBJECT, properties: { a: { ...INTEGER, readOnly: true } } };
    expect(problemOf({ [JSON_TYPE]: { schema } }, JSON_TYPE, '{}')).toBeUndefined();
  });
});

describe('a form', () => {
  /** A form that is held against `const`: whether it was read as a value. */
  const isReadAs = (properties: object, body: string, value: unknown) => {
    const of = (held: object) =>
      problemOf({ [FORM]: { schema: { type: 'object', properties, ...held } } }, FORM, body);
    return [of({ const: value }), of({ not: { const: value } })?.status];
  };

  const LIST = { type: 'array', items: INTEGER };
  const ADDRESS = {
    type: 'object',
    properties: { no: INTEGER, at: { type: 'object', properties: { x: INTEGER } } },
  };
  test.each<[string, object, string, unknown]>([
    ['a number', { a: INTEGER }, 'a=7', { a: 7 }],
    ['the first of several', { a: INTEGER }, 'a=7&a=8', { a: 7 }],
    ['a field that it does not know', { a: INTEGER }, 'b=7', { b: '7' }],
    ['several fields', { a: INTEGER, b: { type: 'boolean' } }, 'a=7&b=true', { a: 7, b: true }],
    ['a list', { a: LIST }, 'a=7&a=8', { a: [7, 8] }],
    ['a list with brackets', { a: LIST }, 'a[]=7&a[]=8', { a: [7, 8] }],
    ['a list of anything', { a: { type: 'array' } }, 'a=7', { a: ['7'] }],
    ['an object', { a: ADDRESS }, 'a[no]=7&a[b]=8', { a: { no: 7, b: '8' } }],
    ['an object in an object', { a: ADDRESS }, 'a[at][x]=7&a[no]=8', { a: { at: { x: 7 }, no: 8 } }],
    [
      'a list of objects',
      { a: { type: 'array', items: ADDRESS } },
      'a[0][no]=7&a[1][no]=8&a[0][at][x]=9',
      { a: [{ no: 7, at: { x: 9 } }, { no: 8 }] },
    ],
    ['a name that begins with a bracket', {}, '[a]=7', { '[a]': '7' }],
    ['a name over two lines', {}, 'a%0Ab=7', { 'a\nb': '7' }],
    ['a field called __proto__', {}, '__proto__=7', JSON.parse('{"__proto__":"7"}')],
    ['letters that are encoded', {}, 'a=%C3%A4+b', { a: 'ä b' }],
  ])('says %s', (_, properties, body, value) => {
    expect(isReadAs(properties, body, value)).toEqual([undefined, 400]);
  });

  test('is told with the place of what is wrong', () => {
    const schema = { type: 'object', properties: { a: LIST } };
    expect(problemOf({ [FORM]: { schema } }, FORM, 'a=7&a=x')).toEqual({
      ...{ status: 400, detail: '/a/1 is not valid: it must be integer.' },
    });
  });

  test('without properties has texts', () => {
    expect(problemOf({ [FORM]: { schema: { maxProperties: 1 } } }, FORM, 'a=7&b=8')?.status).toBe(400);
  });
});
