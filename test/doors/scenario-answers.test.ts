import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONTENT_CODINGS } from '../../src/base/http/compress.ts';
import type { RawScenario } from '../../src/content/scenarios/make-scenario.ts';
import type { MockSession } from '../../src/doors/client/mock-session.ts';
import { replay } from '../../src/doors/client/replay-receipt.ts';
import { type CoreMock, createDriverMock } from '../../src/doors/core.ts';
import type { GivenContent } from '../../src/doors/given-content.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';

const FAR_AWAY = 'https://charging.example.com';
const BODILESS = [204, 205, 300, 301, 302, 303, 304, 307, 308] as const;
const BODY = { driver: '{externalId}', word: 'é'.repeat(500) };
const TEXT = JSON.stringify({ ...BODY, driver: 'driver-7' });
const DECODERS = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync };
const content: GivenContent = {
  scenarios: Object.fromEntries<RawScenario>([
    ...BODILESS.map((status): [string, RawScenario] => [
      `status-${status}`,
      { description: 'x', status, headers: { Location: '/login?of={externalId}', ETag: '"v"' } },
    ]),
    ...CONTENT_CODINGS.map((encoding): [string, RawScenario] => [
      `in-${encoding}`,
      { description: 'x', status: 503, body: { json: BODY, encoding } },
    ]),
    [
      'cut-short',
      { description: 'x', status: 200, fault: 'truncated-body', body: { json: BODY, encoding: 'gzip' } },
    ],
  ]),
};

let server: DriverMock;
let core: CoreMock;
beforeAll(async () => {
  server = await startDriverMock({ content });
  core = await createDriverMock({ content });
});
afterAll(() => server.close());

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const path = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';

/** What is on the wire, nothing decoded, followed or left out. */
function raw(scenario: string, method: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const headers = { prefer: `scenario=${scenario}` };
    httpGet(server.url + path, { method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      const end = () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) });
      response.on('end', end).on('error', end);
    }).on('error', reject);
  });
}

const handled = (scenario: string, method: string) =>
  core.handle({ method, path, headers: { prefer: `scenario=${scenario}` }, body: '' });

describe.each(['GET', 'HEAD'])('to %s', (method) => {
  test.each(BODILESS)('a scenario of status %d has no body through any door', async (status) => {
    const length = status === 204 || status === 304 ? undefined : '0';
    const wire = await raw(`status-${status}`, method);
    expect(wire).toMatchObject({ status, body: Buffer.alloc(0) });
    expect(wire.headers).toMatchObject({
      location: '/login?of=driver-7',
      etag: '"v"',
      'x-mock-off-contract': 'true',
    });
    expect(wire.headers['content-type']).toBeUndefined();
    expect(wire.headers['transfer-encoding']).toBeUndefined();
    expect(wire.headers['content-length']).toBe(length);

    const plain = await handled(`status-${status}`, method);
    expect(plain).toMatchObject({ status, body: '' });
    expect(plain.bytes).toBeUndefined();
    const headers = Object.fromEntries(plain.headers);
    expect(headers['content-length']).toBe(length);
    expect(headers['content-type']).toBeUndefined();
    expect(headers.location).toBe('/login?of=driver-7');

    const init = { method, headers: { prefer: `scenario=status-${status}` } };
    const fetched = await core.fetch(core.url + path, init);
    expect([fetched.status, await fetched.text()]).toEqual([status, '']);
  });

  test.each(CONTENT_CODINGS)('a body in %s is compressed through every door', async (coding) => {
    const wire = await raw(`in-${coding}`, method);
    const plain = await handled(`in-${coding}`, method);
    const headers = Object.fromEntries(plain.headers);
    for (const told of [wire.headers, headers]) expect(told).toMatchObject({ 'content-encoding': coding });
    expect(Number(headers['content-length'])).toBeLessThan(TEXT.length / 2);
    expect(wire.headers['content-length']).toBe(headers['content-length']);
    if (method === 'HEAD') {
      expect([wire.body.length, plain.body, plain.bytes]).toEqual([0, '', undefined]);
      return;
    }
    expect(wire.body).toHaveLength(Number(headers['content-length']));
    expect(plain.body).toBe(TEXT);
    for (const bytes of [wire.body, plain.bytes!]) expect(DECODERS[coding](bytes).toString()).toBe(TEXT);
  });
});

