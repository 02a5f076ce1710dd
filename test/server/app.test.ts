import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { createServerApp, type ServerAppOptions } from '../../src/server/app.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';
import { fakeSimulator, reply } from '../support/fake-simulator.ts';

const TARGET = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
const APP = 'https://app.example';

function appWith(options: Partial<ServerAppOptions> = {}) {
  return createServerApp({ simulator: fakeSimulator(), seed: 7, version: '1.2.3', ...options });
}

describe('an answer of the simulator', () => {
  it('is written as it is, its length in bytes', async () => {
    const response = await request(appWith()).get(TARGET);
    expect(response.status).toBe(200);
    expect(response.text).toBe('{"name":"Ångström"}');
    expect(response.headers['content-length']).toBe('21');
    expect(response.headers['content-type']).toBe('application/json');
    expect(response.headers['x-mock-clock']).toBe('2026-01-15T09:00:00Z');
  });

  it('carries no header of express', async () => {
    const { headers } = await request(appWith()).get(TARGET);
    expect(headers).not.toHaveProperty('etag');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('is never a 304', async () => {
    const response = await request(appWith()).get(TARGET).set('If-None-Match', '*');
    expect(response.status).toBe(200);
  });

  it('gives HEAD the headers of GET and no body', async () => {
    const simulator = fakeSimulator();
    const response = await request(appWith({ simulator })).head(TARGET);
    expect(response.status).toBe(200);
    expect(response.headers['content-length']).toBe('21');
    expect(response.text).toBeUndefined();
    expect(simulator.asked[0]?.method).toBe('HEAD');
  });

  it.each([
    '/api/user/externalId/%E0%A4%A?code=x',
    '/api/user//externalId/..%2f',
    '/a?b=1&_=123',
    '//',
    '/%00',
  ])('is asked for with the raw target %s', async (target) => {
    const simulator = fakeSimulator();
    await request(appWith({ simulator })).get(target).expect(200);
    expect(simulator.asked[0]?.target).toBe(target);
  });

  it('is asked for with any method and with the headers in lower case', async () => {
    const simulator = fakeSimulator(() =>
      reply({ status: 405, headers: [['allow', 'GET, HEAD']], body: '' }),
    );
    const response = await request(appWith({ simulator })).post(TARGET).set('Prefer', 'code=404').send('x');
    expect(response.status).toBe(405);
    expect(response.headers['content-length']).toBe('0');
    expect(simulator.asked[0]).toMatchObject({ method: 'POST', headers: { prefer: 'code=404' } });
  });

  it('waits for its delay', async () => {
    const simulator = fakeSimulator(() => reply({ delayMs: 80 }));
    const started = performance.now();
    await request(appWith({ simulator })).get(TARGET).expect(200);
    expect(performance.now() - started).toBeGreaterThan(75);
  });

  it('has no length when there can be no content', async () => {
    const simulator = fakeSimulator(() => reply({ status: 204, headers: [], body: '' }));
    const { headers } = await request(appWith({ simulator })).get(TARGET).expect(204);
    expect(headers).not.toHaveProperty('content-length');
  });
});

describe('CORS', () => {
  it('reflects the origin and exposes the mock headers of the answer', async () => {
    const { headers } = await request(appWith()).get(TARGET).set('Origin', APP);
    expect(headers).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'x-mock-clock',
      vary: 'Origin',
    });
  });

  it('answers a preflight without asking the simulator', async () => {
    const simulator = fakeSimulator();
    const response = await request(appWith({ simulator }))
      .options(TARGET)
      .set('Origin', APP)
      .set('Access-Control-Request-Method', 'GET')
      .set('Access-Control-Request-Headers', 'prefer');
    expect(response.status).toBe(204);
    expect(response.headers['access-control-allow-headers']).toBe('prefer');
    expect(response.headers).not.toHaveProperty('content-length');
    expect(simulator.asked).toEqual([]);
  });

  it('leaves OPTIONS without preflight headers to the simulator', async () => {
    const simulator = fakeSimulator();
    await request(appWith({ simulator })).options(TARGET);
    expect(simulator.asked[0]?.method).toBe('OPTIONS');
  });

  it('adds nothing under none', async () => {
    const { headers } = await request(appWith({ corsOrigin: 'none' }))
      .get(TARGET)
      .set('Origin', APP);
    expect(Object.keys(headers).filter((name) => /^access-control|^vary/.test(name))).toEqual([]);
  });

  it('lets a browser read an internal error, too', async () => {
    const simulator = fakeSimulator(() => Promise.reject(new Error('boom')));
    const { headers } = await request(appWith({ simulator })).get(TARGET).set('Origin', APP).expect(500);
    expect(headers['access-control-allow-origin']).toBe(APP);
  });
});

