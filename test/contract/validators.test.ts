import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Violation } from '../../src/base/violation.ts';
import type { ChargerGroup, Driver } from '../../src/contract/types.ts';
import { definition } from '../../src/generated/contract/definition.gen.ts';
import {
  validateDriver,
  validatePathParameters,
  validateProblem,
} from '../../src/generated/contract/validators.gen.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is JSON of any form
const spec = definition as any;
const example = (): Driver => structuredClone(spec.components.examples.extIdTest.value);
const faults = (violations: readonly Violation[]) =>
  violations.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

describe('validateDriver', () => {
  test('the example of the spec is valid', () => {
    expect(validateDriver(example())).toEqual([]);
  });

  test('the example of the page is not, for its termsAndConditions and its null among subgroups', () => {
    const page = readFileSync(new URL('./api-page-example.json', import.meta.url), 'utf8');
    expect(faults(validateDriver(JSON.parse(page)))).toEqual([
      '/chargerGroups/0/subgroups/0 type',
      '/chargerGroups/0/chargers/0/sockets/0/termsAndConditions format',
      '/chargers/0/sockets/0/termsAndConditions format',
    ]);
  });

  test('an empty object is valid: nothing is required', () => {
    expect(validateDriver({})).toEqual([]);
  });

  test.each([null, undefined, 'text', 7, []])('%j is no driver', (value) => {
    expect(faults(validateDriver(value))).toEqual([' type']);
  });

  test('properties that the page does not name are allowed', () => {
    expect(validateDriver({ ...example(), nickname: 'Ann' })).toEqual([]);
  });

  test.each<[string, (driver: Driver) => void]>([
    ['/id type', (driver) => Object.assign(driver, { id: '1' })],
    ['/id format', (driver) => Object.assign(driver, { id: 1e19 })],
    ['/name type', (driver) => Object.assign(driver, { name: null })],
    ['/tags type', (driver) => Object.assign(driver, { tags: null })],
    [
      '/tags/1/expiringDate format',
      (driver) => Object.assign(driver.tags![1]!, { expiringDate: '2025-02-30T00:00:00Z' }),
    ],
    [
      '/chargerGroups/0/onlineSocket format',
      (driver) => Object.assign(driver.chargerGroups![0]!, { onlineSocket: 2 ** 31 }),
    ],
    [
      '/chargerGroups/0/groupType enum',
      (driver) => Object.assign(driver.chargerGroups![0]!, { groupType: 5 }),
    ],
    [
      '/chargers/0/customProperties/bay type',
      (driver) => Object.assign(driver.chargers![0]!, { customProperties: { bay: 1 } }),
    ],
    [
      '/chargers/0/locationInfo/latitude type',
      (driver) => Object.assign(driver.chargers![0]!.locationInfo!, { latitude: null }),
    ],
    [
      '/chargers/0/sockets/0/status type',
      (driver) => Object.assign(driver.chargers![0]!.sockets![0]!, { status: 1 }),
    ],
  ])('finds %s', (fault, spoil) => {
    const driver = example();
    spoil(driver);
    // A value that is in no part of an `anyOf` is told by each part, the list first.
    expect(faults(validateDriver(driver))[0]).toBe(fault);
    expect(new Set(validateDriver(driver).map(({ instancePath }) => instancePath)).size).toBe(1);
  });

  test('every violation of a value is told', () => {
    expect(faults(validateDriver({ id: 1.5, name: 1 }))).toEqual(['/id type', '/id format', '/name type']);
  });

  test('a violation says what was demanded', () => {
    expect(validateDriver({ id: 'one' })).toMatchObject([
      { instancePath: '/id', keyword: 'type', params: { type: 'integer' }, message: 'must be integer' },
    ]);
  });

  test('a list of violations stays as it is when something else is validated', () => {
    const violations = validateDriver({ id: 'one' });
    validateDriver({ name: 1 });
    expect(faults(violations)).toEqual(['/id type']);
  });

  test('what the page marks nullable may be null, groupType with its list of numbers too', () => {
    const [group] = example().chargerGroups!;
    const nulls = {
      onlineSocket: null,
      offlineSocket: null,
      errorSocket: null,
      payerId: null,
      groupType: null,
    };
    expect(validateDriver({ chargerGroups: [{ ...group, ...nulls }] })).toEqual([]);
    expect(
      validateDriver({ chargers: [{ sockets: null, chargerConfigurations: null, customProperties: null }] }),
    ).toEqual([]);
  });

  test('referenceType is not nullable on the page', () => {
    const violations = validateDriver({ integratedExternalIds: [{ referenceType: null }] });
    expect(violations[0]).toMatchObject({ instancePath: '/integratedExternalIds/0/referenceType' });
  });

  test('subgroups are validated 50 levels deep', () => {
    const nest = (depth: number, innermost: unknown): ChargerGroup[] =>
      [depth === 0 ? innermost : { id: depth, subgroups: nest(depth - 1, innermost) }] as ChargerGroup[];
    expect(validateDriver({ chargerGroups: nest(50, { id: 99 }) })).toEqual([]);
    expect(faults(validateDriver({ chargerGroups: nest(50, { id: 'x' }) }))).toEqual([
      `/chargerGroups/0${'/subgroups/0'.repeat(50)}/id type`,
    ]);
  });

  test('"never" and seven fractional digits, as .NET writes them, are timestamps', () => {
    const lastSeen = ['0001-01-01T00:00:00Z', '2025-04-02T09:11:03.7849436Z'];
    expect(validateDriver({ chargers: lastSeen.map((instant) => ({ lastSeen: instant })) })).toEqual([]);
  });
});

