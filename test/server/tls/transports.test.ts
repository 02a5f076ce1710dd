import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, constants } from 'node:http2';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULT_NAMES, type FaultName } from '../../../src/content/scenarios/fault.ts';
import { connectDriverMock } from '../../../src/doors/client/connect.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { createServerApp } from '../../../src/server/app.ts';
import { type RunningServer, startServer } from '../../../src/server/server.ts';
import { makeCertificate } from '../../../src/server/tls/self-signed.ts';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { SELF_SIGNED } from '../../support/self-signed.ts';
import { simulatorOf } from '../../support/simulators.ts';

let mock: DriverMock;
let withoutTls: DriverMock;
beforeAll(async () => {
  [mock, withoutTls] = await Promise.all([startDriverMock({ tls: true }), startDriverMock()]);
});
afterAll(() => Promise.all([mock.close(), withoutTls.close()]));

/** A server with a console of two files, one of them larger than what HTTP/2 sends without asking. */
let secure: { readonly url: string; readonly port: number; readonly ca: string };
let folder: string;
let consolePlain: RunningServer;
let consoleSecure: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(folder, 'assets/index-abc.js'), '// as it is\n'.repeat(20_000));
  const { cert, key, ca } = await makeCertificate([]);
  const app = createServerApp({
    simulator: await simulatorOf(),
    seed: 1,
    version: '0.0.0-test',
    consoleFolder: folder,
  });
  consolePlain = await startServer({ app });
  consoleSecure = await startServer({ app, certificate: { cert, key } });
  const { url } = consoleSecure;
  secure = { url, port: Number(new URL(url).port), ca };
});
afterAll(async () => {
  await Promise.all([consolePlain.close(), consoleSecure.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const DRIVER = '/api/user/externalId/driver-7?code=demo-key&clientId=demo';

interface Seen {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** How it ended: well, or the code of the error. */
  readonly ending: string;
}

interface Asking {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Leaves once so much of the body has come. */
  readonly until?: (body: string) => boolean;
  readonly leaveAfterMs?: number;
  /** Which server; default: the mock of this file. */
  readonly at?: { readonly url: string; readonly port: number; readonly ca?: string | undefined };
}

/** Asks over HTTP/1.1 and TLS. */
function overHttp1({
  path = DRIVER,
  method = 'GET',
  headers,
  body: sent,
  until,
  leaveAfterMs,
  at = mock,
}: Asking): Promise<Seen> {
  return new Promise((resolve) => {
    const { port, ca } = at;
    const asked = request(
      { port, host: '127.0.0.1', path, method, headers, ca, agent: false, servername: 'localhost' },
      (response) => {
        let body = '';
        const { statusCode: status, headers: given } = response;
        const end = (ending: string) => resolve({ status, headers: given, body, ending });
        response.setEncoding('utf8').on('data', (part) => {
          body += part;
          if (!until?.(body)) return;
          asked.destroy();
          end('left');
        });
        response.on('end', () => end('well')).on('error', (error: NodeJS.ErrnoException) => end(error.code!));
      },
    );
    const fail = (ending: string) => resolve({ status: undefined, headers: {}, body: '', ending });
    asked.on('error', (error: NodeJS.ErrnoException) => fail(error.code!));
    if (leaveAfterMs !== undefined)
      setTimeout(() => asked.destroy(Object.assign(new Error('left'), { code: 'left' })), leaveAfterMs);
    asked.end(sent);
  });
}

/** Asks over HTTP/2. */
function overHttp2({
  path = DRIVER,
  method = 'GET',
  headers = {},
  body: sent,
  until,
  leaveAfterMs,
  at = mock,
}: Asking): Promise<Seen> {
  return new Promise((resolve) => {
    const session = connect(at.url, { ca: at.ca! });
    const stream = session.request(
      { ':path': path, ':method': method, ...headers },
      { endStream: sent === undefined },
    );
    let status: number | undefined;
    let given: Record<string, unknown> = {};
    let body = '';
    stream.on('response', ({ ':status': told, ...rest }) => {
      status = told;
      given = rest;
    });
    stream.setEncoding('utf8').on('data', (part) => {
      body += part;
      if (until?.(body)) stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('error', () => {});
    stream.on('close', () => {
      const { rstCode } = stream;
      session.destroy();
      const ending = rstCode === constants.NGHTTP2_CANCEL ? 'left' : rstCode === 0 ? 'well' : String(rstCode);
      resolve({ status, headers: given, body, ending });
    });
    if (leaveAfterMs !== undefined) setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), leaveAfterMs);
    if (sent !== undefined) stream.end(sent);
  });
}

const TRANSPORTS = [
  ['HTTP/1.1', overHttp1],
  ['HTTP/2', overHttp2],
] as const;

/** What each fault gives, beside half of the body where there is one. */
const FAULTS: Readonly<Record<FaultName, readonly [http1: Partial<Seen>, http2: Partial<Seen>]>> = {
  'reset-before': [
    { status: undefined, ending: 'ECONNRESET' },
    { status: undefined, ending: '2' },
  ],
  'reset-mid-body': [
    { status: 200, ending: 'ECONNRESET' },
    { status: 200, ending: '2' },
  ],
  'empty-reply': [
    { status: undefined, ending: 'ECONNRESET' },
    { status: undefined, ending: 'well' },
  ],
  'truncated-body': [{ status: 200, ending: 'ECONNRESET' }, { status: 200 }],
  'malformed-json': [
    { status: 200, ending: 'well' },
    { status: 200, ending: 'well' },
  ],
  hang: [
    { status: undefined, ending: 'left' },
    { status: undefined, ending: 'left' },
  ],
};

describe.each(TRANSPORTS)('behind TLS, over %s', (name, ask) => {
  test('the API answers in the bytes that it has without TLS', async () => {
    const expected = await fetch(withoutTls.url + DRIVER);
    for (let time = 0; time < 3; time++) {
      const { status, headers, body } = await ask({});
      expect(status).toBe(200);
      expect(body).toBe(await expected.clone().text());
      for (const header of ['content-type', 'content-length', 'x-mock-receipt', 'x-mock-clock'])
        expect(headers[header]).toBe(expected.headers.get(header));
    }
  });

  test('control API, console, probes and metrics answer, with bodies and session names', async () => {
    const put = {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-mock-session': `tls-${name.at(-1)}` },
    };
    const body = JSON.stringify({ clock: '2026-02-01T00:00:00Z' });
    expect(await ask({ path: '/_mock/clock', ...put, body })).toMatchObject({ status: 200 });
    expect(await ask({ path: '/_mock/clock', headers: put.headers })).toMatchObject({
      status: 200,
      body: expect.stringContaining('2026-02-01T00:00:00Z'),
    });
    expect((await ask({ path: '/_mock/ready' })).status).toBe(200);
    expect((await ask({ path: '/_mock/nowhere' })).status).toBe(404);
    expect((await ask({ path: '/_mock/metrics' })).body).toContain('ev_driver_mock_build_info');
    expect((await ask({ path: '/_mock/clock', method: 'HEAD' })).body).toBe('');
    expect(await ask({ path: '/_mock/clock', headers: { host: 'evil.example' } })).toMatchObject({
      status: 403,
    });
  });

  test.each([
    '/_mock/',
    '/_mock/console/requests/3',
    '/_mock/console/assets/index-abc.js',
    '/_mock/console/assets/gone.js',
  ])('the console has %s in the bytes and under the policy that it has without TLS', async (path) => {
    for (const accepted of ['identity', 'gzip']) {
      const headers = { 'accept-encoding': accepted };
      const seen = await ask({ path, headers, at: secure });
      const plain = await fetch(consolePlain.url + path, { headers });
      expect(seen).toMatchObject({ status: plain.status, ending: 'well' });
      for (const header of ['content-type', 'content-security-policy', 'cache-control', 'content-encoding'])
        expect(seen.headers[header]).toBe(plain.headers.get(header) ?? undefined);
      if (accepted === 'identity') expect(seen.body).toBe(await plain.text());
      else await plain.arrayBuffer();
    }
  });

  test('a stream of events comes piece by piece, until the client leaves', async () => {
    const { status, body, ending } = await ask({
      path: '/_mock/events',
      until: (text) => text.includes('listening'),
    });
    expect({ status, ending }).toEqual({ status: 200, ending: 'left' });
    expect(body).toContain('retry: 2000');
  });

  test.each(FAULT_NAMES)('the fault %s', async (fault) => {
    const whole = (await ask({})).body;
    const leave = fault === 'hang' ? { leaveAfterMs: 300 } : {};
    const expected = FAULTS[fault][name === 'HTTP/2' ? 1 : 0];
    const seen = await ask({ headers: { prefer: `scenario=${fault}` }, ...leave });
    // A client that is kept waiting longer than the head start of a reset sees nothing of what came before it.
    const isOvertaken = fault === 'reset-mid-body' && seen.status === undefined;
    expect(seen).toMatchObject(isOvertaken ? { ending: expected.ending } : expected);
    if (expected.status === undefined || isOvertaken) expect(seen.body).toBe('');
    else {
      const { length } = seen.body;
      expect(length).toBeGreaterThan(whole.length / 3);
      expect(length).toBeLessThan((whole.length * 2) / 3);
      expect(whole.startsWith(seen.body.slice(0, -1))).toBe(true);
    }
    expect((await ask({})).status).toBe(200);
  });
});

test('a server behind TLS stops whatever is open', async () => {
  const own = await startDriverMock({ tls: true });
  const session = connect(own.url, { ca: own.ca! });
  const gone = new Promise((resolve) => session.once('close', resolve));
  const events = session.request({ ':path': '/_mock/events' });
  await new Promise((resolve) => events.once('data', resolve));
  const halfDone = connectTls({ port: own.port, host: '127.0.0.1', ca: own.ca! });
  await new Promise((resolve) => halfDone.once('secureConnect', resolve));
  const started = performance.now();
  await own.close();
  expect(performance.now() - started).toBeLessThan(5000);
  events.resume();
  await gone;
  halfDone.destroy();
});

test('a client of the control API trusts the authority that it is given, and no other', async () => {
  const connected = connectDriverMock(mock.url, { ca: mock.ca! });
  expect(await connected.clock.read()).toMatchObject({ clock: expect.any(String) });
  await expect(connectDriverMock(mock.url).clock.read()).rejects.toThrow();
});

test('a certificate is for loopback names, and those that it is given', async () => {
  const { cert, ca } = await makeCertificate(['mock.example', '10.0.2.2']);
  const { X509Certificate } = await import('node:crypto');
  const own = new X509Certificate(cert);
  for (const name of ['localhost', 'mock.example']) expect(own.checkHost(name)).toBe(name);
  for (const ip of ['127.0.0.1', '::1', '10.0.2.2']) expect(own.checkIP(ip)).toBeTruthy();
  expect(own.checkHost('other.example')).toBeUndefined();
  expect(own.verify(new X509Certificate(ca).publicKey)).toBe(true);
});

test('certificate and key come from files; one without the other, and none, are refused', async () => {
  const folder = temporaryFolder({ 'a.crt': SELF_SIGNED.cert, 'a.key': SELF_SIGNED.key, 'no.key': 'x' });
  const [tlsCert, tlsKey] = [`${folder}/a.crt`, `${folder}/a.key`];
  const own = await startDriverMock({ tlsCert, tlsKey });
  expect(own.url).toMatch(/^https:/);
  expect(own.ca).toBeUndefined();
  await own.close();
  const refused = (options: object) => expect(startDriverMock(options)).rejects;
  await refused({ tlsCert }).toMatchObject({ problems: [{ code: 'certificate-incomplete' }] });
  await refused({ tlsKey }).toMatchObject({ problems: [{ code: 'certificate-incomplete' }] });
  await refused({ tlsCert, tlsKey: `${folder}/no.key` }).toMatchObject({ code: 'certificate-unusable' });
  await refused({ tlsCert, tlsKey: `${folder}/gone.key` }).toMatchObject({ code: 'file-unreadable' });
});
