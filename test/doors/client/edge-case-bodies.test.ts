import { describe, expect, test } from 'vitest';
import { edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { type EdgeCaseToTry, forEachEdgeCase } from '../../../src/doors/client/edge-case-bodies.ts';
import { createDriverMock } from '../../../src/doors/core.ts';

/** What would be registered. */
function registered(filter?: (edge: EdgeCaseToTry) => boolean): readonly string[] {
  const names: string[] = [];
  forEachEdgeCase(
    (name) => names.push(name),
    () => {},
    filter,
  );
  return names;
}

test('registers a test for each edge case', () => {
  expect(registered()).toEqual(edgeCases(builtInContract).map(({ name }) => name));
});

test('leaves out what the filter does not want', () => {
  expect(registered(({ group }) => group === 'bundle')).toEqual([
    'all-nulls',
    'nulls-inside',
    'minimal',
    'hostile-strings',
    'dotnet-dates',
    'big',
  ]);
});

describe('a client meets', async () => {
  const mock = await createDriverMock();
  const url = `${mock.apiUrl}/user/externalId/extIdTest?code=demo-key&clientId=demo`;

  forEachEdgeCase(
    test,
    async ({ name, headers }) => {
      const response = await mock.fetch(url, { headers });
      expect(response.headers.get('x-mock-edge')).toBe(name);
      expect(await response.json()).toBeTypeOf('object');
    },
    ({ breaksSpec, name }) => !breaksSpec && name.startsWith('tags.'),
  );
});
