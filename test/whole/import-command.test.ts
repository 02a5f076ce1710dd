import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { UserHandlers as Handlers } from '../../src/content/handlers/handler.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { differencesInAnyOrder, planted } from '../interchange/planted.ts';
import { fakeIo } from '../support/fake-io.ts';
import { renamedSpec, snakeCase, wrappedSpec } from '../support/renamed-spec.ts';
import { bodyOf, THURSDAY, worldOf } from '../support/worlds.ts';

const root = mkdtempSync(join(tmpdir(), 'ev-driver-mock-import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** Runs the command on files that are written for it, and looks at what it wrote. */
async function imported(files: Readonly<Record<string, unknown>>, ...more: readonly string[]) {
  const folder = join(root, String(++count));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? (content as string) : JSON.stringify(content));
  }
  const out = join(folder, 'out');
  const names = Object.keys(files).filter((name) => !name.startsWith('__') && !/\.(?:bin|dat)$/.test(name));
  const { io, written } = fakeIo(['import', ...names, '--out', out, ...more], {
    cwd: folder,
    now: () => THURSDAY * 1000,
  });
  const code = await run(io);
  await new Promise(setImmediate);
  return { code, ...written, out, files: filesIn(out) };
}

function filesIn(folder: string): Record<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return Object.fromEntries(
      entries.map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length + 1),
        readFileSync(join(parentPath, name), 'utf8'),
      ]),
    );
  } catch {
    return {};
  }
}

async function validate(folder: string) {
  const { io, written } = fakeIo(['validate', '--fixtures', folder]);
  const code = await run(io);
  await new Promise(setImmediate);
  return [code, written.stdout, written.stderr];
}

/** What the mock answers with a folder. */
async function answers(folder: string, ...asked: readonly (readonly [id: string, prefer?: string])[]) {
  const mock = await startDriverMock({ fixtures: folder, clock: '2026-01-15T09:00:00Z' });
  try {
    const found = [];
    for (const [id, prefer] of asked) {
      const headers = prefer === undefined ? {} : { prefer };
      const url = `${mock.url}/api/user/externalId/${encodeURIComponent(id)}?code=demo-key&clientId=demo`;
      const answer = await fetch(url, { headers }).catch(() => undefined);
      found.push({ status: answer?.status ?? 0, body: (await answer?.text().catch(() => 'cut')) ?? '' });
    }
    return found;
  } finally {
    await mock.close();
  }
}

const driver = (n: number) => bodyOf(worldOf({ seed: 11 }), `driver-${n}`, THURSDAY);
const small = (externalId: string, more: object = {}) => ({
  id: 7,
  name: 'Anna Virtanen',
  externalId,
  ...more,
});
const url = (id: string) => `https://real.example/v2/user/externalId/${id}?code=a-secret-key-1&clientId=c`;
const harEntry = (id: string, status: number, content: object, more: object = {}) => ({
  startedDateTime: '2026-01-15T08:00:00.000Z',
  request: {
    method: 'GET',
    url: url(id),
    headers: [],
    queryString: [{ name: 'code', value: 'a-secret-key-1' }],
    cookies: [],
  },
  response: { status, headers: [], cookies: [], content },
  ...more,
});
const har = (...entries: object[]) => ({ log: { version: '1.2', entries } });
const PLAIN = '--no-anonymise';

