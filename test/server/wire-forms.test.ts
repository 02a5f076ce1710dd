import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerApp } from '../../src/server/app.ts';
import { MOST_HEADER_LINES } from '../../src/server/limits.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import { contentOf, scenarioOf, simulatorOf } from '../support/simulators.ts';

const ID = '/api/user/externalId/';
const KEY = 'code=demo-key&clientId=demo';
const DRIVER = `${ID}driver-7?${KEY}`;
const METHODS = 'GET, HEAD, OPTIONS';

interface Answer {
  readonly status: number;
  /** Values by name, in the order of their lines. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

let server: RunningServer;
beforeAll(async () => {
  const scenarios = [
    scenarioOf('own-headers', {
      status: 404,
      body: { text: 'x' },
      headers: {
        'access-control-allow-origin': 'https://other.example',
        vary: 'Accept',
        date: 'Thu, 01 Jan 2026 00:00:00 GMT',
        'x-ratelimit-remaining': '0',
        'set-cookie': ['a=1', 'b=2'],
      },
    }),
    scenarioOf('cut', { status: 404, fault: 'truncated-body', headers: { vary: 'Accept' } }),
  ];
  const simulator = await simulatorOf({ content: contentOf({ scenarios }) });
  server = await startServer({ app: createServerApp({ simulator, seed: 1, version: '0' }) });
});
afterAll(() => server.close());

/** Sends bytes and reads until the server closes, or has answered so often. */
function exchange(bytes: string, count = 1): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect({ port: server.port, host: '127.0.0.1' }, () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', (chunk) => {
      received += chunk;
      const answers = parse(received);
      if (answers.length >= count) socket.destroy();
    });
    socket.on('error', reject).on('close', () => resolve(parse(received)));
    socket.on('end', () => socket.end());
  });
}

