import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { itemAt } from '../../src/base/present.ts';
import { SNIPPETS, type SnippetKind } from '../../src/console/parts/snippets/test-snippet.ts';
import { groupAlike } from '../../src/console/views/requests/alike.ts';
import { startDriverMock } from '../../src/doors/start.ts';

const KINDS = Object.keys(SNIPPETS) as SnippetKind[];

/** The entry of a request that was asked of a running mock. */
async function asked(headers: Readonly<Record<string, string>> = {}, key = 'demo-key') {
  await using mock = await startDriverMock();
  const session = mock.session('snippets');
  await session.activate('rate-limited', { externalId: 'driver-5', times: 1 });
  await (
    await fetch(`${session.apiUrl}/user/externalId/driver-5?code=${key}&clientId=demo`, { headers })
  ).text();
  const entry = itemAt(await session.requests(), 0);
  return { entry, session: 'snippets', server: mock.url, root: '/api' };
}

describe('a request as a snippet', () => {
  test.each(KINDS)('for %s names its session and its driver', async (kind) => {
    const text = SNIPPETS[kind](await asked());
    expect(text).toContain('snippets');
    expect(text).toContain('driver-5');
  });

  test('keeps the headers that decide the answer, and none of the client’s own', async () => {
    const text = SNIPPETS.curl(await asked({ prefer: 'code=404', 'user-agent': 'app/1' }));
    expect(text).toContain("-H 'prefer: code=404'");
    expect(text).not.toContain('app/1');
  });

  test('of a customer whose key is a secret reads it from the environment', async () => {
    const one = await asked();
    const acme = { ...one, entry: { ...one.entry, customer: 'acme', status: 200 } };
    for (const kind of KINDS) {
      expect(SNIPPETS[kind](acme)).toContain('DRIVER_API_KEY');
      expect(SNIPPETS[kind](acme)).not.toContain('demo-key');
    }
  });

  test('for Vitest and MSW runs as it stands and gets the same status', { timeout: 60_000 }, async () => {
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

  test('for Python is Python, where there is one', async (context) => {
    const text = SNIPPETS.Python(await asked({ prefer: 'code=404' }));
    const run = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
      input: text,
      encoding: 'utf8',
    });
    if (run.error) context.skip('python3 is missing here');
    expect(run.status, run.stderr).toBe(0);
  });
});

test('requests that follow each other and are alike are one row, others are not', async () => {
  const { entry } = await asked();
  const other = { ...entry, status: 200 };
  const rows = groupAlike([entry, { ...entry, id: 2 }, other, { ...entry, id: 4 }]);
  expect(rows.map(({ count }) => count)).toEqual([2, 1, 1]);
  expect(itemAt(rows, 0).entry).toBe(entry);
});
