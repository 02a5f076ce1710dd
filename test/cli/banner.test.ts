import { expect, test } from 'vitest';
import { bannerText } from '../../src/cli/output/banner.ts';
import { DRIVER, read } from '../support/one-operation.ts';

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

test('with --auth off the request to try has no key', () => {
  const more = {
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'k' } } },
  };
  const { contract } = read('/drivers/{id}', { 'x-mock-operation': 'driver', responses: DRIVER }, more);
  const options = { ...BANNER.options, auth: 'off' as const };
  expect(bannerText({ ...BANNER, contract, options }, (_, text) => text)).toContain(
    'curl "http://mock/drivers/driver-1"',
  );
});

test('without a driver the request to try is one of another operation', () => {
  const { contract } = read('/pets', { operationId: 'getPets', responses: {} });
  expect(bannerText({ ...BANNER, contract }, (_, text) => text)).toContain('curl "http://mock/pets"');
});

test('where there is no driver the request has what its operation lets in by', () => {
  const more = {
    security: [{ key: [] }],
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'query', name: 'k' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
  const { contract } = read('/pets', { security: [{ token: [] }], responses: {} }, more);
  const line = /curl .*/.exec(bannerText({ ...BANNER, contract }, (_, text) => text))?.[0];
  expect(line).toMatch(/^curl "http:\/\/mock\/pets" -H "authorization: Bearer [^"]+"$/);
});

test('drivers of the documents are said to be missing where they are', () => {
  const { contract } = read('/pets', { responses: {} });
  const bannerOf = (...ids: string[]) => {
    const drivers = new Map([['demo', new Map(ids.map((id) => [id, {}]))]]);
    const fixtures = { ...BANNER.fixtures, drivers } as unknown as typeof BANNER.fixtures;
    return bannerText({ ...BANNER, contract, fixtures, builtIn: 0 }, (_, text) => text);
  };
  expect(bannerOf('ada')).toContain('such as extIdTest, are not there: --built-in-drivers adds them');
  expect(bannerOf('ada', 'extIdTest')).not.toContain('are not there');
});
