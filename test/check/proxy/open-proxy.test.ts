import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Stop } from '../../../src/base/stop.ts';
import { targetOf } from '../../../src/check/ask/target.ts';
import { createProxy, type ProxySimulator } from '../../../src/check/proxy/open-proxy.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { secretsOf } from '../../../src/mock/secrets/secrets.ts';
import { createServerApp } from '../../../src/server/app.ts';
import { startServer } from '../../../src/server/server.ts';
import { frozenAt } from '../../../src/world/clock.ts';
import { contentOf, scenarioOf, TEST_RUNTIME } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';
import { SEEDED } from '../deviating-server.ts';
import { ASKED, type Deviate, KEY, startService } from '../real-service.ts';

const SECRETS = builtInContract.derived(secretsOf);

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

const SCENARIOS = [
  scenarioOf('maintenance', { status: 503, headers: { 'retry-after': '120' } }),
  scenarioOf('tagged', { headers: { etag: '"b"' } }),
  scenarioOf('reset-mid-body', { fault: 'reset-mid-body' }),
  scenarioOf('renamed', { change: { set: { '/name': 'Somebody Else' } } }),
];
/** Seeded deviations that show in other answers than that of the driver asked for here. */
const OF_OTHER_REQUESTS = [
  ...['another name for the home group', 'ids without regard to letter case', 'ids without their blanks'],
  'the key in an error',
];
const MARKED: ReadonlySet<string | undefined> = new Set(['schema', 'rule', 'impossible', 'secret', 'body']);
const QUERY = `code=${encodeURIComponent(KEY).replaceAll("'", '%27')}&clientId=${ASKED.clientId}`;
const DRIVER = `/api/user/externalId/${ASKED.ids[0]}?${QUERY}`;

