import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startDriverMock } from '../../../src/doors/index.ts';
import { prettyLine } from '../../../src/server/log/access-log.ts';
import { accessLine } from '../../../src/server/log/json-lines.ts';
import { clientOf } from '../ask.ts';
import { sized, tally } from '../tally.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 });
/** Keys with a core that nothing else holds; some have characters that a URL writes in another way. */
const keys = fc
  .tuple(hex, fc.constantFrom('', '+/=', 'é', '%', '~', '"<&>', ' '))
  .map(([core, more]) => ({ core, key: `k${core}${more}` }));

/** A request that brings the key in one of the places where keys are. */
type Bring = (key: string) => { readonly query: string; readonly headers: Record<string, string> };
const url = (key: string) => encodeURIComponent(key);
const latin1 = (key: string) => key.replace(/[^\x21-\xff]/g, '');
const BRINGS: Readonly<Record<string, Bring>> = {
  query: (key) => ({ query: `code=${url(key)}&clientId=demo`, headers: {} }),
  'query, beside a right one': (key) => ({
    query: `code=demo-key&clientId=demo&code=${url(key)}`,
    headers: {},
  }),
  'query, name encoded': (key) => ({ query: `clientId=demo&%63%6fde=${url(key)}`, headers: {} }),
  'query, percent-encoded in full': (key) => ({
    query: `code=${[...Buffer.from(key)].map((byte) => `%${byte.toString(16)}`).join('')}&clientId=demo`,
    headers: {},
  }),
  'query, with a session': (key) => ({ query: `code=${url(`${key}~mine`)}&clientId=demo`, headers: {} }),
  'query, with a bad session': (key) => ({
    query: `code=${url(`${key}~not a name`)}&clientId=demo`,
    headers: {},
  }),
  'query, badly encoded': (key) => ({ query: `code=${url(key)}%ZZ&clientId=demo`, headers: {} }),
  'query, in capitals': (key) => ({ query: `CODE=${url(key)}&clientId=demo`, headers: {} }),
  header: (key) => ({ query: 'clientId=demo', headers: { 'x-functions-key': latin1(key) } }),
  'header, beside a right key': (key) => ({
    query: 'code=demo-key&clientId=demo',
    headers: { 'x-functions-key': latin1(key) },
  }),
  authorization: (key) => ({
    query: 'code=demo-key&clientId=demo',
    headers: { authorization: `Bearer ${latin1(key)}` },
  }),
  'proxy authorization': (key) => ({
    query: 'code=demo-key&clientId=demo',
    headers: { 'proxy-authorization': `Basic ${latin1(key)}` },
  }),
  cookie: (key) => ({ query: 'code=demo-key&clientId=demo', headers: { cookie: `session=${latin1(key)}` } }),
  token: (key) => ({ query: 'code=demo-key&clientId=demo', headers: { 'x-mock-token': latin1(key) } }),
};
const PATHS = [
  '/api/user/externalId/driver-1',
  '/api/user/externalId/nobody',
  '/api/user/externalId/%ZZ',
  '/api/user/externalId/err-401',
  '/api/nothing',
  '/',
  '/_session/mine/api/user/externalId/driver-2',
];
const PREFER = [undefined, 'code=401', 'scenario=no-such-thing', 'code=zzz', 'edge=nope'];

