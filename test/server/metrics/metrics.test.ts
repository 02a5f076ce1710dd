import { afterEach, expect, test } from 'vitest';
import { type DriverMock, type StartOptions, startDriverMock } from '../../../src/doors/start.ts';
import { RequestTally } from '../../../src/server/metrics/request-tally.ts';
import { HAS_REDIS, startRedis } from '../../support/redis.ts';

const open: DriverMock[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((mock) => mock.close()));
});

async function start(options: StartOptions = {}) {
  const mock = await startDriverMock(options);
  open.push(mock);
  const ask = async (id: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`, {
      headers,
    });
    await response.arrayBuffer();
  };
  const metrics = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${mock.url}/_mock/metrics`, { headers });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  return { mock, ask, metrics };
}

/** The values of a metric by its labels, as they stand in the text. */
function valuesOf(text: string, name: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(name.length, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );
}

const COUNT = 'ev_driver_mock_request_duration_seconds_count';

test('the metrics count requests from the start on, by operation, status, reason and scenario', async () => {
  const { ask, metrics } = await start();
  for (let time = 0; time < 3; time++) await ask('driver-7');
  await ask('nobody');
  await ask('driver-7', { prefer: 'scenario=rate-limited' });
  const { status, type, text } = await metrics();
  expect(status).toBe(200);
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
  const counts = valuesOf(text, COUNT);
  const operation = /operation="([^"]+)"/.exec(Object.keys(counts)[0]!)![1];
  expect(counts).toEqual({
    [`{operation="${operation}",status="200",reason="natural",scenario=""}`]: 3,
    [`{operation="${operation}",status="404",reason="natural",scenario="driver-not-found"}`]: 1,
    [`{operation="${operation}",status="429",reason="prefer",scenario="rate-limited"}`]: 1,
  });
  expect(text).toMatch(/^# TYPE ev_driver_mock_request_duration_seconds histogram$/m);
  expect(valuesOf(text, 'ev_driver_mock_repeated_answers_total')['']).toBeGreaterThan(0);
  expect(text).toMatch(/^ev_driver_mock_build_info\{version="[^"]+",contract="[^"]+",generator="\d+"\} 1$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
});

test('no id and no name of a session is a label', async () => {
  const { ask, metrics } = await start();
  for (const session of ['one', 'two']) await ask('driver-9', { 'x-mock-session': session });
  const { text } = await metrics();
  expect(text).not.toMatch(/driver-9|"one"|"two"/);
  expect(valuesOf(text, 'ev_driver_mock_sessions')).toEqual({ '': 3 });
  expect(valuesOf(text, 'ev_driver_mock_journal_entries')).toEqual({ '': 2 });
});

test('reloads are counted', async () => {
  const { mock, metrics } = await start();
  await mock.reload();
  expect(valuesOf((await metrics()).text, 'ev_driver_mock_reloads_total')).toEqual({ '': 1 });
});

test('the metrics are guarded as the control API is, and off under --contract-only', async () => {
  const { metrics, mock } = await start({ controlToken: 'secret-token' });
  expect((await metrics()).status).toBe(401);
  expect((await metrics({ authorization: 'Bearer secret-token' })).status).toBe(200);
  const put = await fetch(`${mock.url}/_mock/metrics`, {
    method: 'PUT',
    headers: { 'x-mock-token': 'secret-token' },
  });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  const open = await start({ controlToken: 'secret-token', metricsOpen: true });
  expect((await open.metrics()).status).toBe(200);
  const bare = await start({ contractOnly: true });
  expect((await bare.metrics()).status).toBe(404);
});

test('a histogram counts each request in its bucket, and series are bounded', () => {
  const tally = new RequestTally();
  const labels = { operation: 'a', status: 200, reason: 'natural', scenario: '' };
  const series = tally.of(labels);
  for (const ms of [0, 1, 1.1, 70_000]) series.add(ms);
  expect(series.buckets).toEqual([2, 1, ...new Array(series.bounds.length - 2).fill(0), 1]);
  expect(series.sum).toBeCloseTo(70.0021);
  for (let i = 0; i < 5000; i++) tally.of({ ...labels, scenario: `s${i}` }).add(1);
  expect(tally.list().length).toBeLessThan(2002);
  expect(tally.list().reduce((sum, { count }) => sum + count, 0)).toBe(5004);
});

test.skipIf(!HAS_REDIS)(
  'a store is told of: how long it takes, how often it fails, whether it is there',
  async () => {
    const redis = await startRedis();
    try {
      const { ask, metrics } = await start({ store: redis.url, replica: 'a' });
      for (let time = 0; time < 3; time++) await ask('driver-7');
      const { text } = await metrics();
      const counts = valuesOf(text, 'ev_driver_mock_store_duration_seconds_count');
      expect(counts['{operation="write"}']).toBeGreaterThan(0);
      expect(counts['{operation="pull"}']).toBeGreaterThan(0);
      for (const name of Object.keys(counts))
        expect(name).toMatch(/^\{operation="(adopt|deliver|pull|read|remove|sweep|write)"\}$/);
      const sums = valuesOf(text, 'ev_driver_mock_store_duration_seconds_sum');
      expect(sums['{operation="write"}']).toBeGreaterThan(0);
      expect(valuesOf(text, 'ev_driver_mock_store_up')).toEqual({ '': 1 });
      expect(valuesOf(text, 'ev_driver_mock_store_errors_total')['{operation="write"}']).toBe(0);
      await redis.kill();
      await ask('driver-8');
      const after = (await metrics()).text;
      expect(valuesOf(after, 'ev_driver_mock_store_up')).toEqual({ '': 0 });
      const errors = Object.values(valuesOf(after, 'ev_driver_mock_store_errors_total'));
      expect(errors.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    } finally {
      await redis.close();
    }
  },
);

test('without a store there is no metric of one', async () => {
  const { metrics } = await start();
  expect((await metrics()).text).not.toContain('_store_');
});
