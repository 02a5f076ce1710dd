import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import request from 'supertest';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createApp, startDriverMock } from '../../../src/doors/index.ts';
import type { AccessEntry } from '../../../src/server/log/access-entry.ts';
import { startForwardProxy } from '../../support/forward-proxy-server.ts';

interface Received {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A server of somebody else, which answers in two pieces, the second when `release` is called. */
async function otherServer() {
  const received: Received[] = [];
  let release = () => {};
  const server = createServer((asked, response) => {
    const pieces: Buffer[] = [];
    asked.on('data', (piece: Buffer) => pieces.push(piece));
    asked.on('end', () => {
      received.push({ request: asked, body: Buffer.concat(pieces).toString() });
      response.writeHead(201, {
        'set-cookie': ['a=1', 'b=2'],
        'access-control-allow-origin': 'https://elsewhere.example',
        'keep-alive': 'timeout=9',
      });
      response.write('first');
      release = () => response.end(' second');
      if (!asked.url?.includes('wait')) release();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    release: () => release(),
    close,
  };
}

test('what no operation knows is passed on as it came, without what is for the mock, and keys are not logged', async () => {
  const other = await otherServer();
  const log: AccessEntry[] = [];
  await using mock = await startDriverMock({
    fallback: `${other.url}/base/`,
    log: (entry) => void log.push(entry),
  });
  const answer = await fetch(`${mock.url}/_session/s1/api/group/add?code=SECRET-1&n=%C3%A9`, {
    method: 'POST',
    body: 'é'.repeat(50_000),
    headers: { origin: 'https://app.example', 'x-functions-key': 'SECRET-2', 'x-mock-session': 's2' },
  });
  expect(answer.status).toBe(201);
  expect(await answer.text()).toBe('first second');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
  expect(answer.headers.get('x-mock-fallback')).toBe(other.url);
  const [{ request: asked, body }] = other.received as [Received];
  expect(`${asked.method} ${asked.url}`).toBe('POST /base/api/group/add?code=SECRET-1&n=%C3%A9');
  expect(body).toBe('é'.repeat(50_000));
  expect(asked.headers).toMatchObject({ host: new URL(other.url).host, 'x-functions-key': 'SECRET-2' });
  expect(asked.headers).not.toHaveProperty('x-mock-session');
  await expect.poll(() => log).toHaveLength(1);
  expect(log[0]).toMatchObject({ reason: 'fallback', status: 201 });
  expect(JSON.stringify(log)).not.toContain('SECRET');
});

test('an operation is answered by the mock, another method of its path is passed on, OPTIONS is not', async () => {
  const other = await otherServer();
  await using mock = await startDriverMock({ fallback: other.url, auth: 'off' });
  expect((await fetch(`${mock.apiUrl}/user/externalId/driver-1`)).status).toBe(200);
  expect((await fetch(`${mock.apiUrl}/user/externalId/driver-1`, { method: 'DELETE' })).status).toBe(201);
  expect((await fetch(`${mock.apiUrl}/user/externalId/driver-1`, { method: 'OPTIONS' })).status).toBe(204);
  expect((await fetch(`${mock.url}/_mock/health`)).status).toBe(200);
  expect(other.received).toHaveLength(1);
});

test('an answer comes as it is written there, before its end', async () => {
  const other = await otherServer();
  await using mock = await startDriverMock({ fallback: other.url });
  const answer = await fetch(`${mock.url}/wait`);
  const reader = answer.body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('first');
  other.release();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe(' second');
});

test('a server that is away is a 502 that names it, and what a mock has passed on already is a 404', async () => {
  const other = await otherServer();
  await using mock = await startDriverMock({ fallback: other.url });
  const circle = await fetch(`${mock.url}/nowhere`, { headers: { via: '1.1 ev-driver-mock' } });
  expect(circle.status).toBe(404);
  other.close();
  const away = await fetch(`${mock.url}/nowhere`);
  expect(away.status).toBe(502);
  expect(await away.json()).toMatchObject({
    type: 'urn:ev-driver-mock:error:fallback-unreachable',
    detail: expect.stringContaining(
      `${other.url}, which it was passed on to, gives no answer: the connection was `,
    ),
  });
});

test('a body that an application around the mock has read goes on all the same', async () => {
  const other = await otherServer();
  const app = express();
  app.use(express.json());
  app.use('/mock', await createApp({ fallback: other.url }));
  const { status } = await request(app).post('/mock/tags').send('{ "a" : [1, 2] }').type('json');
  expect(status).toBe(201);
  expect(other.received[0]).toMatchObject({ body: '{"a":[1,2]}', request: { url: '/tags' } });
});

test('what is passed on goes through the proxy that the environment names', async () => {
  const other = await otherServer();
  const port = new URL(other.url).port;
  const proxy = await startForwardProxy('u:p');
  onTestFinished(() => void proxy.close());
  const through = (user: string) => {
    vi.stubEnv('HTTP_PROXY', `http://${user}@127.0.0.1:${proxy.port}`);
    vi.stubEnv('HTTPS_PROXY', `http://${user}@127.0.0.1:${proxy.port}`);
    vi.stubEnv('NO_PROXY', 'exempt.invalid');
  };
  onTestFinished(() => void vi.unstubAllEnvs());
  const ask = async (fallback: string) => {
    await using mock = await startDriverMock({ fallback });
    const answer = await fetch(`${mock.url}/other`);
    return [answer.status, await answer.text()];
  };
  through('u:p');
  expect(await ask(`http://service.example:${port}/base`)).toEqual([201, 'first second']);
  expect(proxy.seen).toEqual([`GET http://service.example:${port}/base/other`]);
  expect(other.received[0]!.request.headers.host).toBe(`service.example:${port}`);
  expect(await ask('http://exempt.invalid')).toEqual([502, expect.stringContaining('(ENOTFOUND)')]);
  through('u:wrong');
  for (const [url, why] of [
    ['http://service.example', 'user and password of the proxy are missing or wrong (status 407)'],
    ['https://service.example', 'no tunnel is opened (status 407)'],
  ] as const) {
    const [status, body] = await ask(url);
    expect([status, body]).toEqual([
      502,
      expect.stringContaining(`${why}, through the proxy http://***@127.0.0.1`),
    ]);
    expect(body).not.toContain('wrong@');
  }
});
