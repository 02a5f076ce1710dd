import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PAGE = readFileSync(new URL('../../../docs/fixtures.md', import.meta.url), 'utf8');
const AT = { seed: 1, instant: 1_768_467_600 };

test('every example of docs/fixtures.md loads, all of them together', () => {
  const blocks = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);
  const files = blocks.map((text) => [text.match(/^# (\S+\.yaml)\n/)?.[1] ?? 'unnamed', text] as const);
  const [, json] = PAGE.match(/^```json\n([\s\S]*?)^```$/m)!;
  const folder = temporaryFolder({ ...Object.fromEntries(files), 'bodies/tuesday.json': json! });
  const { fixtures, scenarios, rules } = loadContent({ ...AT, folder });
  expect(files.map(([name]) => name)).not.toContain('unnamed');
  expect([...fixtures.drivers.get('demo')!.keys()].sort()).toEqual([
    'campus-driver',
    'colleague',
    'my-driver',
    'recorded-one',
    'second-driver',
    'single',
    'statuses',
    'times',
  ]);
  expect(scenarios.at(-1)).toMatchObject({ name: 'slow-404', steps: [{ status: 404, delay: { ms: 3000 } }] });
  expect(rules).toMatchObject([{ scenario: 'slow-404', when: { externalId: 'nobody-*' } }]);
});

test('the table of shipped drivers is complete', () => {
  const { fixtures } = loadContent({ ...AT, folder: builtInFixturesFolder() });
  const shipped = [...fixtures.drivers.values()].flatMap((drivers) => [...drivers.keys()]);
  const [, table] = PAGE.split('## Drivers that come with the package');
  const told = [...table!.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!);
  expect(told.sort()).toEqual(shipped.sort());
});
