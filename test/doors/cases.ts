import type { MockSession } from '../../src/doors/client/mock-session.ts';

/** A request as a case writes it down. */
export interface Asked {
  readonly method?: string;
  /** Path and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is asked through every door, in a session of its own, and answered by each in the same bytes. */
export interface AdapterCase {
  readonly name: string;
  /** What is changed before. */
  readonly setup?: (session: MockSession) => Promise<unknown>;
  /** @param session name of the case's session */
  readonly asks: (session: string) => readonly Asked[];
  /** Answered by a limit of the server that listens, which is not the mock's own below supertest. */
  readonly byServer?: true;
  /** The statuses expected, in order. */
  readonly statuses: readonly number[];
}

const KEY = 'code=demo-key&clientId=demo';
const PATH = '/api/user/externalId/';

/** Asks for a driver in a session named by the header. */
function driver(
  id: string,
  { query = KEY, ...more }: { query?: string; method?: string; headers?: Record<string, string> } = {},
) {
  return (session: string): Asked => ({
    path: `${PATH}${id}${query === '' ? '' : `?${query}`}`,
    ...more,
    headers: { 'x-mock-session': session, ...more.headers },
  });
}

/** A case of one or more requests, all in the session by header. */
function of(
  name: string,
  statuses: number | readonly number[],
  asks: ReturnType<typeof driver> | readonly ReturnType<typeof driver>[],
  setup?: AdapterCase['setup'],
): AdapterCase {
  const list = typeof asks === 'function' ? [asks] : asks;
  return {
    name,
    statuses: typeof statuses === 'number' ? [statuses] : statuses,
    asks: (session) => list.map((ask) => ask(session)),
    ...(setup && { setup }),
  };
}

const prefer = (value: string, id = 'driver-7') => driver(id, { headers: { prefer: value } });
const times = (count: number, id = 'driver-7') => Array.from({ length: count }, () => driver(id));

interface Body {
  readonly chargers: readonly { readonly id: number }[];
}

async function homeCharger(session: MockSession): Promise<number> {
  const { body } = await session.driver('one-home-charger');
  return (body as Body).chargers[0]!.id;
}

/** Answers about drivers. */
const DRIVERS: readonly AdapterCase[] = [
  of('a named driver', 200, driver('extIdTest')),
  of('a numbered driver', 200, driver('driver-7')),
  of('the last numbered driver', 200, driver('driver-1000000')),
  of('a fleet of 200 chargers', 200, driver('fleet-200')),
  of('names full of Unicode', 200, driver('unicode-name')),
  of('a recorded body, letter by letter', 200, driver('recorded')),
  of('another customer', 200, driver('acme-driver', { query: 'code=acme-key&clientId=acme' })),
  of(
    'the key in a header',
    200,
    driver('driver-7', { query: 'clientId=demo', headers: { 'x-functions-key': 'demo-key' } }),
  ),
  of('an id that is percent-encoded', 200, driver('%64river-7')),
  of('further query parameters', 200, driver('driver-7', { query: `${KEY}&x=1&y=%20` })),
  of('HEAD', 200, driver('driver-7', { method: 'HEAD' })),
  of('a path that is spelt otherwise', 200, (session) => ({
    path: `/api/%75ser/externalId/%64river%2d7?${KEY}`,
    headers: { 'x-mock-session': session },
  })),
  of('a session in a path that is spelt otherwise', 200, (session) => ({
    path: `/%5Fsession/${session}/api/user/externalId/driver-7?${KEY}`,
  })),
  of('a slash that is data', 404, driver('driver%2F7')),
  of('empty pairs', 200, driver('driver-7', { query: `&&${KEY}&&` })),
  of('two question marks', 401, driver('driver-7', { query: `?${KEY}` })),
  of('semicolons', 401, driver('driver-7', { query: 'code=demo-key;clientId=demo' })),
  of('a wrong key beside a right one', 200, driver('driver-7', { headers: { 'x-functions-key': 'wrong' } })),
  of('HEAD of an error', 404, driver('nobody', { method: 'HEAD' })),
];

/** Each cause of an error. */
const ERRORS: readonly AdapterCase[] = [
  of('no key', 401, driver('driver-7', { query: 'clientId=demo' })),
  of('a wrong key', 401, driver('driver-7', { query: 'code=wrong&clientId=demo' })),
  of('no customer', 401, driver('driver-7', { query: 'code=demo-key' })),
  of('no query at all', 401, driver('driver-7', { query: '' })),
  of('401 before 400', 401, driver('%20', { query: 'code=wrong&clientId=demo' })),
  of('a blank id', 400, driver('%20')),
  of('an id that is too long', 400, driver('x'.repeat(129))),
  of('an id that does not decode', 400, driver('%E0%A4%A')),
  of('nobody of this id', 404, driver('nobody')),
  of('a driver of another customer', 404, driver('acme-driver')),
  of('another path', 404, (session) => ({ path: '/api/user', headers: { 'x-mock-session': session } })),
  of('another method', 405, driver('driver-7', { method: 'DELETE' })),
  of('OPTIONS', 204, driver('driver-7', { method: 'OPTIONS' })),
  of('OPTIONS of another path', 404, (session) => ({
    ...{ method: 'OPTIONS', path: '/api/user' },
    headers: { 'x-mock-session': session },
  })),
  {
    ...of(
      'too many header lines',
      431,
      driver('driver-7', {
        headers: Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`x${i}`, ''])),
      }),
    ),
    byServer: true,
  },
  {
    ...of('headers that are too large', 431, driver('driver-7', { headers: { x: 'y'.repeat(33_000) } })),
    byServer: true,
  },
  {
    ...of('a target that is too long', 414, driver('driver-7', { query: `${KEY}&x=${'x'.repeat(16_400)}` })),
    byServer: true,
  },
];

