import { get as httpGet } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../src/base/json/shape.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { type Contract, contractOf } from '../../src/contract/contract.ts';
import type { Mock } from '../../src/control/open-mock.ts';
import { goalsOf } from '../../src/mock/coverage/goal-index.ts';
import { replayReceipt } from '../../src/mock/receipts/make-again.ts';
import { readReceipt } from '../../src/mock/receipts/receipt-token.ts';
import type { Reply } from '../../src/mock/reply.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';
import { createServerApp } from '../../src/server/app.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';
import { startServer } from '../../src/server/server.ts';
import { contentOf, DEMO, get, header, scenarioOf, simulatorOf } from '../support/simulators.ts';

type Node = { readonly [key: string]: Json };

/** The same drivers elsewhere: `/v2/drivers/{externalId}`, keys as `partnerCode` and `X-Partner`, and a status of its own. */
function anotherContract(): Contract {
  const { operation, document } = builtInContract;
  const path = '/drivers/{externalId}';
  const method = operation.method.toLowerCase();
  const given = (document.paths as Node)[operation.path] as Node;
  const components = document.components as Node;
  const schemes = {
    customer: { type: 'apiKey', in: 'query', name: 'clientId' },
    partnerQuery: { type: 'apiKey', in: 'query', name: 'partnerCode' },
    partnerHeader: { type: 'apiKey', in: 'header', name: 'X-Partner' },
  };
  const security = [
    { partnerQuery: [], customer: [] },
    { partnerHeader: [], customer: [] },
  ];
  const own = { ...(given[method] as Node), security };
  return contractOf({
    ...builtInContract,
    hash: 'another',
    root: '/v2',
    operation: { ...operation, path, statuses: { ...operation.statuses, 410: 'The driver is gone.' } },
    document: {
      ...document,
      security,
      servers: [{ url: '/v2' }],
      paths: { [path]: { ...given, [method]: own } },
      components: { ...components, securitySchemes: schemes },
    },
  });
}

const CONTRACT = anotherContract();
const KEY = 'demo-key';
const CONTENT = contentOf({
  scenarios: [
    scenarioOf('gone', { status: 410, body: 'empty' }),
    scenarioOf('echo', {
      status: 503,
      headers: { 'x-page': '{query.page}', 'x-code': '{query.partnerCode}' },
    }),
  ],
});
let mock: Mock;
beforeEach(async () => {
  mock = await simulatorOf({ contract: CONTRACT, content: CONTENT });
});

const QUERY = `partnerCode=${KEY}&clientId=demo`;
function ask(id: string, query = QUERY, headers = {}): Promise<Reply> {
  return mock.answer({ method: 'GET', target: `/v2/drivers/${id}?${query}`, headers });
}
async function control(path: string, headers = {}) {
  const { signal } = new AbortController();
  const request = { method: 'GET', target: `/_mock${path}`, headers, body: '', signal };
  return JSON.parse((await (await mock.control()).handle(request)).body);
}
const entries = (session = 'default') => mock.sessions.find(session)!.journal.list();

