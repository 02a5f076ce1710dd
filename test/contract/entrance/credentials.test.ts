import { describe, expect, test } from 'vitest';
import {
  credentialsFor,
  describeCredentials,
  KEY_VARIABLE,
  placeOf,
} from '../../../src/contract/entrance/credentials.ts';
import type { Entrance } from '../../../src/contract/entrance/entrance.ts';
import type { SecurityScheme } from '../../../src/contract/security.ts';

const QUERY: SecurityScheme = { kind: 'apiKey', in: 'query', name: 'code' };
const HEADER: SecurityScheme = { kind: 'apiKey', in: 'header', name: 'X-Key' };
const COOKIE: SecurityScheme = { kind: 'apiKey', in: 'cookie', name: 'sid' };
const BEARER: SecurityScheme = { kind: 'bearer', in: 'header', name: 'authorization' };
const BASIC: SecurityScheme = { kind: 'basic', in: 'header', name: 'authorization' };

const ASKER = { customer: 'demo', key: 's3cret' };

/** A contract that lets in by some schemes; each is a way of its own unless it is said which are needed together. */
function entrance(
  schemes: Readonly<Record<string, SecurityScheme>>,
  more: {
    readonly customer?: Entrance['customer'];
    readonly security?: unknown;
    readonly ofOperation?: unknown;
  } = {},
): Entrance {
  const named = Object.entries(schemes);
  const operation = 'ofOperation' in more ? { security: more.ofOperation } : {};
  return {
    document: {
      security: more.security ?? Object.keys(schemes).map((id) => ({ [id]: [] })),
      paths: { '/drivers/{id}': { get: operation } },
    },
    operation: { method: 'GET', path: '/drivers/{id}' },
    securitySchemes: named,
    keySchemes: named,
    customer: more.customer,
  } as unknown as Entrance;
}

