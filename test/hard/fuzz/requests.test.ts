import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/index.ts';
import type { MockRequest } from '../../../src/mock/request.ts';
import { contentForSeed } from '../../support/random-answers.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { type Answered, type Client, clientOf } from '../ask.ts';
import { hostileText } from '../hostile.ts';
import { sized, tally } from '../tally.ts';

let mock: DriverMock;
let client: Client;
let witness: Answered;

beforeAll(async () => {
  // Strict is off: what is asked for on purpose breaks rules, and a 500 would be the mock's own judgement.
  mock = await startDriverMock({ strict: false });
  client = clientOf(mock.port);
  witness = await client.ask({ path: WITNESS });
});

afterAll(async () => {
  client.close();
  await mock.close();
});

/** Somebody else's request, whose answer must not change whatever is asked beside it. */
const WITNESS = '/_session/witness/api/user/externalId/fleet-200?code=demo-key&clientId=demo';
const HEADERS = [
  'prefer',
  'x-functions-key',
  'x-mock-session',
  'origin',
  'accept',
  'x-mock-token',
  'authorization',
  'cookie',
];
const MORE_HEADERS = [
  'host',
  'range',
  'if-none-match',
  'if-modified-since',
  'accept-encoding',
  'x-forwarded-host',
  '__proto__',
  'constructor',
  'x-http-method-override',
  'content-type',
  'te',
  'forwarded',
  'referer',
];

const ids = fc.oneof(
  hostileText,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('driver-1', 'extIdTest', 'recorded', 'err-400', 'mock-renamed', 'edge-'),
);
/** What stands in a request line, which is printable ASCII (test/hard/wire has the rest): encoded well, badly, twice or not at all. */
const written = fc
  .tuple(
    ids,
    fc.constantFrom(
      (text: string) => encodeURIComponent(Buffer.from(text).toString()),
      (text: string) => encodeURIComponent(encodeURIComponent(Buffer.from(text).toString())),
      (text: string) => Buffer.from(text).toString('latin1'),
      (text: string) => encodeURIComponent(Buffer.from(text).toString()).slice(0, -1),
      (text: string) =>
        [...Buffer.from(text, 'utf16le')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    ),
  )
  .map(([text, write]) =>
    write(text)
      .replace(/[^\x21-\x7e]/g, '')
      .slice(0, 12_000),
  );

const preferences = fc.oneof(
  hostileText,
  fc.constantFrom(
    'code=',
    'code=abc',
    'code=99999',
    'code=200,code=404',
    'scenario=',
    'scenario="',
    'edge="\\"',
    'delay=-1',
    'delay=1e9',
    'delay=Infinity',
    'respond-async, wait=10',
    ',,,,',
    ';=;=',
    `edge="${'a'.repeat(5000)}"`,
    'code = 404 ; x="\\',
    'scenario=__proto__',
    'scenario=constructor',
    'edge=toString',
  ),
);
const headerValue = (values: fc.Arbitrary<string>) =>
  values.map((text) =>
    text
      .replace(/[^\x20-\x7e\xa0-\xff]/g, '')
      .trim()
      .slice(0, 8000),
  );
const headers = fc
  .dictionary(fc.constantFrom(...HEADERS, ...MORE_HEADERS), headerValue(fc.oneof(hostileText, ids)), {
    maxKeys: 4,
    noNullPrototype: false,
  })
  .chain((given) =>
    headerValue(preferences).map((prefer) => ({ ...given, ...(prefer.length % 3 > 0 && { prefer }) })),
  );

const queries = fc.array(
  fc.oneof(
    fc.constantFrom(
      'code=demo-key',
      'clientId=demo',
      'code=demo-key~x',
      'code=demo-key~__proto__',
      'code',
      '&',
      '=',
      '?',
      '#',
      'code[]=demo-key',
      'clientId=demo%00',
      '__proto__=1',
      'code=%ZZ',
      `x=${'y'.repeat(4000)}`,
    ),
    fc.tuple(written, written).map(([name, value]) => `${name}=${value}`),
  ),
  { maxLength: 5 },
);
const prefixes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/api/user/externalId/', '/_session/a/api/user/externalId/') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/',
      '/api/',
      '//',
      '/api//user/externalId/',
      '/API/user/externalId/',
      '/_session/',
      '/_session//api/user/externalId/',
      '/_session/../api/user/externalId/',
      '/_session/%61/api/user/externalId/',
      '/api/user/externalId/x/',
      '/_mock',
      'http://evil.test/api/user/externalId/',
      '*',
    ),
  },
);
const methods = fc.oneof(
  { weight: 8, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'DELETE', 'PATCH', 'TRACE', 'REPORT') },
);
const requests = fc
  .record({ method: methods, prefix: prefixes, id: written, query: queries, headers })
  .map(({ method, prefix, id, query, headers }) => ({
    ...{ method, headers },
    path: `${prefix}${id}${query.length > 0 ? '?' : ''}${query.join('&')}`,
  }));