describe.each(CONTENT_CODINGS)('a body in %s', (coding) => {
  const headers = { prefer: `scenario=in-${coding}` };

  test('is decoded for whoever fetches it, as by fetch', async () => {
    for (const answer of [
      await fetch(server.url + path, { headers }),
      await core.fetch(core.url + path, { headers }),
    ]) {
      expect(answer.headers.get('content-encoding')).toBe(coding);
      expect(await answer.text()).toBe(TEXT);
    }
  });

  test('is decoded behind MSW, too', async () => {
    const mock = await createMswMock({ content, baseUrl: FAR_AWAY });
    const worker = setupServer(...mock.handlers);
    worker.listen({ onUnhandledRequest: 'error' });
    try {
      const answer = await fetch(FAR_AWAY + path, { headers });
      expect(await answer.text()).toBe(TEXT);
    } finally {
      worker.close();
    }
  });

  test('has a receipt that makes its text again', async () => {
    const { headers: told } = await handled(`in-${coding}`, 'GET');
    const receipt = Object.fromEntries(told)['x-mock-receipt']!;
    const again = replay(receipt, content);
    expect(again).toMatchObject({ status: 503, body: TEXT });
    expect(again.headers).toContainEqual(['content-encoding', coding]);
  });

  test('is a 501 that says so where nothing can compress', async () => {
    const missing = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    try {
      const { status, body, headers: told, bytes } = await handled(`in-${coding}`, 'GET');
      expect([status, bytes]).toEqual([501, undefined]);
      expect(JSON.parse(body)).toMatchObject({
        type: 'urn:ev-driver-mock:error:encoding-unavailable',
        detail: `The scenario sends its body in the content coding ${coding}, and only Node.js can compress it.`,
      });
      expect(told).toContainEqual(['x-mock-scenario', `in-${coding}`]);
      expect(told.map(([name]) => name)).not.toContain('content-encoding');
    } finally {
      missing.mockRestore();
    }
  });
});

test('a receipt is replayed where ids of reserved forms are like any other', async () => {
  const own = { drivers: [{ externalId: 'err-404', name: 'Erin' }] };
  const mock = await createDriverMock({ content: own, reserved: 'off' });
  const answer = await mock.fetch(`${mock.apiUrl}/user/externalId/err-404?code=demo-key&clientId=demo`);
  const body = await answer.text();
  expect(body).toContain('"name":"Erin"');
  expect(replay(answer.headers.get('x-mock-receipt')!, own).body).toBe(body);
});

test('a fault cuts the compressed bytes', async () => {
  const { status, headers, body } = await raw('cut-short', 'GET');
  expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
  expect(body).toHaveLength(Math.floor(Number(headers['content-length']) / 2));
  expect(() => gunzipSync(body)).toThrow();
});

describe('a client that follows the redirect to a login page arrives there', () => {
  const WAYS: Readonly<Record<string, (url: string, session: MockSession) => Promise<Response>>> = {
    'with the header repeated': (url) => fetch(url, { headers: { prefer: 'scenario=redirect-to-login' } }),
    'with its status repeated': (url) => fetch(url, { headers: { prefer: 'code=302' } }),
    'by its id': (url) => fetch(url.replace('driver-7', 'mock-redirect-to-login')),
    'by its key': (url) => fetch(url.replace('demo-key', 'mock-redirect-to-login')),
    'switched on': async (url, session) => {
      await session.activate('redirect-to-login');
      return fetch(url);
    },
  };

  test.each(Object.keys(WAYS))('%s', async (way) => {
    const session = server.session();
    const response = await WAYS[way]!(session.url + path, session);
    expect([response.status, response.redirected]).toEqual([200, true]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-mock-scenario')).toBe('login-page');
    expect(await response.text()).toContain('<form');
  });

  test('and goes round where a scenario means that', async () => {
    const around = await startDriverMock({
      content: {
        scenarios: {
          around: {
            description: 'x',
            status: 302,
            headers: { Location: '{externalId}?code=demo-key&clientId=demo' },
          },
        },
      },
    });
    const asked = fetch(around.url + path, { headers: { prefer: 'scenario=around' } });
    await expect(asked).rejects.toMatchObject({ cause: { message: 'redirect count exceeded' } });
    await around.close();
  });
});