describe('import of HAR archives', () => {
  it('takes bodies in base64, compressed and beside the archive; content-encoding beside plain text and negative sizes mean nothing', async () => {
    const headers = [{ name: 'content-encoding', value: 'gzip' }];
    const { code, files, stderr } = await imported(
      {
        'a.har': har(
          harEntry(
            'plain',
            200,
            { text: JSON.stringify(small('plain')), compression: -12, size: 1 },
            {
              response: {
                status: 200,
                headers,
                content: { text: JSON.stringify(small('plain')), compression: -12 },
              },
            },
          ),
          harEntry('base64', 200, {
            text: Buffer.from(JSON.stringify(small('base64'))).toString('base64'),
            encoding: 'base64',
          }),
          harEntry('zipped', 200, {
            text: gzipSync(JSON.stringify(small('zipped'))).toString('base64'),
            encoding: 'base64',
          }),
          harEntry('beside', 200, { _file: 'abc.dat' }),
          harEntry('gone', 200, { _file: 'gone.dat' }),
          harEntry('cut', 200, { text: '{"externalId":"cut","na' }),
          harEntry('none', 200, { size: -1 }),
        ),
        'abc.dat': JSON.stringify(small('beside')),
      },
      PLAIN,
    );
    expect(code).toBe(0);
    expect(
      Object.keys(files)
        .filter((path) => path.endsWith('.json'))
        .sort(),
    ).toEqual(['base64', 'beside', 'plain', 'zipped'].map((name) => `drivers/${name}.json`));
    expect(stderr).toContain('a.har, entry 5: its body lies in a file that is not there.');
    expect(stderr).toMatch(
      /a\.har, entry 6: its body is no JSON: ends inside a string at line 1, column \d+\./,
    );
    expect(stderr).toContain('a.har, entry 7: it has no body.');
  });

  it('several answers about one URL are a sequence, failed ones faults, and their time is told', async () => {
    const { code, out, stdout } = await imported(
      {
        'b.har': har(
          harEntry('flaky', 0, {}),
          harEntry('flaky', 503, { text: '{"title":"Busy","status":503}' }),
          harEntry('flaky', 503, { text: '{"title":"Busy","status":503}' }),
          harEntry('flaky', 200, { text: JSON.stringify(small('flaky')) }),
          harEntry('gone', 404, { text: '' }),
        ),
      },
      PLAIN,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('--clock 2026-01-15T08:00:00Z');
    expect((await validate(out))[0]).toBe(0);
    const found = await answers(out, ['flaky'], ['flaky'], ['flaky'], ['flaky'], ['flaky'], ['gone']);
    expect(found.map(({ status }) => status)).toEqual([0, 503, 503, 200, 200, 404]);
  });

  it('lists other methods and paths, HTTP/2 pseudo headers and no pages do no harm, and no key is in any file', async () => {
    const more = {
      request: { method: 'POST', url: url('x'), headers: [{ name: ':authority', value: 'real.example' }] },
    };
    const other = { request: { method: 'GET', url: 'https://cdn.example/logo.png', headers: [] } };
    const { stderr, files } = await imported(
      {
        'c.har': har(
          harEntry('x', 200, {}, more),
          harEntry('x', 200, {}, other),
          harEntry('x', 200, { text: JSON.stringify(small('x', { name: 'a-secret-key-1' })) }),
        ),
      },
      PLAIN,
    );
    expect(stderr).toContain('entry 1: its method is POST.');
    expect(stderr).toContain('entry 2: no operation of the contract has its path.');
    expect(Object.values(files).join('')).not.toContain('a-secret-key-1');
  });
});

it('the line that lists what became scenarios names the folder', async () => {
  const { stdout } = await imported({
    'a.har': har(
      harEntry('EMP-0042', 503, {}),
      harEntry('EMP-0042', 200, { text: JSON.stringify(small('EMP-0042')) }),
    ),
  });
  expect(stdout).toMatch(/^1 scenario: ev-driver-mock scenarios --fixtures out tells them\.$/m);
});

it('bodies of a spec of one’s own live, out of its envelope', async () => {
  const spec = join(root, 'wrapped.json');
  writeFileSync(spec, JSON.stringify(wrappedSpec(renamedSpec(snakeCase))));
  const service = await startDriverMock({ spec, clock: '2026-01-15T09:00:00Z' });
  const ids = ['driver-7', 'driver-8'];
  try {
    const given = await Promise.all(
      ids.map(async (id) =>
        (await fetch(`${service.url}/api/user/externalId/${id}?code=demo-key&clientId=demo`)).json(),
      ),
    );
    const lines = given.map((body) => JSON.stringify(body)).join('\n');
    for (const flags of [[], [PLAIN]]) {
      const { code, stdout, files } = await imported({ 'bodies.ndjson': lines }, '--spec', spec, ...flags);
      // Numbers of the world are beyond those that fixtures may have.
      const live = flags.length > 0 ? 0 : 2;
      expect([code, stdout]).toEqual([0, expect.stringContaining(`2 drivers: ${live} of them live`)]);
      const names = Object.keys(files).filter((path) => path.startsWith('drivers/'));
      expect(names.includes('drivers/driver-7.yaml')).toBe(flags.length > 0);
    }
    // What the world cannot say is no reason to lose the driver: its id is in the body all the same.
    const more = lines.replace('"tags":[', '"a_new_one":1,"tags":[');
    const { stdout, stderr, files } = await imported({ 'bodies.ndjson': more }, '--spec', spec);
    expect([stdout, stderr]).toEqual([expect.stringContaining('2 drivers: 1 of them live'), '']);
    expect(files['RECORDING.md']).toContain('| something at data is not in the spec |');
  } finally {
    await service.close();
  }
});

describe('import of other forms', () => {
  it('a key or cookie that a body repeats is in no file, in whatever form the requests tell it, compressed or not', async () => {
    const SECRET = 'live/K9+zQ7==x';
    const body = small('EMP-0042', { name: `of ${SECRET}` });
    const path = '/api/user/externalId/EMP-0042';
    const answer = { status: 200, body };
    const archive = har(
      harEntry('EMP-0042', 200, {
        text: JSON.stringify(small('EMP-0042', { name: 'of 0123456789abcdef-cookie' })),
      }),
      harEntry('EMP-0042', 200, { text: JSON.stringify(body) }),
    );
    (archive.log.entries[0] as ReturnType<typeof harEntry>).request.cookies = [
      { name: 'sid', value: '0123456789abcdef-cookie' },
    ] as never;
    (archive.log.entries[1] as ReturnType<typeof harEntry>).request.headers = [
      { name: 'Authorization', value: `Bearer ${SECRET}` },
    ] as never;
    const pact = (query: unknown) => ({
      consumer: { name: 'a' },
      provider: { name: 'b' },
      interactions: [{ description: 'x', request: { method: 'GET', path, query }, response: answer }],
    });
    const files: Record<string, unknown> = {
      'compressed.har': gzipSync(JSON.stringify(archive)),
      'v2.json': pact(`clientId=demo&code=${encodeURIComponent(SECRET)}`),
      'v3.json': pact({ code: [SECRET], clientId: ['demo'] }),
      'mapping.json': {
        request: { method: 'GET', urlPath: path, headers: { 'X-Functions-Key': { equalTo: SECRET } } },
        response: { status: 200, jsonBody: body },
      },
      'postman.json': {
        info: {
          _postman_id: '1',
          name: 'x',
          schema: 'https://schema.getpostman.com/json/collection/v2.1.0/',
        },
        variable: [{ key: 'live', value: SECRET }],
        item: [
          {
            name: 'driver',
            request: {
              method: 'GET',
              url: `https://a.example${path}`,
              header: [{ key: 'x-api-key', value: '{{live}}' }],
            },
            response: [{ code: 200, body: JSON.stringify(body) }],
          },
        ],
      },
      'auth.json': {
        info: {
          _postman_id: '1',
          name: 'x',
          schema: 'https://schema.getpostman.com/json/collection/v2.1.0/',
        },
        auth: {
          type: 'apikey',
          apikey: [
            { key: 'value', value: SECRET },
            { key: 'key', value: 'x-key' },
          ],
        },
        item: [
          {
            name: 'driver',
            request: { method: 'GET', url: `https://a.example${path}` },
            response: [{ code: 200, body: JSON.stringify(body) }],
          },
        ],
      },
    };
    for (const [name, content] of Object.entries(files)) {
      for (const flags of [[PLAIN], []]) {
        const { code, stderr, stdout, files: written } = await imported({ [name]: content }, ...flags);
        expect([name, code]).toEqual([name, 0]);
        const all = [...Object.values(written), stderr, stdout].join('\n');
        expect([name, all.includes(SECRET) || all.includes('abcdef-cookie')]).toEqual([name, false]);
        if (flags.length > 0) expect(all).toContain('of ***');
      }
    }
  });

  it('Postman: saved responses in folders, variables with a path, dynamic ones inside of JSON', async () => {
    const request = { method: 'GET', url: { raw: '{{base}}/user/externalId/pm?code={{key}}', path: ['x'] } };
    const body = JSON.stringify(small('pm', { payerId: 1 }))
      .replace('"payerId":1', '"payerId":{{$timestamp}}')
      .replace('Virtanen', '{{$guid}}');
    const { code, files, stderr } = await imported(
      {
        'p.json': {
          info: { schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
          variable: [
            { key: 'base', value: '{{host}}/v2/api' },
            { key: 'host', value: 'https://real.example' },
          ],
          item: [
            {
              name: 'f',
              item: [
                { request, event: [], response: [{ code: 200, body, originalRequest: request }] },
                { request, response: [] },
              ],
            },
          ],
        },
      },
      PLAIN,
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('request 2: it has no saved responses.')]);
    expect(files['drivers/pm.json']).toMatch(/"name":"Anna 00000000-.*"payerId":1768467600/);
  });

  it('a Postman collection without saved responses takes nothing, and ends with 1', async () => {
    const { code, stderr, files } = await imported({
      'p.json': { info: { _postman_id: 'x' }, item: [{ request: {}, response: [] }] },
    });
    expect([code, files]).toEqual([1, {}]);
    expect(stderr).toMatch(
      /it has no saved responses[\s\S]*Nothing is written: nothing of 1 file can be taken/,
    );
  });

  it('WireMock: bodies in files and templates, scenarios by their states, faults and delays', async () => {
    const request = (id: string) => ({ method: 'GET', urlPath: `/api/user/externalId/${id}` });
    const { code, out, stderr } = await imported(
      {
        'mappings/m.json': {
          mappings: [
            {
              request: request('file'),
              response: { status: 200, bodyFileName: 'body.json', transformers: ['response-template'] },
            },
            { request: request('file'), response: { status: 404 } },
            {
              request: request('steps'),
              scenarioName: 's',
              requiredScenarioState: 'two',
              response: { jsonBody: small('steps') },
            },
            {
              request: request('steps'),
              scenarioName: 's',
              requiredScenarioState: 'Started',
              newScenarioState: 'two',
              response: { status: 503, fixedDelayMilliseconds: 1 },
            },
            { request: request('broken'), response: { fault: 'EMPTY_RESPONSE' } },
            {
              request: { method: 'GET', urlPattern: '/api/user/externalId/[a-z]+\\?.*' },
              response: { jsonBody: small('any') },
            },
            { request: request('proxied'), response: { proxyBaseUrl: 'https://x.example' } },
            {
              request: { urlPathPattern: '^/(?:v1/)?user/externalId/[^/]+/?$' },
              response: {
                jsonBody: small('class', { lastLogin: '{{now}}', trace: '{{request.headers.X}}' }),
              },
            },
            {
              request: {
                urlPathTemplate: '/user/externalId/{id}',
                pathParameters: { id: { equalTo: 'gone' } },
              },
              response: { status: 404 },
            },
            { request: { urlPathPattern: '/api/.*' }, response: { jsonBody: small('anywhere') } },
            {
              priority: 1,
              request: { ...request('keyed'), queryParameters: { code: { absent: true } } },
              response: { status: 401 },
            },
            { request: request('keyed'), response: { jsonBody: small('keyed') } },
          ],
        },
        '__files/body.json': '{"externalId":"{{request.pathSegments.[3]}}","id":1234567890.12}',
      },
      PLAIN,
    );
    expect(code).toBe(0);
    expect(stderr).toContain('mapping 2: another mapping of its path is taken');
    expect(stderr).toContain('mapping 7: it passes requests on');
    expect(stderr).toContain('m.json, mapping 8: a template in its body is taken as a text.');
    expect(stderr).toContain(
      'mapping 10: its path is an expression that names no operation of the contract.',
    );
    expect(stderr).toContain('mapping 11: another mapping of its path is taken');
    expect((await validate(out))[0]).toBe(0);
    const found = await answers(
      out,
      ['file'],
      ['steps'],
      ['steps'],
      ['broken'],
      ['any'],
      ['class'],
      ['gone'],
      ['keyed'],
    );
    expect(found.map(({ status }) => status)).toEqual([200, 503, 200, 0, 200, 200, 404, 200]);
    expect(found[5]!.body).toContain('"lastLogin":"2026-01-15T09:00:00Z"');
    expect(found[0]!.body).toContain('1234567890.12');
  });

  it.each([
    ['2', { providerState: 'a driver exists' }, { providerState: 'no driver exists' }],
    [
      '3',
      { providerStates: [{ name: 'a driver exists', params: {} }] },
      { providerStates: [{ name: 'no driver exists' }] },
    ],
  ])(
    'Pact of version %s: interactions of one path told apart by their state are scenarios',
    async (_, first, second) => {
      const request = { method: 'GET', path: '/api/user/externalId/pact-1', query: 'code=x', body: {} };
      const { code, out } = await imported(
        {
          'pact.json': {
            interactions: [
              {
                ...first,
                request,
                response: {
                  status: 200,
                  body: small('pact-1'),
                  matchingRules: { '$.body.id': { match: 'type' } },
                },
              },
              { ...second, request, response: { status: 404 } },
            ],
          },
        },
        PLAIN,
      );
      expect(code).toBe(0);
      const found = await answers(
        out,
        ['pact-1'],
        ['pact-1', 'scenario=state-no-driver-exists'],
        ['x', 'scenario=state-a-driver-exists'],
      );
      expect(found.map(({ status }) => status)).toEqual([200, 404, 200]);
    },
  );

  it('Pact of version 4: content that is wrapped, and messages are told', async () => {
    const { files, stderr } = await imported(
      {
        'pact.json': {
          interactions: [
            {
              type: 'Synchronous/HTTP',
              request: { method: 'GET', path: '/api/user/externalId/v4' },
              response: {
                status: 200,
                body: { content: small('v4'), contentType: 'application/json', encoded: false },
              },
            },
            { type: 'Asynchronous/Messages' },
          ],
        },
      },
      PLAIN,
    );
    expect(Object.keys(files)).toContain('drivers/v4.json');
    expect(stderr).toContain('interaction 2: it is no request over HTTP.');
  });

  it('OpenAPI: examples of answers, also behind references, in YAML too', async () => {
    const yaml = `openapi: 3.0.3
paths:
  /user/externalId/{externalId}:
    get:
      responses:
        "200": {content: {application/json: {examples: {one: {$ref: "#/components/examples/one"}}}}}
        "404": {$ref: "#/components/responses/gone"}
        default: {description: other}
components:
  examples: {one: {value: {id: 1, externalId: from-spec, name: Anna}}}
  responses: {gone: {content: {application/problem+json: {example: {title: Gone, status: 404}}}}}
`;
    const { files, stderr } = await imported({ 'api.yaml': yaml }, PLAIN);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['drivers/from-spec.json', 'scenarios.yaml']));
    expect(stderr).toContain('answer default, of path 1: it has no status of its own.');
  });

  it('plain bodies, lists and NDJSON; envelopes, statuses in capitals and coordinates as texts are told', async () => {
    const charger = {
      chargerStatus: 'OUTOFORDER',
      sockets: [{ status: 'SUSPENDEDEV' }, { status: 'REMOVED' }],
      locationInfo: { latitude: '60.17', longitude: '24.9' },
    };
    const { files, stderr } = await imported(
      {
        'one.json': {
          data: small('wrapped', { chargers: [charger] }),
          status_code: 1000,
          timestamp: '2026-01-01T00:00:00Z',
        },
        'list.json': [small('first'), small('second'), 5],
        'lines.ndjson': `${JSON.stringify(small('third'))}\n\n${JSON.stringify(small('fourth'))}\n`,
        'empty.json': '',
        'archive.json': Buffer.from('PK\x03\x04'),
        'latin.json': Buffer.from([0x7b, 0xe4]),
      },
      PLAIN,
    );
    expect(Object.keys(files).filter((path) => path.endsWith('.json'))).toHaveLength(5);
    expect(files['drivers/wrapped.json']).toMatch(
      /"chargerStatus":"Error".*"SuspendedCAR".*"REMOVED".*"latitude":60.17/,
    );
    expect(stderr).toContain('one.json, body 1: taken out of its envelope data.');
    expect(stderr).toContain('statuses of no list (1)');
    expect(stderr).toContain('list.json, body 3: its body is no object.');
    expect(stderr).toContain('empty.json: it is empty.');
    expect(stderr).toContain('archive.json: it is a zip archive');
    expect(stderr).toContain('latin.json: it is no text in UTF-8.');
  });
});

