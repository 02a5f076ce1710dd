import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The blocks of language `ts`: each is a whole test file. */
function snippets(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
}

test('the TypeScript of the documents runs as it stands', { timeout: 60_000 }, () => {
  // Inside the project, so that packages are found; ignored by git.
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(join('.tmp', 'snippets-'));
  try {
    const pages = [
      'README.md',
      'docs/how-to.md',
      'docs/environments.md',
      'docs/your-own-spec.md',
      'docs/stage.md',
    ];
    const found = pages.flatMap((page) => snippets(readFileSync(page, 'utf8')));
    for (const [i, code] of found.entries()) writeFileSync(join(folder, `snippet-${i}.test.ts`), code);
    const vitest = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'test/docs/snippets.config.ts',
        '--reporter',
        'json',
      ],
      { encoding: 'utf8', env: { ...process.env, SNIPPETS: folder } },
    );
    const report = vitest.stdout.slice(vitest.stdout.indexOf('{'));
    const result = JSON.parse(report) as {
      numTotalTestSuites: number;
      numFailedTests: number;
      testResults: unknown[];
    };
    expect(result.numFailedTests === 0 ? [] : result.testResults).toEqual([]);
    expect(result.testResults).toHaveLength(found.length);
    expect(vitest.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
