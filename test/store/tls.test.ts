import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from '../../src/server/tls/self-signed.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { portOf, startProgramBy } from '../support/program.ts';
import { HAS_REDIS, startRedis } from '../support/redis.ts';

const DRIVER = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';
const PASSWORD = 'not-to-be-shown';

/** A redis-server that speaks nothing but TLS, by a certificate that one authority alone knows. */
async function secureRedis() {
  const { ca, cert, key } = await makeCertificate([]);
  const folder = temporaryFolder({ 'ca.pem': ca, 'cert.pem': cert, 'key.pem': key });
  const file = (name: string) => join(folder, name);
  const redis = await startRedis(
    ...['--tls-port', 'PORT', '--tls-auth-clients', 'no', '--requirepass', PASSWORD],
    ...['--tls-cert-file', file('cert.pem'), '--tls-key-file', file('key.pem')],
    ...['--tls-ca-cert-file', file('ca.pem')],
  );
  onTestFinished(() => redis.close());
  return { store: redis.url.replace('://', `://:${PASSWORD}@`), ca: file('ca.pem') };
}

/** Serves with a store, which is given as a secret is. */
function serve(store: string, env: Readonly<Record<string, string>> = {}) {
  const options = { env: { ...env, EV_DRIVER_MOCK_STORE: store } };
  const program = startProgramBy(options, 'serve', '--port', '0', '--log', 'silent');
  onTestFinished(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
  });
  return program;
}

test.skipIf(!HAS_REDIS)(
  'two replicas share their sessions in a Redis behind TLS',
  { timeout: 60_000 },
  async () => {
    const { store, ca } = await secureRedis();
    const programs = [1, 2].map(() => serve(store, { NODE_EXTRA_CA_CERTS: ca }));
    const [one, other] = await Promise.all(programs.map(portOf));
    const headers = { 'x-mock-session': 'tls', 'content-type': 'application/json' };
    const body = JSON.stringify({ scenario: 'rate-limited', times: 2 });
    const on = await fetch(`http://127.0.0.1:${one}/_mock/activations`, { method: 'POST', headers, body });
    expect(on.status).toBe(201);
    const ask = async (port = 0) => (await fetch(`http://127.0.0.1:${port}${DRIVER}`, { headers })).status;
    expect([await ask(other), await ask(one), await ask(other)]).toEqual([429, 429, 200]);
  },
);

test.skipIf(!HAS_REDIS)(
  'a store whose certificate nobody vouches for is refused, and its password is not told',
  { timeout: 60_000 },
  async () => {
    const { store } = await secureRedis();
    const { ended, written } = serve(store);
    expect(await ended).toBe(1);
    expect(written.stderr).toMatch(
      /rediss:\/\/127\.0\.0\.1:\d+\/0.*certificate.* \(NODE_EXTRA_CA_CERTS=FILE/,
    );
    expect(written.stderr + written.stdout).not.toContain(PASSWORD);
  },
);

test.skipIf(!HAS_REDIS)(
  'an address without TLS does not reach a Redis behind it, and is told the one that does',
  { timeout: 60_000 },
  async () => {
    const { store, ca } = await secureRedis();
    const { ended, written } = serve(store.replace('rediss:', 'redis:'), { NODE_EXTRA_CA_CERTS: ca });
    expect(await ended).toBe(1);
    expect(written.stderr).toMatch(/redis:\/\/127\.0\.0\.1:\d+\/0.*speaks TLS is rediss:\/\//);
  },
);