/** The answers in what was received, the last one perhaps without the end of its body. */
function parse(text: string): readonly Answer[] {
  const answers: Answer[] = [];
  for (let rest = text; rest.includes('\r\n\r\n'); ) {
    const end = rest.indexOf('\r\n\r\n');
    const [start, ...lines] = rest.slice(0, end).split('\r\n');
    const headers = new Map<string, string[]>();
    for (const line of lines) {
      const name = line.slice(0, line.indexOf(':')).toLowerCase();
      headers.set(name, [...(headers.get(name) ?? []), line.slice(line.indexOf(':') + 1).trim()]);
    }
    const length = Number(headers.get('content-length')?.[0] ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    answers.push({ status: Number(start!.split(' ')[1]), headers, body });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

const first = async (bytes: string) => (await exchange(bytes))[0]!;
const get = (target: string, ...lines: readonly string[]) =>
  `GET ${target} HTTP/1.1\r\n${['Host: a', ...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`;
const ask = (method: string, target: string, ...lines: readonly string[]) =>
  get(target, ...lines).replace('GET', method);
const code = ({ body }: Answer) => {
  const { type = '' } = JSON.parse(body) as { type?: string };
  return type.replace('urn:ev-driver-mock:error:', '');
};
const lines = (count: number) => Array.from({ length: count }, (_, i) => `x${i}: `);

describe('what is refused', () => {
  test.each<[string, string, number, string, string?]>([
    ['two hosts', get(DRIVER, 'Host: b'), 400, 'malformed-request', 'Host stands there twice'],
    ['the same host twice', get(DRIVER, 'host: a'), 400, 'malformed-request', 'Host stands there twice'],
    ...['a, b', 'a b', 'a/b', 'user@a', 'http://a'].map((host): [string, string, number, string, string] => [
      `the host ${host}`,
      get(DRIVER).replace('Host: a', `Host: ${host}`),
      400,
      'malformed-request',
      'not the name of one host',
    ]),
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400, 'malformed-request', 'Host is missing'],
    ['HTTP/0.9', `GET ${DRIVER}\r\n`, 400, 'malformed-request', 'HTTP/0.9'],
    ['HTTP/0.9 after a blank line', `\r\nGET ${DRIVER}\n`, 400, 'malformed-request', 'HTTP/0.9'],
    ['HTTP/0.9 with a blank line', `GET ${DRIVER}\r\n\r\n`, 400, 'malformed-request', 'HTTP/0.9'],
    ['HTTP/0.9 in words', get(DRIVER).replace('1.1', '0.9'), 400, 'malformed-request', 'HTTP/0.9'],
    ['HTTP/2.0', get(DRIVER).replace('1.1', '2.0'), 400, 'malformed-request', 'HTTP/2.0'],
    ['HTTP/3.0', get(DRIVER).replace('1.1', '3.0'), 400, 'malformed-request', 'version'],
    [
      'too many lines',
      get(DRIVER, ...lines(1999), 'Prefer: code=404'),
      431,
      'headers-too-large',
      '2000 lines',
    ],
    ['far too many lines', get(DRIVER, ...lines(3000), 'Prefer: code=404'), 431, 'headers-too-large'],
    ['lines that are too large', get(DRIVER, `x: ${'y'.repeat(40_000)}`), 431, 'headers-too-large', '32768'],
    ['an expectation', get(DRIVER, 'Expect: more'), 417, 'expectation-failed'],
    ['a tunnel', ask('CONNECT', 'service.example:443'), 501, 'tunnel-not-offered', 'service.example:443'],
    ['garbage', 'hello\r\n\r\n', 400, 'malformed-request'],
    ['a line without a colon', get(DRIVER, 'bad header'), 400, 'malformed-request'],
    ['two lengths', get(DRIVER, 'Content-Length: 1', 'Content-Length: 2'), 400, 'malformed-request'],
    ['another method', ask('DELETE', DRIVER), 405, 'method-not-allowed', METHODS],
    ['another path', get('/api/users/x'), 404, 'path-not-found'],
    ['a target that is too long', get(`${DRIVER}&x=${'y'.repeat(16_400)}`), 414, 'uri-too-long'],
  ])('%s', async (_, bytes, status, expected, says = '') => {
    const answer = await first(bytes);
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect(answer.body).toContain(says);
    // The same headers, whoever answers, each once.
    const { headers } = answer;
    expect([...headers.values()].filter((values) => values.length > 1)).toEqual([]);
    for (const name of ['date', 'connection', 'content-length', 'vary', 'x-mock-clock', 'x-mock-reason'])
      expect(headers.get(name), name).toHaveLength(1);
    expect(headers.get('content-type')).toEqual(['application/problem+json']);
    expect(headers.get('x-mock-off-contract')).toEqual(['true']);
  });

  test('as many lines as are allowed are read, the last one, too', async () => {
    const most = MOST_HEADER_LINES - 3;
    expect((await first(get(DRIVER, ...lines(most), 'Prefer: code=404'))).status).toBe(404);
    expect((await first(get(DRIVER, ...lines(most + 1), 'Prefer: code=404'))).status).toBe(431);
  });

  test.each(['', 'a', 'a:80', '[::1]:80', 'A-b.c_d', '127.0.0.1', 'xn--bcher-kva.example'])(
    'the host %j is none of these',
    async (host) => {
      expect((await first(get(DRIVER).replace('Host: a', `Host: ${host}`))).status).toBe(200);
    },
  );

  test.each([
    ['the control API', '/_mock/clock?a=b', '/_mock/clock'],
    ['that of a session', '/_session/a/_mock/clock', '/_mock/clock'],
    ['the console', '/_mock/', '/_mock/'],
    ['the metrics', '/_mock/metrics', '/_mock/metrics'],
  ])('%s under another host, and where that was asked for', async (_, target, instance) => {
    const answer = await first(get(target));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, expect.objectContaining({ instance })]);
  });

  test('a connection on which something was refused is closed, and nothing more is read from it', async () => {
    const answers = await exchange(
      `${get(DRIVER, 'Host: b').replace('close', 'keep-alive')}${get(DRIVER)}`,
      2,
    );
    expect(answers.map(({ status }) => status)).toEqual([400]);
    expect(answers[0]!.headers.get('connection')).toEqual(['close']);
  });

  test('a tunnel is refused after what was asked before it', async () => {
    const bytes = `${get(DRIVER, 'Prefer: delay=50').replace('close', 'keep-alive')}${ask('CONNECT', 'b:443')}`;
    expect((await exchange(bytes, 2)).map(({ status }) => status)).toEqual([200, 501]);
  });
});

