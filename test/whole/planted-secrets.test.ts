import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetOf } from '../../src/check/ask/target.ts';
import { createProxy } from '../../src/check/proxy/open-proxy.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { readReceipt } from '../../src/mock/receipts/receipt-token.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';
import type { MockEvent } from '../../src/mock/session/events.ts';
import { createServerApp } from '../../src/server/app.ts';
import type { AccessEntry } from '../../src/server/log/access-entry.ts';
import { accessLine } from '../../src/server/log/json-lines.ts';
import { startServer } from '../../src/server/server.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { contentOf, scenarioOf, simulatorOf, TEST_RUNTIME } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';

const SECRETS = builtInContract.derived(secretsOf);

/** Where a client puts what lets it in, and the text that it puts there. */
const AUTHORISED_BY: Readonly<
  Record<string, (secret: string) => { query?: string; headers?: Record<string, string> }>
> = {
  code: (secret) => ({ query: `code=${encodeURIComponent(secret)}` }),
  'CODE, percent-encoded': (secret) => ({ query: `%43ODE=${encodeURIComponent(secret)}` }),
  apikey: (secret) => ({ query: `apikey=${encodeURIComponent(secret)}` }),
  access_token: (secret) => ({ query: `access_token=${encodeURIComponent(secret)}` }),
  'subscription-key': (secret) => ({ query: `subscription-key=${encodeURIComponent(secret)}` }),
  'x-functions-key': (secret) => ({ headers: { 'x-functions-key': secret } }),
  'key and session': (secret) => ({ headers: { 'x-functions-key': `${secret}~default` } }),
  'Ocp-Apim-Subscription-Key': (secret) => ({ headers: { 'Ocp-Apim-Subscription-Key': secret } }),
  'X-Api-Key': (secret) => ({ headers: { 'X-Api-Key': secret } }),
  Bearer: (secret) => ({ headers: { authorization: `Bearer ${secret}` } }),
  Basic: (secret) => ({ headers: { authorization: `Basic ${btoa(`me:${secret}`)}` } }),
  Cookie: (secret) => ({ headers: { cookie: `theme=dark; sid=${secret}` } }),
};

/** A text that no other text holds by chance; of what stands in a token of HTTP and in a cookie (RFC 6750, RFC 6265). */
const secrets = fc.stringMatching(/^[A-Za-z0-9+/._-]{8,24}$/).map((text) => `sK7${text}`);

interface Side {
  readonly url: string;
  readonly log: AccessEntry[];
  readonly events: MockEvent[];
}

const closing: (() => Promise<unknown>)[] = [];
const sides: Side[] = [];
const service = createServer((request, response) => {
  const secret = new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? '';
  response.writeHead(302, {
    location: `/elsewhere?back=${encodeURIComponent(secret)}`,
    'set-cookie': [`sid=fresh-${secret}; Path=/`, 'other=aService-Cookie-1; HttpOnly'],
    'x-echo': `a ${secret} b`,
    'x-api-key': secret,
  });
  response.end(JSON.stringify({ name: secret }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  closing.push(async () => service.close());
  const content = contentOf({
    scenarios: [scenarioOf('echo', { status: 503, headers: { 'x-page': '{query.page}' } })],
  });
  const options = {
    ...{
      contract: builtInContract,
      seed: 1,
      clock: frozenAt(THURSDAY),
      population: 100,
      idPattern: 'driver-{n}',
      reserved: 'on' as const,
      unknown: '404' as const,
    },
    ...{ contractOnly: false, strict: false, errorBody: 'problem' as const, now: Date.now },
    ...{ runtime: TEST_RUNTIME, content },
  };
  const target = targetOf(`http://127.0.0.1:${port}`, (text) => text, builtInContract);
  const proxy = await createProxy({ target, timeoutMs: 5000, keepCors: false, simulator: options });
  for (const simulator of [await simulatorOf({ content }), proxy]) {
    const log: AccessEntry[] = [];
    const events: MockEvent[] = [];
    simulator.events.listen((event) => events.push(event));
    const app = createServerApp({
      simulator,
      seed: 1,
      version: '0.0.0-test',
      log: (entry) => log.push(entry),
    });
    const server = await startServer({ app });
    closing.unshift(() => server.close());
    sides.push({ url: server.url, log, events });
  }
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** All that a mock tells of what was asked. */
async function toldBy({ url, log, events }: Side): Promise<string> {
  const entries = (await (await fetch(`${url}/_mock/requests`)).json()) as {
    entries: { id: number; responseHeaders: { name: string; value: string }[] }[];
  };
  const told: unknown[] = [entries, events, log, log.map(accessLine)];
  for (const { id, responseHeaders } of entries.entries) {
    told.push(await (await fetch(`${url}/_mock/requests/${id}/why`)).json());
    const receipt = responseHeaders.find(({ name }) => name === 'x-mock-receipt')?.value;
    if (receipt !== undefined) told.push(readReceipt(receipt));
  }
  const match = { externalId: 'somebody-else' };
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ match, atLeast: 1 });
  told.push(await (await fetch(`${url}/_mock/requests/verify`, { method: 'POST', headers, body })).json());
  return JSON.stringify(told);
}

test('what a request was authorised with stands nowhere, wherever it is repeated', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...Object.keys(AUTHORISED_BY)), async (secret, place) => {
      const { query = '', headers = {} } = AUTHORISED_BY[place]!(secret);
      const coded = encodeURIComponent(secret);
      for (const side of sides) {
        const repeated = { 'x-trace': `of ${secret}`, referer: `https://app.example/?k=${coded}` };
        for (const [id, prefer] of [
          ['driver-1', 'code=200'],
          [`x-${coded}`, 'code=200'],
          [`x-${coded}`, 'scenario=echo'],
          ['driver-1', `scenario=${secret}`],
        ]) {
          const path = `/api/user/externalId/${id}?clientId=demo&page=${coded}&${query}`;
          const asked = { ...headers, ...repeated, prefer: prefer! };
          await (await fetch(side.url + path, { headers: asked, redirect: 'manual' })).text();
        }
        await (
          await fetch(`${side.url}/api/${coded}/x?${query}`, { headers: { ...headers, ...repeated } })
        ).text();
        const told = await toldBy(side);
        expect(told).toContain('***');
        expect(SECRETS.redactor([secret, 'aService-Cookie-1'])(told)).toBe(told);
        side.log.length = 0;
        side.events.length = 0;
        await fetch(`${side.url}/_mock/requests`, { method: 'DELETE' });
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