describe('validateProblem (RFC 9457)', () => {
  test.each(['400', '401', '404'])('the example of %s is valid and repeats the status', (status) => {
    const { example, examples } =
      spec.paths['/user/externalId/{externalId}'].get.responses[status].content['application/problem+json'];
    const problem = example ?? Object.values<typeof spec>(examples)[0].value;
    expect(validateProblem(problem)).toEqual([]);
    expect(problem.status).toBe(Number(status));
  });

  test('type must be a URI reference', () => {
    expect(faults(validateProblem({ type: 'not a reference' }))).toEqual(['/type format']);
  });
});

describe('validatePathParameters: the page says "Errors in the route parameters"', () => {
  test.each([
    'extIdTest',
    'a',
    ' padded ',
    'ä/ö?%',
    '🚗',
    '🚗'.repeat(128),
    '\u2028x',
    "'; DROP TABLE drivers --",
  ])('accepts %j', (externalId) => {
    expect(validatePathParameters({ externalId })).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['', ['/externalId minLength', '/externalId pattern']],
    ['   ', ['/externalId pattern']],
    ['\u00a0\u3000', ['/externalId pattern']],
    ['a\u0000', ['/externalId pattern']],
    ['a\nb', ['/externalId pattern']],
    ['a\u007f', ['/externalId pattern']],
    ['\u0085a', ['/externalId pattern']],
    ['a'.repeat(129), ['/externalId maxLength']],
    ['🚗'.repeat(129), ['/externalId maxLength']],
  ])('refuses %j', (externalId, expected) => {
    expect(faults(validatePathParameters({ externalId }))).toEqual(expected);
  });

  test('a missing id is found', () => {
    expect(faults(validatePathParameters({}))).toEqual([' required']);
  });

  test('an id of a million blanks takes no time', () => {
    const start = performance.now();
    validatePathParameters({ externalId: `${' '.repeat(1e6)}\n` });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('the generated validators need neither eval nor ajv at run time', () => {
  const source = readFileSync(
    new URL('../../src/generated/contract/validators.gen.ts', import.meta.url),
    'utf8',
  );
  expect(source).not.toMatch(/\beval\(|new Function|\brequire\(|from 'ajv/);
});
