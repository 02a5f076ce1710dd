import { describe, expect, test } from 'vitest';
import type { CustomerFixture } from '../../../src/content/drivers/fixture-set.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { AuthMode } from '../../../src/contract/security.ts';
import { isAuthorised } from '../../../src/mock/answer/authorise.ts';
import { parseRequest } from '../../../src/mock/answer/parse-request.ts';

const CUSTOMERS = [
  { id: 'one', keys: ['key-1'] },
  { id: 'two', keys: ['key-2'] },
] as unknown as readonly CustomerFixture[];
const [keyScheme, keyPlace] = builtInContract.keySchemes[0]!;
const CUSTOMER = builtInContract.customer!.name;
const [customerScheme] = builtInContract.securitySchemes.find(([, { name }]) => name === CUSTOMER)!;
const BOTH = [{ [keyScheme]: [], [customerScheme]: [] }];

function requestOf(customer: string | undefined, key: string | undefined) {
  const query = new URLSearchParams(customer === undefined ? {} : { [CUSTOMER]: customer });
  const headers: Record<string, string> = {};
  if (key !== undefined && keyPlace.in === 'header') headers[keyPlace.name.toLowerCase()] = key;
  else if (key !== undefined) query.set(keyPlace.name, key);
  return parseRequest(
    { method: 'GET', target: `/x?${query}`, headers },
    { contract: builtInContract, customers: CUSTOMERS },
    false,
  );
}

describe('a request is authorised', () => {
  test.each<[string, boolean, ReturnType<typeof requestOf>, readonly Record<string, string[]>[]]>([
    ['with all schemes of the requirement', true, requestOf('one', 'key-1'), BOTH],
    ["not with another customer's key", false, requestOf('one', 'key-2'), BOTH],
    ['not without a key', false, requestOf('one', undefined), BOTH],
    ['not without a customer', false, requestOf(undefined, 'key-1'), BOTH],
    ['where nothing is required', true, requestOf(undefined, undefined), []],
    ['where nothing is one of the choices', true, requestOf(undefined, undefined), [...BOTH, {}]],
    [
      'with one requirement of several',
      true,
      requestOf('two', undefined),
      [...BOTH, { [customerScheme]: [] }],
    ],
    ['by a scheme that is not followed', true, requestOf(undefined, undefined), [{ mutualTls: [] }]],
    [
      'not by what is not followed alone, where more is asked for',
      false,
      requestOf('one', undefined),
      [{ mutualTls: [], [keyScheme]: [] }],
    ],
  ])('%s', (_name, expected, request, security) => {
    expect(isAuthorised(request, security, CUSTOMERS, 'keys')).toBe(expected);
  });

  test.each<[string, boolean, ReturnType<typeof requestOf>, AuthMode]>([
    ['with any key of any customer', true, requestOf('nobody', 'whatever'), 'any'],
    ['not with an empty key', false, requestOf('nobody', ''), 'any'],
    ['not without a key', false, requestOf('nobody', undefined), 'any'],
    ['without anything', true, requestOf(undefined, undefined), 'off'],
  ])('%s where credentials are %4$s', (_name, expected, request, auth) => {
    expect(isAuthorised(request, BOTH, CUSTOMERS, auth)).toBe(expected);
  });
});
