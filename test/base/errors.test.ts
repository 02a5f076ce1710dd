import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { ERRORS, type ErrorEntry } from '../../src/base/error-table.ts';
import {
  describeValue,
  didYouMean,
  type ErrorCode,
  type ErrorValues,
  formatPlace,
  MockError,
  mockError,
} from '../../src/base/errors.ts';

const codes = Object.keys(ERRORS) as ErrorCode[];
const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
);

describe('the table and docs/errors.md', () => {
  test('every code has one section, in the order of the table, and every section is a code', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code)).toEqual(codes);
  });

  test.each(codes)(
    '%s: the section tells title, exit code, status, message and meaning, and what to do',
    (code) => {
      const entry: ErrorEntry = ERRORS[code];
      const parts = [
        `**${entry.title}**`,
        entry.exit ? `exit code ${entry.exit}` : undefined,
        entry.status ? `HTTP ${entry.status}` : undefined,
      ];
      const section = sections.get(code) ?? '';
      expect(section).toContain(`${parts.filter(Boolean).join(' · ')}\n`);
      expect(section).toContain(`\`${entry.message}\`\n`);
      expect(section).toContain(`\n${entry.help}`);
      expect(section.split(entry.help)[1]!.trim().length, 'what to do').toBeGreaterThan(30);
    },
  );

  test('a code has an exit code, a status or both', () => {
    for (const code of codes) {
      const entry: ErrorEntry = ERRORS[code];
      expect(entry.exit ?? entry.status, code).toBeDefined();
    }
  });
});

describe('mockError', () => {
  test('makes one line that starts with the place', () => {
    const where = { file: 'fixtures/a.yaml', line: 3, column: 7, pointer: '/sites/0' };
    const error = mockError('fixture-duplicate', { kind: 'site', given: 'hq', first: 'b.yaml:1' }, where);
    expect(error.message).toBe('fixtures/a.yaml:3:7 (/sites/0): The site hq exists already in b.yaml:1.');
    expect(error).toMatchObject({
      code: 'fixture-duplicate',
      where,
      exit: 1,
      title: 'Duplicate in the fixtures',
    });
    expect(error.details).toEqual({ kind: 'site', given: 'hq', first: 'b.yaml:1' });
  });

  test('writes a list with commas and leaves an optional placeholder out', () => {
    const error = mockError('unknown-scenario', { given: 'x', allowed: ['a', 'b'] });
    expect(error.message).toBe('There is no scenario x. Allowed: a, b.');
    expect(error.status).toBe(400);
  });

  test('a given value stays on the line and cannot change the terminal', () => {
    const error = mockError('unknown-scenario', { given: 'a\n\u001b[31mb\u202ec', allowed: 'x' });
    expect(error.message).toBe('There is no scenario a\\u000a\\u001b[31mb\\u202ec. Allowed: x.');
  });

  test('a given value with placeholders or replacement patterns is not expanded', () => {
    expect(mockError('unknown-scenario', { given: '{allowed} $& $1', allowed: 'x' }).message).toBe(
      'There is no scenario {allowed} $& $1. Allowed: x.',
    );
  });

  test('a long given value is cut between characters', () => {
    const error = mockError('unknown-scenario', { given: '\u{1f50c}'.repeat(100), allowed: 'x' });
    expect(error.message).toBe(`There is no scenario ${'\u{1f50c}'.repeat(80)}.... Allowed: x.`);
  });

  test('a long list is cut, and what is left out counted; 80 characters and 50 names are not too many', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
    const message = (allowed: readonly string[]) =>
      mockError('unknown-scenario', { given: 'x', allowed }).message;
    expect(message(names(50))).toBe(`There is no scenario x. Allowed: ${names(50).join(', ')}.`);
    expect(message(names(53))).toBe(`There is no scenario x. Allowed: ${names(50).join(', ')} and 3 more.`);
    const given = 'y'.repeat(80);
    expect(mockError('unknown-scenario', { given, allowed: 'x' }).message).toContain(`scenario ${given}. `);
    // What is no `given` is never cut.
    expect(mockError('unknown-scenario', { given: 'x', allowed: 'z'.repeat(90) }).message).toContain(
      'z'.repeat(90),
    );
  });

  test('a number and an empty place are written as they are', () => {
    expect(mockError('unknown-scenario', { given: 7, allowed: [1, 2] }, {}).message).toBe(
      'There is no scenario 7. Allowed: 1, 2.',
    );
  });

  test('keeps the cause', () => {
    const cause = new Error('x');
    const error = mockError('internal-error', { reason: 'x' }, undefined, { cause });
    expect(error.cause).toBe(cause);
    expect(error).toBeInstanceOf(MockError);
    expect(error).toMatchObject({ name: 'MockError', exit: 1, status: 500 });
  });

  test('has a fallback where the table has no exit code or no status', () => {
    expect(mockError('request-timeout', {}).exit).toBe(1);
    expect(mockError('missing-argument', { argument: 'ID', usage: 'x' })).toMatchObject({
      exit: 2,
      status: 500,
    });
  });

  test('tells when to ask again where the table says so', () => {
    const codesToAsk = codes.filter((code) => (ERRORS[code] as ErrorEntry).retryAfter !== undefined);
    expect(codesToAsk.length).toBeGreaterThan(0);
    for (const code of codesToAsk)
      expect(new MockError(code, {}).retryAfter).toEqual([
        ['retry-after', String((ERRORS[code] as ErrorEntry).retryAfter)],
      ]);
    expect(new MockError('unknown-scenario', {}).retryAfter).toEqual([]);
  });

  test('the compiler knows the placeholders of a message', () => {
    expectTypeOf<keyof ErrorValues<'unknown-scenario'>>().toEqualTypeOf<'given' | 'allowed' | 'hint'>();
    // @ts-expect-error `allowed` is missing
    mockError('unknown-scenario', { given: 'x' });
    // @ts-expect-error there is no placeholder `other`
    mockError('unknown-scenario', { given: 'x', allowed: 'y', other: 'z' });
  });
});