/** Serves a proxy before a double of the real service; what it is asked directly is the same. */
async function serve(
  deviate?: Deviate,
  part: { target?: string; timeoutMs?: number; stopping?: Stop; showValues?: boolean } = {},
) {
  const service = await startService(deviate);
  const simulator: ProxySimulator = await createProxy({
    ...{
      target: targetOf(part.target ?? service.url, (text) => text, builtInContract),
      timeoutMs: part.timeoutMs ?? 5000,
    },
    ...{ keepCors: false, showValues: part.showValues ?? true },
    simulator: {
      ...{
        contract: builtInContract,
        seed: 1,
        clock: frozenAt(THURSDAY),
        population: 0,
        idPattern: 'driver-{n}',
        unknown: '404',
        reserved: 'on',
      },
      ...{ contractOnly: false, strict: false, errorBody: 'problem', now: Date.now, runtime: TEST_RUNTIME },
      content: contentOf({ scenarios: SCENARIOS }),
    },
  });
  const app = createServerApp({ simulator, seed: 1, version: '0.0.0-test', ...part });
  const server = await startServer({ app });
  stops.push(server.close, service.close);
  const ask = (path = DRIVER, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(server.url + path, { headers, method, redirect: 'manual' });
  const control = async (method: string, path: string, json?: unknown) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}${path}`, { method, headers, ...body });
    return response.status === 204 ? undefined : response.json();
  };
  return { url: server.url, service, ask, control, direct: (path = DRIVER) => fetch(service.url + path) };
}

describe('a proxy', () => {
  it('lets pages read what the service sends, what a scenario sets and what the service lists', async () => {
    const { ask } = await serve((answer) => ({
      ...answer,
      headers: {
        ...answer.headers,
        'x-request-id': 'a',
        'access-control-expose-headers': 'x-later, X-Request-Id',
      },
    }));
    const origin = 'https://app.example';
    const exposed = async (prefer: string) => {
      const { headers } = await ask(DRIVER, { origin, prefer });
      return headers.get('access-control-expose-headers')!.split(', ');
    };
    expect(await exposed('wait=1')).toEqual(
      expect.arrayContaining(['x-later', 'X-Request-Id', 'x-mock-clock']),
    );
    expect(await exposed('scenario=maintenance')).toContain('retry-after');
  });

  it('writes each header once that may stand once, whoever sets it', async () => {
    const { ask } = await serve((answer) => ({
      ...answer,
      headers: { ...answer.headers, vary: 'Accept', etag: '"a"', 'retry-after': '1' },
    }));
    const { headers } = await ask(DRIVER, { prefer: 'scenario=tagged' });
    expect([headers.get('etag'), headers.get('vary')]).toEqual(['"b"', 'Accept, Origin']);
  });

  it('passes equivalent paths on in one spelling, and answers OPTIONS itself', async () => {
    const { ask, service } = await serve();
    const before = service.seen.length;
    expect((await ask(DRIVER.replace('/user/', '/%75ser/'))).status).toBe(200);
    const { status, headers } = await ask(DRIVER, {}, 'OPTIONS');
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(service.seen.length).toBe(before + 1);
  });

  it('passes status, headers and body on, byte for byte', async () => {
    const { ask, direct, service } = await serve();
    for (const path of [
      DRIVER,
      `/api/user/externalId/nobody?${QUERY}`,
      '/api/user/externalId/x',
      `${DRIVER}&a=%20+`,
    ]) {
      const [passed, own] = [await ask(path), await direct(path)];
      expect(passed.status).toBe(own.status);
      expect(passed.headers.get('content-type')).toBe(own.headers.get('content-type'));
      expect(Buffer.from(await passed.arrayBuffer())).toEqual(Buffer.from(await own.arrayBuffer()));
      expect(service.seen.at(-2)!.target).toBe(path);
    }
  });

  it('leaves bytes that are no text as they are, and those that are compressed', async () => {
    const strange = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x0d]);
    const { ask } = await serve((answer) => ({ ...answer, body: strange }));
    const passed = await ask();
    expect(Buffer.from(await passed.arrayBuffer())).toEqual(strange);
    expect(passed.headers.get('x-mock-violations')).toBe(
      '1 | body: no UTF-8: byte 0xFF at 1; Latin-1?; allowed: JSON in UTF-8',
    );
  });

  it('checks what is compressed', async () => {
    const { ask } = await serve((answer) => {
      const driver = { ...JSON.parse(answer.body.toString()), id: 'one' };
      const headers = { ...answer.headers, 'content-encoding': 'gzip' };
      return { ...answer, headers, body: gzipSync(JSON.stringify(driver)) };
    });
    const passed = await ask();
    expect(((await passed.json()) as { id: unknown }).id).toBe('one');
    expect(passed.headers.get('x-mock-violations')).toBe('1 | spec /id: "one"; allowed: integer');
  });

  it('marks no answer that is as it should be', async () => {
    const { ask } = await serve();
    expect((await ask()).headers.get('x-mock-violations')).toBeNull();
  });

  it.each(
    SEEDED.filter(({ name, found }) => MARKED.has(found?.heading) && !OF_OTHER_REQUESTS.includes(name)),
  )('marks: $name', async ({ deviate, found }) => {
    const { ask } = await serve(deviate);
    const header = (await ask(DRIVER.replace(ASKED.ids[0], 'driver-7'))).headers.get('x-mock-violations');
    // What two answers break together, one alone cannot show.
    if (!['W2', 'W3'].includes(found!.rule!)) expect(header).toMatch(/^\d+ \| /);
    if (header) expect(header).toMatch(/^[\x20-\x7e]{1,603}$/);
  });

  it('masks the values of people in its marks, and its journal', async () => {
    const renamed: Deviate = (answer) => {
      if (answer.status !== 200) return answer;
      const driver = { ...JSON.parse(answer.body.toString()), homeGroupId: 'Liisa' };
      return { ...answer, body: Buffer.from(JSON.stringify(driver)) };
    };
    const { ask, control } = await serve(renamed, { showValues: false });
    const header = (await ask()).headers.get('x-mock-violations');
    expect(header).toMatch(/^1 \| spec \/homeGroupId: "masked-[0-9a-f]{6}: 5 letters"; allowed: integer$/);
    expect(JSON.stringify(await control('GET', '/_mock/requests'))).not.toContain('Liisa');
  });

  it('judges what a status tells for certain: 200 without a key, 404 for an id that is none; and HEAD', async () => {
    const open = await serve((answer) => ({ ...answer, status: answer.status === 401 ? 200 : 404 }));
    const marks = async (path: string, method = 'GET') =>
      (await open.ask(path, {}, method)).headers.get('x-mock-violations');
    expect(await marks('/api/user/externalId/x?clientId=acme')).toContain(
      'status: 200; allowed: 401, as the request has no key',
    );
    expect(await marks(`/api/user/externalId/%20?${QUERY}`)).toContain(
      'status: 404; allowed: 400, as the id is none',
    );
    expect(await marks('/api/user/externalId/x?clientId=acme', 'HEAD')).toContain(
      'status: 200; allowed: 401',
    );
  });

  it('keeps the digits of large ids where a scenario changes the driver', async () => {
    const { ask } = await serve((answer) => ({
      ...answer,
      body: Buffer.from(answer.body.toString().replace(/"id":\d+/, '"id":9007199254740993')),
    }));
    const text = await (await ask(DRIVER, { prefer: 'scenario=renamed' })).text();
    expect(text).toContain('"id":9007199254740993,"name":"Somebody Else"');
  });

  it('marks requests that deviate and passes them on', async () => {
    const { ask, service } = await serve();
    const passed = await ask('/api/user/externalId/%20');
    expect(passed.status).toBe(401);
    expect(service.seen).toHaveLength(1);
    expect(passed.headers.get('x-mock-violations')).toMatch(
      /^3 \| request \/externalId: .* \| request: no code and no x-functions-key \| request: no clientId$/,
    );
  });

  it('answers HEAD as the service does, with the length of the body', async () => {
    const { ask, direct, service } = await serve();
    const length = (await (await direct()).arrayBuffer()).byteLength;
    const passed = await ask(DRIVER, {}, 'HEAD');
    expect([passed.status, passed.headers.get('content-length')]).toEqual([200, String(length)]);
    expect(service.seen.at(-1)!.method).toBe('HEAD');
  });

  it('sends the host of the target, and neither headers of the connection nor of the mock', async () => {
    const { ask, service } = await serve();
    await ask(DRIVER, { 'x-mock-session': 'a', prefer: 'wait=0', 'x-own': '1', authorization: 'Bearer x' });
    const { headers } = service.seen.at(-1)!;
    expect(headers).toMatchObject({ host: service.url.slice(7), 'x-own': '1', authorization: 'Bearer x' });
    expect(Object.keys(headers)).not.toContain('x-mock-session');
  });

  it('asks for nothing but the operation, and follows no redirect', async () => {
    const location = 'http://127.0.0.2:1/elsewhere';
    const { ask, service } = await serve((answer) => ({ ...answer, status: 302, headers: { location } }));
    expect((await ask('/api/charger/1')).status).toBe(404);
    expect((await ask('/elsewhere')).status).toBe(404);
    expect((await ask(DRIVER, {}, 'DELETE')).status).toBe(405);
    expect(service.seen).toEqual([]);
    const passed = await ask();
    expect([passed.status, passed.headers.get('location')]).toEqual([302, location]);
    expect(service.seen).toHaveLength(1);
  });

  it('answers 502 and 504 where the target does not', async () => {
    const gone = await serve(undefined, { target: 'http://127.0.0.1:1' });
    const refused = await gone.ask();
    expect([refused.status, refused.headers.get('x-mock-off-contract')]).toEqual([502, 'true']);
    expect(await refused.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:upstream-unreachable' });
    expect((await (await serve(() => 'reset')).ask()).status).toBe(502);
    const late = await (await serve(() => 'silence', { timeoutMs: 50 })).ask();
    expect([late.status, await late.json()]).toMatchObject([504, { title: 'Real service too slow' }]);
    const large = await serve((answer) => ({ ...answer, body: Buffer.alloc(10_000_001) }));
    expect((await large.ask()).status).toBe(502);
  });

  it.each(['/v2/api/', '/v1/base', '/api/v2', '/a'])(
    'answers below %s, the path of the target, and below /api',
    async (root) => {
      const { service } = await serve();
      const { ask, control } = await serve(undefined, { target: service.url + root });
      const base = root.replace(/\/$/, '');
      const below = DRIVER.slice('/api'.length);
      for (const path of [base + below, `/api${below}`, `/_session/a${base}${below}`]) {
        await ask(path);
        expect(service.seen.at(-1)!.target, path).toBe(base + below);
      }
      expect(service.seen).toHaveLength(3);
      const changed = await ask(base + below, { prefer: 'scenario=maintenance' });
      expect(changed.status).toBe(503);
      const entry = { path: base + below.split('?')[0]!, externalId: ASKED.ids[0] };
      expect(await control('GET', '/_mock/requests')).toMatchObject({
        entries: expect.arrayContaining([expect.objectContaining(entry)]),
      });
      const lost = (await (await ask(`/other${below}`)).json()) as { detail: string };
      expect(lost.detail).toContain(
        `${base}/user/externalId/{externalId} or /api/user/externalId/{externalId}`,
      );
      expect((await ask(below)).status).toBe(404);
      expect(service.seen).toHaveLength(3);
    },
  );
});

describe('scenarios over real data', () => {
  it('answers an error by Prefer, without asking the target', async () => {
    const { ask, service } = await serve();
    const answer = await ask(DRIVER, { prefer: 'scenario=maintenance' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    expect(service.seen).toEqual([]);
  });

  it('changes the real driver, delays it, breaks it on the wire', async () => {
    const { ask, direct } = await serve();
    const changed = await ask(DRIVER, { prefer: 'scenario=renamed' });
    const real = (await (await direct()).json()) as object;
    expect(await changed.json()).toEqual({ ...real, name: 'Somebody Else' });
    const started = performance.now();
    const late = await ask(DRIVER, { prefer: 'delay=200' });
    expect(await late.json()).toEqual(real);
    expect(performance.now() - started).toBeGreaterThan(190);
    const broken = ask(DRIVER, { prefer: 'scenario=reset-mid-body' }).then((response) => response.text());
    await expect(broken).rejects.toThrow();
  });

  it('leaves a body that is no driver as it is', async () => {
    const { ask } = await serve((answer) => ({ ...answer, body: Buffer.from('[1, 2]') }));
    expect(await (await ask(DRIVER, { prefer: 'scenario=renamed' })).text()).toBe('[1, 2]');
  });

  it('switches a scenario on for one session', async () => {
    const { ask, control } = await serve();
    await control('POST', '/_session/a/_mock/activations', { scenario: 'maintenance' });
    expect((await ask(`/_session/a${DRIVER}`)).status).toBe(503);
    expect((await ask(DRIVER, { 'x-mock-session': 'a' })).status).toBe(503);
    expect((await ask()).status).toBe(200);
    await control('DELETE', '/_session/a/_mock/activations');
    const again = await ask(`/_session/a${DRIVER}`);
    expect([again.status, again.headers.get('x-mock-session')]).toEqual([200, 'a']);
  });

  it('writes every request down, with its violations and without the key', async () => {
    const seeded = SEEDED.find(({ name }) => name === 'null that is not allowed')!;
    const { ask, control } = await serve((answer, request) => {
      const deed = seeded.deviate(answer, request);
      return typeof deed === 'string'
        ? deed
        : { ...deed, headers: { ...deed.headers, 'x-echo': request.target } };
    });
    await ask();
    await ask(DRIVER, { prefer: 'scenario=maintenance', 'x-functions-key': 'another-key' });
    const journal = (await control('GET', '/_mock/requests')) as { requests: Record<string, unknown>[] };
    const text = JSON.stringify(journal);
    expect(text).toContain('spec /homeGroupName: null; allowed: string');
    expect(text).toContain('maintenance');
    expect(SECRETS.redactor([KEY, 'another-key'])(text)).toBe(text);
  });

  it('takes no part of a real key for a session', async () => {
    const { ask, control, service } = await serve();
    await ask(`/api/user/externalId/x?code=real~part&clientId=demo`);
    expect(service.seen.at(-1)!.target).toContain('code=real~part');
    expect(JSON.stringify(await control('GET', '/_mock/sessions'))).not.toContain('part');
  });
});

describe('a call to a service that does not answer is cut', () => {
  async function silent() {
    const service = createServer(() => {});
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    stops.push(async () => service.close());
    const open = () => new Promise<number>((resolve) => service.getConnections((_, count) => resolve(count)));
    return { target: `http://127.0.0.1:${(service.address() as AddressInfo).port}/api`, open };
  }

  it('when the client goes', async () => {
    const { target, open } = await silent();
    const { url } = await serve(undefined, { target, timeoutMs: 60_000 });
    const over = new AbortController();
    const asked = Array.from({ length: 10 }, () => fetch(url + DRIVER, { signal: over.signal }));
    await expect.poll(open, { timeout: 5000 }).toBe(10);
    over.abort();
    await Promise.allSettled(asked);
    await expect.poll(open, { timeout: 5000 }).toBe(0);
  });

  it('when the proxy stops, which the client is told', async () => {
    const { target, open } = await silent();
    const stopping = new Stop();
    const { url } = await serve(undefined, { target, timeoutMs: 60_000, stopping });
    const asked = fetch(url + DRIVER);
    await expect.poll(open, { timeout: 5000 }).toBe(1);
    stopping.abort();
    expect(await (await asked).json()).toMatchObject({ type: 'urn:ev-driver-mock:error:mock-stopping' });
    await expect.poll(open, { timeout: 5000 }).toBe(0);
  });
});

