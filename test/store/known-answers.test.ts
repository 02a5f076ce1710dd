import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';

const PATH = '/user/externalId/driver-7?code=demo-key&clientId=demo';

/** How often a mock has given an answer that it knew. */
async function knownBy({ url }: DriverMock): Promise<number> {
  const text = await (await fetch(`${url}/_mock/metrics`)).text();
  return Number(/^ev_driver_mock_repeated_answers_total (\d+)$/m.exec(text)?.[1]);
}

describe.skipIf(!HAS_REDIS)('an answer that is known already, with a store', () => {
  let redis: RedisServer;
  let a: DriverMock;
  let b: DriverMock;
  beforeAll(async () => {
    redis = await startRedis();
    [a, b] = await Promise.all([
      startDriverMock({ store: redis.url, replica: 'a', clock: '2026-01-15T09:00:00Z' }),
      startDriverMock({ store: redis.url, replica: 'b', clock: '2026-01-15T09:00:00Z' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([a?.close(), b?.close()]);
    await redis?.close();
  });

  const ask = async (mock: DriverMock, session: string) => {
    const response = await fetch(mock.apiUrl + PATH, { headers: { 'x-mock-session': session } });
    const { status } = response;
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    return { status, headers, body: await response.text() };
  };

  test('comes in the same bytes and headers as before, and is in the journal each time', async () => {
    const session = a.session('same');
    const before = await knownBy(a);
    const all = [];
    for (let i = 0; i < 5; i++) all.push(await ask(a, 'same'));
    all.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(a, 'same')))));
    for (const one of all.slice(2)) expect(one).toEqual(all[1]);
    expect(all[0]?.body).toBe(all[1]?.body);
    expect((await knownBy(a)) - before).toBeGreaterThan(20);
    const requests = await b.session('same').requests();
    expect(requests.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect((await session.requests()).length).toBe(25);
  });

  test('is not given where another replica has changed the session, and nothing of the attempt is noted', async () => {
    for (let i = 0; i < 4; i++) await ask(a, 'changed');
    await b.session('changed').activate('maintenance', { times: 3 });
    const all = await Promise.all(Array.from({ length: 10 }, () => ask(a, 'changed')));
    expect(all.filter(({ status }) => status === 503)).toHaveLength(3);
    expect(await b.session('changed').requests()).toHaveLength(14);
  });

  test('waits for a store that does not answer, and is a 503 where that takes too long', async () => {
    for (let i = 0; i < 4; i++) await ask(a, 'paused');
    await redis.command('client', 'pause', '300', 'ALL');
    expect((await ask(a, 'paused')).status).toBe(200);
    await redis.command('client', 'pause', '5000', 'ALL');
    const refused = await ask(a, 'paused');
    expect(refused.status).toBe(503);
    expect(refused.body).toContain('store-unavailable');
    await expect.poll(async () => (await ask(a, 'paused')).status, { timeout: 20_000 }).toBe(200);
  });
});
