import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Stop } from '../../../src/base/stop.ts';
import {
  type Answered,
  callTarget,
  headerOf,
  LARGEST_BODY,
  mediaTypeOf,
} from '../../../src/check/ask/call-target.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function targetOf(listener: RequestListener) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { protocol: 'http:', hostname: '127.0.0.1', port } as const;
}

const SENT = {
  method: 'GET',
  path: '/a%20b?x=1',
  headers: { accept: 'text/plain', 'x-two': ['1', '2'] },
} as const;
const LIMITS = { timeoutMs: 10_000 };

describe('a call', () => {
  test('sends method, path and headers as they are, and gives status, headers in order and bytes', async () => {
    const asked: unknown[] = [];
    const target = await targetOf(({ method, url, headers }, response) => {
      asked.push([method, url, headers.accept, headers['x-two']]);
      response.writeHead(418, ['X-B', '1', 'X-A', '2', 'X-B', '3']).end('body');
    });
    const answer = (await callTarget(target, SENT, LIMITS)) as Answered;
    expect(asked).toEqual([['GET', '/a%20b?x=1', 'text/plain', '1, 2']]);
    expect([answer.kind, answer.status, String(answer.bytes)]).toEqual(['answered', 418, 'body']);
    expect(answer.headers.slice(0, 3)).toEqual([
      ['x-b', '1'],
      ['x-a', '2'],
      ['x-b', '3'],
    ]);
    expect(headerOf(answer, 'x-b')).toBe('1');
  });

  test('follows no redirect', async () => {
    let count = 0;
    const target = await targetOf((_, response) => {
      count++;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await callTarget(target, SENT, LIMITS)).toMatchObject({ status: 302 });
    expect(count).toBe(1);
  });

  test('is over after its time, and when it is cut', async () => {
    const target = await targetOf((_, response) => void response.write('begin'));
    expect(await callTarget(target, SENT, { timeoutMs: 30 })).toMatchObject({
      kind: 'timeout',
      reason: 'no whole answer within 30 ms',
    });
    const stop = new Stop();
    const cut = callTarget(target, SENT, { ...LIMITS, signal: stop });
    stop.abort();
    expect(await cut).toMatchObject({ kind: 'unreachable', reason: 'the call was cut' });
    expect(await callTarget(target, SENT, { ...LIMITS, signal: stop })).toMatchObject({
      reason: 'the call was cut',
    });
  });

  test('tells why nobody answers', async () => {
    const target = await targetOf((request) => void request.socket.destroy());
    expect(await callTarget(target, SENT, LIMITS)).toMatchObject({
      kind: 'unreachable',
      reason: 'the connection was cut (ECONNRESET)',
    });
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await callTarget(target, SENT, LIMITS)).toMatchObject({
      reason: 'the connection was refused (ECONNREFUSED)',
    });
  });

  test('what HTTP cannot carry is not sent', async () => {
    const target = await targetOf((_, response) => void response.end());
    const headers = { 'x-bad': 'a\nb' };
    expect(await callTarget(target, { ...SENT, headers }, LIMITS)).toMatchObject({
      kind: 'unreachable',
      reason: 'ERR_INVALID_CHAR',
    });
  });

  test('reads no more than the largest body', async () => {
    const target = await targetOf((_, response) => void response.end(Buffer.alloc(LARGEST_BODY + 1)));
    expect(await callTarget(target, SENT, LIMITS)).toMatchObject({
      kind: 'unreachable',
      reason: `its body has more than ${LARGEST_BODY} bytes`,
    });
  });
});

test.each([
  [undefined, ''],
  ['Application/JSON; charset=utf-8', 'application/json'],
  [' text/plain ', 'text/plain'],
])('the media type of %j is %j', (type, expected) => {
  expect(mediaTypeOf({ headers: type === undefined ? [] : [['content-type', type]] })).toBe(expected);
});
