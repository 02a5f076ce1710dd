import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callTarget } from '../../../src/check/ask/call-target.ts';
import { targetOf } from '../../../src/check/ask/target.ts';
import { run } from '../../../src/cli/run.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { forwardProxyFor } from '../../../src/server/fallback/forward-proxy.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { startForwardProxy } from '../../support/forward-proxy-server.ts';
import { SELF_SIGNED } from '../../support/self-signed.ts';
import { ASKED, KEY, startService } from '../real-service.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const SENT = { method: 'GET', path: "/api/a%FF/../'|?x=%zz", headers: { accept: '*/*' } } as const;

function viaOf(url: string, env: Record<string, string>) {
  return forwardProxyFor(
    targetOf(url, (text) => text, builtInContract),
    env,
  )?.shown;
}

async function started<Running extends { close(): Promise<unknown> }>(starting: Promise<Running>) {
  const running = await starting;
  stops.push(running.close);
  return running;
}

/** A service by https whose certificate is signed by nobody. */
async function startHttps() {
  const server = createServer(SELF_SIGNED, ({ url, headers }, response) => {
    response.end(JSON.stringify({ url, host: headers.host }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => new Promise((done) => server.closeAllConnections() ?? server.close(done)));
  return (server.address() as AddressInfo).port;
}

describe('forwardProxyFor', () => {
  const all = { HTTP_PROXY: 'http://h:1', HTTPS_PROXY: 'http://s:1', ALL_PROXY: 'http://a:1' };
  it.each([
    ['http://x.example', all, 'http://h:1, as HTTP_PROXY says'],
    ['https://x.example', all, 'http://s:1, as HTTPS_PROXY says'],
    ['https://x.example', { ...all, https_proxy: 'http://low:1' }, 'http://low:1, as https_proxy says'],
    ['https://x.example', { ALL_PROXY: 'a:1' }, 'http://a:1, as ALL_PROXY says'],
    ['https://x.example', { https_proxy: '', all_proxy: 'http://u:p@a' }, 'http://***@a, as all_proxy says'],
    ['https://x.example', { HTTP_PROXY: 'http://h:1' }, undefined],
    ['http://127.0.0.1:4010', all, undefined],
    ['http://[::1]:4010', all, undefined],
    ['http://localhost', all, undefined],
    ['http://mock.localhost', all, undefined],
    ['http://x.example', { ...all, NO_PROXY: '*' }, undefined],
    ['http://x.example', { ...all, NO_PROXY: 'other, X.example' }, undefined],
    ['http://a.x.example', { ...all, NO_PROXY: '.x.example' }, undefined],
    ['http://a.x.example', { ...all, no_proxy: 'x.example' }, undefined],
    ['http://a.x.example', { ...all, no_proxy: '*.x.example' }, undefined],
    ['http://ax.example', { ...all, no_proxy: 'x.example' }, 'http://h:1, as HTTP_PROXY says'],
    ['http://x.example:81', { ...all, NO_PROXY: 'x.example:80' }, 'http://h:1, as HTTP_PROXY says'],
    ['http://x.example', { ...all, NO_PROXY: 'x.example:80' }, undefined],
    ['http://10.1.2.3', { ...all, NO_PROXY: '10.0.0.0/8' }, undefined],
    ['http://11.1.2.3', { ...all, NO_PROXY: '10.0.0.0/8,junk/99,/' }, 'http://h:1, as HTTP_PROXY says'],
    ['http://[fd00::1]', { ...all, NO_PROXY: '[fd00::1]:80' }, undefined],
    ['http://[fd00::1]', { ...all, NO_PROXY: 'fd00::1' }, undefined],
  ])('%s with %j: %s', (url, env, shown) => {
    expect(viaOf(url, env)).toBe(shown);
  });

  it.each(['socks5://u:secret@p:1', 'http://', '::'])('refuses %s by the name of its variable', (value) => {
    const read = () => viaOf('http://x.example', { HTTP_PROXY: value });
    expect(read).toThrow(/^HTTP_PROXY: ".*" is not allowed\. Allowed: the URL of an HTTP proxy/);
    expect(read).not.toThrow(/secret/);
  });
});

describe('a call through a proxy', () => {
  async function call(url: string, env: Record<string, string>, timeoutMs = 5000) {
    const target = targetOf(url, (text) => text, builtInContract);
    return callTarget({ ...target, via: forwardProxyFor(target, env) }, SENT, { timeoutMs });
  }

  it('goes to http in absolute form, the path as it is, with the user of the proxy and the host of the target', async () => {
    const service = await started(startService());
    const proxy = await started(startForwardProxy('user:p@ss'));
    const { port } = new URL(service.url);
    const given = await call(`http://service.example:${port}`, {
      HTTP_PROXY: `http://user:p%40ss@127.0.0.1:${proxy.port}`,
    });
    expect(given.kind).toBe('answered');
    expect(proxy.seen).toEqual([`GET http://service.example:${port}${SENT.path}`]);
    const { target, headers } = service.seen[0]!;
    expect([target, headers.host]).toEqual([SENT.path, `service.example:${port}`]);
    expect(headers['proxy-authorization']).toBeUndefined();
  });

  it('goes to https by a tunnel, and tells how a certificate can be trusted', async () => {
    const port = await startHttps();
    const proxy = await started(startForwardProxy('user:pass'));
    const env = { https_proxy: `user:pass@127.0.0.1:${proxy.port}` };
    const refused = await call(`https://service.example:${port}`, env);
    expect(refused).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const given = await call(`https://service.example:${port}`, env);
    expect(proxy.seen).toEqual(Array(2).fill(`CONNECT service.example:${port}`));
    if (given.kind !== 'answered') throw new Error(given.reason);
    expect(JSON.parse(given.bytes.toString())).toEqual({ url: SENT.path, host: `service.example:${port}` });
  });

  it.each(['http', 'https'])(
    'by %s tells that the proxy wants another user, and no password',
    async (protocol) => {
      const proxy = await started(startForwardProxy('user:pass'));
      const env = { ALL_PROXY: `http://user:wrong@127.0.0.1:${proxy.port}` };
      const given = await call(`${protocol}://service.example`, env);
      expect(given).toMatchObject({ kind: 'unreachable' });
      const { reason } = given as { reason: string };
      expect(reason).toMatch(/407\), through the proxy http:\/\/\*\*\*@127\.0\.0\.1:\d+, as ALL_PROXY says$/);
    },
  );

  it.each(['http', 'https'])(
    'by %s names the proxy where it is not there or does not answer',
    async (protocol) => {
      const gone = await call(`${protocol}://service.example`, { ALL_PROXY: 'http://127.0.0.1:1' });
      expect(gone).toMatchObject({
        reason:
          'the connection was refused (ECONNREFUSED), through the proxy http://127.0.0.1:1, as ALL_PROXY says',
      });
      const silent = await started(startService(() => 'silence'));
      const late = await call(`${protocol}://service.example`, { ALL_PROXY: silent.url }, 100);
      expect(late.kind).toBe(protocol === 'https' ? 'unreachable' : 'timeout');
    },
  );
});

describe('commands that ask others', () => {
  it('check goes through the proxy that the environment names', async () => {
    const service = await started(startService());
    const proxy = await started(startForwardProxy());
    const { port } = new URL(service.url);
    const ids = ['--id', ASKED.ids[0], '--rate', '100', '--client-id', ASKED.clientId];
    const { io, written } = fakeIo(['check', '--target', `http://service.example:${port}`, ...ids], {
      env: { EV_DRIVER_MOCK_CODE: KEY, http_proxy: `http://127.0.0.1:${proxy.port}` },
      now: Date.now,
    });
    expect([await run(io), written.stderr]).toEqual([0, '']);
    expect(proxy.seen).toHaveLength(service.seen.length);
  });

  it('coverage goes through it too, and refuses one that is none', async () => {
    const proxy = await started(startForwardProxy('a:b'));
    const ask = async (http_proxy: string) => {
      const { io, written } = fakeIo(['coverage', '--url', 'http://mock.example'], { env: { http_proxy } });
      return [await run(io), written.stderr] as const;
    };
    const [code, message] = await ask(`http://a:x@127.0.0.1:${proxy.port}`);
    expect([code, proxy.seen]).toEqual([1, ['GET http://mock.example/_mock/coverage']]);
    expect(message).toContain('through the proxy http://***@127.0.0.1');
    expect((await ask('ftp://x'))[1]).toContain('http_proxy: "ftp://x" is not allowed');
  });
});
