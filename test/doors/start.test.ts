import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as entry from '../../src/doors/index.ts';

const { createApp, startDriverMock } = entry;
const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function start(options?: entry.StartOptions): Promise<entry.DriverMock> {
  const mock = await startDriverMock(options);
  open.push(mock);
  return mock;
}

describe('startDriverMock', () => {
  test('listens on a free loopback port, its clock frozen at a documented instant', async () => {
    const mock = await start();
    expect(mock.url).toBe(`http://127.0.0.1:${mock.port}`);
    expect(mock.apiUrl).toBe(`${mock.url}/api`);
    const response = await fetch(mock.apiUrl + DRIVER);
    expect(response.headers.get('x-mock-clock')).toBe(entry.DEFAULT_CLOCK);
    expect((await mock.clock.read()).speed).toBe(0);
    expect((await mock.info()).options.strict).toBe(true);
  });

  test('takes the options of the command line', async () => {
    const mock = await start({
      seed: 7,
      clock: 'x60',
      unknown: 'generate',
      errorBody: 'empty',
      population: 3,
    });
    const { options } = await mock.info();
    expect(options).toMatchObject({ seed: 7, clock: 'x60', unknown: 'generate', errorBody: 'empty' });
    expect((await fetch(`${mock.apiUrl}/user/externalId/anybody?code=demo-key&clientId=demo`)).status).toBe(
      200,
    );
  });

  test.each([
    [{ clock: 'x60', replica: 'a' }, 'The clock x60 runs from the start of each process, and it is called a'],
    [{ clock: 'x60' }, undefined],
    [{ clock: '2026-01-15T09:00:00Z', replica: 'a' }, undefined],
    [{ clock: 'x60,from=2026-01-15T09:00:00Z', replica: 'a' }, undefined],
  ])('%o: a clock that other replicas do not share is warned of', async (options, expected) => {
    vi.stubEnv('KUBERNETES_SERVICE_HOST', '10.0.0.1');
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    await start(options);
    const lines = warned.mock.calls.map(([line]) => String(line));
    warned.mockRestore();
    vi.unstubAllEnvs();
    expect(lines).toHaveLength(expected ? 1 : 0);
    if (!expected) return;
    expect(lines[0]).toContain(expected);
    const [, clock] = /clock: '([^']+)'/.exec(lines[0]!)!;
    expect((await (await start({ clock: clock! })).info()).options.clock).toBe(clock);
  });

  test('is steered in process, whatever the test does to fetch', async () => {
    const mock = await start();
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in this test')));
    await mock.activate('forbidden');
    expect(await mock.activations()).toHaveLength(1);
  });

  test('sessions have settings for any client: URL, header, key', async () => {
    const mock = await start();
    const session = mock.session('checkout');
    expect(session.apiUrl).toBe(`${mock.url}/_session/checkout/api`);
    await session.activate('forbidden');
    const [path, query] = DRIVER.split('?');
    const ways = [
      fetch(session.apiUrl + DRIVER),
      fetch(mock.apiUrl + DRIVER, { headers: session.headers }),
      fetch(`${mock.apiUrl}${path}?${query!.replace('demo-key', session.key())}`),
    ];
    expect((await Promise.all(ways)).map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await fetch(mock.apiUrl + DRIVER)).status).toBe(200);
    expect(session.key('acme-key')).toBe('acme-key~checkout');
  });

  test('stops when it is disposed of, and may be closed again', async () => {
    const mock = await startDriverMock();
    await mock[Symbol.asyncDispose]();
    await mock.close();
    await expect(fetch(mock.url)).rejects.toThrow();
  });

  test('says that a port is taken', async () => {
    const { port } = await start();
    await expect(startDriverMock({ port })).rejects.toMatchObject({ code: 'port-taken' });
  });

  test('with a token the control API over HTTP needs it, and its own methods do not', async () => {
    const mock = await start({ controlToken: 'a-long-secret' });
    expect((await fetch(`${mock.url}/_mock/clock`)).status).toBe(401);
    expect((await mock.clock.read()).speed).toBe(0);
  });
});