describe('import of bodies', () => {
  it('a line that is no JSON is left out by its number, the others are taken', async () => {
    const lines = [small('first'), small('second')].map((body) => JSON.stringify(body));
    const text = `${lines[0]}\n\n{"externalId":"cut","na\n${lines[1]}\n`;
    const { code, files, stderr } = await imported({ 'bodies.ndjson': text }, PLAIN);
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual(['RECORDING.md', 'drivers/first.json', 'drivers/second.json']);
    expect(stderr).toMatch(
      /Not taken: bodies\.ndjson, line 3: it is no JSON: ends inside .* at column \d+\.\n/,
    );
  });

  it('a list in an envelope is taken body by body', async () => {
    const page = {
      data: [small('first'), small('second')],
      status_code: 1000,
      timestamp: '2026-01-01T00:00:00Z',
    };
    const { code, files, stderr } = await imported({ 'page.json': page }, PLAIN);
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual(['RECORDING.md', 'drivers/first.json', 'drivers/second.json']);
    expect(stderr).toContain('page.json, body 2: taken out of the list data.');
  });
});

/** A spec with the driver's operation as it is, and two others. */
function withOthers(): string {
  const built = JSON.parse(readFileSync(resolve('spec/driver-api.openapi.json'), 'utf8'));
  const content = { 'application/json': { schema: {} } };
  const responses = { 200: { description: 'Found', content } };
  const charger = { name: 'chargerId', in: 'path', required: true, schema: { type: 'string' } };
  const paths = {
    ...built.paths,
    '/charger/{chargerId}': { get: { operationId: 'getCharger', parameters: [charger], responses } },
    '/group': { get: { operationId: 'getSites', responses } },
  };
  const file = join(root, `others-${++count}.json`);
  writeFileSync(file, JSON.stringify({ ...built, paths }));
  return file;
}

