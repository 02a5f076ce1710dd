import { expect, test } from 'vitest';
import { findDriverOperation } from '../../../src/body/map/find-driver.ts';
import { ContractError } from '../../../src/contract/contract-error.ts';
import { readContract } from '../../../src/contract/read-contract.ts';

const responses = { 200: { description: 'OK' } };

function problemsOf(paths: object, more: object): readonly string[] {
  const document = { openapi: '3.0.3', info: { title: 'Test', version: '1' }, paths, ...more };
  try {
    readContract(document, { findDriver: findDriverOperation });
  } catch (error) {
    if (error instanceof ContractError) return error.problems.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
}

test('mistakes in paths are told together with those of schemas and objects', () => {
  const get = { responses };
  const paths = {
    '/a/{id': { get, post: get },
    '/b/{id}': { get },
    '/b/{other}': { get, parameters: 'none' },
    '/c': { $ref: '#/nowhere' },
  };
  expect(problemsOf(paths, { components: { schemas: { A: { type: 'strng' } } } }).toSorted()).toEqual([
    '/components/schemas/A/type',
    '/paths/~1a~1{id',
    '/paths/~1b~1{other}',
    '/paths/~1b~1{other}/parameters',
    '/paths/~1c/$ref',
  ]);
});

test('mistakes that show once references are followed are told together, too', () => {
  const parameters = [
    { name: 'od', in: 'path', required: true, schema: { type: 'string', minLength: 'many' } },
  ];
  const paths = { '/a/{id}': { get: { parameters, responses, security: [{ nobody: [] }] } } };
  expect(problemsOf(paths, {}).toSorted()).toEqual([
    expect.stringMatching(/^\/paths\/~1a~1\{id\}\/get\/parameters\/0/),
    expect.stringMatching(/minLength|schema$/),
    expect.stringMatching(/security/),
  ]);
});