describe('GET /_mock/report', () => {
  const wrong: Deviate = (answer) => ({
    ...answer,
    body: Buffer.from(answer.body.toString().replace(/"id":\d+/, '"id":"one"')),
  });

  it('tells what has passed, a case for each request and status, in every form', async () => {
    const { ask, control, url } = await serve(wrong);
    expect(await control('GET', '/_mock/report')).toMatchObject({
      verdict: 'untested',
      requests: 0,
      cases: [],
    });
    await ask();
    await ask();
    await ask(`/api/user/externalId/nobody?${QUERY}`);
    const report = (await control('GET', '/_mock/report')) as {
      findings: { heading: string; pattern: string; cases: string[] }[];
      cases: { title: string; outcome: string; curl: string }[];
    };
    expect(report).toMatchObject({ form: 2, verdict: 'deviates', requests: 3 });
    expect(report.cases.map(({ title, outcome }) => [title, outcome])).toEqual([
      [`GET /api/user/externalId/${ASKED.ids[0]}: 200`, 'deviates'],
      ['GET /api/user/externalId/nobody: 404', 'agrees'],
    ]);
    expect(report.findings).toMatchObject([{ heading: 'schema', pattern: '/id' }]);
    expect(report.cases[0]!.curl).toContain('"code=$EV_DRIVER_MOCK_CODE"');
    const forms = {
      text: 'text/plain',
      junit: 'application/xml',
      markdown: 'text/markdown',
      html: 'text/html',
      github: 'text/plain',
    };
    for (const [format, type] of Object.entries(forms)) {
      const response = await fetch(`${url}/_mock/report?format=${format}`);
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      const text = await response.text();
      expect(text).toContain('/id');
      expect(text).not.toContain(KEY);
    }
  });
});

