import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { type DriverMock, startDriverMock } from '../../../src/doors/start.ts';
import { fakeFiles } from '../../support/fake-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-export-'));
let mock: DriverMock;
let body = '';

beforeAll(async () => {
  mock = await startDriverMock({ controlToken: 'long-secret-token' });
  const ask = (id: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${mock.apiUrl}/user/externalId/${id}?code=demo-key&clientId=demo`, { headers });
  body = await (await ask('driver-1')).text();
  await ask('driver-1', { prefer: 'scenario=maintenance' });
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(...argv: readonly string[]) {
  const given = argv.includes('--url') ? argv : ['--url', mock.url, ...argv];
  const { io, written } = fakeIo(['export', '--token', 'long-secret-token', ...given]);
  const code = await run(io, fakeFiles().open);
  return { code, ...written };
}

describe('export', () => {
  test('writes the journal with its bodies, to standard output', async () => {
    const { code, stdout, stderr } = await exported();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { form, baseUrl, entries } = JSON.parse(stdout);
    expect({ form, baseUrl }).toEqual({ form: 'ev-driver-mock-journal', baseUrl: mock.url });
    expect(entries[0].body).toBe(body);
    expect(stdout).not.toContain('demo-key');
  });

  test('writes a pact into a file, with the names of both sides, and tells what is left out', async () => {
    const out = join(folder, 'pact.json');
    const { code, stdout, stderr } = await exported(
      ...['--format', 'pact', '--consumer', 'checkout', '--provider', 'cpo', '--out', out],
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const { consumer, provider, interactions } = JSON.parse(readFileSync(out, 'utf8'));
    expect([consumer.name, provider.name]).toEqual(['checkout', 'cpo']);
    expect(interactions).toHaveLength(1);
    expect(stderr).toBe(
      'ev-driver-mock: Left out: 2: GET /api/user/externalId/driver-1, 503: not as the spec says.\n',
    );
  });

  test('writes several files in one run', async () => {
    const [har, curl] = [join(folder, 'all.har'), join(folder, 'all.sh')];
    const { code, stdout } = await exported('--out', `har=${har}`, '--out', `curl=${curl}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(har, 'utf8')).log.entries).toHaveLength(2);
    expect(readFileSync(curl, 'utf8')).toMatch(/^#!\/bin\/sh\n/);
  });

  test('of a session without requests writes examples', async () => {
    const { stdout } = await exported('--session', 'fresh', '--format', 'har');
    expect(JSON.parse(stdout).log.entries.length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    [
      ['--format', 'html'],
      2,
      'Allowed: journal, har, postman, pact, pact-v4, curl, wiremock, openapi-examples.',
    ],
    [['--format', 'hars'], 2, 'Did you mean har'],
    [['--url', 'http://127.0.0.1:1'], 1, 'No answer from the control API at http://127.0.0.1:1: '],
    [['--out', folder], 1, 'EISDIR'],
    [['--out', 'junit=x.xml'], 2, '--out: "junit" is not allowed. Allowed: journal, har,'],
  ])('%j ends with %i', async (argv, exit, told) => {
    const { code, stderr } = await exported(...argv);
    expect(stderr).toContain(told);
    expect(code).toBe(exit);
  });

  test('what answers there and is no mock is told as such', async () => {
    const other = createServer((_request, response) => response.end('{}'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await exported('--url', `http://127.0.0.1:${port}`);
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain('something else answers there');
  });
});
