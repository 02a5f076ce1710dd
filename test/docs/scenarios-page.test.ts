import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../src/content/disk/folder.ts';
import { loadContent } from '../../src/content/disk/load-content.ts';
import { FAULT_NAMES } from '../../src/content/scenarios/fault.ts';
import { indexScenarios } from '../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';

const PAGE = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
const AT = { seed: 1, instant: 1_768_467_600 };
const BUILT_IN = loadContent({ ...AT, folder: builtInFixturesFolder() });
const index = indexScenarios(BUILT_IN, builtInContract);

/** The row of each built-in scenario, as the page should have it. */
function rows(): readonly string[] {
  const statuses = new Map([...index.byStatus].map(([status, { name }]) => [name, status]));
  return BUILT_IN.scenarios.map(({ name, description }) => {
    const status = statuses.get(name);
    const example = status ? `\`Prefer: code=${status}\`, \`err-${status}\`` : `\`mock-${name}\``;
    return `| \`${name}\` | ${description} | ${example} |`;
  });
}

test('the table of docs/scenarios.md has every built-in scenario, and no other', () => {
  const [, catalogue] = PAGE.split('## The catalogue');
  expect(catalogue!.match(/^\| `.*$/gm)).toEqual(rows());
});

test('every fault is named', () => {
  for (const name of FAULT_NAMES) expect(PAGE).toContain(`\`${name}\``);
});

describe('the examples of docs/scenarios.md', () => {
  const blocks = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);

  test.each(blocks)('load: %s', (text) => {
    const { scenarios, rules } = loadContent({ ...AT, folder: temporaryFolder({ 'scenarios.yaml': text }) });
    expect(scenarios.length + rules.length).toBeGreaterThan(BUILT_IN.scenarios.length);
  });

  test('are all there', () => {
    expect(blocks.length).toBeGreaterThan(5);
  });
});
