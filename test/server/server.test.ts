import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerApp } from '../../src/server/app.ts';
import type { HostedSimulator } from '../../src/server/hosted.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server/server.ts';
import { fakeSimulator, reply } from '../support/fake-simulator.ts';
import { caughtUp, talk } from '../support/raw-client.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(
  simulator: HostedSimulator,
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  const app = createServerApp({ simulator, seed: 1, version: '0' });
  const server = await startServer({ app, ...options });
  running.push(server);
  return server;
}

/** Sends bytes as they are, each piece in a packet of its own, and reads until the other side closes. */
async function raw(port: number, ...pieces: readonly string[]): Promise<string> {
  return (await talk(port, pieces, { everyMs: 5 })).received.toString();
}

describe('what is no HTTP', () => {
  it.each([
    ['garbage', 'hello\r\n\r\n', 400, 'malformed-request'],
    ['a request without Host', 'GET / HTTP/1.1\r\n\r\n', 400, 'malformed-request'],
    [
      'an expectation that is none',
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n',
      417,
      'expectation-failed',
    ],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n', 400, 'malformed-request'],
    [
      'headers above 32 KB',
      `GET / HTTP/1.1\r\nHost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('is answered cleanly: %s', async (_, text, status, code) => {
    const { port } = await start(fakeSimulator());
    const answer = await raw(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({
      status,
      type: `urn:ev-driver-mock:error:${code}`,
    });
    expect(answer).not.toMatch(/\bat .*\(/);
  });

  it('is answered without a body where it began as a HEAD request', async () => {
    const { port } = await start(fakeSimulator());
    const answer = await raw(port, 'HEAD nowhere HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 .*\r\ncontent-length: \d{2,}\r\n.*\r\n\r\n$/s);
  });

  it('is logged, and the server goes on', async () => {
    const entries: AccessEntry[] = [];
    const { port, url } = await start(fakeSimulator(), { log: (entry) => entries.push(entry) });
    await raw(port, 'hello\r\n\r\n');
    expect(entries).toMatchObject([{ status: 400, reason: 'malformed' }]);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('what is no HTTP, after requests that are not answered yet', () => {
  const asked = 'GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n';

  it.each([
    ['garbage', `${asked}hello\r\n\r\n`],
    ['garbage in pieces', `${asked}hello\r\n\r\n`, 'more', 'and more'],
    ['an encoding that is none', `${asked.slice(0, -2)}Transfer-Encoding: x\r\n\r\n`],
  ])('lets their answers through, and closes: %s', async (_, ...pieces) => {
    const { port } = await start(fakeSimulator(() => reply({ delayMs: 50 })));
    const answer = await raw(port, ...pieces);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  it('holds no connection whose client has gone away meanwhile', async () => {
    const server = await start(fakeSimulator(() => reply({ delayMs: 60_000 })));
    await talk(server.port, `${asked}hello\r\n\r\n`, { halfClose: true });
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('answers 408 to who does not send a whole request in time', async () => {
  const timeouts = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };
  const { port } = await start(fakeSimulator(), { timeouts });
  expect(await raw(port, 'GET / HTTP/1.1\r\nHost: a\r\n')).toMatch(/^HTTP\/1\.1 408 .*request-timeout/s);
});

it('passes a target in absolute form on as it is', async () => {
  const simulator = fakeSimulator();
  const { port } = await start(simulator);
  const head = 'Host: mock.example\r\nConnection: close\r\n\r\n';
  await raw(port, `GET http://mock.example/api/x?code=a HTTP/1.1\r\n${head}`);
  await raw(port, `GET http://mock.example HTTP/1.1\r\n${head}`);
  expect(simulator.asked.map(({ target }) => target)).toEqual([
    'http://mock.example/api/x?code=a',
    'http://mock.example',
  ]);
});

it('answers 414 to a target above 16,384 characters', async () => {
  const { url } = await start(fakeSimulator());
  const response = await fetch(`${url}/${'a'.repeat(16_384)}`);
  expect(response.status).toBe(414);
  expect(await response.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:uri-too-long' });
  expect((await fetch(`${url}/${'a'.repeat(16_383)}`)).status).toBe(200);
});

it('forgets a delayed answer when the client goes away', async () => {
  const simulator = fakeSimulator(() => reply({ delayMs: 60_000 }));
  const server = await start(simulator);
  const request = httpRequest(server.url).on('error', () => {});
  request.end();
  await vi.waitFor(() => expect(simulator.asked).toHaveLength(1));
  request.destroy();
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(2000);
});

describe('close', () => {
  it('finishes a delayed answer and takes no new connections', async () => {
    const simulator = fakeSimulator(() => reply({ delayMs: 300 }));
    const server = await start(simulator);
    const answer = fetch(server.url);
    await vi.waitFor(() => expect(simulator.asked).toHaveLength(1));
    const closed = server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    expect((await answer).status).toBe(200);
    expect((await answer).headers.get('connection')).toBe('close');
    await closed;
  });

  it('closes idle keep-alive connections and silent ones at once', async () => {
    const server = await start(fakeSimulator());
    await (await fetch(server.url)).text();
    const silent = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    await caughtUp(server.url);
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1000);
    silent.destroy();
  });

  it('cuts what is left after the limit', async () => {
    const server = await start(fakeSimulator(), { stopLimitMs: 50 });
    const socket = connect(server.port, '127.0.0.1');
    const cut = new Promise((resolve) => socket.once('error', () => {}).once('close', resolve));
    await new Promise<void>((resolve) => socket.write('GET / HTTP/1.1\r\nHost:', () => resolve()));
    await caughtUp(server.url);
    await server.close();
    await cut;
  });

  it('may be called again', async () => {
    const server = await start(fakeSimulator());
    expect(server.close()).toBe(server.close());
  });
});

describe('listening', () => {
  it('takes a free port for 0 and names it in the URL', async () => {
    const { url, port } = await start(fakeSimulator(), { port: 0 });
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it('shows the loopback address where it listens on all', async () => {
    const { url, port } = await start(fakeSimulator(), { host: '0.0.0.0' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
  });

  it('fails clearly on a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start(fakeSimulator(), { port })).rejects.toMatchObject({ code: 'port-taken' });
    other.close();
  });

  it('fails clearly on an address that is not of this machine', async () => {
    await expect(start(fakeSimulator(), { host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'address-unavailable',
    });
  });
});
