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
    'subscription_key',
    'apiKey',
    'clientSecret',
    'id-token',
    'jwt',
    'X-Amz-Signature',
  ],
])('the parameter %s carries a key', (name) => {
  expect(SECRETS.isParameter(name)).toBe(true);
});

test.each(['clientId', 'codes', 'page', 'pageToken', 'keys', 'monkey', '__proto__', ''])(
  'the parameter %s does not',
  (name) => {
    expect(SECRETS.isParameter(name)).toBe(false);
  },
);

test('headers that carry credentials are known', () => {
  const secret = [
    ...['x-functions-key', 'authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'x-mock-token'],
    ...['ocp-apim-subscription-key', 'x-api-key', 'x-forwarded-access-token', 'x-secret', 'client-secret'],
    ...['x-hub-signature', 'x-amz-security-token', 'x-ms-token-aad-id-token', 'x-goog-api-key', 'api_key'],
  ];
  expect(secret.filter((name) => SECRETS.isHeader(name))).toEqual(secret);
  expect(SECRETS.isHeader('accept')).toBe(false);
});

test('a query is told with every key replaced, in its order', () => {
  const query = new URLSearchParams('a=1&code=x&Code=y&clientId=demo&code=z&b=%2A+%20');
  expect(SECRETS.query(query)).toBe('a=1&code=***&Code=***&clientId=demo&code=***&b=*++');
});

test.each([
  [
    'https://app.example/cb?code=SECRET&state=1#access_token=SECRET',
    'https://app.example/cb?code=***&state=1#access_token=***',
  ],
  ['</a?apikey=SECRET>; rel="next"', '</a?apikey=***; rel="next"'],
  ['/login?%63ode=SECRET', '/login?%63ode=***'],
  ['W/"a=b"; max-age=60', 'W/"a=b"; max-age=60'],
])('a header that holds a URL is told without its keys: %s', (value, told) => {
  expect(SECRETS.header('location', value)).toBe(told);
});
