import { describe, expect, test } from 'vitest';
import { itemAt } from '../../src/base/present.ts';
import { fetchCall } from '../../src/console/parts/snippets/lines.ts';
import { SNIPPETS } from '../../src/console/parts/snippets/test-snippet.ts';
import { requestFor } from '../../src/console/parts/snippets/written-request.ts';
import { type DriverMock, type StartOptions, startDriverMock } from '../../src/doors/start.ts';
import { ASKED_SPECS } from '../support/asked-specs.ts';

/** Of characters that are written otherwise in URLs. */
const KEY = 'sK7right+Key/42~x=';
const content = { customers: [{ id: 'fleet', name: 'Fleet', keys: [KEY] }], drivers: [] };

/** Runs lines of JavaScript, with the key in the environment; gives the status that they print. */
async function runs(text: string): Promise<unknown> {
  const printed: unknown[][] = [];
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  const env = { DRIVER_API_KEY: KEY };
  await new AsyncFunction('process', 'console', text)(
    { env },
    { log: (...all: unknown[]) => printed.push(all) },
  );
  return printed[0]?.[0];
}

/** What was asked in a session, as the journal tells it. */
async function askedIn(mock: DriverMock, session: string) {
  const { method, path, query, headers } = itemAt(await mock.session(session).requests(), 0);
  return { method, path, query, headers };
}

describe.each(Object.keys(ASKED_SPECS))('under a spec with %s', (name) => {
  const spec = ASKED_SPECS[name]!;

  test.each([
    ['a key that is told', { spec }],
    ['a key that is a secret', { spec, content, auth: 'keys' as const }],
    ['no key at all', { spec, auth: 'off' as const }],
  ])('a sample with %s gets a driver, and so does its entry in the journal', async (_, options) => {
    await using mock = await startDriverMock(options);
    const info = await mock.info();
    const sample = fetchCall(requestFor('driver-7', info), `${mock.url}/_session/a`);
    expect(sample).not.toContain(KEY);
    expect(await runs(sample)).toBe(200);

    const entry = itemAt(await mock.session('a').requests(), 0);
    const own = { ...entry, query: [entry.query, 'page=2'].filter((part) => part !== '').join('&') };
    const text = SNIPPETS.fetch({ entry: own, session: 'b', server: mock.url, info });
    expect(text).not.toContain(KEY);
    expect(await runs(text)).toBe(200);
    expect(await askedIn(mock, 'b')).toEqual({ ...(await askedIn(mock, 'a')), query: own.query });
  });

  test.runIf(name !== 'no security')('a wrong key stays one that is wrong', async () => {
    for (const options of [
      { spec, content, auth: 'keys' as const },
      { spec, auth: 'any' as const },
    ]) {
      await using mock = await startDriverMock(options);
      const info = await mock.info();
      const other = {
        ...info,
        customers: [{ ...itemAt(info.customers, 0), key: options.auth === 'any' ? '' : 'nobody' }],
      };
      expect(await runs(fetchCall(requestFor('driver-7', other), `${mock.url}/_session/a`))).toBe(401);
      const entry = itemAt(await mock.session('a').requests(), 0);
      expect(await runs(SNIPPETS.fetch({ entry, session: 'b', server: mock.url, info }))).toBe(401);
    }
  });
});

describe('a test that is written for a request starts a mock that answers alike', () => {
  /** The options that a snippet hands over, read as code. */
  const optionsIn = (text: string, call: RegExp): object =>
    new Function('spec', 'handlers', `return ${call.exec(text)?.[1] || '{}'}`)(SPEC, HANDLERS);
  const SPEC = ASKED_SPECS[itemAt(Object.keys(ASKED_SPECS), 0)];
  const HANDLERS = {};

  test.each<[string, StartOptions]>([
    ['the built-in spec', {}],
    ['its base path', { basePath: '/' }],
    [
      'a file, its base path, operation and map, and a folder of fixtures',
      {
        ...{ spec: 'examples/own-spec/api.yaml', basePath: '/v9', operations: { driver: 'getDriver' } },
        ...{ map: { 'data.home': 'driver.name' }, fixtures: 'fixtures', auth: 'off' as const },
      },
    ],
    ['another world', { seed: 7, unknown: 'generate', population: 3, idPattern: "E'{n}", errorBody: 'text' }],
    ['a document', { spec: SPEC as object, reserved: 'off', builtInDrivers: true }],
  ])('%s', async (_, given) => {
    await using mock = await startDriverMock(given);
    const info = await mock.info();
    const request = requestFor('driver-3', info);
    await runs(fetchCall(request, `${mock.url}/_session/a`));
    const entry = itemAt(await mock.session('a').requests(), 0);
    const asked = { entry, session: 'a', server: mock.url, info };
    const options = optionsIn(SNIPPETS.Vitest(asked), /startDriverMock\((.*)\);/);
    expect(options).toEqual(given);
    expect(optionsIn(SNIPPETS.Jest(asked), /startDriverMock\((.*)\);/)).toEqual(given);
    const { fixtures: _folder, ...withoutFolder } = given;
    const ofMsw = optionsIn(SNIPPETS.MSW(asked), /createMswMock\((.*)\);/);
    expect(ofMsw).toEqual({ baseUrl: 'https://charging.example.com', ...withoutFolder });
    await using other = await startDriverMock(options);
    const answers = [mock, other].map(async ({ url }) => (await fetch(url + entry.path)).text());
    const [body, again] = await Promise.all(answers);
    expect(again).toBe(body);
  });

  test('functions that no text can be are a variable, and said', async () => {
    const spec = SPEC as { readonly paths: Readonly<Record<string, object>> };
    const more = { get: { operationId: 'more', responses: { 200: { description: 'OK' } } } };
    const own = { ...spec, paths: { ...spec.paths, '/more': more } };
    await using mock = await startDriverMock({ spec: own, handlers: { more: () => ({}) } });
    await (await fetch(`${mock.apiUrl}/more`)).text();
    const asked = { entry: itemAt(await mock.requests(), 0), session: 'a', server: mock.url };
    const text = SNIPPETS.Vitest({ ...asked, info: await mock.info() });
    expect(text).toContain('startDriverMock({ spec, handlers })');
    expect(text).toMatch(/\/\/ Import the spec .* as `spec`\.\n\/\/ Import the handlers .* as `handlers`\./);
  });
});
