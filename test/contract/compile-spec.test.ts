import { describe, expect, test } from 'vitest';
import type { Validator } from '../../src/base/violation.ts';
import { type AskedValidators, compiledModule, recordedValidators } from '../../src/contract/compile-spec.ts';
import { type CompiledSpec, compiledValidators, isCompiled } from '../../src/contract/compiled-spec.ts';
import { validatorsOf } from '../../src/contract/run-time-validators.ts';
import type { Schema } from '../../src/contract/schema.ts';
import { Schemas } from '../../src/contract/schemas.ts';
import { answering, contractFrom, documentWith, makeValidators } from '../support/documents.ts';

const NODE = '/components/schemas/Node';
const NODE_REF = { $ref: `#${NODE}` };
const ANSWER = '/paths/~1nodes~1{id}/get/responses/200/content/application~1json/schema';
const BODY = '/paths/~1nodes~1{id}/get/requestBody/content/application~1json/schema';
const PARAMETER = '/paths/~1nodes~1{id}/get/parameters/0/schema';

const DOCUMENT = documentWith(
  {
    '/nodes/{id}': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 2 } }],
        requestBody: {
          content: { 'application/json': { schema: { enum: [{ a: [1] }] } }, 'text/plain': {} },
        },
        responses: answering(NODE_REF),
      },
    },
  },
  {
    components: {
      schemas: {
        Node: {
          type: 'object',
          required: ['at'],
          properties: {
            at: { type: 'string', format: 'date-time' },
            mail: { type: 'string', format: 'email' },
            below: { type: 'array', uniqueItems: true, items: NODE_REF },
            // References that a place has already found something beside, and none.
            both: { ...NODE_REF, minProperties: 2 },
          },
        },
        'a/b': { type: 'string', maxLength: 3 },
      },
    },
  },
);

/** Compiles a document, with what was asked of its validators, as `ev-driver-mock compile` does, and loads the module. */
async function compile(ask: (validators: ReturnType<typeof validatorsOf>) => void = () => {}) {
  const asked: AskedValidators = { at: new Set(), of: new Map() };
  const contract = contractFrom(DOCUMENT, {
    makeValidators: (schemas) => ({ ...makeValidators(schemas), ...recordedValidators(schemas, asked) }),
  });
  asked.at.clear();
  asked.of.clear();
  ask(contract.validators!);
  const text = compiledModule(contract, asked, '// A heading.');
  const loaded = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
  return { asked, text, contract, compiled: loaded.default as CompiledSpec };
}

const found = (validate: Validator, value: unknown) =>
  validate(value).map(({ instancePath, keyword, params, message }) => ({
    instancePath,
    keyword,
    params,
    message,
  }));

