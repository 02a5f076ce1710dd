import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/index.ts';
import { type Client, clientOf } from '../ask.ts';
import { sized, tally } from '../tally.ts';

let mock: DriverMock;
let client: Client;

beforeAll(async () => {
  mock = await startDriverMock();
  client = clientOf(mock.port);
});

afterAll(async () => {
  client.close();
  await mock.close();
});

/** What only its own pages may do, one of each kind: to read, to change, to stream, the console, in a session. */
const DOORS = [
  { method: 'GET', path: '/_mock/requests' },
  { method: 'GET', path: '/_mock/snapshot' },
  { method: 'POST', path: '/_mock/reset/all' },
  { method: 'POST', path: '/_mock/activations', body: '{"scenario": "maintenance"}' },
  { method: 'PUT', path: '/_mock/clock', body: '{"clock": "2031-01-01T00:00:00Z"}' },
  { method: 'DELETE', path: '/_mock/requests' },
  { method: 'GET', path: '/_mock/events' },
  { method: 'GET', path: '/_session/theirs/_mock/network' },
  { method: 'GET', path: '/_mock/no-such-thing' },
  { method: 'GET', path: '/_mock/coverage/page' },
  { method: 'GET', path: '/_mock/' },
  { method: 'GET', path: '/_mock/console/sites' },
];

const label = fc
  .string({ unit: fc.constantFrom(...'abcxyz019-'), minLength: 1, maxLength: 12 })
  .map((text) => `a${text}z`);
/** Names that are somebody else's, many of them made to look like ours. */
const foreignHosts = fc.oneof(
  fc.tuple(label, fc.constantFrom('example', 'com', 'evil.test')).map((parts) => parts.join('.')),
  fc
    .tuple(fc.constantFrom('localhost', '127.0.0.1', '[::1]', '0.0.0.0'), label)
    .map(([ours, theirs]) => `${ours.replace(/[[\]]/g, '')}.${theirs}.test`.replaceAll(':', '-')),
  fc.tuple(label, fc.constantFrom('localhost', '127.0.0.1.nip.io')).map(([a, b]) => `${a}${b}`),
  fc
    .tuple(fc.constantFrom('localhost', '127.0.0.1'), fc.constantFrom('@', ':80@'), label)
    .map(([a, at, b]) => `${a}${at}${b}.test`),
  fc.constantFrom(
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '128.0.0.1',
      '[::]',
      '[fe80::1]',
      '[::ffff:10.0.0.1]',
    ],
    ...['localhost.com', 'local', 'host.docker.internal', 'xn--lcalhost-p1a.test', '*', 'null', '.', '..'],
    ...[
      'evil.test/localhost',
      'evil.test#localhost',
      'evil.test?localhost',
      'evil.test\\localhost',
      'localhost, evil.test',
    ],
    ...[
      'evil.test@localhost',
      'localhost#evil.test',
      'localhost/evil.test',
      'localhost?evil.test',
      'localhost\\evil.test',
    ],
  ),
);
const ports = fc.constantFrom('', ':80', ':4010', ':65535');

describe('the control API and the console are closed to other web pages', () => {
  test('under a name that another can bring to point here (DNS rebinding): 403, whatever is asked', async ({
    task,
  }) => {
    const count = tally(task, 'security');
    const before = await state();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOORS),
        foreignHosts,
        ports,
        async ({ method, path, body }, host, port) => {
          await count.attempt(async () => {
            const answer = await client.ask({
              method,
              path,
              headers: { host: host + port },
              ...(body && { body }),
            });
            // What is no host (RFC 9110, section 7.2) is refused before anything reads it.
            if (/[@#/?\\\s]/.test(host)) return expect(answer.status).toBe(400);
            expect(answer.status).toBe(403);
            expect(JSON.parse(answer.text).type).toBe('urn:ev-driver-mock:error:control-host-refused');
          });
        },
      ),
      { numRuns: sized(200, 3000) },
    );
    expect(await state()).toEqual(before);
  });

  test('from a page of another origin (CSRF): 403, also for requests that need no preflight', async ({
    task,
  }) => {
    const count = tally(task, 'security');
    const before = await state();
    const origins = fc.oneof(
      fc
        .tuple(fc.constantFrom('http', 'https', 'ftp', 'chrome-extension'), foreignHosts, ports)
        .map(([scheme, host, port]) => `${scheme}://${host}${port}`),
      fc.constantFrom(
        'null',
        'file://',
        'localhost',
        '127.0.0.1',
        'about:blank',
        'data:,',
        'http://',
        '*',
        'http:localhost.evil.test',
      ),
    );
    // What a form may send without asking first (Fetch standard, "simple" requests).
    const types = fc.constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOORS.filter(({ path }) => !/_mock\/(?:$|console)/.test(path))),
        origins,
        types,
        async ({ method, path, body }, origin, type) => {
          await count.attempt(async () => {
            const headers = { host: `127.0.0.1:${mock.port}`, origin, 'content-type': type };
            const answer = await client.ask({ method, path, headers, ...(body && { body }) });
            expect(answer.status).toBe(403);
            expect(JSON.parse(answer.text).type).toBe('urn:ev-driver-mock:error:control-origin-refused');
          });
        },
      ),
      { numRuns: sized(200, 3000) },
    );
    expect(await state()).toEqual(before);
  });

  test('embedded as an image, a script or a style, for which browsers send no Origin: 403', async ({
    task,
  }) => {
    const count = tally(task, 'security');
    for (const { method, path, body } of DOORS)
      for (const dest of ['image', 'script', 'style', 'audio', 'font', 'object', 'empty'])
        await count.attempt(async () => {
          const fetchMetadata = {
            'sec-fetch-site': 'cross-site',
            'sec-fetch-mode': 'no-cors',
            'sec-fetch-dest': dest,
          };
          const headers = { host: `localhost:${mock.port}`, ...fetchMetadata };
          expect((await client.ask({ method, path, headers, ...(body && { body }) })).status).toBe(403);
        });
  });
});

/** All that another page could have changed. */
async function state(): Promise<unknown> {
  const answers = await Promise.all(
    ['/_mock/snapshot', '/_mock/sessions'].map((path) =>
      client.ask({ path, headers: { host: 'localhost' } }),
    ),
  );
  return answers.map(({ text }) =>
    JSON.parse(text, (key, value) => (key === 'lastUsed' || key === 'idleSeconds' ? 0 : value)),
  );
}
