import { once } from 'node:events';
import { METHODS } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerApp } from '../../../src/server/app.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../src/server/server.ts';
import { fakeSimulator } from '../../support/fake-simulator.ts';
import { requestText, talk } from '../../support/raw-client.ts';

const LIMIT = { headersTimeout: 400, requestTimeout: 600, connectionsCheckingInterval: 50 };
const start = (options: Partial<ServerOptions> = {}) =>
  startServer({ app: createServerApp({ simulator: fakeSimulator(), seed: 1, version: '0' }), ...options });

let server: RunningServer;
let quick: RunningServer;
beforeAll(async () => {
  [server, quick] = await Promise.all([start(), start({ timeouts: LIMIT })]);
});
afterAll(() => Promise.all([server.close(), quick.close()]));

/** The statuses that come for pieces, each in a packet of its own. */
async function statuses(pieces: readonly string[], { port } = server, halfClose = false): Promise<string[]> {
  const { received, ending } = await talk(port, pieces, { everyMs: 2, halfClose, silenceMs: 3000 });
  expect(ending).toBe('closed');
  return [...received.toString('latin1').matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
}

describe('a first line without version', () => {
  test.each(METHODS)(
    '%s is refused as soon as it is whole, with its connection left open',
    async (method) => {
      expect(await statuses([`${method} /x\r\n`])).toEqual(['400']);
    },
  );

  test('to HEAD comes no body', async () => {
    const { received } = await talk(server.port, 'HEAD /x\r\n');
    expect(received.toString()).toMatch(/^HTTP\/1\.1 400 .*\r\n\r\n$/s);
  });

  test('what is sent after it is not read', async () => {
    expect(await statuses([`GET /x\r\n${requestText('/a')}`])).toEqual(['400']);
    expect(await statuses(['GET /x\r\n', requestText('/a'), 'hello'])).toEqual(['400']);
  });
});

describe('wherever the first packets end', () => {
  const two = `${requestText('/a', [])}${requestText('/b')}`;

  test.each([
    ['a line without version', 'GET /x\r\n', ['400']],
    ['one after a blank line', '\r\n\r\nGET /x\n', ['400']],
    ['requests in a row', two, ['200', '200']],
    ['requests after a blank line', `\r\n${two}`, ['200', '200']],
    ['a body', requestText('/a', ['content-length: 3', 'connection: close'], 'POST', 'abc'), ['200']],
    ['garbage', 'hello\r\n\r\n', ['400']],
    ['no version that there is', 'GET /x HTTP/9.9\r\n\r\n', ['400']],
  ])('%s is taken for what it is', async (_, text, expected) => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = ends.slice(1).map((end, i) => text.slice(ends[i], end));
        expect(await statuses(pieces)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['before a byte', [], []],
    ['within a method', ['GE'], ['400']],
    ['within a target', ['GET /x'], ['400']],
    ['after a request', [requestText('/a', [])], ['200']],
  ])('a client that closes its half %s is answered, and let go', async (_, pieces, expected) => {
    expect(await statuses(pieces, server, true)).toEqual(expected);
  });
});

describe('who is slow', () => {
  test.each([
    ['who sends nothing', []],
    ['who stops within a method', ['GE']],
    ['who stops within a target', ['GET ', '/x']],
    ['who never ends a target', ['GET /', ...'x'.repeat(600)]],
    ['who stops within a header', [requestText('/a').slice(0, -5)]],
    ['who stops in a second request', [requestText('/a', []), 'GET /']],
  ])('%s gets a 408', async (_, pieces) => {
    expect((await statuses(pieces, quick)).at(-1)).toBe('408');
  });

  test('who asks nothing more is let go once its time is over, not before', async () => {
    const socket = connect(quick.port, '127.0.0.1');
    socket.write(requestText('/a', []));
    await once(socket, 'data');
    await sleep(2 * LIMIT.headersTimeout);
    socket.write(requestText('/b'));
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 200/);
  });
});

test('a stop closes at once who sent nothing, and after its limit who is within a first line; resets before it end nothing', async () => {
  const stopped = await start({ stopLimitMs: 100 });
  const sockets = ['', '', 'GET /', 'GET /'].map((text) => {
    const socket = connect(stopped.port, '127.0.0.1').on('error', () => {});
    socket.write(text);
    return socket;
  });
  await statuses([requestText('/a')], stopped);
  const [gone, ...left] = sockets;
  gone!.resetAndDestroy();
  sockets[2]!.resetAndDestroy();
  const closed = Promise.all([left[0]!, left[2]!].map((socket) => once(socket.resume(), 'close')));
  expect(await statuses([requestText('/a')], stopped)).toEqual(['200']);
  await stopped.close();
  await closed;
});