describe('probes', () => {
  const PROBES = ['/_mock/health', '/_mock/live', '/_mock/ready'];
  const GUARDED = {
    contractOnly: true,
    access: { host: '0.0.0.0', token: 'secret-token', allowHosts: [] },
  };

  it.each(PROBES)('%s always answers GET and HEAD: no token, any host, contract-only', async (path) => {
    for (const options of [{}, GUARDED, { ...GUARDED, contractOnly: false }]) {
      const app = appWith(options);
      const { body } = await request(app).get(`${path}?probe`).set('Host', 'evil.example').expect(200);
      expect(body.status).toBe(path === '/_mock/live' ? 'live' : 'ready');
      await request(app).head(path).set('Host', 'evil.example').expect(200);
    }
  });

  it.each(PROBES)('%s while the server stops', async (path) => {
    const stopping = new AbortController();
    stopping.abort();
    const app = appWith({ ...GUARDED, stopping: stopping.signal });
    const { status, headers, body } = await request(app).get(path);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    if (path !== '/_mock/ready') return expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/problem+json');
    expect({ status, body }).toEqual({
      status: 503,
      body: {
        type: 'urn:ev-driver-mock:error:mock-stopping',
        title: 'Mock stops',
        status: 503,
        detail: 'The mock is stopping and waits for nothing more.',
        instance: '/_mock/ready',
      },
    });
    expect((await request(app).head(path)).status).toBe(503);
  });

  it.each(PROBES)(
    '%s is for the simulator to refuse where a client of the contract sends POST',
    async (path) => {
      const simulator = fakeSimulator();
      await request(appWith({ ...GUARDED, simulator })).post(path);
      expect(simulator.asked[0]?.method).toBe('POST');
    },
  );
});

describe('headers that begin with x-mock-', () => {
  const namesAt = async (path: string, options: Parameters<typeof appWith>[0]) =>
    Object.keys((await request(appWith(options)).get(path)).headers).filter((name) =>
      name.startsWith('x-mock-'),
    );

  it.each(['/_mock/health', '/_mock/live', '/_mock/ready'])(
    'are not sent under contractOnly unless they are wanted: %s',
    async (path) => {
      expect(await namesAt(path, {})).toContain('x-mock-clock');
      expect(await namesAt(path, { contractOnly: true })).toEqual([]);
      expect(await namesAt(path, { mockHeaders: false })).toEqual([]);
      expect(await namesAt(path, { contractOnly: true, mockHeaders: true })).toContain('x-mock-clock');
    },
  );
});

describe('GET /_mock/health', () => {
  it.each([false, true])('answers with contractOnly %s', async (contractOnly) => {
    const response = await request(appWith({ contractOnly })).get('/_mock/health').expect(200);
    expect(response.body).toEqual({
      status: 'ready',
      version: '1.2.3',
      contract: expect.stringMatching(/^[0-9a-f]{12}$/),
      generator: expect.any(Number),
      seed: 7,
      clock: '2026-01-15T09:00:00Z',
      instant: '2026-01-15T09:00:00Z',
    });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['x-mock-off-contract']).toBe(contractOnly ? undefined : 'true');
  });

  it('answers HEAD, and other methods with 405 and Allow', async () => {
    await request(appWith()).head('/_mock/health').expect(200);
    const response = await request(appWith()).post('/_mock/health').expect(405);
    expect(response.headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'x-mock-off-contract': 'true' });
    expect(response.body).toMatchObject({ status: 405, type: 'urn:ev-driver-mock:error:method-not-allowed' });
  });

  it.each(['/_MOCK/health', '/_mocks', '/x/_mock/health'])(
    'is not %s, which the simulator is asked for',
    async (path) => {
      const simulator = fakeSimulator();
      await request(appWith({ simulator })).get(path);
      expect(simulator.asked[0]?.target).toBe(path);
    },
  );

  it('is not a path of the control API', async () => {
    const simulator = fakeSimulator();
    await request(appWith({ simulator })).get('/_mock/other').expect(500);
    expect(simulator.asked).toEqual([]);
  });
});

describe('an error', () => {
  it('of a handler is a 500 problem without a stack', async () => {
    const onError = vi.fn();
    const boom = new Error('boom');
    const simulator = fakeSimulator(() => Promise.reject(boom), onError);
    const response = await request(appWith({ simulator })).get(TARGET).expect(500);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.headers['x-mock-off-contract']).toBe('true');
    expect(response.body.detail).toContain('Internal error e1: boom.');
    expect(response.text).not.toMatch(/\.ts|node_modules/);
    const path = TARGET.split('?')[0];
    expect(onError.mock.calls).toEqual([
      [{ id: 'e1', error: boom, method: 'GET', path, redact: expect.any(Function) }],
    ]);
  });

  it.each([0, 20])(
    'of a header that HTTP does not allow is a 500, after a delay of %d ms as well',
    async (delayMs) => {
      const simulator = fakeSimulator(() => reply({ headers: [['x-mock-note', 'a\nb']], delayMs }));
      await request(appWith({ simulator })).get(TARGET).expect(500);
    },
  );
});

describe('the log', () => {
  it('tells of each answer but health checks, without the key', async () => {
    const entries: AccessEntry[] = [];
    const simulator = fakeSimulator(() =>
      reply({ status: 404 }, { reason: 'prefer', scenario: 'driver-not-found' }),
    );
    let time = 1000;
    const app = appWith({ simulator, log: (entry) => entries.push(entry), now: () => (time += 5) });
    await request(app).get('/_mock/health');
    await request(app).get(TARGET);
    await vi.waitFor(() => expect(entries).toHaveLength(1));
    expect(entries[0]).toEqual({
      time: expect.any(Number),
      method: 'GET',
      path: '/api/user/externalId/extIdTest?code=***&clientId=demo',
      status: 404,
      ms: expect.any(Number),
      reason: 'prefer',
      scenario: 'driver-not-found',
    });
  });

  it('has one entry for a request that failed', async () => {
    const entries: AccessEntry[] = [];
    const simulator = fakeSimulator(() => reply({ headers: [['x-mock-note', 'a\nb']] }));
    await request(appWith({ simulator, log: (entry) => entries.push(entry) })).get(TARGET);
    await vi.waitFor(() => expect(entries).toMatchObject([{ status: 500 }]));
  });
});
