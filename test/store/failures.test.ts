import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type DriverMock, type StartOptions, startDriverMock } from '../../src/doors/start.ts';
import { portOf, startProgram } from '../support/program.ts';
import { freePort, HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function redisServer(...args: readonly string[]): Promise<RedisServer> {
  const redis = await startRedis(...args);
  cleanups.push(() => redis.close());
  return redis;
}

async function mockOn(store: string, options: StartOptions = {}): Promise<DriverMock> {
  const mock = await startDriverMock({ store, replica: 'a', ...options });
  cleanups.push(() => mock.close());
  return mock;
}

function ask(mock: { readonly url: string }, session = 'default', id = 'extIdTest') {
  return fetch(`${mock.url}/api/user/externalId/${id}?code=demo-key&clientId=demo`, {
    headers: { 'x-mock-session': session },
  });
}

const statusAt = async ({ url }: DriverMock, path: string) => (await fetch(url + path)).status;

describe.skipIf(!HAS_REDIS)('a store', () => {
  test('that is away at the start is told with its address and the reason, and never with the password', async () => {
    const store = `redis://someone:secret-word@127.0.0.1:${await freePort()}`;
    const program = startProgram('serve', '--port', '0', '--store', store);
    expect(await program.ended).toBe(1);
    expect(program.written.stderr).toMatch(/The store at redis:\/\/127\.0\.0\.1:\d+\/0 .*ECONNREFUSED/);
    expect(program.written.stderr + program.written.stdout).not.toContain('secret-word');
  });

  test('is waited for with --store-wait', async () => {
    const redis = await redisServer();
    await redis.kill();
    const program = startProgram('serve', '--port', '0', '--store', redis.url, '--store-wait', '15s');
    cleanups.push(() => program.child.kill());
    setTimeout(() => void redis.start(), 700);
    expect(await portOf(program)).toBeGreaterThan(0);
  });

  test('that wants another password is told so, without it', async () => {
    const redis = await redisServer('--requirepass', 'the-right-one');
    const wrong = startDriverMock({ store: `redis://:not-this-one@127.0.0.1:${redis.port}` });
    await expect(wrong).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(wrong).rejects.toThrow(/WRONGPASS/);
    await expect(wrong).rejects.not.toThrow(/not-this-one/);
    const mock = await mockOn(`redis://:the-right-one@127.0.0.1:${redis.port}`);
    expect((await ask(mock)).status).toBe(200);
  });

  test('that refuses whoever connects is told with what it says', async () => {
    const closed = createServer((socket) => {
      socket.on('error', () => {});
      socket.end('-DENIED protected mode is on. Only loopback is answered. Do as follows:\r\n', () =>
        socket.destroy(),
      );
    });
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => closed.close());
    const { port } = closed.address() as AddressInfo;
    const refused = startDriverMock({ store: `redis://127.0.0.1:${port}` });
    await expect(refused).rejects.toThrow(
      /:\d+\/0 .*: DENIED protected mode is on\. Only loopback is answered\.$/,
    );
  });

  test('that goes away turns requests and readiness to 503, and no more; all is well when it is back', async () => {
    const redis = await redisServer('--appendonly', 'yes', '--appendfsync', 'always');
    const mock = await mockOn(redis.url);
    const session = mock.session('kept');
    await session.activate('every-other-call');
    expect((await ask(mock, 'kept')).status).toBe(503);
    await redis.kill();
    const away = await ask(mock, 'kept');
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('1');
    expect(away.headers.get('x-mock-off-contract')).toBe('true');
    expect(await away.json()).toMatchObject({ type: 'urn:ev-driver-mock:error:store-unavailable' });
    expect(await statusAt(mock, '/_mock/clock')).toBe(503);
    expect(await statusAt(mock, '/_mock/ready')).toBe(503);
    expect(await statusAt(mock, '/_mock/health')).toBe(200);
    expect(await statusAt(mock, '/_mock/live')).toBe(200);
    await redis.start();
    await vi.waitFor(async () => expect(await statusAt(mock, '/_mock/ready')).toBe(200), 3000);
    // The second call of the sequence: what was counted was kept.
    expect((await ask(mock, 'kept')).status).toBe(200);
    expect(await session.requests()).toHaveLength(2);
  });

  test('that comes back empty makes each session say once that it was lost', async () => {
    const redis = await redisServer();
    const [one, two] = [await mockOn(redis.url), await mockOn(redis.url, { replica: 'b' })];
    await one.session('mine').activate('maintenance');
    expect((await ask(two, 'mine')).status).toBe(503);
    await one.activate('maintenance');
    expect((await ask(two, 'default')).status).toBe(503);
    await redis.kill();
    await redis.start();
    await vi.waitFor(async () => expect(await statusAt(two, '/_mock/ready')).toBe(200), 3000);
    const first = await ask(two, 'mine');
    expect(first.status).toBe(200);
    expect(first.headers.get('x-mock-session-lost')).toBe('store-lost');
    expect((await ask(one, 'mine')).headers.get('x-mock-session-lost')).toBeNull();
    expect((await ask(one, 'new')).headers.get('x-mock-session-lost')).toBeNull();
    // Those who name no session have one as well.
    expect((await ask(one, 'default')).headers.get('x-mock-session-lost')).toBe('store-lost');
    expect((await ask(two, 'default')).headers.get('x-mock-session-lost')).toBeNull();
  });

  test('that pauses gives 503 within seconds, and goes on', async () => {
    const redis = await redisServer();
    const mock = await mockOn(redis.url);
    await redis.command('client', 'pause', '5000');
    expect((await ask(mock)).status).toBe(503);
    await vi.waitFor(async () => expect(await statusAt(mock, '/_mock/ready')).toBe(503), 2500);
    await vi.waitFor(async () => expect((await ask(mock)).status).toBe(200), 15_000);
    await vi.waitFor(async () => expect(await statusAt(mock, '/_mock/ready')).toBe(200), 5000);
  });

  test('without memory left refuses what it cannot keep, and says why', async () => {
    const redis = await redisServer();
    const mock = await mockOn(redis.url);
    await redis.command('config', 'set', 'maxmemory', '1');
    const full = await ask(mock);
    expect(full.status).toBe(503);
    expect(((await full.json()) as { detail: string }).detail).toContain('OOM');
    await redis.command('config', 'set', 'maxmemory', '0');
    expect((await ask(mock)).status).toBe(200);
  });

  test('that is slow is waited for', async () => {
    const redis = await redisServer();
    const mock = await mockOn(`redis://127.0.0.1:${await delayed(redis.port, 60)}`);
    const all = await Promise.all(Array.from({ length: 10 }, () => ask(mock, 'slow')));
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await mock.session('slow').requests()).toHaveLength(10);
  });

  test('is not shared with a mock of another world', async () => {
    const redis = await redisServer();
    await mockOn(redis.url, { seed: 1 });
    const other = startDriverMock({ store: redis.url, seed: 2 });
    await expect(other).rejects.toThrow('is used by the replica a with seed 1 where this one has seed 2');
    await mockOn(`${redis.url}?prefix=other:`, { seed: 2 });
  });

  test('is left by a mock that closes', async () => {
    const redis = await redisServer();
    const mock = await startDriverMock({ store: redis.url, seed: 1 });
    await mock.close();
    await mockOn(redis.url, { seed: 2 });
  });

  test('drops sessions that nobody uses, and tells it', async () => {
    const redis = await redisServer();
    const mock = await mockOn(redis.url, { sessionLimits: { idleMs: 300 } });
    await ask(mock, 'idle');
    await vi.waitFor(async () => {
      expect((await mock.sessions()).map(({ name }) => name)).not.toContain('idle');
    }, 5000);
    expect((await ask(mock, 'idle')).headers.get('x-mock-session-lost')).toBe('idle');
  });

  test('keeps no more sessions than are allowed', async () => {
    const redis = await redisServer();
    const mock = await mockOn(redis.url, { sessionLimits: { count: 3 } });
    for (const name of ['one', 'two', 'three', 'four']) await ask(mock, name);
    const names = (await mock.sessions()).map(({ name }) => name);
    expect(names.sort()).toEqual(['default', 'four', 'three']);
    expect((await ask(mock, 'one')).headers.get('x-mock-session-lost')).toBe('evicted');
  });

  test('loses nothing that was acknowledged when a replica is killed', async () => {
    const redis = await redisServer();
    const program = startProgram(
      'serve',
      '--port',
      '0',
      '--store',
      redis.url,
      '--clock',
      '2026-01-15T09:00:00Z',
    );
    cleanups.push(() => program.child.kill('SIGKILL'));
    const url = `http://127.0.0.1:${await portOf(program)}`;
    const headers = { 'x-mock-session': 'left', 'content-type': 'application/json' };
    const body = JSON.stringify({ scenario: 'maintenance', times: 3 });
    await fetch(`${url}/_mock/activations`, { method: 'POST', headers, body });
    expect((await ask({ url }, 'left')).status).toBe(503);
    program.child.kill('SIGKILL');
    const other = await mockOn(redis.url);
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(other, 'left')).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(await other.session('left').requests()).toHaveLength(4);
  });
});

/** A port that passes on to another one, each piece later. */
async function delayed(port: number, ms: number): Promise<number> {
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (piece) => setTimeout(() => to.write(piece), ms));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  const listening = await freePort();
  await new Promise<void>((resolve) => server.listen(listening, '127.0.0.1', resolve));
  cleanups.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return listening;
}