describe('round trips', () => {
  it('a file without answers is named with its form', async () => {
    const { code, stderr } = await imported({ 'a.har': har() });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('Not taken: a.har: as a HAR archive it has no answer.'),
    ]);
  });

  it('the journal of a mock gives the same drivers again, and without --no-anonymise the same structure', async () => {
    const mock = await startDriverMock();
    let journal: unknown;
    const bodies: string[] = [];
    try {
      for (const id of ['driver-7', 'driver-8', 'nobody']) {
        const answer = await fetch(`${mock.url}/api/user/externalId/${id}?code=demo-key&clientId=demo`);
        bodies.push(await answer.text());
      }
      journal = await (await fetch(`${mock.url}/_mock/requests`)).json();
    } finally {
      await mock.close();
    }
    const { code, files, out } = await imported({ 'journal.json': journal }, PLAIN, '--frozen');
    expect(code).toBe(0);
    expect(files['drivers/driver-7.json']).toBe(`${bodies[0]}\n`);
    expect(files['drivers/driver-8.json']).toBe(`${bodies[1]}\n`);
    expect((await answers(out, ['driver-7'], ['nobody'])).map(({ status }) => status)).toEqual([200, 404]);
    const other = await imported({ 'journal.json': journal });
    expect([other.code, other.stdout]).toEqual([0, expect.stringContaining('2 drivers: 2 of them live')]);
    expect(Object.values(other.files).join('')).not.toMatch(/driver-7|driver-8/);
  }, 60_000);

  it.each(['journal', 'har', 'postman', 'wiremock', 'pact', 'pact-v4', 'openapi-examples'])(
    'our own export as %s is taken without a loss',
    async (format) => {
      const mock = await startDriverMock();
      let text = '';
      const bodies: string[] = [];
      try {
        for (const id of ['driver-7', 'stage-hub', 'nobody']) {
          const answer = await fetch(`${mock.url}/api/user/externalId/${id}?code=demo-key&clientId=demo`);
          bodies.push(await answer.text());
        }
        text = await (await fetch(`${mock.url}/_mock/requests/export?format=${format}`)).text();
      } finally {
        await mock.close();
      }
      const { code, files, out, stderr } = await imported({ 'own.json': text }, PLAIN, '--frozen');
      expect(code, stderr).toBe(0);
      // In the same bytes but for the line's end: order, nulls and numbers.
      for (const [index, id] of ['driver-7', 'stage-hub'].entries())
        expect(files[`drivers/${id}.json`]).toBe(`${bodies[index]}\n`);
      expect((await validate(out))[0]).toBe(0);
      const frozen = await imported({ 'own.json': text }, '--frozen');
      const made = Object.entries(frozen.files)
        .filter(([path]) => path.startsWith('drivers/'))
        .map(([, body]) => JSON.parse(body));
      const given = bodies.slice(0, 2).map((body) => JSON.parse(body));
      expect(differencesInAnyOrder(given, made)).toEqual([]);
      const other = await imported({ 'own.json': text });
      expect([other.code, other.stdout]).toEqual([0, expect.stringContaining('2 drivers: 2 of them live')]);
    },
  );

  it.each(['har', 'openapi-examples'])(
    'what handlers answer, exported as %s, is answered by handlers again',
    async (format) => {
      const spec = withOthers();
      const handlers: Handlers = { getSites: () => [], getCharger: () => ({ id: 7, status: 'Online' }) };
      const clock = '2026-01-15T09:00:00Z';
      const ask = async ({ apiUrl }: DriverMock) =>
        (await fetch(`${apiUrl}/charger/AVFI-1?code=demo-key&clientId=demo`)).text();
      const before = await startDriverMock({ spec, handlers, clock });
      let text: string;
      let answer: string;
      try {
        // A session without requests gives an example of each answer.
        text = await (await fetch(`${before.url}/_mock/requests/export?format=${format}`)).text();
        answer = await ask(before);
      } finally {
        await before.close();
      }
      expect(answer).toBe('{"id":7,"status":"Online"}');
      const { code, out, files, stdout, stderr } = await imported({ own: text }, PLAIN, '--spec', spec);
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/\d operations answered by handlers\.mjs/);
      expect(JSON.parse(files['examples.json'] ?? '{}')).toMatchObject({
        getCharger: { status: 200, body: JSON.parse(answer) },
        getSites: { status: 200, body: [] },
      });
      expect((await validate(out)).join('')).not.toContain('Not used');
      const own = (await import(join(out, 'handlers.mjs'))) as { readonly default: Handlers };
      const after = await startDriverMock({ spec, handlers: own.default, fixtures: out, clock });
      try {
        expect(await ask(after)).toBe(answer);
      } finally {
        await after.close();
      }
    },
    60_000,
  );

  it('what generate writes is taken, and lives', async () => {
    const text = [1, 2, 3].map((n) => JSON.stringify(driver(n))).join('\n');
    const { stdout, out } = await imported({ 'drivers.ndjson': text });
    expect(stdout).toContain('3 drivers: 3 of them live');
    expect((await validate(out))[0]).toBe(0);
  });
});

