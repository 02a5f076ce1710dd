import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { requestIdHeader, requestNamesOf } from '../../../src/server/log/request-id.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${TRACE}-00f067aa0ba902b7-01`;

describe('what a request is called', () => {
  test.each([
    [{}, {}],
    [{ 'x-request-id': 'r-1' }, { requestId: 'r-1' }],
    [{ traceparent: TRACEPARENT }, { traceId: TRACE }],
    [{ traceparent: `01-${TRACE}-00f067aa0ba902b7-01-more` }, { traceId: TRACE }],
    [
      { 'x-request-id': 'r-1', traceparent: TRACEPARENT },
      { requestId: 'r-1', traceId: TRACE },
    ],
    // What could be made up to confuse who reads a log, or is no trace context, is nobody's id.
    [{ 'x-request-id': '' }, {}],
    [{ 'x-request-id': 'a b' }, {}],
    [{ 'x-request-id': 'a\nb' }, {}],
    [{ 'x-request-id': 'ä' }, {}],
    [{ 'x-request-id': 'x'.repeat(129) }, {}],
    [{ traceparent: `ff-${TRACE}-00f067aa0ba902b7-01` }, {}],
    [{ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }, {}],
    [{ traceparent: `00-${TRACE}-${'0'.repeat(16)}-01` }, {}],
    [{ traceparent: TRACE }, {}],
  ])('%j: %j', (headers, names) => {
    expect(requestNamesOf(headers)).toEqual(names);
    const id = 'requestId' in names ? names.requestId : 'traceId' in names ? names.traceId : undefined;
    expect(requestIdHeader(headers)).toEqual(id === undefined ? [] : [['x-request-id', id]]);
  });
});

describe('a server', () => {
  let mock: DriverMock;
  beforeAll(async () => {
    mock = await startDriverMock();
  });
  afterAll(() => mock.close());
  const DRIVER = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';
  const idOf = async (path: string, headers: Record<string, string>) =>
    (await fetch(mock.url + path, { headers })).headers.get('x-request-id');

  test.each([
    ['a driver', DRIVER],
    ['an error', '/api/user/externalId/nobody?code=demo-key&clientId=demo'],
    ['another path', '/nowhere'],
    ['the control API', '/_mock/clock'],
    ['the metrics', '/_mock/metrics'],
    ['a probe', '/_mock/ready'],
  ])('gives back the id of a request: %s', async (_, path) => {
    for (const id of ['r-1', 'r-2', 'r-3']) expect(await idOf(path, { 'x-request-id': id })).toBe(id);
    expect(await idOf(path, { traceparent: TRACEPARENT })).toBe(TRACE);
    expect(await idOf(path, {})).toBeNull();
  });

  test('a scenario that has an id of its own keeps it', async () => {
    const own = 'scenarios: {own-id: {description: x, status: 503, headers: {x-request-id: own}}}';
    const other = await startDriverMock({ fixtures: temporaryFolder({ 'scenarios.yaml': own }) });
    const headers = { prefer: 'scenario=own-id', 'x-request-id': 'r-1' };
    const answer = await fetch(other.url + DRIVER, { headers });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([503, 'own']);
    await other.close();
  });

  test('a page of another origin may read it', async () => {
    const headers = { origin: 'https://app.example', 'x-request-id': 'r-1' };
    const answer = await fetch(mock.url + DRIVER, { headers });
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
  });

  test('adds none where answers have no header that the contract does not know', async () => {
    const bare = await startDriverMock({ contractOnly: true });
    const answers = [1, 2, 3].map(() => fetch(bare.url + DRIVER, { headers: { 'x-request-id': 'r-1' } }));
    for (const answer of await Promise.all(answers)) expect(answer.headers.has('x-request-id')).toBe(false);
    await bare.close();
  });
});