describe('OPTIONS', () => {
  test.each([
    ['the API', DRIVER, METHODS],
    ['the API, whoever asks', `${ID}nobody`, METHODS],
    ['the server', '*', METHODS],
    ['the health check', '/_mock/health', METHODS],
    ['a probe', '/_mock/ready', METHODS],
    ['the metrics', '/_mock/metrics', METHODS],
    ['the console', '/_mock/', METHODS],
    ['the icon', '/favicon.ico', METHODS],
    ['the control API', '/_mock/clock', 'GET, HEAD, PUT, OPTIONS'],
    ['the control API of a session', '/_session/a/_mock/drivers/x', 'GET, HEAD, PUT, DELETE, PATCH, OPTIONS'],
  ])('of %s: 204 and its methods', async (_, target, allow) => {
    const { status, headers, body } = await first(
      ask('OPTIONS', target).replace('Host: a', 'Host: localhost'),
    );
    expect([status, headers.get('allow'), body]).toEqual([204, [allow], '']);
    expect(headers.has('content-length')).toBe(false);
  });

  test('of a path that there is not: 404', async () => {
    expect((await first(ask('OPTIONS', '/api/users/x'))).status).toBe(404);
  });

  test.each([
    ['/_mock/drivers/x', 'http://localhost:3000', 'GET, HEAD, PUT, DELETE, PATCH, OPTIONS'],
    ['/%5fmock/clock?a=b', 'http://localhost:3000', 'GET, HEAD, PUT, OPTIONS'],
    ['/_session/a/_mock/clock', 'http://127.0.0.1:1', 'GET, HEAD, PUT, OPTIONS'],
    ['/_mock/clock', 'https://evil.example', undefined],
    ['/_mock/health', 'https://app.example', METHODS],
    ['/_mock/%6Cive', 'https://app.example', METHODS],
    ['/_mock/metrics', 'http://localhost:3000', METHODS],
    ['/_mock/metrics', 'https://app.example', undefined],
    [DRIVER, 'https://app.example', METHODS],
  ])('as a preflight of %s from %s', async (target, origin, methods) => {
    const preflight = ask('OPTIONS', target, `Origin: ${origin}`, 'Access-Control-Request-Method: PUT');
    const { status, headers } = await first(preflight.replace('Host: a', 'Host: localhost'));
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')?.[0]).toBe(methods);
    expect(headers.get('access-control-allow-origin')?.[0]).toBe(methods && origin);
  });
});

describe('equivalent targets', () => {
  test.each([
    ['an unreserved character, encoded', `/api/%75ser/externalId/driver%2D7?${KEY}`, 200],
    ['dot segments', `/api/./user/x/../externalId/driver-7?${KEY}`, 200],
    ['encoded dot segments', `/api/user/x/%2e%2E/externalId/driver-7?${KEY}`, 200],
    ['a session, encoded', `/%5Fsession/%61${DRIVER}`, 200],
    ['absolute form', `http://else.example${DRIVER}`, 200],
    ['a slash that is data', `/api/user%2FexternalId/driver-7?${KEY}`, 404],
    ['an escape of an escape', `/api/%2575ser/externalId/driver-7?${KEY}`, 404],
    ['half an escape before one', `/api/%%37%35ser/externalId/driver-7?${KEY}`, 404],
    ['another case', `/API/user/externalId/driver-7?${KEY}`, 404],
    ['a slash at the end', `${ID}driver-7/?${KEY}`, 404],
  ])('%s: the same bytes, asked once or often', async (_, target, status) => {
    const plain = await first(get(target.includes('ession') ? `/_session/a${DRIVER}` : DRIVER));
    for (let time = 0; time < 4; time++) {
      const answer = await first(get(target));
      expect(answer.status).toBe(status);
      const part = ({ body, headers }: Answer) => [
        body,
        ...['x-mock-session'].map((name) => headers.get(name)),
      ];
      if (status === 200) expect(part(answer)).toEqual(part(plain));
    }
  });

  test('errors, too, name the path as all write it', async () => {
    const answers = await Promise.all(
      [`${ID}nobody%C3%A9`, '/api/%75ser/externalId/%6eobody%c3%a9'].map((path) =>
        first(get(`${path}?${KEY}`)),
      ),
    );
    expect(answers[1]!.body).toBe(answers[0]!.body);
    expect(answers[0]!.status).toBe(404);
  });
});

