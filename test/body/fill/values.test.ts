import { expect, test } from 'vitest';
import { FakerSlot } from '../../../src/body/fill/faker.ts';
import { Filler } from '../../../src/body/fill/fill.ts';
import { validatorsOf } from '../../../src/contract/run-time-validators.ts';
import { Schemas } from '../../../src/contract/schemas.ts';

// What is made up is the same in every version: whoever compares answers with those of yesterday sees no change.

const text = (more: object) => ({ type: 'string', ...more });
const FORMATS = [
  ...['date-time', 'date', 'time', 'duration', 'uuid', 'email', 'idn-email', 'hostname', 'idn-hostname'],
  ...['ipv4', 'ipv6', 'uri', 'url', 'uri-reference', 'iri', 'iri-reference', 'uri-template', 'json-pointer'],
  ...['relative-json-pointer', 'regex', 'byte', 'unheardOf'],
];
const NAMES = [
  ...['email', 'firstName', 'last_name', 'surname', 'fullName', 'userName', 'phone', 'mobile', 'company'],
  ...[
    'street',
    'city',
    'countryCode',
    'country',
    'zip',
    'postalCode',
    'licensePlate',
    'plate',
    'vin',
    'vehicle',
  ],
  ...['currency', 'iban', 'description', 'comment', 'note', 'color', 'nothingOfThese', 'emailed'],
];
const COMPONENTS = {
  schemas: {
    Cat: { type: 'object', required: ['kind'], properties: { kind: text({}), lives: { type: 'integer' } } },
    Dog: { type: 'object', required: ['kind'], properties: { kind: text({}), barks: { type: 'boolean' } } },
    Tree: {
      type: 'object',
      properties: { kids: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
    Must: {
      type: 'object',
      required: ['next'],
      properties: { next: { oneOf: [{ $ref: '#/components/schemas/Must' }, { type: 'null' }] } },
    },
  },
};
const pets = ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` }));

const SCHEMAS: Readonly<Record<string, unknown>> = {
  formats: {
    type: 'object',
    properties: Object.fromEntries(FORMATS.map((format) => [`a${format}`, text({ format })])),
  },
  names: { type: 'object', properties: Object.fromEntries(NAMES.map((name) => [name, text({})])) },
  texts: {
    type: 'object',
    properties: {
      ...{
        base64: text({ contentEncoding: 'base64' }),
        long: text({ minLength: 40 }),
        short: text({ maxLength: 3 }),
      },
      ...{ '': text({}), 'HTTPServer-port_2': text({}), badge: text({ pattern: '^[A-Z]{3}-\\d{4}$' }) },
      ...{ some: text({ pattern: '^a+$', maxLength: 4 }), many: text({ pattern: '^a*$', minLength: 3 }) },
      ...{ letters: text({ pattern: '^\\p{Lu}\\p{Ll}{3}[\\p{N}x]\\p{Script=Latin}\\p{P}$' }) },
      ...{
        named: text({ pattern: '^(?<year>\\d{4})(?!x)\\.[a-c]$' }),
        listed: text({ enum: [null, 'a', 'b'] }),
      },
      ...{ pair: text({ format: 'email', pattern: '^x$' }), email: text({ pattern: '^y$' }) },
    },
  },
  numbers: {
    type: 'object',
    properties: Object.fromEntries(
      [
        ...[{}, { minimum: 5 }, { maximum: 5 }, { maximum: -5 }, { minimum: 5, maximum: 5 }],
        ...[
          { exclusiveMinimum: 1, exclusiveMaximum: 3 },
          { minimum: 10, multipleOf: 7 },
          { multipleOf: 2.5 },
        ],
        ...[
          { multipleOf: 0.25, minimum: 1, maximum: 2 },
          { minimum: 0.1, maximum: 0.9 },
          { multipleOf: 1e-7 },
        ],
        ...[
          { minimum: 1e9, maximum: 1e12 },
          { exclusiveMinimum: 0, exclusiveMaximum: 1 },
        ],
      ].flatMap((range, index) => [
        [`integer${index}`, { type: 'integer', ...range }],
        [`number${index}`, { type: 'number', ...range }],
      ]),
    ),
  },
  lists: {
    type: 'object',
    properties: {
      ...{ usual: { type: 'array', items: text({}) }, none: { type: 'array', items: text({}), maxItems: 0 } },
      ...{ five: { type: 'array', items: text({}), minItems: 5 }, untyped: { type: 'array' } },
      ...{ different: { type: 'array', uniqueItems: true, minItems: 2, items: { enum: ['a', 'b', 'c'] } } },
      ...{ few: { type: 'array', uniqueItems: true, minItems: 4, items: { type: 'boolean' } } },
      ...{
        tuple: {
          type: 'array',
          prefixItems: [text({}), { type: 'integer' }],
          minItems: 3,
          items: { const: 0 },
        },
      },
      ...{
        holding: {
          type: 'array',
          items: { type: 'integer' },
          contains: { const: 7 },
          minContains: 2,
          minItems: 3,
        },
      },
      ...{ holds: { type: 'array', prefixItems: [{ const: 'x' }], contains: { const: 7 } } },
      ...{
        lists: {
          type: 'array',
          items: { type: 'array', items: { type: 'array', items: { type: 'array' } } },
        },
      },
    },
  },
  objects: {
    type: 'object',
    required: ['free', 'secret', 'given'],
    dependentRequired: { given: ['also'], absent: ['never'] },
    properties: {
      ...{ secret: text({ writeOnly: true }), known: text({ readOnly: true }), given: text({}) },
      ...{ any: true, nothing: false, nullable: { type: ['null', 'integer'] }, null: { type: 'null' } },
      ...{ constant: { const: { a: 1 } }, example: text({ example: 'ex' }), wrong: text({ example: 1 }) },
      ...{ examples: text({ examples: ['first', 'second'] }), preset: { type: 'integer', default: 3 } },
      ...{ onlyNull: { enum: [null] }, flag: { type: 'boolean' }, cat: { example: 'x', const: 'c' } },
    },
    additionalProperties: { type: 'integer' },
  },
  further: {
    type: 'object',
    properties: {
      ...{ counted: { type: 'object', minProperties: 3, additionalProperties: { type: 'integer' } } },
      ...{ patterned: { type: 'object', minProperties: 2, patternProperties: { '^x[a-c]': { const: 1 } } } },
      ...{ named: { type: 'object', minProperties: 2, propertyNames: { enum: ['left', 'right'] } } },
      ...{ formed: { type: 'object', minProperties: 2, propertyNames: { pattern: '^[a-z]{2}$' } } },
      ...{
        either: {
          type: 'object',
          required: ['xa', 'y'],
          patternProperties: { '^x': { const: 1 }, '^y': { const: 2 } },
        },
      },
    },
  },
  choices: {
    type: 'array',
    minItems: 12,
    items: {
      oneOf: [...pets, { type: 'null' }],
      discriminator: { propertyName: 'kind', mapping: { dog: '#/components/schemas/Dog' } },
    },
  },
  either: {
    type: 'array',
    minItems: 6,
    items: { anyOf: [text({}), { type: 'integer' }], description: 'either' },
  },
  nullOnly: { oneOf: [{ type: 'null' }] },
  conditions: {
    type: 'array',
    minItems: 8,
    items: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: ['a', 'b'] }, size: { type: 'integer', minimum: 1, maximum: 3 } },
      if: { properties: { kind: { const: 'a' } } },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
      then: { required: ['size', 'more'], properties: { more: { const: 'held' } } },
      else: { properties: { less: { const: 'broken' } } },
    },
  },
  not: { type: 'array', minItems: 6, items: { type: 'integer', minimum: 1, maximum: 3, not: { const: 2 } } },
  tree: { $ref: '#/components/schemas/Tree' },
  must: { $ref: '#/components/schemas/Must' },
  faker: {
    type: 'object',
    properties: {
      ...{ name: text({ 'x-faker': 'person.firstName' }), old: text({ 'x-faker': 'name.lastName' }) },
      ...{
        address: text({ 'x-faker': 'address.city' }),
        number: { type: 'integer', 'x-faker': { 'number.int': { max: 9 } } },
      },
      ...{
        list: { type: 'integer', 'x-faker': { 'helpers.arrayElement': [[4, 5, 6]] } },
        none: text({ 'x-faker': 'no.such' }),
      },
      ...{
        date: text({ 'x-faker': 'date.past' }),
        empty: text({ 'x-faker': {} }),
        wrong: { type: 'integer', 'x-faker': 'person.sex' },
      },
    },
  },
};

test.each(Object.entries(SCHEMAS))('what is made up for %s is what it was', async (name, schema) => {
  const schemas = new Schemas({ openapi: '3.1.0', components: COMPONENTS });
  const slot = new FakerSlot();
  await slot.load();
  const filler = new Filler(schemas, validatorsOf(schemas), slot);
  const bare = new Filler(schemas, undefined, new FakerSlot());
  const now = '2026-01-15T09:00:00Z';
  const made = {
    response: filler.fill(schema, 'seed', name, { now, direction: 'response', withExamples: true }),
    request: filler.fill(schema, 'other', name, { now, direction: 'request', withExamples: false }),
    withoutValidators: bare.fill(schema, 'seed', name, { now, direction: 'response', withExamples: true }),
  };
  await expect(`${JSON.stringify(made, null, 1)}\n`).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
});
