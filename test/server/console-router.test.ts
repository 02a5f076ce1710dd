import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlAccess } from '../../src/server/access/control-access.ts';
import { createServerApp } from '../../src/server/app.ts';
import { simulatorOf } from '../support/simulators.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LOOPBACK: ControlAccess = { host: '127.0.0.1', token: undefined, allowHosts: [] };

async function app(more: { access?: ControlAccess; contractOnly?: boolean; consoleFolder?: string } = {}) {
  const simulator = await simulatorOf();
  return createServerApp({
    simulator,
    seed: 1,
    version: '0.0.0-test',
    access: LOOPBACK,
    consoleFolder: folder,
    ...more,
  });
}

describe('scripts and styles', () => {
  const script = '/_mock/console/assets/index-long.js';
  beforeAll(() => writeFileSync(join(folder, 'assets', 'index-long.js'), '// as it is\n'.repeat(400)));

  test('go compressed to whoever takes it, in the same bytes', async () => {
    const at = await app();
    const { headers, text } = await request(at).get(script).set('accept-encoding', 'gzip, br');
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBeLessThan(400);
    expect(headers['cache-control']).toContain('immutable');
    expect(text).toBe('// as it is\n'.repeat(400));
    const head = await request(at).head(script).set('accept-encoding', 'gzip');
    expect(head.headers['content-length']).toBe(headers['content-length']);
  });

  test.each(['identity', 'br', 'gzip;q=0'])('go as they are to who asks for %s', async (accepted) => {
    const { headers, text } = await request(await app())
      .get(script)
      .set('accept-encoding', accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    expect(text).toBe('// as it is\n'.repeat(400));
  });
});

describe('the page of the console', () => {
  test.each([
    '/_mock/',
    '/_session/a/_mock/',
    '/_mock/console',
    '/_mock/console/',
    '/_mock/console/drivers/x%2Fy',
    '/_mock/console/%zz',
    '/_session/%zz/_mock/',
    '/_mock/console/requests/3?tab=why',
  ])('is at %s, under a policy that lets in nothing inline and nothing from elsewhere', async (path) => {
    const { status, headers, text } = await request(await app()).get(path);
    expect(status).toBe(200);
    expect(text).toContain('<title>console</title>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-mock-off-contract']).toBe('true');
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
  });

  test.each(['/_mock', '/_mock/', '/_session/a/_mock/', '/_mock/console/drivers/x'])(
    'tells its methods to OPTIONS of %s, under hosts that may see it',
    async (path) => {
      const { status, headers } = await request(await app()).options(path);
      expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(
        (
          await request(await app())
            .options(path)
            .set('host', 'evil.example')
        ).status,
      ).toBe(403);
    },
  );

  test.each(['/_mock', '/_session/a/_mock'])('is where %s leads, without its slash', async (path) => {
    const { status, headers } = await request(await app()).get(`${path}?wall`);
    expect([status, headers.location]).toEqual([308, '_mock/?wall']);
  });

  test.each([
    ...['/_mock', '/_mock/', '/_session/a/_mock', '/_session/a/_mock/', '/_mock/console/drivers/x'],
    '/_mock/console/assets/index-abc.js',
  ])('is no page for other methods: %s', async (path) => {
    const hosted = await app();
    for (const method of ['post', 'put', 'delete', 'patch'] as const) {
      const { status, headers, body } = await request(hosted)[method](path);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(body.detail).toBe(
        `${method.toUpperCase()} is not allowed at ${path}. Allowed: GET, HEAD, OPTIONS.`,
      );
    }
    expect((await request(hosted).options(path)).status).toBe(204);
    expect((await request(hosted).post(path).set('host', 'evil.example')).status).toBe(403);
  });

  test('a file that is not there is there for no method', async () => {
    const hosted = await app();
    for (const method of ['get', 'options', 'post'] as const) {
      expect((await request(hosted)[method]('/_mock/console/assets/none.js')).status).toBe(404);
    }
  });

  test('is shown without the token, which it asks for, while the control API wants it', async () => {
    const guarded = await app({ access: { ...LOOPBACK, token: 'secret' } });
    expect((await request(guarded).get('/_mock/')).status).toBe(200);
    expect((await request(guarded).get('/_mock/info')).status).toBe(401);
  });

  test('is not shown under a name that was made to point here, nor where the control API is off', async () => {
    const refused = await request(await app())
      .get('/_mock/')
      .set('host', 'evil.example');
    expect([refused.status, refused.body.type]).toEqual([
      403,
      'urn:ev-driver-mock:error:control-host-refused',
    ]);
    const off = await app({ access: { ...LOOPBACK, host: '0.0.0.0' } });
    expect((await request(off).get('/_mock/')).body.type).toBe('urn:ev-driver-mock:error:control-off');
  });

  test.each([{ contractOnly: true }, { consoleFolder: join(tmpdir(), 'no-such-folder') }])(
    'is not there with %j',
    async (more) => {
      expect((await request(await app(more)).get('/_mock/')).status).toBe(404);
    },
  );

  test('leaves the control API as it is', async () => {
    const { status, headers } = await request(await app()).get('/_mock/clock');
    expect([status, headers['content-security-policy']]).toEqual([200, undefined]);
    expect((await request(await app()).post('/_mock/none')).status).toBe(404);
  });
});

describe('the files of the console', () => {
  test('are kept by browsers for ever, as their names tell their content', async () => {
    const { status, headers } = await request(await app()).get('/_mock/console/assets/index-abc.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    'nope.js',
    '..%2Findex.html',
    '%2e%2e/%2e%2e/%2e%2e/index.html',
    '../../../package.json',
    '%00',
  ])('%s is none of them, and no page', async (name) => {
    const { status, text } = await request(await app()).get(`/_mock/console/assets/${name}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('<title>');
  });
});
