import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SNIPPETS } from '../../src/console/parts/snippets/test-snippet.ts';
import { asked } from '../support/snippets.ts';

test('a request as a snippet for Vitest and MSW runs as it stands and gets the same status', {
  timeout: 60_000,
}, async () => {
  const one = await asked();
  expect(one.entry.status).toBe(429);
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(join('.tmp', 'snippets-'));
  try {
    for (const kind of ['Vitest', 'MSW'] as const)
      writeFileSync(join(folder, `${kind}.test.ts`), SNIPPETS[kind](one));
    const run = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/docs/snippets.config.ts'],
      { encoding: 'utf8', env: { ...process.env, SNIPPETS: folder } },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
