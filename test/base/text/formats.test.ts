import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codePointLength,
  isDate,
  isDateTime,
  isInt32,
  isInt64,
  isUri,
  isUriReference,
} from '../../../src/base/text/formats.ts';
import { anyCharacter } from '../../support/any-character.ts';

const ajv = addFormats.default(new Ajv());
const reference = (format: string) => ajv.compile({ type: 'string', format });
const ajvDateTime = reference('date-time');
const ajvUri = reference('uri');
const ajvUriReference = reference('uri-reference');

const digits = (width: number, max: number) => fc.nat({ max }).map((n) => String(n).padStart(width, '0'));
const zone = fc.oneof(
  fc.constantFrom('Z', 'z', '', '+1', '+01', '+0100', '-00:00'),
  fc.tuple(fc.constantFrom('+', '-'), digits(2, 25), digits(2, 61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const timestamp = fc
  .tuple(
    fc.oneof(digits(4, 9999), fc.constantFrom('1900', '2000', '2023', '2024')),
    fc.oneof(digits(2, 14), fc.constant('02')),
    fc.oneof(digits(2, 33), fc.constantFrom('28', '29', '30')),
    fc.constantFrom('T', 't'),
    fc.oneof(digits(2, 25), fc.constantFrom('23', '00')),
    fc.oneof(digits(2, 61), fc.constant('59')),
    fc.oneof(digits(2, 62), fc.constant('60')),
    fc.constantFrom('', '.0', '.123', '.7849436', '.'),
    zone,
  )
  .map(([y, mo, d, t, h, mi, s, fraction, z]) => `${y}-${mo}-${d}${t}${h}:${mi}:${s}${fraction}${z}`);

describe('date-time (RFC 3339, section 5.6)', () => {
  test.each([
    '0001-01-01T00:00:00Z',
    '2025-04-02T09:11:03.7849436Z',
    '1985-04-12t23:20:50.52z',
    '1996-12-19T16:39:57-08:00',
    '1990-12-31T23:59:60Z',
    '1990-12-31T15:59:60-08:00',
    '1991-01-01T00:59:60.5+01:00',
    '2024-02-29T00:00:00-00:00',
    '2000-02-29T00:00:00Z',
  ])('%s is one', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  test.each([
    '2024-12-04 11:51:42Z',
    '2024-12-04T11:51:42',
    '2024-12-04T11:51:42+0100',
    '2024-12-04T11:51:42+01',
    '2024-12-04T24:00:00Z',
    '2024-12-04T11:60:00Z',
    '2024-12-04T11:51:60Z',
    '2024-12-04T23:59:61Z',
    '2024-12-04T11:51:42.Z',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-12-04T11:51:42+24:00',
    '2024-12-04T11:51:42Z\n',
    '٢٠٢٤-12-04T11:51:42Z',
    '2024-12-04',
    'string',
    '',
  ])('%j is none', (text) => {
    expect(isDateTime(text)).toBe(false);
  });

  test('agrees with ajv-formats on every text that is in the form of RFC 3339', () => {
    // ajv-formats also takes hour 24 or minute 60 where the offset brings them to 23:59 UTC.
    const form = /^[\d-]{10}[Tt](?:[01]\d|2[0-3]):[0-5]\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
    fc.assert(
      fc.property(timestamp, (text) => {
        expect(isDateTime(text)).toBe(form.test(text) && ajvDateTime(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('date knows the same days', () => {
    fc.assert(
      fc.property(
        timestamp,
        (text) => isDate(text.slice(0, 10)) === isDateTime(`${text.slice(0, 10)}T00:00:00Z`),
      ),
    );
  });
});

describe('uri and uri-reference (RFC 3986)', () => {
  test.each([
    'https://charging.example/terms?lang=fi#top',
    'HTTP://user:pw@charging.example:8080/a/b//c',
    'http://[2001:db8::7]/c=GB?objectClass?one',
    'http://[::ffff:192.0.2.1]:80',
    'http://[v1.fe:d]/',
    'mailto:John.Doe@example.com',
    'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
    'about:blank',
    'file:///etc/hosts',
    'a:',
    'https://charging.example/%C3%A4',
  ])('%s is a URI', (text) => {
    expect(isUri(text)).toBe(true);
    expect(isUriReference(text)).toBe(true);
  });

  test('what looks like most URIs is one by the whole grammar, too', () => {
    const part = fc.string({ unit: fc.constantFrom(...'aZ09.-_~/:@%#?[]é '), maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), part, part, (scheme, host, path) => {
        const text = `${scheme}://${host}/${path}`;
        // A reference with a scheme is a URI, and is told by the whole grammar alone.
        expect(isUri(text)).toBe(isUriReference(text));
      }),
    );
  });

  test.each(['', '/api/user', '//host/path', '../up', '?query', '#fragment', 'string'])(
    '%j is a reference only',
    (text) => {
      expect(isUri(text)).toBe(false);
      expect(isUriReference(text)).toBe(true);
    },
  );

  test.each([
    'http://a b',
    'https://charging.example/ä',
    'http://[::1',
    'http://[1::2::3]/',
    '%zz',
    'http://x/%2',
    '1a:b',
    'a:b\n',
    'http://x:port/',
  ])('%j is neither', (text) => {
    expect(isUri(text)).toBe(false);
    expect(isUriReference(text)).toBe(false);
  });

  const part = fc.constantFrom(
    'http',
    ':',
    '/',
    '//',
    '@',
    '[',
    ']',
    '::',
    '1',
    'ff',
    '10.0.0.1',
    '255',
    '.',
    '?',
    '#',
    '%41',
    '%',
    'a',
    '-',
    ' ',
    'v1.x',
    '+',
  );
  const text = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));

  test('accepts nothing that ajv-formats refuses, but for a scheme with an empty path', () => {
    const emptyPath = /^[a-z][a-z\d+.-]*:(?:$|[?#])/;
    fc.assert(
      fc.property(text, (candidate) => {
        if (emptyPath.test(candidate)) return;
        if (isUri(candidate)) expect(ajvUri(candidate)).toBe(true);
        if (isUriReference(candidate)) expect(ajvUriReference(candidate)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('numbers and lengths', () => {
  test('int32 and int64 end where 32 and 64 bits end', () => {
    expect([-(2 ** 31), 2 ** 31 - 1, 0].every(isInt32)).toBe(true);
    expect([2 ** 31, -(2 ** 31) - 1, 0.5].some(isInt32)).toBe(false);
    expect([2 ** 53, -(2 ** 63), 2 ** 63, 0].every(isInt64)).toBe(true);
    expect([2 ** 64, 1e300, 0.5, Number.POSITIVE_INFINITY].some(isInt64)).toBe(false);
  });

  test('a length counts code points, a lone surrogate as one', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (a, b) => {
        const broken = a.slice(1) + b.slice(0, -1);
        expect(codePointLength(broken)).toBe([...broken].length);
      }),
    );
    expect(codePointLength('\ud800\ud83d\ude97\udc00')).toBe(3);
  });
});