describe('a simulator of another contract', () => {
  test('answers where it says, to the keys that it says', async () => {
    expect(await ask('driver-1')).toMatchObject({ status: 200 });
    expect(await ask('driver-1', 'clientId=demo', { 'x-partner': KEY })).toMatchObject({ status: 200 });
    expect(await ask('driver-1', DEMO)).toMatchObject({ status: 401 });
    expect(await ask('nobody')).toMatchObject({ status: 404, provenance: { reason: 'natural' } });
    expect(await ask('%20')).toMatchObject({ status: 400 });
    const elsewhere = await get(mock, 'driver-1', QUERY);
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.body).toContain('/v2/drivers/{externalId}');
    expect(await control('/info')).toMatchObject({ contract: 'another', api: '/v2/drivers/{externalId}' });
    expect(await control('/health')).toMatchObject({ contract: 'another' });
  });

  test('knows its statuses and reads preferences, ids and sessions by it', async () => {
    const gone = await ask('driver-1', QUERY, { prefer: 'code=410' });
    expect([gone.status, header(gone, 'x-mock-off-contract')]).toEqual([410, undefined]);
    expect(await ask('err-410')).toMatchObject({ status: 410, provenance: { reason: 'reserved-id' } });
    await ask('driver-1', `partnerCode=${KEY}~a&clientId=demo`);
    await mock.answer({ method: 'GET', target: `/_session/b/v2/drivers/driver-1?${QUERY}`, headers: {} });
    expect(entries('a').concat(entries('b'))).toMatchObject([
      { status: 200, externalId: 'driver-1' },
      { status: 200, externalId: 'driver-1' },
    ]);
  });

  test('gives a known answer again to whoever shows the same key, and to no other', async () => {
    const request = (key: string) => ({
      ...{ method: 'GET', target: '/v2/drivers/driver-1?clientId=demo' },
      headers: { 'x-partner': key },
    });
    for (let i = 0; i < 3; i++) await mock.answer(request(KEY));
    expect(mock.repeat(request(KEY))?.status).toBe(200);
    expect(mock.repeat(request('other-key'))).toBeUndefined();
    expect((await mock.answer(request('other-key'))).status).toBe(401);
  });

  test('keeps its keys out of the journal and of receipts', async () => {
    await ask('driver-1', `${QUERY}&code=also-secret`, { 'x-partner': 'header-key' });
    const echoed = await ask('driver-1', `${QUERY}&page=7`, { prefer: 'scenario=echo' });
    expect(header(echoed, 'x-code')).toBe(KEY);
    const receipt = readReceipt(header(echoed, 'x-mock-receipt')!);
    expect(receipt).toMatchObject({ contract: 'another', withheld: ['query.partnerCode'] });
    // `files` is what the files and the spec say, whose examples have a key.
    const told = JSON.stringify([entries().map(({ files, ...rest }) => rest), receipt]);
    expect(told).not.toMatch(/demo-key|header-key|also-secret/);
    expect(entries()[0]!.query).toContain('partnerCode=***');
  });

  test('has a short key taken out where one of its names stands before it', () => {
    const text = 'X-Partner: e, code: e, been';
    expect(CONTRACT.derived(secretsOf).redactor(['e'])(text)).toBe('X-Partner: ***, code: e, been');
    expect(builtInContract.derived(secretsOf).redactor(['e'])(text)).toBe('X-Partner: e, code: ***, been');
  });

  test('keeps its keys out of the access log, also of answers that are known', async () => {
    const log: AccessEntry[] = [];
    const app = createServerApp({ simulator: mock, seed: 1, version: '0', log: (entry) => log.push(entry) });
    const server = await startServer({ app, host: '127.0.0.1', port: 0 });
    for (let i = 0; i < 4; i++) await fetched(`${server.url}/v2/drivers/driver-1?${QUERY}`);
    await fetched(`${server.url}/v2/nowhere?${QUERY}`);
    await server.close();
    expect(log.map(({ path }) => path)).toEqual([
      ...Array.from({ length: 4 }, () => '/v2/drivers/driver-1?partnerCode=***&clientId=demo'),
      '/v2/nowhere?partnerCode=***&clientId=demo',
    ]);
  });

  test('counts what clients meet of it, and says how by its path and keys', async () => {
    await ask('driver-1');
    const { goals } = await control('/coverage');
    const named = new Map<string, { met: boolean; how: string }>(
      goals.map((goal: { id: string }) => [goal.id, goal]),
    );
    expect(named.get('status=200')!.met).toBe(true);
    expect(named.get('key=partnerQuery')!.met).toBe(true);
    expect(named.get('status=410')!.met).toBe(false);
    expect(named.has('key=functionKeyQuery')).toBe(false);
    expect(named.get('key=partnerHeader')!.how).toMatch(
      /\/v2\/drivers\/[^?]*\?clientId=demo" -H "x-partner: /,
    );
    expect(named.get('status=200')!.how).toContain('?partnerCode=demo-key&clientId=demo');
  });

  test('makes answers again from their receipts, and none of another contract', async () => {
    const reply = await ask('driver-1');
    const receipt = readReceipt(header(reply, 'x-mock-receipt')!);
    const source = { content: CONTENT, version: '0.0.0-test' };
    expect(replayReceipt(receipt, { ...source, contract: CONTRACT }).body).toBe(reply.body);
    expect(() => replayReceipt(receipt, { ...source, contract: builtInContract })).toThrow(
      /the contract another/,
    );
  });
});

test('a contract that takes the place of another is in force for the next request; what was met stays met', async () => {
  mock = await simulatorOf({ content: CONTENT });
  const before = await get(mock, 'driver%2D1');
  expect(before.status).toBe(200);
  mock.replaceContent(CONTENT, CONTRACT);
  expect((await get(mock, 'driver-1')).status).toBe(404);
  expect((await ask('driver-1')).body).toBe(before.body);
  mock.replaceContent(CONTENT);
  expect((await ask('driver-1')).status).toBe(200);
  const { coverage } = mock.sessions.find('default')!;
  const goals = CONTRACT.derived(goalsOf);
  const isMet = (id: string) => coverage.has(goals, goals.bit(id));
  expect(['request=encoded-id', 'name=present', 'key=partnerQuery', 'status=410'].map(isMet)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

/** Waits for an answer as a whole, on a connection of its own. */
function fetched(url: string): Promise<void> {
  return new Promise((done, fail) => {
    httpGet(url, { agent: false }, (response) => response.resume().on('close', done)).on('error', fail);
  });
}
