import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalPath, normalTarget, splitTarget } from '../../../../src/mock/answer/request/request-target.ts';

const UNRESERVED = [...'abcXYZ019-._~'];
/** A segment with data that must stay encoded; never a dot segment. */
const segment = fc
  .array(fc.constantFrom(...UNRESERVED, '%2F', '%25', '%C3%A9', '%20', ':', '@'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
  .filter((text) => !/^\.\.?$/.test(text));
const paths = fc.array(segment, { minLength: 1, maxLength: 4 }).map((all) => `/${all.join('/')}`);

/** One of the spellings that RFC 3986 section 6.2.2 holds for the same. */
const spelt = paths.chain((path) =>
  fc.infiniteStream(fc.nat({ max: 5 })).map((choices) => {
    const pick = () => choices.next().value as number;
    const written = path.replace(/%[\dA-F]{2}|[\w.~-]/g, (part) => {
      const encoded = part.length === 3 ? part : `%${part.charCodeAt(0).toString(16)}`;
      const ways = [part, part, part, encoded.toLowerCase(), encoded.toUpperCase(), part];
      return ways[pick()]!;
    });
    const dots = ['', '', '/.', '/x/..', '/%2e', '/x/%2E%2e'];
    return { path, written: written.replaceAll('/', () => `${dots[pick()]}/`) };
  }),
);

describe('equivalent paths', () => {
  test('have one spelling', () => {
    fc.assert(
      fc.property(spelt, ({ path, written }) => {
        expect(normalPath(written)).toBe(path);
      }),
    );
  });

  test('are left alone once they have it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/.%25aF7u') }), (text) => {
        const once = normalTarget(`/${text}`);
        expect(normalTarget(once)).toBe(once);
      }),
    );
  });

  test.each([
    ['/a%2Fb', '/a%2Fb'],
    ['/%2575', '/%2575'],
    ['/a//b', '/a//b'],
    ['/..', '/'],
    ['/../a', '/a'],
    ['/a/..', '/'],
    ['/a/.', '/a/'],
    ['/a/.b/..c', '/a/.b/..c'],
    ['*', '*'],
    ['/%%37%35', '/%%37%35'],
  ])('%s is %s', (given, normal) => expect(normalTarget(given)).toBe(normal));
});

test.each([
  ['/a?b?c', '/a', 'b?c'],
  ['/a#b?c', '/a', ''],
  ['/a?b#c', '/a', 'b'],
  ['http://h:1/a?b', '/a', 'b'],
  ['http://h', '', ''],
])('%s is taken apart', (target, path, query) => expect(splitTarget(target)).toEqual({ path, query }));
