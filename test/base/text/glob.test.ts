import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGlob, literalOfGlob } from '../../../src/base/text/glob.ts';

/** The definition, as slow as it may be. */
function matches(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*') return matches(rest, text) || (text.length > 0 && matches(pattern, text.slice(1)));
  if (text.length === 0) return false;
  if (first === '?') return matches(rest, text.slice(1));
  if (first === '\\' && rest.length > 0) return rest[0] === text[0] && matches(rest.slice(1), text.slice(1));
  return first === text[0] && matches(rest, text.slice(1));
}

describe('a glob', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['**', 'abc', true],
    ['?', '', false],
    ['?', '😀', true],
    ['??', '😀', false],
    ['driver-*', 'driver-12', true],
    ['driver-*', 'Driver-12', false],
    ['*-12', 'driver-12', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['\\?\\\\', '?\\', true],
    ['a\\', 'a\\', true],
    ['[ab]', '[ab]', true],
    ['[ab]', 'a', false],
    ['.+', '.+', true],
    ['a\nb', 'a\nb', true],
    ['a*', 'a\nb', true],
  ])('%j of %j: %j', (pattern, text, expected) => expect(compileGlob(pattern)(text)).toBe(expected));

  test('matches as the definition says', () => {
    const characters = fc.constantFrom('a', 'b', '*', '?', '\\', '😀');
    const text = fc.array(characters, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, subject) => {
        expect(compileGlob(pattern.join(''))(subject.join(''))).toBe(matches(pattern, subject));
      }),
      { numRuns: 5000 },
    );
  });

  // Not while mutants are tried: what counts them takes time itself.
  test.skipIf(process.env.MUTATED_ROOM).each([
    ['*a'.repeat(1000), 'a'.repeat(20_000)],
    [`${'*a'.repeat(1000)}b`, 'a'.repeat(20_000)],
    [`${'a*'.repeat(500)}b`, 'a'.repeat(10_000)],
    [`*${'a'.repeat(2000)}b`, 'a'.repeat(10_000)],
    [`*${'?'.repeat(2000)}b`, 'a'.repeat(10_000)],
  ])('takes no more than pattern x text steps: case %#', (pattern, text) => {
    const started = performance.now();
    compileGlob(pattern)(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the literal of a glob', () => {
  test.each([
    ['extIdTest', 'extIdTest'],
    ['a\\*', 'a*'],
    ['', ''],
    ['a*', undefined],
    ['a?', undefined],
  ])('%j is %j', (pattern, literal) => expect(literalOfGlob(pattern)).toBe(literal));
});
