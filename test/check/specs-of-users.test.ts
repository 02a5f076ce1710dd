import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import type { CheckReport } from '../../src/check/report/check-report.ts';
import { run } from '../../src/cli/run.ts';
import { startDriverMock } from '../../src/doors/index.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { fakeIo } from '../support/fake-io.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

const text = { type: 'string' };
const apiKey = (place: string, name: string) => ({ type: 'apiKey', in: place, name });
const HEADER = apiKey('header', 'X-Api-Key');
const BEARER = { type: 'http', scheme: 'bearer' };
const inPath = (name: string, schema: object = text) => ({ name, in: 'path', required: true, schema });

/** A small spec with the driver's operation at a path. @param security lists of schemes, each list a way in */
function specWith(
  schemes: Readonly<Record<string, object>>,
  security: readonly (readonly string[])[],
  path = '/drivers/{id}',
  more: readonly object[] = [],
) {
  const driver = {
    properties: { externalId: text, name: text, tags: { type: 'array', items: { type: 'object' } } },
  };
  const content = { 'application/json': { schema: { type: 'object', ...driver } } };
  return {
    ...{ openapi: '3.1.0', info: { title: 'Small', version: '1' }, servers: [{ url: '/v1' }] },
    security: security.map((names) => Object.fromEntries(names.map((name) => [name, []]))),
    paths: {
      [path]: {
        get: {
          ...{ operationId: 'getDriver', parameters: [inPath('id'), ...more] },
          responses: {
            200: { description: 'fine', content },
            ...{ 400: { description: 'bad' }, 401: { description: 'no' }, 404: { description: 'none' } },
          },
        },
      },
    },
    components: { securitySchemes: schemes },
  };
}

const SPECS = {
  'a bearer token': specWith({ a: BEARER }, [['a']]),
  'basic credentials': specWith({ a: { type: 'http', scheme: 'basic' } }, [['a']]),
  'a token of OAuth': specWith(
    {
      a: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://login.example', scopes: {} } },
      },
    },
    [['a']],
  ),
  'a key in a header': specWith({ a: HEADER }, [['a']]),
  'a key in a cookie': specWith({ a: apiKey('cookie', 'sid') }, [['a']]),
  'a key in the query': specWith({ a: apiKey('query', 'api_key') }, [['a']]),
  'a key in a header or the query': specWith({ a: HEADER, b: apiKey('query', 'api_key') }, [['a'], ['b']]),
  'a key in a header and the query': specWith({ a: HEADER, b: apiKey('query', 'api_key') }, [['a', 'b']]),
  'a key in a header or a token': specWith({ a: HEADER, b: BEARER }, [['a'], ['b']]),
  'a key and a customer in headers': specWith({ a: HEADER, c: apiKey('header', 'X-Customer') }, [['a', 'c']]),
  'a key and a customer in cookies': specWith(
    { a: apiKey('cookie', 'sid'), c: apiKey('cookie', 'customer') },
    [['a', 'c']],
  ),
  'a customer in the path': specWith({ a: HEADER }, [['a']], '/customers/{customerId}/drivers/{id}', [
    inPath('customerId'),
  ]),
  'another parameter in the path': specWith({ a: HEADER }, [['a']], '/regions/{region}/drivers/{id}/view', [
    inPath('region', { type: 'string', enum: ['eu', 'us'] }),
  ]),
  'nothing at all': specWith({}, []),
  'a token that nobody needs': specWith({ a: BEARER }, [['a'], []]),
};

const KEY = 'demo-key';

async function serving(spec: object) {
  const folder = temporaryFolder({ 'api.json': JSON.stringify(spec) });
  const file = join(folder, 'api.json');
  const mock = await startDriverMock({ spec: file, strict: false, auth: 'keys' });
  stops.push(() => mock.close());
  return { file, url: new URL(mock.apiUrl).origin };
}

async function command(argv: readonly string[]) {
  const { io, written } = fakeIo(argv, { now: Date.now });
  return { code: await run(io), written };
}

/** Runs a line for a shell that has the key. */
async function shell(line: string) {
  const env = { ...process.env, EV_DRIVER_MOCK_CODE: KEY };
  return (await promisify(execFile)('sh', ['-c', line], { env })).stdout;
}

it.each(Object.entries(SPECS))(
  'check and proxy agree with a service whose spec wants %s',
  async (_what, spec) => {
    const { file, url } = await serving(spec);
    const asked = [
      '--target',
      url,
      '--code',
      KEY,
      '--client-id',
      'demo',
      '--id',
      'driver-7',
      '--rate',
      '100',
    ];
    const { code, written } = await command(['check', '--spec', file, ...asked, '--format', 'json']);
    const checked = JSON.parse(written.stdout) as CheckReport;
    expect(checked.findings).toEqual([]);
    expect({ code, stderr: written.stderr }).toMatchObject({ code: 0 });
    expect(written.stdout).not.toContain(KEY);
    expect(written.stdout).not.toContain(btoa(`user:${KEY}`));

    // The line that repeats a request does so, with the key of the environment.
    const { curl } = checked.cases[0] ?? { curl: '' };
    expect(await shell(curl)).toMatch(/^HTTP\/1.1 200 /);

    // The same request through the proxy has no mark.
    const {
      io,
      written: told,
      signal,
      isListening,
    } = fakeIo(['proxy', '--spec', file, '--target', url, '--port', '0'], { now: Date.now });
    const ended = run(io);
    stops.push(async () => {
      signal();
      await ended;
    });
    await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
    const proxy = /http:\/\/[^\s/"]+/.exec(told.stdout)?.[0] ?? '';
    const answer = await shell(curl.replaceAll(url, proxy));
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).not.toContain('x-mock-violations');
  },
);

it('a spec without drivers is checked by its other operations, needs no id, and cannot be recorded or stood before', async () => {
  const spec = specWith({ a: HEADER }, [['a']], '/tariffs/{id}');
  const operation = spec.paths['/tariffs/{id}']?.get;
  Object.assign(operation ?? {}, {
    responses: {
      200: { description: 'fine', content: { 'application/json': { schema: { type: 'number' } } } },
    },
  });
  const { file, url } = await serving(spec);
  const of = ['--spec', file, '--target', url, '--code', KEY, '--client-id', 'demo'];
  const { code, written } = await command(['check', ...of]);
  expect(written.stdout).toContain('1 of 1 cases agree');
  expect(code).toBe(0);
  const wrong = await command(['check', ...of, '--code', 'another']);
  expect(wrong.written.stdout).toContain('the service does not let this key and customer in: status 401');
  expect(wrong.code).toBe(3);
  for (const name of ['record', 'proxy']) {
    const more = name === 'record' ? ['--id', 'x', '--out', join(file, '..', 'recorded')] : ['--port', '0'];
    const own = name === 'record' ? of : of.slice(0, 4);
    const refused = await command([name, ...own, ...more]);
    expect(refused.code).toBe(2);
    expect(refused.written.stderr).toContain('x-mock-operation: driver');
  }
});