describe('what a request sends so that it is let in', () => {
  test.each<[string, SecurityScheme, object]>([
    ['a query parameter', QUERY, { query: { code: 's3cret' }, headers: {} }],
    ['a header, in lower case', HEADER, { query: {}, headers: { 'x-key': 's3cret' } }],
    ['a cookie', COOKIE, { query: {}, headers: { cookie: 'sid=s3cret' } }],
    ['a bearer token', BEARER, { query: {}, headers: { authorization: 'Bearer s3cret' } }],
    ['a password', BASIC, { query: {}, headers: { authorization: `Basic ${btoa('user:s3cret')}` } }],
  ])('%s', (_, scheme, sent) => {
    expect(credentialsFor(entrance({ key: scheme }), ASKER)).toEqual(sent);
  });

  test('a password that is not told is computed by the shell', () => {
    const { headers } = credentialsFor(entrance({ key: BASIC }), { ...ASKER, key: KEY_VARIABLE });
    expect(headers.authorization).toBe(`Basic $(printf 'user:%s' "$KEY" | base64 | tr -d '\\n')`);
  });

  test.each<[Entrance['customer'], object]>([
    [
      { in: 'query', name: 'clientId' },
      { query: { code: 's3cret', clientId: 'demo' }, headers: {} },
    ],
    [
      { in: 'header', name: 'X-Client' },
      { query: { code: 's3cret' }, headers: { 'x-client': 'demo' } },
    ],
    [
      { in: 'cookie', name: 'client' },
      { query: { code: 's3cret' }, headers: { cookie: 'client=demo' } },
    ],
    // The path is the request's own.
    [
      { in: 'path', name: 'client' },
      { query: { code: 's3cret' }, headers: {} },
    ],
  ])('the customer goes to %j', (customer, sent) => {
    expect(credentialsFor(entrance({ key: QUERY }, { customer }), ASKER)).toEqual(sent);
  });

  test('without a key the customer alone, and cookies beside each other', () => {
    const customer = { in: 'cookie', name: 'client' } as const;
    const contract = entrance({ key: COOKIE }, { customer });
    expect(credentialsFor(contract, { customer: 'demo', key: undefined })).toEqual({
      ...{ query: {}, headers: { cookie: 'client=demo' } },
    });
    expect(credentialsFor(contract, ASKER).headers).toEqual({ cookie: 'sid=s3cret; client=demo' });
  });

  test('of several schemes one in the query carries the key, else the first, or the one that is wanted', () => {
    expect(credentialsFor(entrance({ a: HEADER, b: QUERY }), ASKER).query).toEqual({ code: 's3cret' });
    expect(credentialsFor(entrance({ a: HEADER, b: COOKIE }), ASKER).headers).toEqual({ 'x-key': 's3cret' });
    const wanted = credentialsFor(entrance({ a: HEADER, b: QUERY, c: COOKIE }), ASKER, 'c');
    expect(wanted).toEqual({ query: {}, headers: { cookie: 'sid=s3cret' } });
    expect(credentialsFor(entrance({ a: HEADER, b: COOKIE }), ASKER, 'nothing').headers).toEqual({
      'x-key': 's3cret',
    });
  });

  test('schemes that are needed together carry it together; those that carry no key are left out', () => {
    const together = entrance(
      { a: HEADER, b: QUERY, c: COOKIE },
      { security: [{ c: [] }, { a: [], b: [] }] },
    );
    const both = { query: { code: 's3cret' }, headers: { 'x-key': 's3cret' } };
    expect(credentialsFor(together, ASKER)).toEqual(both);
    const apart = { ...together, keySchemes: together.keySchemes.filter(([id]) => id !== 'a') };
    expect(credentialsFor(apart, ASKER)).toEqual({ query: { code: 's3cret' }, headers: {} });
  });

  test('what the operation requires counts before what the document does', () => {
    const contract = entrance(
      { a: HEADER, b: QUERY },
      { security: [{ b: [] }], ofOperation: [{ a: [], b: [] }] },
    );
    expect(credentialsFor(contract, ASKER).headers).toEqual({ 'x-key': 's3cret' });
  });

  test('a document that requires nothing, or says it wrongly, is sent the key all the same', () => {
    for (const security of [[], 'nothing', [null]])
      expect(credentialsFor(entrance({ a: QUERY }, { security }), ASKER).query).toEqual({ code: 's3cret' });
    const bare = { ...entrance({ a: QUERY }), document: {} } as Entrance;
    expect(credentialsFor(bare, ASKER).query).toEqual({ code: 's3cret' });
    expect(credentialsFor(entrance({}), ASKER)).toEqual({ query: {}, headers: {} });
  });
});

describe('how requests are let in, in words', () => {
  test.each<[SecurityScheme | undefined, string | undefined]>([
    [QUERY, 'the query parameter code'],
    [HEADER, 'the header X-Key'],
    [COOKIE, 'the cookie sid'],
    [BEARER, 'the header Authorization: Bearer TOKEN'],
    [BASIC, 'the header Authorization: Basic'],
    [undefined, undefined],
  ])('%j is %s', (scheme, words) => {
    expect(placeOf(scheme)).toBe(words);
  });

  test('any of several ways, each once, together with the customer', () => {
    const customer = { in: 'query', name: 'clientId' } as const;
    const contract = entrance({ a: QUERY, b: HEADER, c: QUERY }, { customer });
    expect(describeCredentials(contract)).toBe(
      'the query parameter code or the header X-Key, together with clientId',
    );
  });

  test('ways of several schemes, and none', () => {
    expect(describeCredentials(entrance({ a: QUERY, b: HEADER }, { security: [{ a: [], b: [] }, {}] }))).toBe(
      'the query parameter code and the header X-Key',
    );
    expect(describeCredentials(entrance({ a: QUERY, b: HEADER }, { security: [{ x: [] }] }))).toBe(
      'the query parameter code or the header X-Key',
    );
    expect(describeCredentials(entrance({}))).toBe('no credentials');
  });
});
