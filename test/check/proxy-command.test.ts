import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { fakeIo } from '../support/fake-io.ts';
import { ASKED, type Deviate, KEY, startService } from './real-service.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

/** Runs the command until the test ends. */
async function proxyBefore(deviate: Deviate | undefined, ...flags: readonly string[]) {
  const service = await startService(deviate);
  const argv = ['proxy', '--target', service.url, '--port', '0', ...flags];
  const { io, written, signal, isListening } = fakeIo(argv, { now: Date.now });
  const ended = run(io);
  stops.push(service.close, () => {
    signal();
    return ended;
  });
  await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
  return { service, written, signal, ended, url: /http:\/\/[^\s/"]+/.exec(written.stdout)?.[0] ?? '' };
}

/** Runs the command before a service as it should be. */
const proxy = (...flags: readonly string[]) => proxyBefore(undefined, ...flags);

it('proxy tells each kind of deviation once, how often at the end, and fails by it where that is wanted', async () => {
  const wrong: Deviate = (answer) => ({
    ...answer,
    body: Buffer.from(answer.body.toString().replace(/"id":\d+/, '"id":"one"')),
  });
  const { url, written, signal, ended } = await proxyBefore(wrong, '--fail-on-deviation');
  const path = `/api/user/externalId/${ASKED.ids[0]}`;
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  for (let count = 0; count < 2; count++) expect((await fetch(`${url}${path}?${query}`)).status).toBe(200);
  signal();
  expect(await ended).toBe(1);
  expect(written.stderr).toMatch(
    /^ev-driver-mock: deviation: schema type \/id: "masked-\w+: 3 letters"; allowed: integer \(first in GET \/api\/user\/externalId\/masked-\w+\)\n.*: 2 answers deviated from the contract:\n.*: {3}schema type \/id \(2 times\)\n$/,
  );
});

it('proxy that fails by deviations is not green where no answer of the service has passed', async () => {
  const file = join(temporaryFolder({}), 'proxy.xml');
  const flags = ['--fail-on-deviation', '--out', `junit=${file}`];
  const { url, service, written, signal, ended } = await proxyBefore(undefined, ...flags);
  await service.close();
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  expect((await fetch(`${url}/api/user/externalId/${ASKED.ids[0]}?${query}`)).status).toBe(502);
  signal();
  expect(await ended).toBe(3);
  expect(written.stderr).toContain(
    'no answer of the service has passed: nothing was held against the contract.',
  );
  expect(written.stderr).not.toContain('no answer deviated');
  expect(readFileSync(file, 'utf8')).toMatch(
    /tests="1" failures="0" errors="1".*no answer of the service has passed/s,
  );
});

it('proxy writes its report at the end in the formats that are asked for, ids masked and without a key', async () => {
  const folder = temporaryFolder({});
  const [xml, page] = [join(folder, 'proxy.xml'), join(folder, 'proxy.html')];
  const wrong: Deviate = (answer) => ({
    ...answer,
    body: Buffer.from(answer.body.toString().replace(/"id":\d+/, '"id":"one"')),
  });
  const { url, signal, ended, written } = await proxyBefore(
    wrong,
    '--out',
    `junit=${xml}`,
    '--out',
    `html=${page}`,
  );
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  await fetch(`${url}/api/user/externalId/${ASKED.ids[0]}?${query}`);
  await fetch(`${url}/api/user/externalId/nobody?${query}`);
  signal();
  expect(await ended).toBe(0);
  const [junit, html] = [xml, page].map((file) => readFileSync(file, 'utf8')) as [string, string];
  expect(junit).toMatch(/<testsuites name="ev-driver-mock proxy" tests="2" failures="1" errors="0"/);
  expect(html).toContain('curl -sS -i -G --data-urlencode');
  expect(html).toContain('&quot;masked-');
  for (const text of [junit, html]) {
    expect(text).toContain('/api/user/externalId/masked-');
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(ASKED.ids[0]);
  }
  expect(written.stdout).toContain('The service deviates: 1 of 2 cases agree');
});

it('exports of a proxied session hold the bodies that --record takes in, anonymised, under ids that fit them', async () => {
  const folder = join(temporaryFolder({}), 'recorded');
  const { url, signal, ended } = await proxy('--record', folder);
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  const [id = ''] = ASKED.ids;
  const real = (await (await fetch(`${url}/api/user/externalId/${id}?${query}`)).json()) as object;
  const exported = await (await fetch(`${url}/_mock/requests/export?format=journal`)).text();
  const { entries } = JSON.parse(exported) as { entries: Record<string, string>[] };
  const body = JSON.parse(entries[0]!.body!) as Record<string, unknown>;
  expect(Object.keys(body)).toEqual(Object.keys(real));
  expect(entries[0]).toMatchObject({
    externalId: body.externalId,
    path: `/api/user/externalId/${body.externalId}`,
  });
  expect(exported).not.toContain(id);
  signal();
  expect(await ended).toBe(0);
  expect(readdirSync(join(folder, 'drivers'))).toEqual([`${body.externalId}.yaml`]);
});

it('exports of a proxied session hold errors of every form, changed drivers and what scenarios answer, anonymised', async () => {
  const SAID: Record<string, readonly [type: string, body: string]> = {
    'problem-Virtanen': [
      'application/problem+json',
      JSON.stringify({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        detail: 'Aino Virtanen has left',
      }),
    ],
    'text-Virtanen': ['text/plain', 'No driver Aino Virtanen here'],
    'json-Virtanen': [
      'application/json',
      '{"error":"Not Found","who":["Aino Virtanen"],"trace":9007199254740993}',
    ],
    'empty-Virtanen': ['text/plain', ''],
  };
  const named: Deviate = (answer, { target }) => {
    const said = SAID[/[a-z]+-Virtanen/.exec(target)?.[0] ?? ''];
    return said
      ? { ...answer, status: 404, headers: { 'content-type': said[0] }, body: Buffer.from(said[1]) }
      : answer;
  };
  const { url } = await proxyBefore(named, '--record', join(temporaryFolder({}), 'recorded'));
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  const [id = ''] = ASKED.ids;
  const ask = (path: string, prefer = '') =>
    fetch(`${url}/api/user/externalId/${path}?${query}`, { headers: { prefer } });
  for (const path of Object.keys(SAID)) await ask(path);
  const real = (await (await ask(id)).json()) as object;
  expect(await (await ask(id, 'scenario=no-tags')).json()).toEqual({ ...real, tags: [] });
  const busy = (await (await ask(id, 'scenario=maintenance')).json()) as object;
  const exported = async (format: string) =>
    (await fetch(`${url}/_mock/requests/export?format=${format}`)).text();
  const { entries } = JSON.parse(await exported('journal')) as { entries: Record<string, string>[] };
  const bodies = entries.map(({ body }) => body ?? null);
  expect(entries.map(({ bodyMissing }) => bodyMissing)).toEqual(bodies.map(() => null));
  expect(JSON.parse(bodies[0]!)).toEqual({
    ...{ type: 'about:blank', title: 'Not Found', status: 404 },
    detail: expect.stringMatching(/^\w+ \w+ \w+ \w+$/),
  });
  expect(bodies[1]).toMatch(/^\w+ \w+ \w+ \w+ \w+$/);
  expect(bodies[2]).toMatch(/^\{"error":"Not Found","who":\["\w+ \w+"\],"trace":\d{16}\}$/);
  expect(bodies[3]).toBe('');
  const [whole, changed] = [JSON.parse(bodies[4]!), JSON.parse(bodies[5]!)];
  expect(changed).toEqual({ ...whole, tags: [] });
  // What the mock says itself is nobody's, but for the id.
  expect(JSON.parse(bodies[6]!)).toEqual({ ...busy, instance: `/api/user/externalId/${whole.externalId}` });
  for (const format of ['journal', 'har', 'postman', 'pact', 'wiremock', 'curl', 'openapi-examples']) {
    const text = await exported(format);
    for (const secret of ['Virtanen', 'has left', '9007199254740993', KEY, id])
      expect(text.includes(secret), `${secret} in ${format}`).toBe(false);
    if (format !== 'curl') expect(text, format).toContain('Not Found');
  }
});

it('a path that begins as at the target is an operation of the spec in exports, too', async () => {
  const service = await startService();
  const before = createServer(async (request, response) => {
    const answer = await fetch(service.url + request.url?.replace('/cpo/v1', '/api'));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(before, 'listening');
  const target = `http://127.0.0.1:${(before.address() as AddressInfo).port}/cpo/v1`;
  const argv = [
    'proxy',
    '--target',
    target,
    '--port',
    '0',
    '--record',
    join(temporaryFolder({}), 'recorded'),
  ];
  const { io, written, signal, isListening } = fakeIo(argv, { now: Date.now });
  const ended = run(io);
  stops.push(
    async () => before.close(),
    service.close,
    () => {
      signal();
      return ended;
    },
  );
  await vi.waitFor(() => expect(isListening()).toBe(true), 10_000);
  const url = /http:\/\/[^\s/"]+/.exec(written.stdout)?.[0] ?? '';
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  for (const id of [ASKED.ids[0], 'nobody']) await fetch(`${url}/cpo/v1/user/externalId/${id}?${query}`);
  const pact = await (await fetch(`${url}/_mock/requests/export?format=pact`)).json();
  expect(pact).toMatchObject({
    interactions: [{ response: { status: 200 } }, { response: { status: 404 } }],
  });
});

it('proxy masks what headers of the service tell of people, in journal and report, unless values are to be shown', async () => {
  const named: Deviate = (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'x-user': 'Aino Virtanen' },
  });
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  for (const flags of [[], ['--show-values']]) {
    const { url } = await proxyBefore(named, ...flags);
    const answer = await fetch(`${url}/api/user/externalId/${ASKED.ids[0]}?${query}`);
    expect(answer.headers.get('x-user')).toBe('Aino Virtanen');
    for (const path of ['requests', 'report?format=json', 'requests/export?format=har']) {
      const told = await (await fetch(`${url}/_mock/${path}`)).text();
      expect(told.includes('Aino'), path).toBe(flags.length > 0);
      expect(told).toContain('application/json');
    }
  }
});

it('proxy tells where it listens and before whom, logs without the key, and ends with 0 at a signal', async () => {
  const { service, written, url, signal, ended } = await proxy();
  expect(written.stdout).toContain(`listens on ${url} before ${service.url}/api\n`);
  expect(written.stdout).toContain(`  base URL of the client: ${url}/api\n`);
  expect((await fetch(`${url}/api/user/externalId/x?code=a-key&clientId=acme`)).status).toBe(401);
  await vi.waitFor(() => expect(written.stdout).toContain('?code=***&clientId=acme 401 Unauthorized'));
  expect(written.stdout).not.toContain('a-key');
  signal();
  expect([await ended, written.stderr]).toEqual([
    0,
    'ev-driver-mock: no answer deviated from the contract.\n',
  ]);
});

it('proxy has the scenarios of the fixture folder and none of its drivers', async () => {
  const { url } = await proxy('--log', 'json');
  const answer = await fetch(`${url}/api/user/externalId/x`, { headers: { prefer: 'scenario=maintenance' } });
  expect(answer.status).toBe(503);
  const info = await fetch(`${url}/_mock/scenarios`);
  expect(await info.text()).toContain('maintenance');
  const drivers = (await (await fetch(`${url}/_mock/drivers?customer=demo`)).json()) as {
    drivers?: unknown[];
  };
  expect(drivers.drivers).toEqual([]);
});

it('proxy reads the folder as it is told, again on reload, and compresses what a scenario encodes', async () => {
  const folder = temporaryFolder({
    'scenarios.yaml':
      'scenarios: {in-gzip: {description: x, status: 503, body: {json: {a: 1}, encoding: gzip}}}',
    'drivers/mine.yaml': 'externalId: err-404\nname: Erin\n',
  });
  const { url } = await proxy('--fixtures', folder, '--reserved', 'off');
  expect((await fetch(`${url}/_mock/reload`, { method: 'POST' })).status).toBe(200);
  const path = '/api/user/externalId/err-404?code=k&clientId=acme';
  const coded = await fetch(url + path, { headers: { prefer: 'scenario=in-gzip' } });
  expect([coded.status, coded.headers.get('content-encoding'), await coded.text()]).toEqual([
    503,
    'gzip',
    '{"a":1}',
  ]);
  const passed = await fetch(url + path);
  expect([passed.status, passed.headers.get('x-mock-scenario')]).toEqual([401, null]);
});

it('proxy needs a target, and a URL without secrets', async () => {
  for (const [flags, message] of [
    [[], 'Missing argument --target URL'],
    [
      ['--target', 'http://u:secret@127.0.0.1/?code=secret'],
      '--target: "http://***@127.0.0.1/" is not allowed',
    ],
    [['--target', 'ftp://127.0.0.1'], 'Allowed: an http or https URL'],
  ] as const) {
    const { io, written } = fakeIo(['proxy', ...flags]);
    expect(await run(io)).toBe(2);
    expect(written.stderr).toContain(message);
    expect(written.stderr).not.toContain('secret');
  }
});

it('proxy --record writes the drivers that have passed, anonymised, and tells how to ask for the first', async () => {
  const folder = temporaryFolder({});
  const out = join(folder, 'recorded');
  const { url, written, signal, ended } = await proxy('--record', out);
  const query = new URLSearchParams({ code: KEY, clientId: ASKED.clientId });
  for (const id of [...ASKED.ids, ...ASKED.ids, 'nobody'])
    await fetch(`${url}/api/user/externalId/${id}?${query}`);
  signal();
  expect(await ended).toBe(0);
  expect(written.stderr).toContain('Not recorded: 1 answer: status 404.');
  expect(written.stdout).toMatch(
    /3 drivers: 3 of them live, 0 served as they are[\s\S]*\nAsk for it: {2}curl [^\n]*\n$/,
  );
  const files = readdirSync(join(out, 'drivers'));
  expect(files).toHaveLength(3);
  const all = files.map((name) => name + readFileSync(join(out, 'drivers', name), 'utf8')).join('');
  expect(all).not.toMatch(/acme-driver|driver-7/);
  expect(all).not.toContain(KEY);
});
