import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

import { itemAt } from '../../src/base/present.ts';
import { SNIPPETS, type SnippetKind } from '../../src/console/parts/snippets/test-snippet.ts';
import { groupAlike } from '../../src/console/views/requests/alike.ts';
import { asked } from '../support/snippets.ts';

const KINDS = Object.keys(SNIPPETS) as SnippetKind[];

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