describe('a spec that was compiled', () => {
  const at = '2026-01-15T09:00:00Z';
  test.each<[string, string, unknown]>([
    ['what is right', ANSWER, { at, below: [{ at }] }],
    ['no object', ANSWER, 7],
    ['a property that is missing', ANSWER, {}],
    ['a format of ours', ANSWER, { at: 'yesterday' }],
    ['a format of ajv', ANSWER, { at, mail: 'nobody' }],
    ['what is wrong far below', ANSWER, { at, below: [{ at }, { at, below: [{ at: 7 }] }] }],
    ['items that are the same', ANSWER, { at, below: [{ at }, { at }] }],
    ['wrong by a reference and beside it', ANSWER, { at, both: {} }],
    ['two that are wrong by references', ANSWER, { below: [{}, {}] }],
    ['a schema that only references lead to', NODE, { at: 7 }],
    ['a value of a list', BODY, { a: [1] }],
    ['no value of a list', BODY, { a: [2] }],
    ['a parameter', PARAMETER, 'ab'],
    ['a parameter that is too short by letters', PARAMETER, '🚗'],
  ])('finds of %s what one finds that is read', async (_, pointer, value) => {
    const { compiled, contract } = await compile();
    const expected = found(validatorsOf(new Schemas(contract.document)).at(pointer), value);
    expect(found(compiledValidators(compiled).at(pointer), value)).toEqual(expected);
  });

  test('is a module with its heading, its document and its form', async () => {
    const { compiled, text, contract } = await compile();
    expect(text).toMatch(/^\/\/ A heading\.\nexport default \{/);
    expect(compiled).toMatchObject({ evDriverMockCompiled: 1, document: contract.document });
    expect(text).not.toMatch(/\brequire\(|\bexports\.|use strict|new Function|\beval\(/);
    expect(isCompiled(compiled)).toBe(true);
  });

  test('has the validators that were asked for beside those of its operations', async () => {
    const pointer = '/components/schemas/a~1b';
    const { compiled, asked } = await compile((validators) => {
      expect(found(validators.at(pointer), 'long')).toMatchObject([{ keyword: 'maxLength' }]);
      expect(found(validators.of({ properties: { x: NODE_REF } }), { x: {} })).toMatchObject([
        { instancePath: '/x', keyword: 'required' },
      ]);
    });
    expect([...asked.at]).toEqual([pointer]);
    expect([...asked.of.values()]).toEqual([{ properties: { x: NODE_REF } }]);
    const validators = compiledValidators(compiled);
    expect(found(validators.at(pointer), 'long')).toMatchObject([{ keyword: 'maxLength' }]);
    expect(found(validators.of({ properties: { x: NODE_REF } }), { x: {} })).toMatchObject([
      { instancePath: '/x', keyword: 'required' },
    ]);
  });

  test('finds no fault by a schema that was not asked for, and has no validator at a place that was not', async () => {
    const validators = compiledValidators((await compile()).compiled);
    expect(validators.of({ type: 'string' })(7)).toEqual([]);
    expect(() => validators.at('/components/schemas/a~1b')).toThrow(
      'The compiled spec has no validator at /components/schemas/a~1b',
    );
    expect(() => validators.at('toString')).toThrow('has no validator at toString');
    expect(validators.violationsOfSchema({ type: 'odd' })).toEqual([]);
  });

  test('makes each validator once', async () => {
    const validators = compiledValidators((await compile()).compiled);
    expect(validators.at(ANSWER)).toBe(validators.at(ANSWER));
  });

  test('is the contract that was compiled', async () => {
    const { compiled, contract } = await compile();
    const own = contractFrom(compiled.document, { makeValidators: () => compiledValidators(compiled) });
    expect(own.hash).toBe(contract.hash);
    expect(found(own.validateBody, {})).toEqual(found(contract.validateBody, {}));
    expect(found(own.validateBody, {})).toHaveLength(1);
  });
});

test.each<[unknown, boolean]>([
  [{ evDriverMockCompiled: 1, document: {}, validators: () => ({}) }, true],
  [{ evDriverMockCompiled: 2, document: {}, validators: () => ({}) }, false],
  [{ evDriverMockCompiled: 1, document: 'x', validators: () => ({}) }, false],
  [{ evDriverMockCompiled: 1, document: {}, validators: {} }, false],
  [{ document: {}, validators: () => ({}) }, false],
  [{ openapi: '3.1.0' }, false],
  [undefined, false],
  [null, false],
  ['x', false],
])('%j is a compiled spec: %s', (value, isOne) => {
  expect(isCompiled(value)).toBe(isOne);
});

describe('validators that are compiled when they are asked for', () => {
  const validators = () => validatorsOf(new Schemas(DOCUMENT));

  test('are made once for a place; a place with nothing has no demands', () => {
    const made = validators();
    expect(made.at(NODE)).toBe(made.at(NODE));
    expect(found(made.at(NODE), {})).toMatchObject([{ keyword: 'required' }]);
    expect(made.at('/components/schemas/None')(7)).toEqual([]);
  });

  test('follow references, with the place of what is wrong', () => {
    const value = { at: '2026-01-15T09:00:00Z', below: [{ at: 'now' }] };
    expect(found(validators().of(NODE_REF), value)).toMatchObject([
      { instancePath: '/below/0/at', keyword: 'format' },
    ]);
    expect(found(validators().of({ items: NODE_REF }), [value])).toMatchObject([
      { instancePath: '/0/below/0/at', keyword: 'format' },
    ]);
  });

  test.each<[Schema, number]>([
    [true, 0],
    [false, 0],
    [{ type: 'string' }, 0],
    [{ type: 'odd' }, 1],
    [{ minLength: -1 }, 1],
    [{ $schema: 'http://json-schema.org/draft-04/schema#', type: 'string' }, 0],
    [{ $schema: 'http://json-schema.org/draft-04/schema#', minLength: 'x' }, 1],
    [{ exclusiveMinimum: true }, 1],
  ])('%j breaks the meta-schema: %i', (schema, isBroken) => {
    expect(Math.min(1, validators().violationsOfSchema(schema).length)).toBe(isBroken);
  });

  test('tell all that is wrong of a value, and know formats of ours and of ajv', () => {
    const schema = {
      properties: { a: { format: 'date-time' }, b: { format: 'email' }, c: { format: 'odd' } },
    };
    const places = found(validators().of(schema), { a: 'x', b: 'x', c: 'x' }).map((one) => one.instancePath);
    expect(places).toEqual(['/a', '/b']);
  });
});
