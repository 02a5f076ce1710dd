import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targetOf } from '../../../src/check/ask/target.ts';
import { createProxy } from '../../../src/check/proxy/open-proxy.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { createServerApp } from '../../../src/server/app.ts';
import { type RunningServer, startServer } from '../../../src/server/server.ts';
import { frozenAt } from '../../../src/world/clock.ts';
import { contentOf, TEST_RUNTIME } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';
import { type Client, clientOf } from '../ask.ts';
import { sized, tally } from '../tally.ts';

/** What the target was asked; and how often anything knocked at the server that nobody should call. */
const seen: { readonly host: string | undefined; readonly url: string; readonly method: string }[] = [];
let knocks = 0;
let redirect = 0;
let target: Server;
let bait: Server;
let proxy: RunningServer;
let client: Client;
let baitHost: string;
let targetHost: string;

beforeAll(async () => {
  bait = await listening(createServer((_request, response) => response.end('bait')));
  bait.on('connection', () => knocks++);
  baitHost = hostOf(bait);
  target = await listening(
    createServer(({ headers: { host }, url = '', method = '' }, response) => {
      seen.push({ host, url, method });
      if (redirect === 0) return void response.end('{"id": 1}');
      response.writeHead(redirect, {
        location: `http://${baitHost}/api/user/externalId/x`,
        refresh: `0; url=http://${baitHost}/`,
      });
      response.end();
    }),
  );
  targetHost = hostOf(target);
  const simulator = await createProxy({
    ...{
      target: targetOf(`http://${targetHost}`, (text) => text, builtInContract),
      timeoutMs: 5000,
      keepCors: false,
    },
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
      content: contentOf(),
    },
  });
  proxy = await startServer({ app: createServerApp({ simulator, seed: 1, version: '0.0.0-test' }) });
  client = clientOf(proxy.port);
});

afterAll(async () => {
  client.close();
  await proxy.close();
  for (const server of [target, bait]) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

describe('the proxy calls its target and nobody else', () => {
  test('whatever a request says about hosts, and wherever the target sends it', async ({ task }) => {
    const count = tally(task, 'security');
    const hosts = () => [
      baitHost,
      `${targetHost}@${baitHost}`,
      `user:pass@${baitHost}`,
      `localhost:${baitHost.split(':')[1]}`,
    ];
    const at = fc.nat(3);
    const paths = fc.constantFrom<(host: string) => string>(
      () => '/api/user/externalId/x?code=a&clientId=b',
      (host) => `http://${host}/api/user/externalId/x?code=a&clientId=b`,
      (host) => `HTTP://${host}/api/user/externalId/x`,
      (host) => `ws://${host}/api/user/externalId/x`,
      (host) => `http://${host}`,
      (host) => `//${host}/api/user/externalId/x`,
      (host) => `/\\${host}/api/user/externalId/x`,
      (host) => `@${host}/api/user/externalId/x`,
      (host) => `:80@${host}/api/user/externalId/x`,
      (host) => `/api/user/externalId/x?url=http://${host}/`,
      (host) => `/api/user/externalId/${encodeURIComponent(`http://${host}/`)}`,
      (host) => `/api/user/externalId/@${host}`,
      (host) => `/api/user/externalId/x#@${host}/`,
      (host) => `/api/user/externalId/..%2f..%2f..%2f${host}`,
      (host) => `/api/../../${host}/api/user/externalId/x`,
      (host) => `/_session/${host}/api/user/externalId/x`,
    );
    const headers = fc.constantFrom<(host: string) => Record<string, string>>(
      () => ({}),
      (host) => ({ host }),
      (host) => ({ 'x-forwarded-host': host, 'x-forwarded-for': '10.0.0.1', forwarded: `host=${host}` }),
      (host) => ({ 'x-original-url': `http://${host}/`, 'x-rewrite-url': `http://${host}/` }),
      (host) => ({ origin: `http://${host}`, referer: `http://${host}/` }),
      (host) => ({ destination: `http://${host}/`, 'proxy-authorization': 'Basic eDp5' }),
    );
    const methods = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'TRACE');
    const redirects = fc.constantFrom(0, 0, 301, 302, 303, 307, 308);
    await fc.assert(
      fc.asyncProperty(paths, headers, methods, redirects, at, async (path, extra, method, status, which) => {
        await count.attempt(async () => {
          redirect = status;
          const host = hosts()[which]!;
          const answer = await client.ask({ method, path: path(host), headers: extra(host) });
          expect(answer.status).not.toBe(500);
          expect(knocks).toBe(0);
        });
      }),
      { numRuns: sized(300, 5000) },
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { host, url, method } of seen) {
      expect(host).toBe(targetHost);
      expect(url).toMatch(/^\/api\/user\/externalId\/[^/?#]+(?:\?|$)/);
      expect(['GET', 'HEAD']).toContain(method);
    }
  });
});

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
