import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'src/console';

test('docs/decisions.md names every library that the console loads, and package.json has it', () => {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    // Snippets are texts for users: what they import is not loaded here.
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('snippets'),
  );
  const names = sources.flatMap((file) =>
    [
      ...readFileSync(join(FOLDER, file), 'utf8').matchAll(
        /(?:^(?:import|export)\b.*|^\} )from '((?:@[\w-]+\/)?[a-z][\w-]*)|import\('((?:@[\w-]+\/)?[a-z][\w-]*)/gm,
      ),
    ].map(([, stated, lazy]) => stated ?? lazy ?? ''),
  );
  const libraries = [...new Set(names)];
  expect(libraries).toEqual(expect.arrayContaining(['react', 'rapidoc', 'wouter', '@tanstack/react-query']));
  const page = readFileSync('docs/decisions.md', 'utf8');
  expect(libraries.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    object
  >;
  expect(libraries.filter((name) => !(name in { ...devDependencies, ...dependencies }))).toEqual([]);
});
