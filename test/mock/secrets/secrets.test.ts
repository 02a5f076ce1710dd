import { expect, test } from 'vitest';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { secretsOf } from '../../../src/mock/secrets/secrets.ts';

const SECRETS = builtInContract.derived(secretsOf);

test.each([
  ...[
    'code',
    'Code',
    'CODE',
    'apikey',
    'api_key',
    'access_token',
    'subscription-key',
    'Subscription-Key',
    'sig',
  ],
])('the parameter %s carries a key', (name) => {
  expect(SECRETS.isParameter(name)).toBe(true);
});

test.each(['clientId', 'codes', 'page', '__proto__', ''])('the parameter %s does not', (name) => {
  expect(SECRETS.isParameter(name)).toBe(false);
});

test('headers that carry credentials are known', () => {
  const secret = [
    ...['x-functions-key', 'authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'x-mock-token'],
    ...['ocp-apim-subscription-key', 'x-api-key'],
  ];
  expect(secret.filter((name) => SECRETS.isHeader(name))).toEqual(secret);
  expect(SECRETS.isHeader('accept')).toBe(false);
});

test('a query is told with every key replaced, in its order', () => {
  const query = new URLSearchParams('a=1&code=x&Code=y&clientId=demo&code=z&b=%2A+%20');
  expect(SECRETS.query(query)).toBe('a=1&code=***&Code=***&clientId=demo&code=***&b=*++');
});
