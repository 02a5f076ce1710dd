import { expect, test } from 'vitest';
import { coerced } from '../../src/contract/coerce.ts';
import { Schemas } from '../../src/contract/schemas.ts';

const schemas = new Schemas({
  openapi: '3.1.0',
  components: { schemas: { Count: { type: 'integer' } } },
});

test.each<[string, unknown, string | number | boolean | null]>([
  ['7', { type: 'integer' }, 7],
  ['7', { $ref: '#/components/schemas/Count' }, 7],
  ['-7.5', { type: 'number' }, -7.5],
  ['+7', { type: 'number' }, 7],
  ['12.', { type: 'number' }, 12],
  ['.25', { type: 'number' }, 0.25],
  ['1e3', { type: 'number' }, 1000],
  ['1.5E-12', { type: 'number' }, 1.5e-12],
  ['1e+10', { type: 'integer' }, 1e10],
  ['7', { type: 'string' }, '7'],
  ['7', { type: ['integer', 'string'] }, '7'],
  ['7', {}, '7'],
  ['true', { type: 'boolean' }, true],
  ['false', { type: 'boolean' }, false],
  ['true', { type: ['integer', 'boolean'] }, true],
  ['true', { type: 'integer' }, 'true'],
  ['7', { type: ['boolean', 'number'] }, 7],
  ['', { type: ['integer', 'null'] }, null],
  ['x', { type: ['integer', 'null'] }, 'x'],
  ['', { type: 'null' }, null],
])('%j by %j stands for %j', (text, schema, value) => {
  expect(coerced(text, schema, schemas)).toBe(value);
});

test.each(['', ' 7', '7 ', '0x10', '1e', '.', '--7', '1_000', 'NaN', 'Infinity', '7px', '1.2.3', 'a7'])(
  '%j is no number',
  (text) => {
    expect(coerced(text, { type: 'number' }, schemas)).toBe(text);
  },
);

test.each(['', 'TRUE', 'yes', '1'])('%j is neither true nor false', (text) => {
  expect(coerced(text, { type: 'boolean' }, schemas)).toBe(text);
});
