import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('the example of the sibling operations passes its own tests', { timeout: 120_000 }, () => {
  // Inside the project, so that packages are found; ignored by git.
  mkdirSync('.tmp', { recursive: true });
  const folder = resolve(mkdtempSync(join('.tmp', 'siblings-')));
  try {
    cpSync('examples/sibling-operations', folder, { recursive: true });
    cpSync('spec', join(folder, 'node_modules/ev-driver-mock/spec'), { recursive: true });
    const vitest = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/docs/snippets.config.ts', '--dir', folder],
      { encoding: 'utf8', env: { ...process.env, SNIPPETS: folder, NO_COLOR: '1' } },
    );
    expect(`${vitest.stdout}${vitest.stderr}`).toMatch(/Tests\s+\d+ passed/);
    expect(vitest.status, vitest.stdout + vitest.stderr).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
