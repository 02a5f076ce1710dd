import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { marked, measureWays, wayOf } from '../../tools/lib/way.mjs';

describe('the way of a request', () => {
  test('every function is marked at its start, arrows without a block too', () => {
    const source = `const add = (a: number) => (b: number) => a + b;\nfunction f() {\n  return { g() { return 1; } };\n}\n`;
    const mark = '__entered("x.ts")';
    expect(marked(source, 'x.ts')).toBe(
      `const add = (a: number) => (${mark}, (b: number) => (${mark}, a + b));\nfunction f() {${mark};\n  return { g() {${mark}; return 1; } };\n}\n`,
    );
  });

  test('changes of room are counted from call to call, base and generated files left out', () => {
    const way = wayOf([
      ...[
        'server/app.ts',
        'base/wait.ts',
        'server/app.ts',
        'mock/a.ts',
        'world/w.ts',
        'body/b.ts',
        'contract/contract.ts',
      ],
      ...['generated/x.gen.ts', 'content/disk/d.ts', 'content/c.ts', 'server/app.ts'],
    ]);
    expect(way.rooms).toEqual(['server', 'mock', 'driver', 'content/disk', 'content', 'server']);
    expect(way).toMatchObject({ changes: 5, outside: 6, base: 1 });
    expect(way.files).toHaveLength(8);
  });

  // What is written there may be a little behind: `npm run way -- --write` brings it up to date.
  test('docs/design.md tells it as it is, but for a few files and changes', async () => {
    const page = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8');
    const ways = await measureWays();
    expect(ways.map(({ name }) => name)).toHaveLength(3);
    for (const { name, files, outside, base, changes } of ways) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
      const told = [...row.matchAll(/\d+/g)].map(Number);
      const measured = [files.length, outside, base, changes];
      expect(told).toHaveLength(measured.length);
      for (const [at, value] of measured.entries()) expect(Math.abs(told[at]! - value), row).toBeLessThan(6);
    }
  });
});
