import { connect } from 'node:net';
import { setupServer } from 'msw/node';
import request from 'supertest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Stop } from '../../src/base/stop.ts';
import { createDriverMock } from '../../src/doors/core.ts';
import { createMswMock } from '../../src/doors/msw.ts';
import { openSimulator } from '../../src/doors/open-simulator.ts';
import { createApp, startDriverMock } from '../../src/doors/start.ts';
import { createServerApp as createExpressApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/server.ts';

const DRIVER = '/api/user/externalId/driver-1?code=demo-key&clientId=demo';
const DROPS = ['reset-before', 'empty-reply', 'hang'];
const CUTS = ['reset-mid-body', 'truncated-body'];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server() {
  const mock = await startDriverMock();
  closing.push(() => mock.close());
  const get = (headers: Record<string, string> = {}, signal = AbortSignal.timeout(500)) =>
    fetch(mock.url + DRIVER, { headers, signal }).then((response) => response.text());
  return { mock, get };
}

describe('over a wire', () => {
  test('an answer that was read is delivered, the first time and repeated', async () => {
    const { mock, get } = await server();
    for (let i = 0; i < 4; i++) await get();
    await mock.verify({ delivered: 'yes' }, { exactly: 4 });
    await mock.verify({ delivered: 'no' }, { never: true });
  });

  test.each([...DROPS, ...CUTS])('the fault %s leaves an answer undelivered', async (fault) => {
    const { mock, get } = await server();
    await expect(get({ prefer: `scenario=${fault}` })).rejects.toThrow();
    const delivered = DROPS.includes(fault) ? 'no' : 'partly';
    expect(await mock.waitForRequest({ delivered })).toMatchObject([{ fault, delivered }]);
  });

  test('broken JSON arrives whole', async () => {
    const { mock, get } = await server();
    await get({ prefer: 'scenario=malformed-json' });
    await mock.verify({ delivered: 'yes' }, { exactly: 1 });
  });

  test('a client that goes away before a delayed answer gets nothing, in the midst of one a part', async () => {
    const { mock, get } = await server();
    await expect(get({ prefer: 'delay=5000' }, AbortSignal.timeout(50))).rejects.toThrow();
    expect(await mock.waitForRequest({ delivered: 'no' })).toHaveLength(1);
    await expect(get({ prefer: 'scenario=dribble' }, AbortSignal.timeout(100))).rejects.toThrow();
    expect(await mock.waitForRequest({ delivered: 'partly' })).toHaveLength(1);
  });

  test('what stands behind an answer that hangs is not delivered when the client goes', async () => {
    const { mock } = await server();
    const line = `GET ${DRIVER} HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
    const socket = connect(mock.port, '127.0.0.1');
    socket.write(`${line}Prefer: scenario=hang\r\n\r\n${line}\r\n`);
    await mock.waitForRequest({}, { count: 2 });
    socket.destroy();
    expect(await mock.waitForRequest({ delivered: 'no' }, { count: 2 })).toHaveLength(2);
  });

  test('a stop leaves what hangs undelivered', async () => {
    const simulator = await openSimulator({});
    const stopping = new Stop();
    const app = createExpressApp({ simulator, seed: 1, version: '1', stopping });
    const { url, close } = await startServer({ app, onStop: () => stopping.abort() });
    const headers = { prefer: 'scenario=hang' };
    const hanging = fetch(`${url}/api/user/externalId/driver-1?code=demo-key&clientId=demo`, { headers });
    const cut = hanging.catch(() => 'cut');
    const entries = () => simulator.sessions.find('default')!.journal.list();
    await vi.waitFor(() => expect(entries()).toHaveLength(1));
    expect(entries()[0]!.delivered).toBeUndefined();
    await close();
    expect(await cut).toBe('cut');
    await vi.waitFor(() => expect(entries()[0]!.delivered).toBe('no'));
  });

  test('an event tells it after that of the request', async () => {
    const { mock, get } = await server();
    const heard = await fetch(`${mock.url}/_mock/events`);
    await get();
    const reader = heard.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: delivered')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    expect(text.indexOf('event: request')).toBeLessThan(text.indexOf('event: delivered'));
    expect(text).toContain('{"type":"delivered","session":"default","id":1,"delivered":"yes"}');
  });
});

describe('in process', () => {
  test('an express app by supertest', async () => {
    const app = await createApp();
    await request(app).get(DRIVER).expect(200);
    await expect(request(app).get(DRIVER).set('prefer', 'scenario=empty-reply')).rejects.toThrow();
    expect((await app.requests()).map(({ delivered }) => delivered)).toEqual(['yes', 'no']);
  });

  test('fetch of the core: whole, aborted while it waits, a fault that needs a wire', async () => {
    const mock = await createDriverMock();
    await mock.fetch(mock.url + DRIVER);
    const signal = AbortSignal.timeout(20);
    const late = mock.fetch(mock.url + DRIVER, { headers: { prefer: 'delay=5000' }, signal });
    await expect(late).rejects.toThrow();
    await mock.fetch(mock.url + DRIVER, { headers: { prefer: 'scenario=hang' } });
    expect((await mock.requests()).map(({ delivered }) => delivered)).toEqual(['yes', 'no', 'no']);
  });

  test('a fetch that MSW takes over and the client aborts', async () => {
    const base = 'https://charging.example.com';
    const mock = await createMswMock({ baseUrl: base });
    const msw = setupServer(...mock.handlers);
    msw.listen({ onUnhandledRequest: 'bypass' });
    closing.push(() => msw.close());
    await fetch(base + DRIVER);
    const signal = AbortSignal.timeout(50);
    await expect(fetch(base + DRIVER, { headers: { prefer: 'delay=5000' }, signal })).rejects.toThrow();
    expect(await mock.waitForRequest({ delivered: 'no' })).toHaveLength(1);
    await mock.verify({ delivered: 'yes' }, { exactly: 1 });
  });

  test('a request that is tried is told in full, and what a wire would cut is not', async () => {
    const mock = await createDriverMock();
    await mock.tryRequest({ externalId: 'driver-1' });
    await mock.tryRequest({ externalId: 'driver-1', headers: { prefer: 'scenario=hang' } });
    expect((await mock.requests()).map(({ delivered }) => delivered)).toEqual(['yes', 'no']);
  });
});

test('a verification that fails says what became of the closest answers', async () => {
  const { mock, get } = await server();
  await get();
  await expect(mock.verify({ delivered: 'no' }, { exactly: 1 })).rejects.toThrow(
    /delivered: expected no, given yes/,
  );
});