describe('personal data', () => {
  it('of a body with a secret in every text nothing is left: not in files, not on the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(planted, async ({ bodies, secrets }) => {
        const ids = bodies.map((body) => String((body as { externalId: string }).externalId));
        const entries = bodies.flatMap((body, index) => [
          harEntry(encodeURIComponent(ids[index]!), 200, { text: JSON.stringify(body) }),
          harEntry(encodeURIComponent(ids[index]!), 503, {
            text: JSON.stringify({ title: ids[index], status: 503, detail: [...secrets][0] }),
          }),
        ]);
        const { code, stdout, stderr, files, out } = await imported({ 'x.har': har(...entries) });
        expect(code, stderr).toBe(0);
        const all = [...Object.entries(files).flat(), stdout, stderr].join('\n');
        const written = [...secrets].flatMap((secret) => [
          secret,
          JSON.stringify(secret).slice(1, -1),
          encodeURIComponent(secret),
        ]);
        expect(written.filter((secret) => secret.length >= 8 && all.includes(secret))).toEqual([]);
        rmSync(out, { recursive: true });
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('any JSON is taken or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<(value: unknown) => unknown>(
          (value) => ({ log: { entries: [value] } }),
          (value) => ({ interactions: [value] }),
          (value) => ({ mappings: [value] }),
          (value) => ({ info: { _postman_id: 1 }, item: [value] }),
          (value) => ({ openapi: '3.0.0', paths: value }),
          (value) => ({ entries: [value], forgotten: 0 }),
          (value) => value,
        ),
        fc.json({ maxDepth: 4 }),
        async (wrap, text) => {
          const { code, stderr } = await imported({ 'any.json': wrap(JSON.parse(text)) });
          expect([0, 1]).toContain(code);
          expect(stderr).not.toMatch(/Internal error/);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  }, 60_000);
});
