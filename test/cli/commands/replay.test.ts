import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { createDriverMock } from '../../../src/doors/core.ts';
import { createApp, readReceipt, replay as replayInCode } from '../../../src/doors/index.ts';
import { fakeIo } from '../../support/fake-io.ts';

const DRIVER = '/api/user/externalId/extIdTest?code=demo-key&clientId=demo';
const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function replay(...argv: readonly string[]) {
  const { io, written } = fakeIo(['replay', ...argv]);
  return { code: await run(io), ...written };
}

async function answered(target: string, headers: Record<string, string> = {}) {
  const mock = await createDriverMock({ seed: 11 });
  const response = await mock.fetch(mock.url + target, { headers });
  return { receipt: response.headers.get('x-mock-receipt')!, body: await response.text() };
}

describe('replay', () => {
  it('writes the bytes of the body and nothing else, with the fixtures that the package brings', async () => {
    const { receipt, body } = await answered(DRIVER);
    expect(await replay(receipt)).toEqual({ code: 0, stdout: body, stderr: '' });
    expect(replayInCode(receipt)).toMatchObject({ status: 200, body });
  });

  it('writes status and headers with --headers', async () => {
    const { receipt, body } = await answered(DRIVER, { prefer: 'scenario=rate-limited' });
    const { stdout } = await replay(receipt, '--headers');
    expect(stdout).toMatch(/^HTTP\/1\.1 429 Too Many Requests\ncontent-type: application\/problem\+json\n/);
    expect(stdout).toMatch(/\nretry-after: \d+\n/);
    expect(stdout).toContain(
      `\npreference-applied: scenario=rate-limited\ncontent-length: ${body.length}\n\n${body}`,
    );
    expect(stdout).not.toContain('x-mock-');
  });

  it('writes what the receipt says and the answer with --json', async () => {
    const { receipt, body } = await answered(DRIVER);
    const { stdout } = await replay(receipt, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      receipt: { seed: 11, options: { strict: true }, request: { externalId: 'extIdTest' } },
      answer: { status: 200, body },
    });
  });

  it('ends with 1 for a text that is none, and for one that is mistyped', async () => {
    expect(await replay('demo-key')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'ev-driver-mock: demo-key is no receipt: it does not begin with r2 and a dot.\n',
    });
    const { receipt } = await answered(DRIVER);
    const { code, stderr } = await replay(receipt.replace('c', 'd'));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^ev-driver-mock: The checksum of/),
    });
    expect(await replay()).toMatchObject({ code: 2 });
  });

  it('ends with 1 and what it needs with other fixtures; --json still says what the receipt says', async () => {
    writeFileSync(join(folder, 'scenarios.yaml'), 'scenarios: {}\n');
    const { receipt } = await answered(DRIVER);
    const plain = await replay(receipt, '--fixtures', folder);
    expect(plain.stdout).toBe('');
    expect(plain.stderr).toMatch(
      /^ev-driver-mock: The answer .* it needs: the fixtures and scenarios \w+ \(here: \w+\)\.\n$/,
    );
    const data = await replay(receipt, '--fixtures', folder, '--json');
    expect(data.code).toBe(1);
    expect(JSON.parse(data.stdout)).toEqual({ receipt: expect.objectContaining({ seed: 11 }) });
  });
});

it('the hash of the fixtures is that of their data in code, whatever the seed and the keys', async () => {
  const { receipt } = await answered(DRIVER);
  const { hash } = loadContent({ folder: builtInFixturesFolder(), seed: 5, instant: 0 });
  expect(readReceipt(receipt).content).toBe(hash);
});

it('browsers may read the receipt of every answer', async () => {
  const app = await createApp();
  for (const target of [DRIVER, '/api/user/externalId/nobody?clientId=demo', '/elsewhere']) {
    const { headers } = await request(app).get(target).set('origin', 'https://app.example');
    expect(headers['x-mock-receipt']).toMatch(/^r2\./);
    expect(headers['access-control-expose-headers']).toContain('x-mock-receipt');
  }
  expect((await request(app).post(DRIVER)).headers['x-mock-receipt']).toMatch(/^r2\./);
});
