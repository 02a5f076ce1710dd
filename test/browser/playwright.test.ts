import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CONFIG = fileURLToPath(new URL('suites/playwright.config.ts', import.meta.url));

/** Runs the suite in a Playwright of its own. */
function run(): { readonly code: number | null; readonly text: string } {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const output = mkdtempSync(join(tmpdir(), 'suite-'));
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', SUITE_OUTPUT: output };
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'test', '--config', CONFIG], {
      env,
      encoding: 'utf8',
    });
    return { code: status, text: stdout + stderr };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

test('each test has its own session, and one that fails has its journal in the report', () => {
  const { code, text } = run();
  expect(code, text).toBe(1);
  expect(text).toMatch(/1 failed\n/);
  expect(text).toMatch(/9 passed/);
  expect(text).toMatch(/attachment #1: driver-mock-journal \(text\/plain\)/);
  const path = 'GET /api/user/externalId/driver-7?code=***&clientId=demo';
  expect(text).toMatch(/Journal of the session t-fails-and-attaches-its-journal-\w+: 2 requests/);
  expect(text).toContain(`#1 ${path} -> 503 (maintenance)`);
  expect(text.match(/Journal of the session/g)).toHaveLength(1);
}, 120_000);
