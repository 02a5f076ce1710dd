import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/index.ts';
import { redactAllWritings } from '../../src/mock/secrets/redactor.ts';
import { prettyLine } from '../../src/server/log/access-log.ts';
import { accessLine } from '../../src/server/log/json-lines.ts';
import { fakeIo } from '../support/fake-io.ts';

/** Of characters that are written otherwise in URLs, JSON and HTML, as far as tokens may have them (RFC 6750). */
const RIGHT = 'sK7right+Key/42~x=';
const WRONG = 'sK7wrong+Key/17.x=';
const EXPORTS = ['journal', 'har', 'postman', 'pact', 'curl', 'wiremock', 'openapi'];
const REPORTS = ['text', 'json', 'junit', 'markdown', 'github', 'html'];

interface Kind {
  /** `securitySchemes` of the spec; all of them are asked for together. */
  readonly schemes: Readonly<Record<string, object>>;
  /** What a request sends. */
  readonly sends: (key: string) => { query?: Record<string, string>; headers?: Record<string, string> };
}

const CUSTOMER = { type: 'apiKey', in: 'header', name: 'X-Tenant' };
const KINDS: Readonly<Record<string, Kind>> = {
  'API key in a header': {
    schemes: { pass: { type: 'apiKey', in: 'header', name: 'Zz-Fleet-Pass' } },
    sends: (key) => ({ headers: { 'zz-fleet-pass': key } }),
  },
  'API key in the query': {
    schemes: { pass: { type: 'apiKey', in: 'query', name: 'q.pass[x]' } },
    sends: (key) => ({ query: { 'q.pass[x]': key } }),
  },
  'API key in a cookie': {
    schemes: { pass: { type: 'apiKey', in: 'cookie', name: 'fleet.sid' } },
    sends: (key) => ({ headers: { cookie: `theme=dark; fleet.sid=${key}; other=1` } }),
  },
  'API key and customer': {
    schemes: { pass: { type: 'apiKey', in: 'query', name: 'lock' }, tenant: CUSTOMER },
    sends: (key) => ({ query: { lock: key }, headers: { 'x-tenant': 'fleet' } }),
  },
  bearer: {
    schemes: { token: { type: 'http', scheme: 'bearer' } },
    sends: (key) => ({ headers: { authorization: `Bearer ${key}` } }),
  },
  basic: {
    schemes: { login: { type: 'http', scheme: 'basic' } },
    sends: (key) => ({ headers: { authorization: `Basic ${btoa(`somebody:${key}`)}` } }),
  },
  'basic, with the key as the user': {
    schemes: { login: { type: 'http', scheme: 'basic' } },
    sends: (key) => ({ headers: { authorization: `Basic ${btoa(`${key}:`)}` } }),
  },
  OAuth2: {
    schemes: {
      oauth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://auth.example/token', scopes: {} } },
      },
    },
    sends: (key) => ({ headers: { authorization: `bearer ${key}` } }),
  },
  'OpenID Connect': {
    schemes: { oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://auth.example/.well-known' } },
    sends: (key) => ({ headers: { authorization: `Bearer ${key}` } }),
  },
};