describe('keys that requests bring', () => {
  test('are in no log, journal, event, error, receipt, snapshot, report or answer', async ({ task }) => {
    const count = tally(task, 'security');
    const lines: string[] = [];
    await using mock = await startDriverMock({
      log: (entry) => lines.push(accessLine(entry), prettyLine(entry, true)),
    });
    const client = clientOf(mock.port);
    const events: string[] = [];
    const stop = new AbortController();
    const stream = await fetch(`${mock.url}/_mock/events?all=true`, { signal: stop.signal });
    const reading = (async () => {
      for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) events.push(piece);
    })().catch(() => {});
    const places = fc.constantFrom(...Object.keys(BRINGS));
    const methods = fc.constantFrom('GET', 'GET', 'HEAD', 'POST');
    await fc.assert(
      fc.asyncProperty(
        keys,
        places,
        fc.constantFrom(...PATHS),
        methods,
        fc.constantFrom(...PREFER),
        async ({ core, key }, place, path, method, prefer) => {
          await count.attempt(async () => {
            const { query, headers } = BRINGS[place]!(key);
            const answer = await client.ask({
              method,
              path: `${path}?${query}`,
              headers: { ...headers, ...(prefer && { prefer }) },
            });
            const told = await Promise.all(
              await tellers(answer.headers['x-mock-session']).map((asked) => client.ask({ path: asked })),
            );
            const texts = [answer, ...told].flatMap(({ headers: own, text }) => [
              text,
              JSON.stringify(own),
              receiptsIn(JSON.stringify(own) + text),
            ]);
            for (const text of [...texts, ...events.splice(0), ...lines.splice(0)])
              expect(text).not.toContain(core);
            await mock.forgetRequests();
          });
        },
      ),
      { numRuns: sized(50, 1500) },
    );
    stop.abort();
    await reading;
    client.close();
  });

  test('are compared by what takes the same time for each of them, and refused in the same words', async ({
    task,
  }) => {
    const count = tally(task, 'security');
    const guard = readFileSync(
      new URL('../../../src/server/access/control-guard.ts', import.meta.url),
      'utf8',
    );
    expect(guard).toMatch(/return timingSafeEqual\(digest\(expected\), digest\(given\)\)/);
    expect(
      guard.match(/\.token\b(?! ===? undefined| !== undefined)/g),
      'the token is compared nowhere else',
    ).toHaveLength(1);
    const token = 'correct-horse-battery-staple';
    await using mock = await startDriverMock({ controlToken: token });
    const client = clientOf(mock.port);
    const wrong = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
      fc.nat(token.length - 1).map((length) => token.slice(0, length)),
      fc.nat(token.length - 1).map((at) => `${token.slice(0, at)}X${token.slice(at + 1)}`),
      fc.constantFrom(
        `${token}x`,
        token.toUpperCase(),
        `${token},${token}`,
        `${token}${token}`,
        `"${token}"`,
        '*',
        'undefined',
        'null',
        'true',
      ),
    );
    const headers = fc.constantFrom<(text: string) => Record<string, string>>(
      (text) => ({ 'x-mock-token': text }),
      (text) => ({ authorization: `Bearer ${text}` }),
      (text) => ({ authorization: text }),
      (text) => ({ 'x-mock-token': text, authorization: `Bearer ${token}` }),
    );
    const words = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        wrong.filter((text) => text.trim() !== token),
        headers,
        async (text, write) => {
          await count.attempt(async () => {
            const { status, text: body } = await client.ask({
              path: '/_mock/requests',
              headers: write(text),
            });
            expect(status).toBe(401);
            words.add(body);
          });
        },
      ),
      { numRuns: sized(200, 3000) },
    );
    expect(words.size).toBe(1);
    expect((await client.ask({ path: '/_mock/requests', headers: { 'x-mock-token': token } })).status).toBe(
      200,
    );
    client.close();
  });
});

/** Where what was asked could be told again. */
function tellers(session: string | string[] | undefined): string[] {
  const of = `session=${session ?? 'default'}`;
  return [
    `/_mock/requests?${of}`,
    `/_mock/requests/wait?timeout=0&${of}`,
    `/_mock/snapshot?${of}`,
    `/_mock/sessions`,
    `/_mock/info?${of}`,
  ];
}

/** What receipts in a text hold, read. */
function receiptsIn(text: string): string {
  return [...text.matchAll(/r1\.([\w-]+)\./g)]
    .map(([, payload]) => Buffer.from(payload!, 'base64url').toString())
    .join('\n');
}
