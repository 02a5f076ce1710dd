import { afterEach, describe, expect, test } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';
import { type BalancerName, hasBalancer, startBalancer } from '../support/balancer.ts';
import { HAS_REDIS, startRedis } from '../support/redis.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Two replicas behind a balancer. */
async function balanced(name: BalancerName, file: string, settings = {}) {
  const replicas = await Promise.all([startDriverMock(settings), startDriverMock(settings)]);
  cleanups.push(() => Promise.all(replicas.map((replica) => replica.close())));
  const ports = replicas.map(({ port }) => port);
  const balancer = await startBalancer(name, file, ports);
  cleanups.push(() => balancer.close());
  return { url: balancer.url, replicas };
}

const DRIVER = '/api/user/externalId/driver-7';
const KEY = 'code=demo-key&clientId=demo';

async function activate(url: string, session: string, body: object): Promise<void> {
  const headers = { 'x-mock-session': session, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const made = await fetch(`${url}/_mock/activations`, init);
  expect(made.status, await made.text()).toBe(201);
}

const RECIPES: readonly [file: string, name: BalancerName][] = [
  ['examples/affinity/haproxy.cfg', 'haproxy'],
  ['examples/affinity/nginx.conf', 'nginx'],
];

describe.each(RECIPES)('%s', (file, name) => {
  test.skipIf(!hasBalancer(name))(
    'sends a session to one replica, however it is named, and sessions to both',
    async () => {
      const { url, replicas } = await balanced(name, file);
      const sessions = Array.from({ length: 12 }, (_, index) => `s${index}`);
      for (const session of sessions) {
        await activate(url, session, { scenario: 'rate-limited' });
        const ways = [
          fetch(`${url}${DRIVER}?${KEY}`, { headers: { 'x-mock-session': session } }),
          fetch(`${url}/_session/${session}${DRIVER}?${KEY}`),
          fetch(`${url}${DRIVER}?code=demo-key~${session}&clientId=demo`),
          fetch(`${url}${DRIVER}?code=demo-key%7E${session}&clientId=demo`),
          fetch(`${url}${DRIVER}?code=demo-key%7e${session}&clientId=demo`),
        ];
        const statuses = (await Promise.all(ways)).map(({ status }) => status);
        expect([session, ...statuses]).toEqual([session, 429, 429, 429, 429, 429]);
        const listed = [`/_mock/sessions/${session}`, `/_mock/activations?session=${session}`];
        for (const path of listed) expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
      }
      const held = await Promise.all(
        replicas.map(async (replica) => {
          const known = sessions.map(
            async (session) => (await fetch(`${replica.url}/_mock/sessions/${session}`)).status === 200,
          );
          return (await Promise.all(known)).filter(Boolean).length;
        }),
      );
      expect(held.reduce((sum, count) => sum + count, 0)).toBe(sessions.length);
      expect(Math.min(...held)).toBeGreaterThan(0);
    },
  );
});

test.skipIf(!hasBalancer('haproxy') || !HAS_REDIS)(
  'examples/compose/haproxy.cfg gives requests to both replicas, which share their sessions in Redis',
  async () => {
    const redis = await startRedis();
    cleanups.push(() => redis.close());
    const { url } = await balanced('haproxy', 'examples/compose/haproxy.cfg', { store: redis.url });
    await activate(url, 'shared', { scenario: 'rate-limited', times: 10 });
    const ask = () => fetch(`${url}${DRIVER}?${KEY}`, { headers: { 'x-mock-session': 'shared' } });
    const answers = await Promise.all(Array.from({ length: 14 }, ask));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    const replicas = new Set(answers.map(({ headers }) => headers.get('x-mock-replica')));
    expect(replicas.size).toBe(2);
  },
);