describe('hostile requests to the mocked API', () => {
  test('over HTTP get a well-formed answer that is no 5xx, and nobody else notices', async ({ task }) => {
    const count = tally(task, 'fuzzed requests');
    let number = 0;
    await fc.assert(
      fc.asyncProperty(requests, (asked) =>
        count.attempt(async () => {
          const answer = await client.ask(asked);
          isWellFormed(answer.status, answer.headers, asked.method === 'HEAD' ? '' : answer.text);
          if (++number % 25 > 0) return;
          const again = await client.ask({ path: WITNESS });
          expect([again.status, again.text === witness.text]).toEqual([200, true]);
        }),
      ),
      { numRuns: sized(500, 20_000) },
    );
  });

  test('in process, with what no parser of HTTP lets through, get one as well', async ({ task }) => {
    const count = tally(task, 'fuzzed requests');
    const simulator = await simulatorOf({ strict: false, content: contentForSeed(1) });
    const anything = fc.record({
      method: fc.oneof(methods, hostileText),
      target: fc.oneof(
        requests.map(({ path }) => path),
        hostileText,
        fc
          .tuple(prefixes, ids, fc.constantFrom('', '?code=demo-key&clientId=demo'))
          .map((parts) => parts.join('')),
      ),
      headers: fc.dictionary(
        fc.oneof(fc.constantFrom(...HEADERS), hostileText),
        fc.oneof(hostileText, preferences, fc.array(hostileText, { maxLength: 3 })),
        { maxKeys: 5 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(anything, (asked) =>
        count.attempt(async () => {
          const reply = await simulator.answer(asked as MockRequest);
          const headers = Object.fromEntries(reply.headers);
          isWellFormed(reply.status, headers, reply.body);
          for (const [name, value] of reply.headers) {
            expect(name).toMatch(/^[a-z0-9-]+$/);
            // What HTTP lets stand in a header (RFC 9110 section 5.5).
            expect(value).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/);
          }
        }),
      ),
      { numRuns: sized(1000, 30_000) },
    );
  });
});

/** No 5xx that was not asked for, no trace of the program's inside, and a body that is what its header says. */
function isWellFormed(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
): void {
  if (headers['x-mock-scenario'] === undefined) expect(status, text.slice(0, 300)).toBeLessThan(500);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(headers['set-cookie']).toBeUndefined();
  expect(text).not.toMatch(/\n\s+at .*:\d+|node:internal|node_modules|\.ts:\d+/);
  const type = String(headers['content-type'] ?? '');
  if (text === '' || !type.includes('json') || headers['x-mock-scenario'] !== undefined) return;
  const body = JSON.parse(text);
  if (!type.startsWith('application/problem+json')) return;
  expect(body.status).toBe(status);
  expect(body.detail.length).toBeGreaterThan(10);
}
