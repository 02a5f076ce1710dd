import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../src/body/rules/rules.ts';

test('docs/world-rules.md lists each rule of the code, in order, with what it is over, whom it binds and its title', () => {
  const page = readFileSync('docs/world-rules.md', 'utf8');
  const rows = [...page.matchAll(/^\| (W\d+) \| .*$/gm)].map(([row]) => row);
  expect(rows).toEqual(
    RULES.map(({ id, kind, binding, title }) => `| ${id} | ${kind} | ${binding} | ${title} |`),
  );
});
