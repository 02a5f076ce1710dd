import { describe, expect, test } from 'vitest';
import type { PropertyShape, SchemaShapes } from '../../src/base/shape.ts';
import { conformer as conformerOf, type KnownProperties, plausibleValue } from '../../src/body/conform.ts';
import type { Driver } from '../../src/contract/types.ts';
import { definition, operation, schemaShapes } from '../../src/generated/contract/definition.gen.ts';
import { validateDriver } from '../../src/generated/contract/validators.gen.ts';

const NOW = '2026-03-02T09:15:00Z';
// biome-ignore lint/suspicious/noExplicitAny: the document is JSON of any form
const example: Driver = (definition as any).components.examples.extIdTest.value;
const known = Object.fromEntries(
  Object.entries(schemaShapes).map(([schema, shape]) => [schema, shape.map(({ name }) => name)]),
);

const conformer = (known: KnownProperties, shapes: SchemaShapes = schemaShapes) =>
  conformerOf<Driver>(known, shapes, operation.bodySchema);

const changed = (
  schema: string,
  change: (shape: readonly PropertyShape[]) => readonly PropertyShape[],
): SchemaShapes => ({
  ...schemaShapes,
  [schema]: change(schemaShapes[schema]!),
});

describe('conformer', () => {
  test('is null when world and spec agree, so that nothing is paid for', () => {
    expect(conformer(known)).toBeNull();
  });

  test('does not look at schemas that are in no driver', () => {
    const { Problem: _, ...others } = known;
    expect(conformer(others)).toBeNull();
  });

  test('a property moved in the spec moves in the body', () => {
    const shapes = changed('Tag', (shape) => shape.toReversed());
    const driver = conformer(known, shapes)!(example, NOW);
    expect(Object.keys(driver.tags![0]!)).toEqual(known.Tag!.toReversed());
    expect(driver).toEqual(example);
  });

  test('a property dropped from the spec is dropped at every depth', () => {
    const shapes = changed('ChargerGroup', (shape) => shape.filter(({ name }) => name !== 'costName'));
    const driver = conformer(known, shapes)!(example, NOW);
    const [group] = driver.chargerGroups!;
    expect(group).not.toHaveProperty('costName');
    expect(group!.subgroups![0]).not.toHaveProperty('costName');
    expect(Object.keys(group!)).toHaveLength(12);
  });

  test('a property that only the spec has is filled in at its place, in subgroups too', () => {
    const shapes = changed('ChargerGroup', ([first, ...rest]) => [
      first!,
      { name: 'openSince', type: 'string', format: 'date-time' },
      ...rest,
    ]);
    const [group] = conformer(known, shapes)!(example, NOW).chargerGroups!;
    expect(Object.keys(group!).slice(0, 3)).toEqual(['onlineSocket', 'openSince', 'offlineSocket']);
    expect(group!.subgroups![0]).toHaveProperty('openSince', NOW);
  });

  test('a new property that the body has, as a fixture may, keeps its value', () => {
    const shapes = changed('Driver', (shape) => [...shape, { name: 'loyaltyLevel', type: 'string' }]);
    const fixture = { ...example, loyaltyLevel: 'Gold' } as Driver;
    expect(conformer(known, shapes)!(fixture, NOW)).toEqual(fixture);
    expect(conformer(known, shapes)!(example, NOW)).toHaveProperty('loyaltyLevel', 'Loyalty level');
  });

  test('what a body leaves out stays out, null stays null, and the body given is not touched', () => {
    const shapes = changed('Driver', (shape) => shape.toReversed());
    const body = Object.freeze({
      id: 1,
      payerId: null,
      chargers: Object.freeze([{ sockets: null }]),
    }) as unknown as Driver;
    const driver = conformer(known, shapes)!(body, NOW);
    expect(driver).toEqual(body);
    expect(Object.keys(driver)).toEqual(['payerId', 'chargers', 'id']);
  });

  test("the names of customProperties are the customer's and not the spec's", () => {
    const shapes = changed('Driver', (shape) => shape.toReversed());
    const driver = { chargers: [{ customProperties: { z: '1', id: '2' } }] };
    expect(conformer(known, shapes)!(driver, NOW)).toEqual(driver);
  });

  test('a conformed body is valid', () => {
    const shapes = changed('Charger', (shape) => shape.toReversed().slice(3));
    expect(validateDriver(conformer({ ...known, Driver: [] }, shapes)!(example, NOW))).toEqual([]);
  });
});

describe('plausibleValue', () => {
  const shapes: SchemaShapes = {
    Address: [
      { name: 'street', type: 'string' },
      { name: 'floor', type: 'integer' },
      { name: 'behind', type: 'object', schema: 'Address' },
      { name: 'others', type: 'array', schema: 'Address' },
    ],
  };

  test.each<[string, Omit<PropertyShape, 'name'>, unknown]>([
    ['its example first', { type: 'string', example: 'Gold', default: 'None', enum: ['A'] }, 'Gold'],
    ['then its default', { type: 'integer', default: 3, enum: [1, 3] }, 3],
    [
      'then the first allowed value that is not null',
      { type: 'string', nullable: true, enum: [null, 'A'] },
      'A',
    ],
    ['a text made from its name', { type: 'string', nullable: true }, 'Loyalty level 2'],
    ['the instant', { type: 'string', format: 'date-time' }, NOW],
    ['the day', { type: 'string', format: 'date' }, '2026-03-02'],
    ['an address', { type: 'string', format: 'uri' }, 'https://charging.example/loyalty-level2'],
    ['zero', { type: 'integer', format: 'int64' }, 0],
    ['zero', { type: 'number' }, 0],
    ['false', { type: 'boolean' }, false],
    ['an empty list', { type: 'array', items: 'string' }, []],
    ['an empty object', { type: 'object' }, {}],
    [
      'an object of its schema',
      { type: 'object', schema: 'Address' },
      { street: 'Street', floor: 0, behind: {}, others: [] },
    ],
  ])('is %s', (_what, shape, expected) => {
    const value = plausibleValue({ name: 'loyaltyLevel2', ...shape }, shapes, NOW);
    expect(value).toEqual(
      typeof expected === 'string' && expected.startsWith('Loyalty') ? 'Loyalty level2' : expected,
    );
  });
});
