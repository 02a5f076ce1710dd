import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../support/fake-io.ts';
import { ASKED, KEY, type RunningService, startService } from './real-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'ev-driver-mock-keys-'));
const OTHERS_KEY = 'key-of-somebody-else';
let service: RunningService;
beforeAll(async () => {
  // It lets the other customer's key in, and has nothing new for whoever asks so.
  service = await startService((answer, { target, headers }) => {
    if (headers['if-none-match']) return { ...answer, status: 304, body: Buffer.alloc(0) };
    return target.includes(OTHERS_KEY) ? { ...answer, status: 200 } : answer;
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await service.close();
});

async function check(more: readonly string[], env: Record<string, string> = {}) {
  const asked = ['--client-id', ASKED.clientId, '--id', ASKED.ids[0], '--only', 'driver*', '--rate', '100'];
  const { io, written } = fakeIo(['check', '--target', service.url, ...asked, ...more], {
    env,
    now: Date.now,
  });
  const code = await run(io);
  return { code, ...written };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the key of check', () => {
  it('a file that is named on the command line wins over a key in the environment', async () => {
    const named = ['--code-file', file('key', `${KEY}\n`)];
    expect((await check(named, { EV_DRIVER_MOCK_CODE: 'of-another-service' })).code).toBe(0);
    const wrong = file('other', 'of-another-service');
    expect((await check(['--code', KEY], { EV_DRIVER_MOCK_CODE_FILE: wrong })).code).toBe(0);
  });

  it('two that are given alike are refused, and neither is told', async () => {
    const before = service.seen.length;
    const { code, stderr } = await check(['--code', KEY, '--code-file', file('key', KEY)]);
    expect([code, service.seen.length]).toEqual([2, before]);
    expect(stderr).toContain(
      'Allowed: one of --code, --code-file and --code-command: --code is given as well',
    );
    expect(stderr).not.toContain(KEY);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['of two lines', `${KEY}\nsecond`],
    ['in UTF-16', Buffer.from(`\uFEFF${KEY}`, 'utf16le')],
  ])('a file that is %s is refused before anything is asked', async (name, content) => {
    const before = service.seen.length;
    const { code, stderr } = await check(['--code-file', file(name, content)]);
    expect([code, service.seen.length]).toEqual([2, before]);
    expect(stderr).toContain('Allowed: a file with the key as its only line, in UTF-8');
    expect(stderr).not.toContain(KEY);
  });

  it('a byte order mark is no part of it', async () => {
    expect((await check(['--code-file', file('marked', `\uFEFF${KEY}\r\n`)])).code).toBe(0);
  });

  it("another customer's key is another one", async () => {
    const { code, stderr } = await check(['--code', KEY, '--other-customers-code', KEY]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("Allowed: another customer's key")]);
    expect(stderr).not.toContain(KEY);
  });

  it("the line that repeats a request with another customer's key reads that key from its own variable", async () => {
    const asked = ['--code', KEY, '--other-customers-code', OTHERS_KEY, '--only', "another customer's key"];
    const { code, stdout } = await check(asked);
    expect(code).toBe(1);
    expect(stdout).toContain('--data-urlencode "code=$EV_DRIVER_MOCK_OTHER_CUSTOMERS_CODE"');
    expect(stdout).not.toContain(OTHERS_KEY);
  });
});

describe('a dry run', () => {
  it.each([
    ['--format', 'json'],
    ['--out', 'check.json'],
  ])('is refused with %s, as it makes no report', async (flag, value) => {
    const { code, stderr } = await check(['--code', KEY, '--dry-run', flag, value]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`no ${flag} beside --dry-run`)]);
  });
});

describe('the first question', () => {
  it('304 is no redirect: the header that asks for it is named', async () => {
    const asked = ['--code', KEY, '--header', 'If-None-Match: "of-before"'];
    const { code, stdout } = await check(asked);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /Ended early: .* answered by 304, .*\n {4}Leave out the --header that asks so \(If-None-Match/,
    );
    expect(stdout).not.toContain('led elsewhere');
  });

  it('what to do fits what is wrong: a service that is there is not to be looked for', async () => {
    const secure = service.url.replace('http:', 'https:');
    const { code, stdout } = await check(['--code', KEY, '--target', secure]);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /no TLS is spoken there.*\n {4}The service is there and nothing was asked of it: mend this/,
    );
    const { stdout: away } = await check(['--code', KEY, '--target', 'http://127.0.0.1:9']);
    expect(away).toMatch(/\n {4}See that --target is right and that the service runs/);
  });
});
