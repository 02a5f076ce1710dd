import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { temporaryFolder } from '../disk/temporary-folder.ts';

const PAGE = readFileSync(new URL('../../../docs/stage.md', import.meta.url), 'utf8');

test('the story of docs/stage.md is one, and its captions are true', () => {
  const blocks = [...PAGE.matchAll(/^```yaml\n# (\S+\.yaml)\n([\s\S]*?)^```$/gm)];
  const folder = temporaryFolder(Object.fromEntries(blocks.map(([, name, text]) => [name!, text!])));
  const { stories = [] } = loadContent({ folder, seed: 1, instant: 1_773_300_000, inFull: true });
  expect(stories.map(({ name, story }) => [name, story.steps.length])).toEqual([['a-busy-noon', 3]]);
});

test('the table of docs/stage.md has the stories that are shipped', () => {
  const { stories = [] } = loadContent({ folder: 'fixtures', seed: 1, instant: 0 });
  for (const { name } of stories) expect(PAGE).toContain(`| \`${name}\` |`);
});
