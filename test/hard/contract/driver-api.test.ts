import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type DriverMock, startDriverMock } from '../../../src/doors/index.ts';
import { type Answered, type Client, clientOf } from '../ask.ts';
import { sized, tally } from '../tally.ts';
import { type Ask, asksOf, KINDS, type Kind, SESSIONS } from './driver-asks.ts';
import { type Part, readOpenApi } from './open-api.ts';

const api = readOpenApi('driver-api.openapi.yaml');
const operation = api.operations[0]!;
const statuses = Object.keys(api.document.paths[operation.path].get.responses).map(Number);

interface Server {
  readonly kind: Kind;
  readonly mock: DriverMock;
  readonly client: Client;
}
const servers: Server[] = [];
let edges: readonly { readonly name: string; readonly breaksSpec: boolean }[] = [];

beforeAll(async () => {
  for (const kind of KINDS) {
    const mock = await startDriverMock({ ...kind, seed: servers.length + 1 });
    for (const [name, clock] of SESSIONS) if (!kind.contractOnly) await mock.session(name).clock.set(clock);
    servers.push({ kind, mock, client: clientOf(mock.port) });
  }
  const listed = await servers[0]!.client.ask({ path: '/_mock/edge-cases' });
  edges = JSON.parse(listed.text).edgeCases;
});

afterAll(async () => {
  for (const { client } of servers) client.close();
  await Promise.all(servers.map(({ mock }) => mock.close()));
});

/** Scenarios that answer at once with one status and a body of the usual styles, read from the file itself. */
const scenarios: readonly { name: string; status: number }[] = Object.entries(
  parse(readFileSync(new URL('../../../fixtures/scenarios.yaml', import.meta.url), 'utf8')).scenarios as Part,
)
  .filter(
    ([, { status, body, delay, steps }]: [string, Part]) =>
      status >= 400 && !steps && !delay && typeof body !== 'object',
  )
  .map(([name, { status }]: [string, Part]) => ({ name, status }));

/** Names of headers that HTTP and CORS need. */
const NEEDED =
  /^(?:content-type|content-length|date|connection|keep-alive|vary|access-control-(?:allow|expose)-[a-z]+|retry-after|preference-applied|allow)$/;

test.each<[string, Partial<Answered> & { type?: string }]>([
  ['another status', { status: 418 }],
  ['another content type', { type: 'text/html' }],
  ['no JSON', { text: '{' }],
  ['null for the driver', { text: 'null' }],
  ['a text for a number', { text: '{"id":"1"}' }],
  ['null where it may not be', { text: '{"chargerGroups":[{"subgroups":[null]}]}' }],
  ['no URI', { text: '{"chargers":[{"sockets":[{"termsAndConditions":"string"}]}]}' }],
  ['no instant', { text: '{"tags":[{"expiringDate":"2026-02-30T00:00:00Z"}]}' }],
  ['more than 32 bits', { text: '{"chargers":[{"sockets":[{"maxWatts":2147483648}]}]}' }],
  ['no member of the list', { text: '{"integratedExternalIds":[{"referenceType":2}]}' }],
])(
  'the validator that the suite uses sees %s',
  (_, { status = 200, type = 'application/json', text = '{}' }) => {
    expect(operation.breaches({ status, contentType: type, text })).not.toEqual([]);
    expect(operation.breaches({ status: 200, contentType: 'application/json', text: '{}' })).toEqual([]);
  },
);

