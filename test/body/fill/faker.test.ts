import { beforeAll, describe, expect, test } from 'vitest';
import {
  byFaker,
  FakerSlot,
  fakerFault,
  fakerOf,
  freshFaker,
  needsFaker,
} from '../../../src/body/fill/faker.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { SchemaObject } from '../../../src/contract/schema.ts';

const slot = new FakerSlot();
beforeAll(() => slot.load());

const NOW = '2026-03-02T09:15:00Z';
const made = (schema: SchemaObject, name: string, type = 'string', seed = 'a') =>
  byFaker(schema, { type, seed, name, now: NOW }, slot.faker);

describe('a text is made by what its property is called', () => {
  test.each<[name: string, like: RegExp]>([
    ['contactEmail', /^[^@\s]+@charging\.example$/],
    ['first_name', /^\p{L}[\p{L}'.-]*$/u],
    ['lastName', /^\p{L}[\p{L}' .-]*$/u],
    ['surname', /^\p{L}[\p{L}' .-]*$/u],
    ['fullName', /^\S+ \S+/],
    ['userName', /^[\w.-]+$/],
    ['phone', /^[\d+() .x-]{7,}$/],
    ['mobile', /^[\d+() .x-]{7,}$/],
    ['company', /\p{L}{2}/u],
    ['street', /^\p{L}[\p{L}' .]+$/u],
    ['city', /^\p{L}/u],
    ['countryCode', /^[A-Z]{2}$/],
    ['country', /^\p{L}{3}/u],
    ['zip', /^\d{5}/],
    ['postal', /^\d{5}/],
    ['licensePlate', /^[A-Z]{2}\d{2}[A-Z]{3}$/],
    ['plate', /^[A-Z]{2}\d{2}[A-Z]{3}$/],
    ['vin', /^[A-HJ-NPR-Z\d]{17}$/],
    ['vehicle', /^\S+ \S+/],
    ['currency', /^[A-Z]{3}$/],
    ['iban', /^[A-Z]{2}\d{2}[A-Z\d]{10,}$/],
    ['description', /^\p{Lu}.+ .+\.$/u],
    ['comment', /^\p{Lu}.+ .+\.$/u],
    ['note', /^\p{Lu}.+ .+\.$/u],
    ['color', /^[a-z ]+$/],
  ])('%s', (name, like) => {
    for (const seed of ['a', 'b', 'c']) expect(made({ type: 'string' }, name, 'string', seed)).toMatch(like);
    expect(needsFaker({ type: 'string' }, name)).toBe(true);
  });

  test('the more telling word counts', () => {
    expect(made({ type: 'string' }, 'userEmail')).toContain('@');
    expect(made({ type: 'string' }, 'countryCodeOfPlate')).toMatch(/^[A-Z]{2}$/);
  });

  test.each<[why: string, schema: SchemaObject, name: string, type: string]>([
    ['a word within another one', { type: 'string' }, 'simplicity', 'string'],
    ['no telling name', { type: 'string' }, 'value', 'string'],
    ['a number', { type: 'integer' }, 'phone', 'integer'],
    ['a pattern', { type: 'string', pattern: '^x$' }, 'phone', 'string'],
    ['a format that is known', { type: 'string', format: 'uuid' }, 'phone', 'string'],
  ])('not where there is %s', (_, schema, name, type) => {
    expect(made(schema, name, type)).toBeUndefined();
  });

  test('a format says it as well', () => {
    expect(made({ type: 'string', format: 'email' }, 'contact')).toMatch(/@charging\.example$/);
    expect(made({ type: 'string', format: 'iban' }, 'account')).toMatch(/^[A-Z]{2}\d{2}/);
    expect(needsFaker({ type: 'string', format: 'email' }, 'x')).toBe(true);
    expect(needsFaker({ type: 'string', format: 'uuid' }, 'phone')).toBe(false);
  });
});

describe('x-faker', () => {
  const xFaker = (wanted: unknown, type = 'string', seed = 'a') =>
    made({ type, 'x-faker': wanted } as SchemaObject, 'value', type, seed);

  test('names a method, with arguments where it takes some', () => {
    expect(xFaker('number.int', 'integer')).toSatisfy(Number.isSafeInteger);
    expect(xFaker({ 'number.int': { min: 3, max: 3 } }, 'integer')).toBe(3);
    expect(xFaker({ 'helpers.arrayElement': [['only']] })).toBe('only');
    expect(xFaker('internet.email')).toMatch(/@charging\.example$/);
  });

  test('knows the modules that faker had before version 8', () => {
    expect(xFaker('name.firstName')).toBe(xFaker('person.firstName'));
    expect(xFaker('address.city')).toBe(xFaker('location.city'));
  });

  test('times are texts, by the clock of the answer', () => {
    const time = xFaker('date.past') as string;
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(time)).toBeLessThan(Date.parse(NOW));
    expect(Date.parse(time)).toBeGreaterThan(Date.parse(NOW) - 366 * 24 * 3600 * 1000);
  });

  test.each(['nobody.knows', 'person', 'person.nobody', '', {}, { 'number.int': { min: 3, max: 1 } }])(
    '%j makes nothing',
    (wanted) => {
      expect(xFaker(wanted)).toBeUndefined();
    },
  );

  test.each<[wanted: unknown, fault: string]>([
    ['person.firstNam', 'x-faker "person.firstNam" is no method of faker. Did you mean person.firstName?'],
    ['persn.firstName', 'x-faker "persn.firstName" is no method of faker. Did you mean person?'],
    [{ 'number.innt': {} }, 'x-faker "number.innt" is no method of faker. Did you mean number.int?'],
    ['zzzzzzzz.q', 'x-faker "zzzzzzzz.q" is no method of faker.'],
    [{}, 'x-faker "" is no method of faker.'],
  ])('%j is told as wrong', (wanted, fault) => {
    expect(fakerFault(wanted, slot.faker)).toBe(fault);
  });

  test('what faker has is not, nor anything while it is not loaded', () => {
    expect(fakerFault('person.firstName', slot.faker)).toBeUndefined();
    expect(fakerFault({ 'name.firstName': [] }, slot.faker)).toBeUndefined();
    expect(fakerFault('nobody.knows', undefined)).toBeUndefined();
    expect(
      byFaker(
        { 'x-faker': 'number.int' } as SchemaObject,
        { type: 'integer', seed: 'a', name: 'x', now: NOW },
        undefined,
      ),
    ).toBeUndefined();
    expect(needsFaker({ 'x-faker': 'number.int' } as SchemaObject, 'x')).toBe(true);
    expect(needsFaker({}, 'value')).toBe(false);
  });
});

test('the same seed makes the same, another one another', () => {
  const of = (seed: string) => made({ type: 'string' }, 'fullName', 'string', seed);
  expect(of('a')).toBe(of('a'));
  expect(new Set(['a', 'b', 'c', 'd'].map(of)).size).toBeGreaterThan(2);
});

test('a faker of its own draws by its seed and tells the time by the clock of the answer', async () => {
  const contract = { ...builtInContract, derived: () => slot } as never;
  const [one, same, other] = [1, 1, 2].map((seed) => freshFaker(contract, seed, 1_772_442_900));
  expect(one!.person.fullName()).toBe(same!.person.fullName());
  expect(one!.string.uuid()).not.toBe(other!.string.uuid());
  expect(one!.defaultRefDate().toISOString()).toBe('2026-03-02T09:15:00.000Z');
  const unloaded = { ...builtInContract, derived: () => fakerOf(builtInContract) } as never;
  expect(() => freshFaker(unloaded, 1, 0)).toThrow('faker is not loaded');
});