describe('the query', () => {
  const page = readFileSync(new URL('../../docs/how-to.md', import.meta.url), 'utf8');
  const ROW = /^\| `(\?[^`]*)` \| (?:`([^`]*)`)? ?\| (\d{3}) \| (.*) \|$/gm;
  const rows = [...page.matchAll(ROW)].map(([, query = '', key, status, because = '']) => {
    return { query, headers: key ? [`x-functions-key: ${key}`] : [], status: Number(status), because };
  });

  test('is documented with more than its right form', () => expect(rows.length).toBeGreaterThan(10));

  test.each(rows)('$query $headers: $because', async ({ query, headers, status }) => {
    for (let time = 0; time < 3; time++) {
      expect((await first(get(`${ID}driver-7${query}`, ...headers))).status).toBe(status);
    }
  });
});

describe('Prefer', () => {
  test.each([
    ['code=404; delay=60', 404, 'code=404, delay=60'],
    ['code=404;delay=60;foo=bar', 404, 'code=404, delay=60'],
    ['delay=60; code=404', 404, 'code=404, delay=60'],
    ['edge=minimal; delay=60', 200, 'edge=minimal, delay=60'],
    ['edge=chargers=empty; delay=60', 200, 'edge="chargers=empty", delay=60'],
    ['wait=5; delay=60', 200, undefined],
    ['code=404, code=401', 404, 'code=404'],
    ['code=404; code=401', 404, 'code=404'],
    ['cod=404', 200, undefined],
    ['status=404', 200, undefined],
  ])('%s', async (prefer, status, applied) => {
    const started = performance.now();
    const answer = await first(get(DRIVER, `Prefer: ${prefer}`));
    expect([answer.status, answer.headers.get('preference-applied')?.[0]]).toEqual([status, applied]);
    if (applied?.includes('delay')) expect(performance.now() - started).toBeGreaterThan(55);
  });

  test.each(['code=404; delay=', 'code=404; delay=soon', 'code=404; scenario=no-such'])(
    '%s is refused',
    async (prefer) => expect((await first(get(DRIVER, `Prefer: ${prefer}`))).status).toBe(400),
  );
});

describe('headers that a scenario sets', () => {
  const own = (name: string) => first(get(DRIVER, `Prefer: scenario=${name}`, 'Origin: https://app.example'));

  test('take the place of those of the server, or are joined to them; each stands once', async () => {
    const { headers } = await own('own-headers');
    expect(headers.get('access-control-allow-origin')).toEqual(['https://other.example']);
    expect(headers.get('vary')).toEqual(['Accept, Origin']);
    expect(headers.get('date')).toEqual(['Thu, 01 Jan 2026 00:00:00 GMT']);
    expect(headers.get('set-cookie')).toEqual(['a=1', 'b=2']);
    const twice = [...headers].filter(([name, values]) => values.length > 1 && name !== 'set-cookie');
    expect(twice).toEqual([]);
  });

  test('can be read by pages', async () => {
    const exposed = (await own('own-headers')).headers.get('access-control-expose-headers')![0]!.split(', ');
    expect(exposed).toEqual(expect.arrayContaining(['x-ratelimit-remaining', 'x-mock-clock', 'date']));
    expect(exposed).not.toContain('set-cookie');
  });

  test('and so they are where the answer is cut', async () => {
    expect((await own('cut')).headers.get('vary')).toEqual(['Accept, Origin']);
  });
});
