import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CONFIG = fileURLToPath(new URL('suites/vitest.config.ts', import.meta.url));

/** Runs the suites in a Vitest of their own. */
function run(): { readonly code: number | null; readonly text: string } {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  // A worker of Vitest tells its children so by variables.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', '--config', CONFIG], {
    env: { ...env, NO_COLOR: '1', CI: '1' },
    encoding: 'utf8',
  });
  return { code: status, text: stdout + stderr };
}

test('each test has its own session, and one that fails shows its journal', () => {
  const { code, text } = run();
  expect(code, text).toBe(1);
  expect(text).toMatch(/Tests +1 failed \| 9 passed \(10\)/);
  const [, session] =
    /Journal of the session (t-fails-and-shows-its-journal-\w+): 2 requests\n/.exec(text) ?? [];
  expect(session, text).toBeDefined();
  const path = 'GET /api/user/externalId/driver-7?code=***&clientId=demo';
  expect(text).toContain(`  #1 ${path} -> 503 (maintenance)\n  #2 ${path} -> 200 (natural)\n`);
  expect(text.match(/Journal of the session/g)).toHaveLength(1);
}, 60_000);
