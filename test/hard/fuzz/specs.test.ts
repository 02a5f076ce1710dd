import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationsOf } from '../../../src/contract/operations.ts';
import { readContract } from '../../../src/contract/read-contract.ts';
import { schemasOf } from '../../../src/contract/schemas.ts';
import { createDriverMock } from '../../../src/doors/core.ts';

const RUNS = process.env.HARD === 'short' ? 60 : 500;

const WORDS = [
  'id',
  'name',
  'externalId',
  'tags',
  'chargers',
  'status',
  'a b',
  '$x',
  'ü',
  'email',
  'constructor',
  '__proto__',
  'length',
];
const name = fc.constantFrom(...WORDS);

/** Schemas with most keywords, satisfiable ones and others. */
const schema = fc.letrec<{ schema: object; leaf: object }>((tie) => ({
  leaf: fc.oneof(
    fc.constant({}),
    fc.record({
      type: fc.constant('string'),
      minLength: fc.nat(20),
      maxLength: fc.integer({ min: 20, max: 40 }),
    }),
    fc.record({
      type: fc.constant('string'),
      pattern: fc.constantFrom('^[a-z]+$', '\\d{3}', '^(?!x)[a-z]{2}$', '^\\p{L}+$', '(a|b)*c'),
    }),
    fc.record({
      type: fc.constant('string'),
      format: fc.constantFrom(
        'date-time',
        'date',
        'uuid',
        'email',
        'uri',
        'ipv4',
        'ipv6',
        'hostname',
        'byte',
        'odd',
        'password',
      ),
    }),
    fc.record({
      type: fc.constantFrom('integer', 'number'),
      minimum: fc.integer({ min: -5, max: 5 }),
      maximum: fc.integer({ min: 6, max: 60 }),
      multipleOf: fc.constantFrom(1, 2, 0.5),
    }),
    fc.record({
      type: fc.constant('integer'),
      exclusiveMinimum: fc.nat(5),
      exclusiveMaximum: fc.integer({ min: 7, max: 9 }),
    }),
    fc.record({ type: fc.constantFrom('boolean', 'null') }),
    fc.record({
      enum: fc.uniqueArray(fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.constant(null)), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    fc.record({ const: fc.oneof(fc.integer(), fc.constant('x')) }),
    fc.record({ type: fc.constant(['string', 'null']), default: fc.constant('d') }),
    fc.record({ $ref: fc.constantFrom('#/components/schemas/Node', '#/components/schemas/Text') }),
    fc.record({
      type: fc.constant('string'),
      'x-faker': fc.constantFrom('person.firstName', 'nothing.here', 'helpers.arrayElement'),
    }),
  ),
  schema: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.record({
      type: fc.constant('array'),
      items: tie('schema'),
      minItems: fc.nat(2),
      maxItems: fc.integer({ min: 2, max: 4 }),
    }),
    fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(name, tie('schema'), { maxKeys: 4 }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('object'), additionalProperties: tie('schema'), minProperties: fc.nat(2) }),
    fc.record({
      oneOf: fc.tuple(fc.constant({ type: 'string', maxLength: 3 }), fc.constant({ type: 'integer' })),
    }),
    fc.record({
      allOf: fc.tuple(
        fc.constant({ type: 'object', properties: { p: { type: 'integer' } }, required: ['p'] }),
        fc.constant({ type: 'object', properties: { q: { type: 'string' } } }),
      ),
    }),
    fc.record({ anyOf: fc.tuple(tie('leaf'), fc.constant({ type: 'null' })) }),
  ),
})).schema;

const path = fc.constantFrom(
  '/',
  '/x',
  '/drivers/{externalId}',
  '/a/{id}/b/{id2}',
  '/é/{ü}',
  '/a.b/{x}.json',
  '/{a}{b}',
  '/x/{a b}',
);

const document = fc.record({
  openapi: fc.constantFrom('3.0.3', '3.1.0'),
  info: fc.constant({ title: 'Fuzz', version: '1' }),
  servers: fc.constantFrom([], [{ url: '/api' }], [{ url: 'https://a.example/' }]),
  paths: fc.dictionary(
    path,
    fc.record(
      {
        get: fc.record({
          responses: fc.record({
            200: fc.record({
              description: fc.constant('OK'),
              content: fc.record({ 'application/json': fc.record({ schema }) }),
            }),
          }),
        }),
        post: fc.record({
          requestBody: fc.record({ content: fc.record({ 'application/json': fc.record({ schema }) }) }),
          responses: fc.constant({ 204: { description: 'Done' }, '4XX': { description: 'Bad' } }),
        }),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 4 },
  ),
  components: fc.constant({
    schemas: {
      Text: { type: 'string', minLength: 1 },
      Node: {
        type: 'object',
        required: ['next'],
        properties: {
          next: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
          v: { $ref: '#/components/schemas/Text' },
        },
      },
    },
  }),
});

test('whatever a spec is, it is served or refused: no crash, no hang, and what is answered is valid by another validator', async () => {
  let served = 0;
  await fc.assert(
    fc.asyncProperty(document, async (spec) => {
      const mock = await createDriverMock({ spec: spec as object, auth: 'off' }).catch(
        (error: Error) => error,
      );
      if (mock instanceof Error) {
        expect(mock.name, mock.stack ?? '').toBe('ContentDataError');
        return;
      }
      const { contract } = readContract(spec, {
        findDriver: () => ({ operation: undefined, parameter: '' }),
      });
      const schemas = contract.derived(schemasOf);
      for (const { method, path: template, responses } of contract.derived(operationsOf)) {
        const target = contract.root + encodeURI(template.replace(/\{[^}]*\}/g, 'v1'));
        const answer = await mock.handle({
          method,
          path: target,
          headers: { 'content-type': 'application/json' },
          body: method === 'POST' ? '{}' : '',
        });
        expect(answer.status, `${target} ${answer.body}`).not.toBe(500);
        const content = responses.find(({ status }) => status === '200')?.content['application/json'];
        if (answer.status !== 200 || !content?.schema || !/^\{|\[|"/.test(answer.body)) continue;
        if (
          !isSatisfied(
            contract.validators!.at(content.schemaAt!)(JSON.parse(answer.body)).length,
            answer.body,
          )
        )
          continue;
        const second = new Validator({ ...schemas.document, ...(content.schema as object) }, '2020-12');
        expect(second.validate(JSON.parse(answer.body)).errors, JSON.stringify(content.schema)).toEqual([]);
        served++;
      }
    }),
    { numRuns: RUNS },
  );
  expect(served).toBeGreaterThan(RUNS / 4);
});

/** What a schema allows nothing for cannot be answered: ajv tells of it first. */
function isSatisfied(violations: number, body: string): boolean {
  expect(typeof body).toBe('string');
  return violations === 0;
}