describe('content', () => {
  test('a driver and a scenario written in code', async () => {
    const mock = await start({
      content: {
        drivers: [{ externalId: 'ada', name: 'Ada Lovelace' }],
        scenarios: { 'out-of-coffee': { description: '418, no coffee.', status: 418 } },
        rules: [{ scenario: 'out-of-coffee', when: { externalId: 'thirsty' } }],
      },
    });
    const ask = (id: string) => fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`);
    expect(await (await ask('ada')).json()).toMatchObject({ name: 'Ada Lovelace' });
    expect((await ask('thirsty')).status).toBe(418);
    expect((await ask('extIdTest')).status).toBe(404);
    expect((await mock.reload()).fixtures).toBe(1);
  });

  test('customers written in code', async () => {
    const app = await createApp({ content: { customers: [{ id: 'me', keys: ['mine'] }], drivers: [] } });
    await request(app).get('/api/user/externalId/driver-7?code=mine&clientId=me').expect(200);
  });

  test('customers alone have the built-in drivers that are not of another customer', async () => {
    const customers = [
      { id: 'me', keys: ['mine'] },
      { id: 'acme', keys: ['theirs'] },
    ];
    const ask = async (own: typeof customers, path: string) =>
      (await request(await createApp({ content: { customers: own } })).get(`/api/user/externalId/${path}`))
        .status;
    expect(await ask(customers.slice(0, 1), 'extIdTest?code=mine&clientId=me')).toBe(200);
    expect(await ask(customers.slice(0, 1), 'acme-driver?code=mine&clientId=me')).toBe(404);
    expect(await ask(customers, 'acme-driver?code=theirs&clientId=acme')).toBe(200);
  });

  test.each([[[null]], [[{}]], ['me'], [{ id: 'me' }]])(
    'customers that are %j are refused in words',
    async (own) => {
      const error = await startDriverMock({ content: { customers: own as never } }).catch((thrown) => thrown);
      expect(['ContentDataError', 'OptionsError']).toContain(error.name);
      expect(error.message).toMatch(/customers/);
    },
  );

  test('mistakes are all told, with their place', async () => {
    const drivers = [{ externalId: 'a', nam: 'Ada' }, { externalId: 'a' }] as never;
    const scenarios = { 'no good': { description: 'x', status: 99 } };
    const error = await startDriverMock({ content: { drivers, scenarios } }).catch((thrown) => thrown);
    expect(error.name).toBe('ContentDataError');
    expect(error.message).toMatch(/content\.drivers \(\/0\/nam\).*Did you mean name\?/);
    expect(error.problems.length).toBeGreaterThan(1);
  });

  test('a fixture folder, which can be read again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    try {
      writeFileSync(join(folder, 'customers.yaml'), '[{id: one, keys: [k]}]');
      const mock = await start({ fixtures: folder });
      expect((await mock.info()).customers.map(({ id }) => id)).toEqual(['one']);
      writeFileSync(join(folder, 'customers.yaml'), '[{id: two, keys: [k]}]');
      await mock.reload();
      expect((await mock.info()).customers.map(({ id }) => id)).toEqual(['two']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('createApp', () => {
  test('is what supertest takes, and has the control methods', async () => {
    const app = await createApp();
    const session = app.session('s');
    await session.activate('forbidden');
    expect(session.apiUrl).toBe('/_session/s/api');
    await request(app)
      .get(session.apiUrl + DRIVER)
      .expect(403);
    await request(app).get(`/api${DRIVER}`).expect(200);
    await app.verify({}, { exactly: 1 });
  });

  test('is an application of express that adds nothing of its own to an answer', async () => {
    const app = await createApp();
    expect(Object.keys(app).filter((name) => name in express())).toEqual([...Object.keys(express())]);
    const { headers } = await request(app).get(`/api${DRIVER}`).expect(200);
    expect(Object.keys(headers).filter((name) => /powered|etag/.test(name))).toEqual([]);
    const server = createServer(app).listen(0, '127.0.0.1');
    open.push({ close: async () => void server.close() });
    await once(server, 'listening');
    const mock = await start();
    const ask = async (url: string) => {
      const answer = await fetch(`${url}/api${DRIVER}`);
      return {
        headers: [...answer.headers].filter(([name]) => !/^(date|keep-alive)$/.test(name)),
        body: await answer.text(),
      };
    };
    const { port } = server.address() as AddressInfo;
    expect(await ask(`http://127.0.0.1:${port}`)).toEqual(await ask(mock.url));
  });

  describe('mounted below a path of another application', () => {
    async function mounted(...before: RequestHandler[]) {
      const app = await createApp();
      const outer = express().use(
        ...([(_request, _response, next) => next(), ...before] as RequestHandler[]),
      );
      outer.use('/a/mock', app).get('/own', (_request, response) => void response.send('own'));
      return { app, outer: request(outer) };
    }

    test('has the API, its sessions and faults there, and nothing elsewhere', async () => {
      const { app, outer } = await mounted();
      await outer.get(`/a/mock/api${DRIVER}`).expect(200);
      await outer.get(`/a/mock/api${DRIVER}`).expect(200);
      await outer.get(`/a/mock/_session/s/api${DRIVER}`).expect(200);
      await outer.get('/a/mock/nothing').expect(404);
      await outer.get('/own').expect(200, 'own');
      expect((await app.requests())[0]?.path).toMatch(/^\/(?:api\/user\/externalId\/driver-7|nothing)/);
    });

    test.each([
      ['as it came', []],
      ['read as JSON', [express.json()]],
      ['read as text', [express.text({ type: () => true })]],
      ['read as bytes', [express.raw({ type: () => true })]],
    ])('has the control API, whose body is %s', async (_how, before) => {
      const { outer } = await mounted(...before);
      await outer.post('/a/mock/_mock/activations').send({ scenario: 'forbidden' }).expect(201);
      await outer.get(`/a/mock/api${DRIVER}`).expect(403);
      await outer.post('/a/mock/_session/s/_mock/activations').send({ scenario: 'flaky' }).expect(201);
      await outer.get(`/a/mock/_session/s/api${DRIVER}`).expect(503);
      await outer.get('/a/mock/_mock/health').expect(200);
    });

    test('has the console, whose page names its files where they are', async () => {
      const { outer } = await mounted();
      await outer.get('/a/mock/_mock').expect(308).expect('location', '_mock/');
      const page = await outer.get('/a/mock/_mock/').expect(200);
      const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
      expect(files.length).toBeGreaterThan(2);
      for (const file of files)
        await outer.get(new URL(file, 'http://mock/a/mock/_mock/').pathname).expect(200);
    });
  });
});
