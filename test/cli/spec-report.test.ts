import { expect, test } from 'vitest';
import { findDriverOperation } from '../../src/body/map/find-driver.ts';
import { bannerText } from '../../src/cli/output/banner.ts';
import { specReport } from '../../src/cli/output/spec-report.ts';
import { readContract } from '../../src/contract/read-contract.ts';

/** A document with one operation that reads, and more of it. */
function read(path: string, operation: object, more: object = {}) {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parameters = named.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const document = {
    ...{ openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...more },
    paths: { [path]: { parameters, get: operation } },
  };
  return readContract(document, { findDriver: findDriverOperation });
}

const DRIVER = {
  200: { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } },
};

function warningsOf(spec: ReturnType<typeof read>): readonly string[] {
  return specReport(spec, () => undefined, 0).warnings;
}

test('errors that the driver operation lacks are told, as they are answered all the same', () => {
  const more = {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'basic' } } },
  };
  const lacking = read('/drivers/{id}', { 'x-mock-operation': 'driver', responses: DRIVER }, more);
  expect(warningsOf(lacking)).toContainEqual(
    'GET /drivers/{id} has no 401 and no 404: such an answer is off contract, in the form of the mock.',
  );
  const responses = { ...DRIVER, '4XX': { description: 'Wrong' } };
  expect(
    warningsOf(read('/drivers/{id}', { 'x-mock-operation': 'driver', responses }, more)).join(),
  ).not.toContain('off contract');
});

test('errors in a media type that is not written, and schemes that are not followed, are told', () => {
  const responses = {
    404: { description: 'None', content: { 'application/xml': { schema: { type: 'object' } } } },
  };
  const components = { securitySchemes: { key: { type: 'http', scheme: 'digest' } } };
  expect(warningsOf(read('/pets/{id}', { operationId: 'getPet', responses }, { components }))).toEqual([
    expect.stringContaining('No operation of the spec answers with a driver. GET /pets/{id} came closest'),
    'The security scheme key is not followed: taken are API keys, basic and bearer.',
    'Errors are not written as application/xml: they have no body (getPet 404).',
  ]);
});

const BANNER = {
  ...{ url: 'http://mock', version: '1', folder: 'f', clock: 'live', instant: 'i', docs: 'd' },
  ...{ withConsole: false, builtIn: undefined },
  fixtures: { customers: [{ id: 'demo', name: 'Demo', keys: ['demo-key'] }], drivers: new Map() },
  options: { seed: 1, population: 1, idPattern: 'driver-{n}', unknown: '404', redactIds: false },
} as unknown as Omit<Parameters<typeof bannerText>[0], 'contract'>;

test('the request to try has the parameters that are required', () => {
  const parameters = [{ name: 'lang', in: 'query', required: true, schema: { enum: ['fi'] } }];
  const { contract } = read('/drivers/{id}', {
    ...{ 'x-mock-operation': 'driver', parameters, responses: DRIVER },
  });
  expect(bannerText({ ...BANNER, contract }, (_, text) => text)).toContain(
    'curl "http://mock/drivers/driver-1?lang=fi"',
  );
});

test('without a driver the request to try is one of another operation', () => {
  const { contract } = read('/pets', { operationId: 'getPets', responses: {} });
  expect(bannerText({ ...BANNER, contract }, (_, text) => text)).toContain('curl "http://mock/pets"');
});