describe('didYouMean', () => {
  test.each([
    [[], ''],
    [['a'], ' Did you mean a?'],
    [['a', 'b'], ' Did you mean a or b?'],
    [['a', 'b', 'c'], ' Did you mean a, b or c?'],
  ])('of %j is %j', (names, text) => {
    expect(didYouMean(names)).toBe(text);
  });
});

describe('formatPlace', () => {
  test.each([
    [{}, ''],
    [{ file: 'a.yaml' }, 'a.yaml'],
    [{ file: 'a.yaml', line: 2 }, 'a.yaml:2'],
    [{ file: 'a.yaml', line: 2, column: 1 }, 'a.yaml:2:1'],
    [{ file: 'a.yaml', column: 1 }, 'a.yaml'],
    [{ file: 'a.yaml', line: 2, pointer: '' }, 'a.yaml:2'],
    [{ pointer: '/a/0' }, '(/a/0)'],
  ])('of %j is %j', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });
});

describe('describeValue', () => {
  class Own {}
  test.each([
    ['7', '"7"'],
    [7, '7'],
    [7n, '7n'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [{ a: 1 }, 'an object'],
    [Object.create(null), 'an object'],
    [new Own(), 'an object'],
    [['a', 1, null], '["a", 1, null]'],
    [[], '[]'],
    [['a', ['b'], {}], '["a", a list, an object]'],
    [new Date(0), 'a Date'],
    [new Map(), 'a Map'],
    [Promise.resolve(), 'a Promise'],
    [new Error('x'), 'an Error'],
    [new ArrayBuffer(1), 'an ArrayBuffer'],
    [new Int8Array(1), 'an Int8Array'],
  ])('%o is %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

test('a place cannot break the line', () => {
  expect(formatPlace({ file: 'a\nb.yaml', line: 1, pointer: '/x\u2066y' })).toBe(
    'a\\u000ab.yaml:1 (/x\\u2066y)',
  );
});
