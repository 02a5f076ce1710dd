import { describe, expect, test } from 'vitest';
import { byFaker, FakerSlot, fakerFault } from '../../../src/body/fill/faker.ts';
import { Filler, type FillOptions } from '../../../src/body/fill/fill.ts';
import { validatorsOf } from '../../../src/contract/run-time-validators.ts';
import type { Schema } from '../../../src/contract/schema.ts';
import { Schemas } from '../../../src/contract/schemas.ts';

const OPTIONS: FillOptions = { now: '2026-01-15T09:00:00Z', direction: 'response', withExamples: true };

/** A filler, and how many schemas it had compiled. */
function fillerOf(components: object = {}) {
  const schemas = new Schemas({ openapi: '3.1.0', components });
  const validators = validatorsOf(schemas);
  let compiled = 0;
  const counting = {
    ...validators,
    of(schema: Schema) {
      compiled++;
      return validators.of(schema);
    },
  };
  const slot = new FakerSlot();
  return { filler: new Filler(schemas, counting, slot), slot, compiled: () => compiled };
}

test('a schema is compiled once, however many values are made up for it', async () => {
  const { filler, slot, compiled } = fillerOf();
  await slot.load();
  const schema = {
    type: 'object',
    required: ['free'],
    properties: {
      email: {},
      badge: { pattern: '^[A-Z]{3}$' },
      list: { type: 'array', items: { example: 'x' } },
    },
    additionalProperties: true,
  };
  filler.fill(schema, 'first', 'thing', OPTIONS);
  const once = compiled();
  for (let n = 0; n < 50; n++) filler.fill(schema, `${n}`, 'thing', OPTIONS);
  expect(once).toBeGreaterThan(0);
  expect(compiled()).toBe(once);
});

describe('a value made up', () => {
  const { filler } = fillerOf({
    schemas: {
      Node: {
        type: 'object',
        required: ['next'],
        properties: { next: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
      },
    },
  });
  const fill = (schema: object, seed = 's', more: Partial<FillOptions> = {}) =>
    filler.fill(schema, seed, 'note', { ...OPTIONS, ...more });

  test.each<[string, object, unknown]>([
    ['is the constant', { const: 7, default: 8 }, 7],
    ['is the example before the default', { type: 'string', default: 'd', example: 'e' }, 'e'],
    ['is no example that breaks the schema', { type: 'string', example: 5, enum: ['a'] }, 'a'],
    ['is the only number of a range', { type: 'integer', exclusiveMinimum: 4, maximum: 5 }, 5],
    ['is a multiple', { type: 'number', minimum: 0.9, maximum: 1.1, multipleOf: 0.5 }, 1],
    [
      'is whole, and a multiple of a fraction',
      { type: 'integer', minimum: 1, maximum: 9, multipleOf: 2.5 },
      5,
    ],
    ['is whole where a half would do', { type: 'integer', minimum: 0.5, maximum: 1.5, multipleOf: 0.5 }, 1],
    [
      'leaves out what is only written',
      { type: 'object', properties: { a: { const: 1 }, b: { const: 2, writeOnly: true } } },
      { a: 1 },
    ],
    ['is null where nothing else is allowed', { type: 'null' }, null],
  ])('%s', (_what, schema, expected) => {
    expect(fill(schema)).toEqual(expected);
  });

  test('follows its seed', () => {
    const schema = { type: 'string', pattern: '^[a-z]{12}$' };
    expect(fill(schema, 'a')).toBe(fill(schema, 'a'));
    expect(fill(schema, 'a')).not.toBe(fill(schema, 'b'));
  });

  test('leaves examples out where all is to be made up', () => {
    expect(fill({ type: 'integer', example: 5000, maximum: 9 }, 's', { withExamples: false })).toBeLessThan(
      10,
    );
  });

  test('ends where a schema contains itself', () => {
    expect(JSON.stringify(fill({ $ref: '#/components/schemas/Node' })).length).toBeLessThan(2000);
  });
});

describe('a schema that needs itself ends soonest once it is deep', () => {
  const node = (next: object) => ({ Node: { type: 'object', required: ['next'], properties: { next } } });
  const self = { $ref: '#/components/schemas/Node' };
  const leaf = { type: 'object', additionalProperties: false, properties: { leaf: { const: 1 } } };
  test.each([
    ['by null', { anyOf: [self, { type: 'null' }] }],
    ['by another choice', { oneOf: [self, leaf] }],
  ])('%s', (_name, next) => {
    const schemas = { schemas: node(next) };
    const { filler } = fillerOf(schemas);
    const validate = validatorsOf(new Schemas({ openapi: '3.1.0', components: schemas })).of(self);
    for (let seed = 0; seed < 20; seed++)
      expect(validate(filler.fill(self, `${seed}`, 'node', OPTIONS))).toEqual([]);
  });

  test('and what has to be there is, however deep', () => {
    let schema: object = { type: 'integer' };
    for (let depth = 0; depth < 16; depth++)
      schema = { type: 'object', required: ['a'], properties: { a: schema } };
    const { filler } = fillerOf();
    const made = JSON.stringify(filler.fill(schema, 'seed', 'deep', OPTIONS));
    expect(made.match(/"a"/g)).toHaveLength(16);
  });
});

test('a format of another maker counts as a word for what a text is, a known one does not', async () => {
  const slot = new FakerSlot();
  await slot.load();
  const made = (format: string) =>
    byFaker(
      { type: 'string', format },
      { type: 'string', seed: 'a', name: 'contact', now: '2026-01-15T09:00:00Z' },
      slot.faker,
    );
  expect(made('phone')).toMatch(/\d{3}/);
  expect(made('country-code')).toMatch(/^[A-Z]{2}$/);
  for (const format of ['odd', 'uri', 'password']) expect(made(format)).toBeUndefined();
});

test('a method that faker does not have is named with the nearest one', async () => {
  const slot = new FakerSlot();
  expect(fakerFault('person.firstNam', slot.faker)).toBeUndefined();
  await slot.load();
  expect(fakerFault('person.firstNam', slot.faker)).toContain('Did you mean person.firstName?');
  expect(fakerFault({ 'persn.firstName': [] }, slot.faker)).toContain('Did you mean person?');
  for (const known of ['name.firstName', 'person.firstName', { 'number.int': [{ max: 3 }] }])
    expect(fakerFault(known, slot.faker)).toBeUndefined();
});