describe('a Location', () => {
  it.each([
    [
      'an absolute one to the API of the target',
      (base: string) => `${base}/api/user/externalId/x?a=1#b`,
      '/api/user/externalId/x?a=1#b',
    ],
    [
      'one without a scheme',
      (base: string) => `${base.slice(5)}/api/user/externalId/x`,
      '/api/user/externalId/x',
    ],
    ['a relative one', () => '/api/user/externalId/x', '/api/user/externalId/x'],
  ])('%s leads through the proxy', async (_name, given, expected) => {
    let base = '';
    const { ask, service, control } = await serve((answer) => ({
      ...answer,
      status: 302,
      headers: { location: given(base) },
    }));
    base = new URL(service.url).origin;
    const answer = await ask();
    expect(answer.headers.get('location')).toBe(expected);
    expect(JSON.stringify(await control('GET', '/_mock/requests'))).not.toContain('leads past');
  });

  it.each([
    ['another host', () => 'https://login.example/?next=x', 'https://login.example'],
    ['another path of the target', (base: string) => `${base}/login?next=x`, '/login'],
  ])('to %s stays, and is marked', async (_name, given, told) => {
    let base = '';
    const { ask, service } = await serve((answer) => ({
      ...answer,
      status: 302,
      headers: { location: given(base) },
    }));
    base = new URL(service.url).origin;
    const answer = await ask();
    expect(answer.headers.get('location')).toBe(given(base));
    expect(answer.headers.get('x-mock-violations')).toContain(`location: leads past the proxy, to ${told}`);
  });
});