const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-secrets-'));
const fixtures = join(folder, 'fixtures');
beforeAll(() => {
  mkdirSync(fixtures);
  writeFileSync(join(fixtures, 'customers.yaml'), `- { id: fleet, name: Fleet, keys: ['${RIGHT}'] }\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A spec with an operation for drivers, one that reads and one that writes, which all ask for these schemes. */
function specWith({ schemes }: Kind): object {
  const json = (schema: object) => ({ description: 'OK', content: { 'application/json': { schema } } });
  const text = { type: 'string' };
  const error = json({ type: 'object', properties: { error: text } });
  const path = (name: string) => ({ name, in: 'path', required: true, schema: text });
  const note = { name: 'note', in: 'query', schema: { ...text, example: 'n' } };
  const driver = { externalId: text, name: text, homeGroupName: text, tags: { type: 'array', items: {} } };
  return {
    openapi: '3.0.3',
    info: { title: 'People', version: '1' },
    security: [Object.fromEntries(Object.keys(schemes).map((id) => [id, []]))],
    components: { securitySchemes: schemes },
    paths: {
      '/people/{externalId}': {
        get: {
          ...{ operationId: 'getPerson', 'x-mock-operation': 'driver' },
          parameters: [path('externalId'), note],
          responses: { 200: json({ type: 'object', properties: driver }), 401: error, 404: error },
        },
      },
      '/sites/{siteId}': {
        get: {
          ...{ operationId: 'getSite', parameters: [path('siteId'), note] },
          responses: { 200: json({ type: 'object', properties: { name: text } }), 401: error },
        },
        post: {
          ...{ operationId: 'addSite', parameters: [path('siteId')] },
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
          responses: { 200: json({ type: 'object' }), 400: error, 401: error },
        },
      },
    },
  };
}

/** Asks for each of the operations, in the session `mine` and in the default one, and repeats the key where it does not belong. */
async function ask({ apiUrl }: DriverMock, kind: Kind, key: string): Promise<readonly string[]> {
  const { query = {}, headers = {} } = kind.sends(key);
  const paths = ['/people/driver-1', '/people/nobody', `/people/${encodeURIComponent(key)}`, '/sites/s-1'];
  const receipts: string[] = [];
  for (const session of ['default', 'mine']) {
    for (const path of [...paths, '/nothing']) {
      const search = new URLSearchParams({ ...query, note: `of ${key}`, more: key });
      const response = await fetch(`${apiUrl}${path}?${search}`, {
        headers: {
          ...headers,
          referer: `https://app.example/?k=${encodeURIComponent(key)}`,
          'x-mock-session': session,
        },
      });
      await response.text();
      receipts.push(response.headers.get('x-mock-receipt') ?? '');
    }
    const posted = await fetch(`${apiUrl}/sites/s-1?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'x-mock-session': session },
      body: JSON.stringify({ key }),
    });
    await posted.text();
  }
  return receipts.filter((receipt) => receipt !== '');
}

/** Runs a command to its end, with the key in the environment where it asks for one. */
async function told(...argv: readonly string[]): Promise<string> {
  const { io, written } = fakeIo(argv, { now: Date.now, cwd: folder });
  await run(io).catch(() => {});
  await new Promise(setImmediate);
  return written.stdout + written.stderr;
}

/** All reports of a command, with what it writes beside. */
async function reportsOf(command: string, ...argv: readonly string[]): Promise<string> {
  const into = mkdtempSync(join(folder, 'reports-'));
  const out = REPORTS.flatMap((format) => ['--out', `${format}=${join(into, `report.${format}`)}`]);
  const text = await told(command, ...argv, ...out);
  const files = readdirSync(into);
  expect(files).toHaveLength(REPORTS.length);
  return [text, ...files.map((file) => readFileSync(join(into, file), 'utf8'))].join('\n');
}

/** What a command that serves has printed once somebody has asked it and it has ended. */
async function servedBy(argv: readonly string[], use: (url: string) => Promise<void> = async () => {}) {
  const { io, written, signal, isListening } = fakeIo([...argv, '--port', '0'], {
    cwd: folder,
    now: Date.now,
  });
  const ended = run(io);
  await Promise.race([vi.waitFor(() => expect(isListening()).toBe(true), 15_000), ended]);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(written.stdout)?.[0];
  expect(url, written.stderr).toBeDefined();
  await use(url!);
  signal();
  await ended;
  await new Promise(setImmediate);
  return written.stdout + written.stderr;
}

describe.each(Object.keys(KINDS))('%s: the credential of a request stands nowhere', (name) => {
  const kind = KINDS[name]!;
  const spec = specWith(kind);
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
  beforeAll(() => writeFileSync(file, JSON.stringify(spec)));

  /** Each text by the place that it was told in: which of them tells of the key. */
  const telling = (places: Readonly<Record<string, string>>, key: string) => {
    const login = btoa(`somebody:${key}`);
    const asUser = btoa(`${key}:`);
    const without = redactAllWritings([key, login, login.replace(/=+$/, ''), asUser], []);
    for (const [place, text] of Object.entries(places)) expect(text, place).not.toBe('');
    return Object.keys(places).filter((place) => without(places[place]!) !== places[place]);
  };

  test.each([
    ['right', RIGHT, 200],
    ['wrong', WRONG, 401],
  ])('a %s one, in what the mock tells', async (_, key, status) => {
    const log: string[] = [];
    await using mock = await startDriverMock({
      ...{ spec, auth: 'keys', fixtures },
      log: (entry) => log.push(accessLine(entry), prettyLine(entry, true)),
    });
    const stop = new AbortController();
    const events: string[] = [];
    const stream = await fetch(`${mock.url}/_mock/events?all=true`, { signal: stop.signal });
    const reading = (async () => {
      for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) events.push(piece);
    })().catch(() => {});
    const { query = {}, headers = {} } = kind.sends(key);
    const first = await fetch(`${mock.apiUrl}/people/driver-1?${new URLSearchParams(query)}`, { headers });
    expect(first.status).toBe(status);
    const receipts = await ask(mock, kind, key);
    expect(receipts.length).toBeGreaterThan(5);

    const read = async (path: string, init?: RequestInit) =>
      (await fetch(`${mock.url}/_mock${path}`, init)).text();
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const journal = await read('/requests?session=mine');
    const ids = (JSON.parse(journal) as { entries: { id: number }[] }).entries.map(({ id }) => id);
    const places: Record<string, string> = {
      log: log.join('\n'),
      journal,
      'journal of the default session': await read('/requests'),
      why: (await Promise.all(ids.map((id) => read(`/requests/${id}/why?session=mine`)))).join('\n'),
      verify: await read('/requests/verify', {
        ...json,
        body: JSON.stringify({ match: { externalId: 'somebody-else' }, atLeast: 1 }),
      }),
      events: events.join('\n'),
      receipts: receipts.map((one) => Buffer.from(one.split('.')[1]!, 'base64url').toString()).join('\n'),
      snapshot: await read('/snapshot?session=mine'),
      sessions: await read('/sessions'),
      info: await read('/info'),
      try: await read('/try', { ...json, body: JSON.stringify({ externalId: 'driver-1', key }) }),
      coverage: await reportsOf('coverage', '--url', mock.url, '--all'),
      'page of the sample app': await read('/app/'),
    };
    for (const format of EXPORTS) {
      places[`export as ${format}`] = await read(`/requests/export?format=${format}&session=mine`);
      places[`examples as ${format}`] = await read(`/requests/export?format=${format}&session=fresh`);
    }
    stop.abort();
    await reading;
    expect(telling(places, key)).toEqual([]);
    expect(JSON.parse(places.try!)).toMatchObject({ answer: { status } });
  });

  test.each([
    ['right', RIGHT],
    ['wrong', WRONG],
  ])('a %s one, in what check and proxy report', async (_, key) => {
    await using mock = await startDriverMock({ spec, auth: 'keys', fixtures });
    const target = ['--target', mock.url, '--spec', file, '--code', key, '--client-id', 'fleet'];
    const into = mkdtempSync(join(folder, 'proxy-'));
    const outs = REPORTS.flatMap((format) => ['--out', `${format}=${join(into, `report.${format}`)}`]);
    const proxy = ['proxy', '--target', mock.url, '--spec', file];
    const places = {
      proxy: await servedBy([...proxy, ...outs], async (url) => {
        const { query = {}, headers = {} } = kind.sends(key);
        for (const path of [
          '/people/driver-1',
          `/people/${encodeURIComponent(key)}`,
          '/sites/s-1',
          '/nothing',
        ])
          await (
            await fetch(`${url}${path}?${new URLSearchParams({ ...query, note: key })}`, { headers })
          ).text();
      }),
      'reports of the proxy': readdirSync(into)
        .map((name) => readFileSync(join(into, name), 'utf8'))
        .join(),
      check: await reportsOf('check', ...target, '--id', 'driver-1', '--rate', '100'),
      'check without asking': await told('check', ...target, '--id', 'driver-1', '--dry-run'),
    };
    expect(telling(places, key)).toEqual([]);
  });

  test('in what the program prints', async () => {
    const files = ['--spec', file, '--fixtures', fixtures, '--auth', 'keys'];
    const places = {
      banner: await servedBy(['serve', ...files]),
      'first line of JSON': await servedBy(['serve', ...files, '--log', 'json']),
      inspect: await told('inspect', '--spec', file),
      validate: await told('validate', '--spec', file, fixtures),
      'an edge case': await told('edge-cases', 'homeGroupName=absent', ...files.slice(0, -2)),
      'a scenario': await told('scenarios', 'rate-limited', ...files.slice(0, -2)),
    };
    expect(telling(places, RIGHT)).toEqual([]);
    for (const place of ['banner', 'an edge case', 'a scenario'] as const)
      expect(places[place], place).toContain('curl');
  });
});
