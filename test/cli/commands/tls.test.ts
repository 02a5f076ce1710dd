import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { startDriverMock } from '../../../src/doors/start.ts';
import { makeCertificate } from '../../../src/server/tls/self-signed.ts';
import { temporaryFolder, writeIn } from '../../content/disk/temporary-folder.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function serve(...argv: readonly string[]) {
  const { io, written, signal, isListening } = fakeIo(['serve', '--port', '0', ...argv]);
  const ended = run(io, fakeFiles().open);
  cleanups.push(() => {
    signal();
    return ended;
  });
  await vi.waitFor(() => expect(isListening(), written.stderr).toBe(true), 10_000);
  const url = () => /https:\/\/127\.0\.0\.1:(\d+)/.exec(written.stdout);
  await vi.waitFor(() => expect(url(), written.stderr).not.toBeNull(), 10_000);
  return { written, url: url()![0], port: Number(url()![1]) };
}

async function ask(...argv: readonly string[]) {
  const { io, written } = fakeIo(argv);
  return { code: await run(io, fakeFiles().open), ...written };
}

/** The serial number of the certificate that a server shows. */
function serialOf(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.destroy();
    }).on('error', reject);
  });
}

test('clients that are given the authority of --tls trust the server; health needs none', async () => {
  const ca = `${temporaryFolder({})}/ca.pem`;
  const { url, port } = await serve('--tls', '--tls-ca-out', ca);
  expect((await ask('wait', '--url', url, '--ca', ca)).code).toBe(0);
  expect((await ask('health', '--port', String(port), '--tls')).code).toBe(0);
  expect((await ask('coverage', '--url', url, '--ca', ca)).stdout).toContain('Contract coverage');
  const unknown = await ask('coverage', '--url', url);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('--ca') });
});

test('check trusts the authority that it is given', async () => {
  const mock = await startDriverMock({ tls: true });
  cleanups.push(() => mock.close());
  const ca = `${temporaryFolder({ 'ca.pem': mock.ca! })}/ca.pem`;
  const argv = [
    'check',
    '--target',
    mock.url,
    '--code',
    'demo-key',
    '--client-id',
    'demo',
    '--id',
    'extIdTest',
    '--rate',
    '100',
  ];
  const { code, stdout } = await ask(...argv, '--ca', ca);
  expect({ code, last: stdout.trim().split('\n').at(-1) }).toEqual({
    code: 0,
    last: expect.stringContaining('0 deviations'),
  });
});

test('certificates that cannot be used are told before anything is asked, and one that the service wants by its option', async () => {
  const [own, other] = await Promise.all([makeCertificate([]), makeCertificate([])]);
  const service = createServer({ ...own, ca: [own.cert], requestCert: true }, (_request, response) => {
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => service.close());
  const folder = temporaryFolder({
    'ca.pem': own.ca ?? own.cert,
    'own.key': own.key,
    'own.crt': own.cert,
    'other.key': other.key,
    'no.pem': 'x',
  });
  const target = `https://127.0.0.1:${(service.address() as AddressInfo).port}/api`;
  const check = (...more: readonly string[]) =>
    ask(
      'check',
      '--target',
      target,
      '--code',
      'x',
      '--client-id',
      'x',
      '--id',
      'x',
      '--retries',
      '0',
      ...more,
    );
  const at = (name: string) => `${folder}/${name}`;
  expect(await check('--ca', at('no.pem'))).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('no certificate is in it'),
  });
  expect(await check('--client-cert', at('own.crt'), '--client-key', at('other.key'))).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(
      'own.crt: The certificate or its key cannot be used: the key of --client-key is not its own',
    ),
  });
  const { code, stdout } = await check('--ca', at('ca.pem'));
  expect([code, stdout]).toEqual([
    3,
    expect.stringContaining('it wants to be shown a certificate: --client-cert and --client-key'),
  ]);
  expect(stdout).toMatch(/^- \d+ others: not asked$/m);
  const plain = await ask(
    'check',
    '--target',
    target.replace('https', 'http'),
    '--code',
    'x',
    '--client-id',
    'x',
    '--id',
    'x',
    '--retries',
    '0',
  );
  expect(plain.stdout).toContain('then --target begins with https://');
});

test('a certificate that changes is in place for the next connection, one that is none changes nothing', async () => {
  const [first, second] = await Promise.all([makeCertificate([]), makeCertificate([])]);
  const folder = temporaryFolder({ 'tls.crt': first.cert, 'tls.key': first.key });
  const { port, written } = await serve(
    '--tls-cert',
    `${folder}/tls.crt`,
    '--tls-key',
    `${folder}/tls.key`,
    '--poll',
    '50',
  );
  const before = await serialOf(port);
  writeIn(folder, 'tls.key', second.key);
  await vi.waitFor(() => expect(written.stderr).toContain('from before stays in place'), 15_000);
  expect(await serialOf(port)).toBe(before);
  writeIn(folder, 'tls.crt', second.cert);
  await vi.waitFor(() => expect(written.stderr).toContain('has changed and is in place'), 15_000);
  expect(await serialOf(port)).not.toBe(before);
});

test.each([
  [['--tls-cert', '/a.crt'], 2, 'needs tls-key'],
  [['--tls-ca-out', '/a.pem'], 2, 'needs tls, without a certificate'],
  [['--tls-cert', '/gone.crt', '--tls-key', '/gone.key'], 1, 'cannot be read'],
] as const)('%j is refused', async (argv, code, text) => {
  const { io, written } = fakeIo(['serve', '--port', '0', ...argv]);
  expect({ code: await run(io, fakeFiles().open), ...written }).toMatchObject({
    code,
    stderr: expect.stringContaining(text),
  });
});
