import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { edgeCases } from '../../src/body/edge-cases/catalogue.ts';
import { EDGE_GROUPS, type EdgeGroup } from '../../src/body/edge-cases/variant.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';

const PAGE = readFileSync(new URL('../../docs/edge-cases.md', import.meta.url), 'utf8');
const ALL = edgeCases(builtInContract);

test('docs/edge-cases.md has every group with its count and its meaning, and no other', () => {
  const rows = (Object.keys(EDGE_GROUPS) as EdgeGroup[]).map((group) => {
    const count = ALL.filter((edge) => edge.group === group).length;
    return `| \`${group}\` | ${count} | ${EDGE_GROUPS[group]} |`;
  });
  expect(PAGE.match(/^\| `[\w-]+` \| \d+ \|.*$/gm)).toEqual(rows);
});

test('docs/edge-cases.md has every bundle with what it says of itself, and no other', () => {
  const [, bundles] = /## Bundles\n([\s\S]*?)\n## /.exec(PAGE)!;
  const rows = ALL.filter(({ group }) => group === 'bundle').map(
    ({ name, why }) => `| \`${name}\` | ${why} |`,
  );
  expect(bundles!.match(/^\| `.*$/gm)).toEqual(rows);
});

test('every edge case that docs/edge-cases.md asks for exists', () => {
  const names = new Set(ALL.map(({ name }) => name));
  const asked = [...PAGE.matchAll(/edge-cases ([\w.]+=[\w.-]+)|edge="([\w.]+=[\w.-]+)"/g)];
  expect(asked.length).toBeGreaterThan(2);
  for (const [, command, header] of asked) expect(names).toContain(command ?? header);
});