/** Answers on purpose. */
const ON_PURPOSE: readonly AdapterCase[] = [
  of('Prefer a code', 401, prefer('code=401')),
  of('Prefer a driver for anybody', 200, prefer('code=200', 'anybody')),
  of('Prefer a scenario', 429, prefer('scenario=rate-limited')),
  of('Prefer a scenario with HTML', 502, prefer('scenario=html-error-page')),
  of('Prefer a scenario without a body', 404, prefer('scenario=driver-not-found-empty')),
  of('Prefer a change of the driver', 200, prefer('scenario=all-sockets-error')),
  of('Prefer a delay', 200, prefer('delay=30')),
  of('Prefer a code and a delay', 404, prefer('code=404, delay=20')),
  of('Prefer parameters', 404, prefer('code=404; delay=20')),
  of('Prefer what is nearly a preference', 200, prefer('cod=404')),
  of('Prefer what does not exist', 400, prefer('scenario=driver-not-fond')),
  of('Prefer what cannot be read', 400, prefer('code=')),
  of(
    'reserved ids',
    [400, 401, 404, 503],
    ['err-400', 'err-401', 'err-404', 'mock-maintenance'].map((id) => driver(id)),
  ),
  of('a reserved key', 401, driver('driver-7', { query: 'code=err-401&clientId=demo' })),
];

/** What a session changes. */
const CHANGED: readonly AdapterCase[] = [
  of('a scenario that is switched on', [403, 403], times(2), (session) => session.activate('forbidden')),
  of('a scenario for some', [200, 403], [driver('driver-7'), driver('driver-8')], (session) =>
    session.activate('forbidden', { externalId: '*-8', customer: 'demo' }),
  ),
  of('a scenario once', [500, 200], times(2), (session) => session.activate('internal-error', { times: 1 })),
  of('a sequence', [503, 503, 200, 200], times(4), (session) => session.activate('flaky')),
  of('a sequence that repeats', [503, 200, 503], times(3), (session) => session.activate('every-other-call')),
  of("a body of one's own", 200, driver('driver-7'), (session) =>
    session.overrideDriver('driver-7', { id: 'no number', name: 'Zoë 🚗' }),
  ),
  of('a patched body', 200, driver('driver-7'), (session) =>
    session.patchDriver('driver-7', { name: 'Ada', payerId: null }),
  ),
  of('a charger that is offline', 200, driver('one-home-charger'), async (session) =>
    session.setConnection(await homeCharger(session), 'offline'),
  ),
  of('a socket that is broken', 200, driver('one-home-charger'), async (session) =>
    session.setSocket(await homeCharger(session), 1, 'Error'),
  ),
  of('another instant', 200, driver('fast-hub'), (session) => session.clock.advance('P3DT4H5M6S')),
  of(
    'a snapshot of another session',
    [429, 200],
    [driver('driver-9'), driver('driver-7')],
    async (session) => {
      await session.activate('rate-limited', { externalId: 'driver-9' });
      await session.patchDriver('driver-7', { name: 'Ada' });
      const snapshot = await session.snapshot();
      await session.reset();
      await session.restore(snapshot);
    },
  ),
];

/** Sessions by path, key and header, and what is said of them. */
const SESSIONS: readonly AdapterCase[] = [
  {
    name: 'sessions three ways',
    setup: (session) => session.activate('maintenance'),
    asks: (session) => [
      { path: `/_session/${session}${PATH}driver-7?${KEY}` },
      { path: `${PATH}driver-7?code=demo-key~${session}&clientId=demo` },
      { path: `${PATH}driver-7?${KEY}`, headers: { 'x-mock-session': session } },
      { path: `${PATH}driver-7?clientId=demo`, headers: { 'x-functions-key': `demo-key~${session}` } },
    ],
    statuses: [503, 503, 503, 503],
  },
  {
    name: 'a session that cannot be called so',
    asks: () => [{ path: `${PATH}driver-7?${KEY}`, headers: { 'x-mock-session': 'no name' } }],
    statuses: [400],
  },
  {
    name: 'the control API',
    asks: (session) => [
      { path: `/_session/${session}/_mock/clock` },
      { path: '/_mock/clock', headers: { 'x-mock-session': session } },
      { path: '/_mock/clocks', headers: { 'x-mock-session': session } },
      {
        ...{ method: 'PUT', path: '/_mock/clock', body: '{"clock":"late"}' },
        headers: { 'x-mock-session': session, 'content-type': 'application/json' },
      },
      { method: 'DELETE', path: '/_mock/requests', headers: { 'x-mock-session': session } },
      { path: '/_mock/reserved', headers: { 'x-mock-session': session } },
      { path: '/_mock/scenarios', headers: { 'x-mock-session': session } },
      { path: '/_mock/drivers?limit=20', headers: { 'x-mock-session': session } },
      { path: '/_mock/health' },
      { path: '/_mock/live' },
      { path: '/%5Fmock/ready?x=1' },
      { method: 'HEAD', path: '/_mock/ready' },
      { method: 'PUT', path: '/_mock/live' },
      { method: 'POST', path: '/_mock/health' },
      { method: 'OPTIONS', path: '/_mock/health' },
      { method: 'OPTIONS', path: '/_mock/clock' },
      { path: '/%5Fmock/clock', headers: { 'x-mock-session': session } },
    ],
    statuses: [200, 200, 404, 400, 204, 200, 200, 200, 200, 200, 200, 200, 405, 405, 204, 204, 200],
  },
];

/** Everything that is asked through every door. */
export const CASES: readonly AdapterCase[] = [...DRIVERS, ...ERRORS, ...ON_PURPOSE, ...CHANGED, ...SESSIONS];