describe('answers of the mocked API, seen from outside', () => {
  test('have a status, content type, headers and schema as the spec says, whoever asks for what', async ({
    task,
  }) => {
    const count = tally(task, 'contract of the API');
    const names = edges.map(({ name }) => name);
    const seen = new Map<string, number>();
    const any = fc.oneof(
      ...KINDS.map((kind, at) => asksOf(kind, scenarios, names).map((asked) => ({ at, asked }))),
    );
    await fc.assert(
      fc.asyncProperty(any, async ({ at, asked }) => {
        const server = servers[at]!;
        await count.attempt(async () => {
          const answer = await server.client.ask(asked);
          checkHeaders(server, asked, answer);
          if (asked.method === 'GET') checkBody(server, asked, answer);
          const what = `${answer.status} ${answer.headers['x-mock-reason']}`;
          seen.set(what, (seen.get(what) ?? 0) + 1);
        });
      }),
      { numRuns: sized(1000, 10_000) },
    );
    for (const status of [200, 400, 401, 404])
      for (const reason of ['natural', 'prefer', 'reserved-id', 'reserved-key'])
        expect(seen.get(`${status} ${reason}`), `answers ${status} ${reason}`).toBeGreaterThan(0);
  });

  test('are 405 with Allow for every other method, whoever asks', async ({ task }) => {
    const count = tally(task, 'contract of the API');
    const methods = [
      'POST',
      'PUT',
      'PATCH',
      'DELETE',
      'TRACE',
      'PROPFIND',
      'PURGE',
      'QUERY',
      'LOCK',
      'SEARCH',
      'MKCOL',
    ];
    const [{ client }, , bare] = servers as [Server, Server, Server];
    for (const method of methods)
      for (const query of ['code=demo-key&clientId=demo', ''])
        for (const id of ['driver-1', 'nobody', 'err-401', '%20'])
          await count.attempt(async () => {
            const path = `/api/user/externalId/${id}?${query}`;
            const answer = await client.ask({ method, path, ...(method === 'POST' && { body: '{}' }) });
            expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
            expect(JSON.parse(answer.text)).toMatchObject({
              type: 'urn:ev-driver-mock:error:method-not-allowed',
              status: 405,
            });
            expect((await bare.client.ask({ method, path })).status).toBe(404);
          });
  });
});

function checkHeaders({ kind }: Server, asked: Ask, { status, headers, text }: Answered): void {
  expect(status).toBe(asked.status);
  for (const name of Object.keys(headers)) if (!name.startsWith('x-mock-')) expect(name).toMatch(NEEDED);
  const length = Number(headers['content-length']);
  if (asked.method === 'HEAD') expect(text).toBe('');
  else expect(length).toBe(Buffer.byteLength(text));
  expect(headers.vary).toBe('Origin');
  if (kind.contractOnly) {
    expect(Object.keys(headers).filter((name) => name.startsWith('x-mock-'))).toEqual([]);
  } else {
    expect(headers['x-mock-clock']).toBe(SESSIONS.get(asked.session));
    expect(headers['x-mock-session']).toBe(asked.session === 'default' ? undefined : asked.session);
    expect(headers['x-mock-reason']).toBe(asked.reason);
    expect(headers['x-mock-receipt'] ?? 'r2.').toMatch(/^r2\./);
  }
  const edge = edges.find(({ name }) => name === headers['x-mock-edge']);
  const isOff = headers['x-mock-off-contract'] === 'true';
  if (!statuses.includes(status) || edge?.breaksSpec) expect(isOff).toBe(true);
  else if (isOff)
    expect(operation.breaches({ status, contentType: headers['content-type'], text })).not.toEqual([]);
  if (status >= 400 && kind.errorBody === 'empty' && asked.reason === 'natural') expect(length).toBe(0);
}

function checkBody({ kind }: Server, asked: Ask, { status, headers, text }: Answered): void {
  const contentType = headers['content-type'];
  if (headers['x-mock-off-contract'] === undefined)
    expect(operation.breaches({ status, contentType, text })).toEqual([]);
  if (asked.reason === 'natural' && status >= 400) {
    const types = { problem: /^application\/problem\+json/, text: /^text\/plain/, empty: /^$/ };
    expect(contentType ?? '').toMatch(types[kind.errorBody]);
  }
  if (asked.echo === undefined) return;
  const body = JSON.parse(text);
  expect(body.externalId).toBe(asked.echo);
  expect(missingIn(api.document.components.schemas.Driver, body, '')).toEqual([]);
}

/** Where a value leaves out what its schema has: the service sends all properties. */
function missingIn(schema: Part, value: Part, at: string): string[] {
  const own = api.resolve(schema);
  if (value === null || typeof value !== 'object') return [];
  if (own.items) return value.flatMap((item: Part, i: number) => missingIn(own.items, item, `${at}/${i}`));
  return Object.entries(own.properties ?? {}).flatMap(([name, inner]) =>
    name in value ? missingIn(inner, value[name], `${at}/${name}`) : [`${at}/${name}`],
  );
}
