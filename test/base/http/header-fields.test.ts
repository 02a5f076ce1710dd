import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insteadOf, mergeHeaders, replaceHeaders, standsOnce } from '../../../src/base/http/header-fields.ts';

const headers = fc.array(
  fc.tuple(
    fc.constantFrom('date', 'etag', 'vary', 'allow', 'set-cookie', 'x-own', 'x-mock-clock', 'content-type'),
    fc.constantFrom('a', 'b', 'A, b', ''),
  ),
);

test('of a field that may stand once the first is written, and nothing else is lost', () => {
  fc.assert(
    fc.property(headers, (given) => {
      const written = mergeHeaders(given);
      for (const name of new Set(given.map(([one]) => one))) {
        const [before, after] = [given, written].map((all) => all.filter(([one]) => one === name));
        if (standsOnce(name)) expect(after).toEqual([before![0]]);
        else if (name === 'vary' || name === 'allow') expect(after).toHaveLength(1);
        else expect(after).toEqual(before);
      }
    }),
  );
});

test('lists are joined, each element once', () => {
  expect(
    mergeHeaders([
      ['vary', 'Accept, origin'],
      ['x', 'a'],
      ['vary', 'Origin, Prefer'],
    ]),
  ).toEqual([
    ['vary', 'Accept, origin, Prefer'],
    ['x', 'a'],
  ]);
});

test('headers take the place of those of the same name', () => {
  expect(
    replaceHeaders(
      [
        ['a', '1'],
        ['b', '2'],
      ],
      [
        ['a', '3'],
        ['a', '4'],
      ],
    ),
  ).toEqual([
    ['b', '2'],
    ['a', '3'],
    ['a', '4'],
  ]);
});

test.each([
  ...['content-type', 'content-length', 'content-location', 'content-range', 'content-disposition'],
  ...['date', 'etag', 'last-modified', 'expires', 'age', 'location', 'retry-after', 'server'],
  ...['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-max-age'],
  ...['strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy'],
  ...['x-mock-clock', 'x-mock-'],
])('%s stands once', (name) => {
  expect(standsOnce(name)).toBe(true);
  expect(
    mergeHeaders([
      [name, 'a'],
      [name, 'b'],
    ]),
  ).toEqual([[name, 'a']]);
});

test.each(['set-cookie', 'link', 'x-mock', 'my-x-mock-', 'content-types', ''])(
  '%j may stand more than once',
  (name) => {
    expect(standsOnce(name)).toBe(false);
    expect(
      mergeHeaders([
        [name, 'a'],
        [name, 'b'],
      ]),
    ).toEqual([
      [name, 'a'],
      [name, 'b'],
    ]);
  },
);

test.each(['vary', 'allow', 'access-control-expose-headers', 'preference-applied'])(
  '%s is one list',
  (name) => {
    expect(
      mergeHeaders([
        ['x', '1'],
        [name, ' a,, b '],
        ['y', '2'],
        [name, 'B, c,'],
        [name, ''],
      ]),
    ).toEqual([
      ['x', '1'],
      [name, 'a, b, c'],
      ['y', '2'],
    ]);
  },
);

test('headers that nothing takes the place of are copied', () => {
  const given: [string, string][] = [['a', '1']];
  const replaced = replaceHeaders(given, []);
  expect(replaced).toEqual(given);
  expect(replaced).not.toBe(given);
});

test.each([
  ['content-length', 'no content-length: it follows from the body'],
  ['transfer-encoding', 'no transfer-encoding: it follows from the body'],
  ['trailer', 'no trailer: nothing follows the body'],
  ['connection', 'no connection: it follows from the request'],
  ['keep-alive', 'no keep-alive: it follows from the request'],
  ['upgrade', 'no upgrade: it is about the connection'],
  ['te', 'no te: it is about the connection'],
  ['proxy-connection', 'no proxy-connection: it is about the connection'],
  ['http2-settings', 'no http2-settings: it is about the connection'],
  ['content-type', undefined],
])('in the place of %s may stand %s', (name, allowed) => {
  expect(insteadOf(name)).toBe(allowed);
});
