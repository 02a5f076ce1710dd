import { describe, expect, test } from 'vitest';
import { customerPlaceOf, type NamedSchemes, securitySchemesOf } from '../../src/contract/security.ts';

const AUTHORIZATION = { in: 'header', name: 'authorization' };

describe('the security schemes of a document', () => {
  test.each<[object, object | undefined]>([
    [
      { type: 'apiKey', in: 'query', name: 'code' },
      { kind: 'apiKey', in: 'query', name: 'code' },
    ],
    [
      { type: 'apiKey', in: 'cookie', name: 'c', 'x-mock-parameter': 'customer' },
      { kind: 'apiKey', in: 'cookie', name: 'c', says: 'customer' },
    ],
    [
      { type: 'http', scheme: 'Basic' },
      { kind: 'basic', ...AUTHORIZATION },
    ],
    [
      { type: 'http', scheme: 'BEARER' },
      { kind: 'bearer', ...AUTHORIZATION },
    ],
    [
      { type: 'oauth2', flows: {} },
      { kind: 'bearer', ...AUTHORIZATION },
    ],
    [{ type: 'openIdConnect' }, { kind: 'bearer', ...AUTHORIZATION }],
    [{ $ref: '#/components/x-schemes/key' }, { kind: 'apiKey', in: 'header', name: 'key' }],
    // What the simulator cannot take, and what is no scheme.
    [{ type: 'http', scheme: 'digest' }, undefined],
    [{ type: 'mutualTLS' }, undefined],
    [{ $ref: '#/components/nothing' }, undefined],
    [[], undefined],
  ])('%j is %j', (source, scheme) => {
    const components = {
      'x-schemes': { key: { type: 'apiKey', in: 'header', name: 'key' } },
      securitySchemes: { one: source },
    };
    expect(securitySchemesOf({ components })).toEqual(scheme ? [['one', scheme]] : []);
  });

  test.each([{}, { components: 7 }, { components: {} }, { components: { securitySchemes: [] } }])(
    'there are none in %j',
    (document) => {
      expect(securitySchemesOf(document)).toEqual([]);
    },
  );
});

describe('where requests name the customer', () => {
  const schemes = (...names: string[]): NamedSchemes =>
    names.map((name, index) => [`s${index}`, { kind: 'apiKey', in: 'query', name }]);
  const parameter = (name: string) => ({ name, in: 'header' });

  test.each([
    ...['customer', 'tenant', 'clientId', 'client_id', 'X-Client-Id', 'tenant-uuid', 'accountNumber'],
    ...['organisationId', 'organizationNr', 'operatorNo', 'cpoId', 'emspUid', 'TENANT-ID'],
  ])('a scheme or a parameter named %s does', (name) => {
    expect(customerPlaceOf(schemes(name), [])).toEqual({ in: 'query', name });
    expect(customerPlaceOf([], [parameter(name)])).toEqual({ in: 'header', name });
  });

  test.each(['code', 'key', 'id', 'driverId', 'clientIds', 'myClientId', 'client'])(
    'a scheme or a parameter named %s does not',
    (name) => {
      expect(customerPlaceOf(schemes(name), [parameter(name)])).toBeUndefined();
    },
  );

  test.each(['client', 'merchant', 'party', 'companyCode', 'msp-ref', 'x-subscriber-name', 'org'])(
    'a scheme named %s does where another can carry the key, a parameter does not',
    (name) => {
      expect(customerPlaceOf(schemes('key', name), [])).toEqual({ in: 'query', name });
      expect(customerPlaceOf(schemes(name), [])).toBeUndefined();
      expect(customerPlaceOf([], [parameter(name)])).toBeUndefined();
    },
  );

  test('what says so does, whatever its name: first a parameter, then a scheme', () => {
    const said: NamedSchemes = [['a', { kind: 'apiKey', in: 'header', name: 'who', says: 'customer' }]];
    expect(customerPlaceOf([...schemes('clientId'), ...said], [parameter('tenantId')])).toEqual({
      ...{ in: 'header', name: 'who' },
    });
    const marked = { name: 'whose', in: 'path', 'x-mock-parameter': 'customer' };
    expect(customerPlaceOf(said, [parameter('tenantId'), marked])).toEqual({ in: 'path', name: 'whose' });
  });

  test('what says that it is something else does not, nor does what is no key', () => {
    const key: NamedSchemes = [['a', { kind: 'apiKey', in: 'query', name: 'clientId', says: 'key' }]];
    expect(customerPlaceOf(key, [{ ...parameter('tenantId'), 'x-mock-parameter': 'id' }])).toBeUndefined();
    expect(customerPlaceOf([['a', { kind: 'bearer', in: 'header', name: 'tenantId' }]], [])).toBeUndefined();
  });
});
