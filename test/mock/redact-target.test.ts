import { expect, it } from 'vitest';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';

const SECRETS = builtInContract.derived(secretsOf);

it.each([
  ['/api/user/externalId/x?code=demo-key&clientId=demo', '/api/user/externalId/x?code=***&clientId=demo'],
  ['/a?clientId=demo&code=a&code=b', '/a?clientId=demo&code=***&code=***'],
  ['/a?c%6Fde=secret', '/a?c%6Fde=***'],
  ['/a?CODE=secret', '/a?CODE=***'],
  ['/a?code=a?code=b', '/a?code=***'],
  ['/a?code', '/a?code'],
  ['/a?barcode=1', '/a?barcode=1'],
  ['/code=not-a-query', '/code=not-a-query'],
  ['http://me:secret@host/a?code=x&b', 'http://***@host/a?code=***&b'],
  ['/a@b', '/a@b'],
  ['/a?%E0%A4%A=1&code=x', '/a?%E0%A4%A=1&code=***'],
])('writes %s as %s', (target, shown) => {
  expect(SECRETS.target(target)).toBe(shown);
});

it('encodes bytes that could steer a terminal', () => {
  expect(SECRETS.target('/a\u009b31m\u00e9')).toBe('/a%9B31m%E9');
});
