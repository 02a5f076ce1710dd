import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recipesIn } from '../../tools/clients/recipes.mjs';

// The recipes themselves are run by `npm run test:clients`; this holds that it finds all of them on the page.
const recipes = recipesIn(readFileSync('docs/clients.md', 'utf8'));
const named = (name: string) => recipes.find((recipe) => recipe.name === name)!;
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

test('the page has a recipe for each tool', () => {
  expect(recipes.map(({ name }) => name)).toEqual([
    'openapi-typescript and openapi-fetch',
    'orval',
    'hey-api',
    'swagger-typescript-api',
    'openapi-zod-client',
    'Redocly',
    'Spectral',
    'swagger-parser',
    'Scalar',
    'Prism',
    'Specmatic',
  ]);
});

describe.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => {
  test('installs exact versions, those that the project itself has', () => {
    expect(recipe.packages.length).toBeGreaterThan(0);
    for (const each of recipe.packages) {
      const [, name = '', version] = /^(.+)@(\d+\.\d+\.\d+)$/.exec(each) ?? [];
      expect(version, each).toBeDefined();
      if (name in devDependencies) expect(devDependencies[name]).toBe(version);
    }
  });

  test('does something, with editions of the spec that there are', () => {
    expect(recipe.commands.length + (recipe.server ? 1 : 0)).toBeGreaterThan(0);
    const text = JSON.stringify(recipe);
    const editions = [...text.matchAll(/ev-driver-mock\/(spec\/[\w.-]+\.(?:yaml|json))/g)].map(
      ([, file]) => file!,
    );
    for (const file of editions) expect(readFileSync(file, 'utf8')).toContain('openapi');
    for (const [, word] of text.matchAll(/npx (\w[\w-]*)/g))
      expect(word).toMatch(/^(?:open|orval|swagger|redocly|spectral|prism|specmatic)/);
  });
});

test('clients have their code, a proxy its command, a linter its rules', () => {
  for (const { name, files } of recipes.slice(0, 5))
    expect(files['client.ts'], name).toContain('function getDriver(');
  expect(named('Prism').server).toMatch(
    /^npx prism proxy --errors --port 4011 .*http:\/\/127\.0\.0\.1:4010\/api$/,
  );
  expect(named('Spectral').files['.spectral.yaml']).toContain('spectral:oas');
  expect(named('orval').commands).toEqual(['npx orval']);
});
