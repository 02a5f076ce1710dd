import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startDriverMock } from '../../src/doors/start.ts';

const HAPROXY = '/usr/sbin/haproxy';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

// Where there is no HAProxy, nothing can be said of its configuration.
describe.skipIf(!existsSync(HAPROXY))('examples/affinity/haproxy.cfg', () => {
  async function balanced() {
    const replicas = await Promise.all([startDriverMock(), startDriverMock()]);
    cleanups.push(() => Promise.all(replicas.map((replica) => replica.close())));
    const port = await freePort();
    const [a, b] = replicas.map((replica) => `127.0.0.1:${replica.port}`);
    const env = { MOCK_BIND: `127.0.0.1:${port}`, MOCK_A: a, MOCK_B: b };
    const haproxy = spawn(HAPROXY, ['-f', 'examples/affinity/haproxy.cfg'], { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => haproxy.once('exit', resolve));
    cleanups.push(() => {
      haproxy.kill('SIGKILL');
      return ended;
    });
    const url = `http://127.0.0.1:${port}`;
    await vi.waitFor(async () => expect((await fetch(`${url}/_mock/live`)).status).toBe(200), 15_000);
    return { url, replicas };
  }

  test('sends a session to one replica, however it is named, and sessions to both', async () => {
    const { url, replicas } = await balanced();
    const driver = '/api/user/externalId/driver-7';
    const sessions = Array.from({ length: 12 }, (_, index) => `s${index}`);
    for (const name of sessions) {
      const headers = { 'x-mock-session': name, 'content-type': 'application/json' };
      const body = JSON.stringify({ scenario: 'rate-limited' });
      const made = await fetch(`${url}/_mock/activations`, { method: 'POST', headers, body });
      expect(made.status, await made.text()).toBeLessThan(300);
      const plain = `${driver}?code=demo-key&clientId=demo`;
      const ways = [
        fetch(url + plain, { headers: { 'x-mock-session': name } }),
        fetch(`${url}/_session/${name}${plain}`),
        fetch(`${url}${driver}?code=demo-key~${name}&clientId=demo`),
        fetch(`${url}${driver}?code=demo-key%7E${name}&clientId=demo`),
      ];
      const statuses = (await Promise.all(ways)).map(({ status }) => status);
      expect([name, ...statuses]).toEqual([name, 429, 429, 429, 429]);
    }
    const held = await Promise.all(
      replicas.map(async (replica) => {
        const known = sessions.map(
          async (name) => (await fetch(`${replica.url}/_mock/sessions/${name}`)).status === 200,
        );
        return (await Promise.all(known)).filter(Boolean).length;
      }),
    );
    expect(held.reduce((sum, count) => sum + count, 0)).toBe(sessions.length);
    expect(Math.min(...held)).toBeGreaterThan(0);
  });
});
