import { expect, test } from 'vitest';
import { isSecretHeader, isSecretParameter, redactedQuery } from '../../../src/mock/secrets/secrets.ts';

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
  expect(isSecretParameter(name)).toBe(true);
});

test.each(['clientId', 'codes', 'page', '__proto__', ''])('the parameter %s does not', (name) => {
  expect(isSecretParameter(name)).toBe(false);
});

test('headers that carry credentials are known', () => {
  const secret = [
    ...['x-functions-key', 'authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'x-mock-token'],
    ...['ocp-apim-subscription-key', 'x-api-key'],
  ];
  expect(secret.filter(isSecretHeader)).toEqual(secret);
  expect(isSecretHeader('accept')).toBe(false);
});

test('a query is told with every key replaced, in its order', () => {
  const query = new URLSearchParams('a=1&code=x&Code=y&clientId=demo&code=z&b=%2A+%20');
  expect(redactedQuery(query)).toBe('a=1&code=***&Code=***&clientId=demo&code=***&b=*++');
});
