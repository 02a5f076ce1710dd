import { type AddressInfo, connect } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import express from 'express';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectDriverMock } from '../../src/doors/client/connect.ts';
import type { ControlClient } from '../../src/doors/client/control-methods.ts';
import { createDriverMock } from '../../src/doors/core.ts';
import { createApp } from '../../src/doors/create-app.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { routeDriverMock } from '../../src/doors/route-driver-mock.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { caughtUp } from '../support/raw-client.ts';

const DRIVER = '/user/externalId/driver-7?code=demo-key&clientId=demo';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function start(): Promise<DriverMock> {
  const mock = await startDriverMock();
  open.push(mock);
  return mock;
}

/** How long a promise takes, in ms. */
async function took(done: Promise<unknown>): Promise<number> {
  const started = performance.now();
  await done;
  return performance.now() - started;
}

describe('close() is done within a second, whatever is open:', () => {
  const ask = (mock: DriverMock, prefer: string) => fetch(mock.apiUrl + DRIVER, { headers: { prefer } });
  const askedFor = (mock: DriverMock) => mock.waitForRequest({ externalId: 'driver-7' }, { timeout: 15_000 });
  const bytes = async (mock: DriverMock, text: string): Promise<Over> => {
    const socket = connect(mock.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('error', () => {}).once('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(text);
    await caughtUp(`${mock.url}/_mock/live`);
    return () => closed;
  };
  const hasBegun = (mock: DriverMock, session: string) =>
    vi.waitFor(
      async () => expect((await fetch(`${mock.url}/_mock/sessions/${session}`)).status).toBe(200),
      15_000,
    );
  /** Waits for the end of what was open, and looks at it. */
  type Over = () => Promise<unknown>;
  /** Each opens something, and resolves once it has arrived. */
  const OPEN: Record<string, (mock: DriverMock) => Promise<Over>> = {
    'a delayed answer, which comes at once': async (mock) => {
      const answer = ask(mock, 'delay=60000');
      await askedFor(mock);
      return async () => expect((await answer).status).toBe(200);
    },
    'a body that comes bit by bit, which comes whole': async (mock) => {
      const text = (await ask(mock, 'scenario=dribble')).text();
      return async () => expect(await text).toMatch(/\}$/);
    },
    'an answer that never comes': async (mock) => {
      const fails = expect(ask(mock, 'scenario=hang')).rejects.toThrow();
      await askedFor(mock);
      return () => fails;
    },
    'a half-sent request': (mock) => bytes(mock, 'GET /api'),
    'a half-sent body': (mock) =>
      bytes(mock, 'POST /_mock/notes HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{'),
    'a long poll, which is told so': async (mock) => {
      const query = 'externalId=nobody&timeout=60000&session=polling';
      const polled = fetch(`${mock.url}/_mock/requests/wait?${query}`);
      await hasBegun(mock, 'polling');
      return async () => {
        const answer = await polled;
        expect(answer.status).toBe(503);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(await answer.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:mock-stopping' });
      };
    },
    'a long poll of the same process': async (mock) => {
      const session = mock.session('here');
      const polled = session.waitForRequest({ externalId: 'nobody' }, { timeout: 60_000 });
      const fails = expect(polled).rejects.toMatchObject({ status: 503 });
      await hasBegun(mock, 'here');
      return () => fails;
    },
    'a stream of events': async (mock) => {
      const text = (await fetch(`${mock.url}/_mock/events`)).text();
      return async () => expect(await text).toContain('listening');
    },
    'an idle connection': (mock) => bytes(mock, ''),
  };

  test.each(Object.keys(OPEN))('%s', async (name) => {
    const mock = await start();
    const over = await OPEN[name]!(mock);
    expect(await took(mock.close())).toBeLessThan(1000);
    await over();
  });

  test('all of it together', async () => {
    const mock = await start();
    const over = await Promise.all(Object.values(OPEN).flatMap((open) => [open(mock), open(mock)]));
    expect(await took(mock.close())).toBeLessThan(1000);
    await Promise.all(over.map((one) => one()));
  });
});

/** What takes an object first; the others take a text, or nothing. */
const OBJECT_FIRST =
  /^(?:drivers|network|networkSites|sites|requests|waitForRequest|verify|coverage|forgetCoverage|tryRequest|handle)$/;

/** Every function of a control client, those of its clock too, called with something that it takes. */
function calls(client: object): [name: string, call: () => unknown][] {
  return Object.entries(client).flatMap(([name, value]): [string, () => unknown][] => {
    if (name === 'clock') return calls(value).map(([own, call]) => [`clock.${own}`, call]);
    // A key is a text that is put together, and asks nobody.
    if (typeof value !== 'function' || name === 'close' || name === 'key') return [];
    const request = { method: 'GET', path: '/api' };
    const first = OBJECT_FIRST.test(name) ? (name === 'handle' ? request : {}) : 'http://mock.test/driver-7';
    if (name === 'dryRun') return [[name, () => value((dry: ControlClient) => dry.reset())]];
    return [[name, () => value(first, name === 'setSocket' ? 1 : { atLeast: 0 })]];
  });
}

describe('close() of a mock that listens nowhere ends what waits:', () => {
  test('the server of createApp() can close', async () => {
    const app = await createApp();
    const server = app.listen(0);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const delayed = fetch(`${url}/api${DRIVER}`, { headers: { prefer: 'delay=60000', connection: 'close' } });
    const polled = app.waitForRequest({ externalId: 'nobody' }, { timeout: 60_000 });
    const fails = expect(polled).rejects.toMatchObject({ status: 503 });
    const stream = await fetch(`${url}/_mock/events`);
    await app.waitForRequest({ externalId: 'driver-7' });
    const closed = new Promise((resolve) => server.close(resolve));
    expect(await took(app.close())).toBeLessThan(1000);
    expect((await delayed).status).toBe(200);
    expect(await stream.text()).toContain('listening');
    await fails;
    server.closeIdleConnections();
    await closed;
  });

  test('a delay and a long poll of createDriverMock()', async () => {
    const mock = await createDriverMock();
    const delayed = mock.fetch(mock.apiUrl + DRIVER, { headers: { prefer: 'delay=60000' } });
    const polled = mock.waitForRequest({ externalId: 'nobody' }, { timeout: 60_000 });
    const fails = expect(polled).rejects.toMatchObject({ status: 503 });
    await mock.waitForRequest({ externalId: 'driver-7' });
    await mock.close();
    expect((await delayed).status).toBe(200);
    await fails;
  });
});

describe('after close() every method rejects with one error:', () => {
  const page = { route: async () => {}, unroute: async () => {} } as unknown as BrowserContext;
  const CLOSED: Record<string, () => Promise<object>> = {
    startDriverMock: async () => {
      const mock = await start();
      await mock.close();
      return mock;
    },
    'a session of startDriverMock': async () => {
      const mock = await start();
      const session = mock.session('s');
      await session.activate('forbidden');
      await mock.close();
      return session;
    },
    'a session that is closed itself': async () => {
      const session = (await start()).session('s');
      await session.close();
      return session;
    },
    'a session that is closed itself, of connectDriverMock': async () => {
      const session = connectDriverMock((await start()).url).session('s');
      await session.close();
      return session;
    },
    createApp: async () => {
      const app = await createApp();
      await app.close();
      return Object.fromEntries(Object.entries(app).filter(([name]) => !(name in express())));
    },
    createDriverMock: async () => {
      const mock = await createDriverMock();
      await mock.close();
      return mock;
    },
    createMswMock: async () => {
      const { handlers: _, ...mock } = await createMswMock({ baseUrl: '*' });
      await mock.close();
      return mock;
    },
    'a session of createDriverMock': async () => {
      const mock = await createDriverMock();
      const session = mock.session();
      await mock.close();
      return session;
    },
    routeDriverMock: async () => {
      const mock = await routeDriverMock(page, { baseUrl: '*' });
      await mock.close();
      return mock;
    },
    'a session of routeDriverMock': async () => {
      const mock = await routeDriverMock(page, { baseUrl: '*' });
      const session = mock.session();
      await mock.close();
      return session;
    },
  };

  test.each(Object.keys(CLOSED))('%s', async (name) => {
    const closed = await CLOSED[name]!();
    const all = calls(closed);
    expect(all.length).toBeGreaterThan(35);
    for (const [method, call] of all) {
      const error = await Promise.resolve()
        .then(call)
        .then(
          () => 'no error',
          (thrown: { code?: string }) => thrown.code ?? thrown,
        );
      expect([method, error]).toEqual([method, 'mock-closed']);
    }
  });

  test('also a verification that has begun, and one of what never came', async () => {
    const mock = await start();
    await mock.close();
    await expect(mock.verify({ externalId: 'driver-7' }, { never: true })).rejects.toThrow(
      'The mock was closed before POST /_mock/requests/verify, which nobody answers any more.',
    );
  });

  test('close() itself may be called again, of sessions too, and a session of the same name begins anew', async () => {
    const mock = await start();
    const session = mock.session('s');
    await session.activate('forbidden');
    await session.close();
    await session.close();
    expect(await mock.session('s').activations()).toEqual([]);
    await mock.close();
    await session.close();
    await mock.close();
  });
});
