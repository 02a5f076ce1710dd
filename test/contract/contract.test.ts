import { expect, test } from 'vitest';
import { atBasePath, contractOf, hasDriver, NO_PATH } from '../../src/contract/contract.ts';
import { ContractError } from '../../src/contract/contract-error.ts';
import { contractFrom, documentWith } from '../support/documents.ts';

const schemes = {
  code: { type: 'apiKey', in: 'query', name: 'code' },
  client: { type: 'apiKey', in: 'query', name: 'clientId' },
  inHeader: { type: 'apiKey', in: 'header', name: 'clientId' },
};
const contract = () =>
  contractFrom(
    documentWith({ '/a': { get: { responses: {} } } }, { components: { securitySchemes: schemes } }),
  );

test('keys are carried by all schemes but the one that names the customer', () => {
  const { securitySchemes, keySchemes, customer } = contract();
  expect(securitySchemes.map(([id]) => id)).toEqual(['code', 'client', 'inHeader']);
  expect(customer).toEqual({ in: 'query', name: 'clientId' });
  expect(keySchemes.map(([id]) => id)).toEqual(['code', 'inHeader']);
  const { customer: _, ...nameless } = contract();
  expect(contractOf(nameless).keySchemes.map(([id]) => id)).toEqual(['code', 'client', 'inHeader']);
});

test('what follows from a contract is made once', () => {
  const own = contract();
  let made = 0;
  const count = () => ++made;
  expect([own.derived(count), own.derived(count), own.derived(() => 7)]).toEqual([1, 1, 7]);
  const nothing = () => void made++;
  expect([own.derived(nothing), own.derived(nothing), made]).toEqual([undefined, undefined, 2]);
  expect(own.derived((given) => given)).toBe(own);
});

test('a contract below another path is another contract, with nothing kept', () => {
  const own = contract();
  const moved = atBasePath(own, '/other');
  expect([moved.root, moved.hash]).toEqual(['/other', own.hash]);
  expect(moved.derived(({ root }) => root)).toBe('/other');
  expect(atBasePath(own, undefined)).toBe(own);
});

test('there is a driver, or none', () => {
  const { operation } = contract();
  expect(hasDriver({ operation })).toBe(true);
  expect(hasDriver({ operation: { ...operation, path: NO_PATH } })).toBe(false);
});

test('all that is wrong in a document is told, a line each', () => {
  const error = new ContractError([
    { pointer: '', reason: 'no document' },
    { pointer: '/paths', reason: 'no paths' },
  ]);
  expect(`${error}`).toBe('ContractError: /: no document\n/paths: no paths');
  expect(error.problems).toHaveLength(2);
});
