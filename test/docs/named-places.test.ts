import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/body/rules/rules.ts';

/** Documents for who changes the mock: they name files, folders, rules and scripts. */
const PAGES = [
  'CONTRIBUTING.md',
  ...['design', 'decisions', 'extending', 'glossary', 'world-rules', 'faults'].map(
    (name) => `docs/${name}.md`,
  ),
];
/** A path from the root of the project, in code. */
const PATH = /`((?:src|test|tools|spec|docs|fixtures|examples)\/[^`\s]*)`/g;
/** In the table of steps, files stand without their folder. */
const STEPS_FOLDER = 'src/mock/answer';
/** The next rule is spoken of, and the reference is written when asked for. */
const NOT_YET = new Set(['W27', 'docs/api']);
const numbers = new Set<string>(RULES.map(({ id }) => id));

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('names files and folders that are there', () => {
    const named = [...text.matchAll(PATH)].map(([, path = '']) => path).filter((path) => !NOT_YET.has(path));
    const missing = named.filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('names world rules that there are', () => {
    const named = [...text.matchAll(/\bW\d+\b/g)].map(([number]) => number);
    expect(named.filter((number) => !numbers.has(number) && !NOT_YET.has(number))).toEqual([]);
  });

  test('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the steps of a request in docs/design.md are files, and those that answer.ts imports are among them', () => {
  const page = readFileSync('docs/design.md', 'utf8');
  const table = page.slice(page.indexOf('| step |'), page.indexOf('What comes out'));
  const named = [...table.matchAll(/`([\w-]+\.ts)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !existsSync(join(STEPS_FOLDER, name)))).toEqual([]);
  const text = readFileSync(join(STEPS_FOLDER, 'answer.ts'), 'utf8');
  const steps = [...text.matchAll(/^import \{.*'\.\/([\w-]+\.ts)'/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(steps));
  expect(steps.length).toBeGreaterThan(8);
});

test('rooms of docs/design.md stand in the order of the table', async () => {
  const { ROOMS } = await import('../../tools/rooms.mjs');
  const line = readFileSync('docs/design.md', 'utf8').match(/^`base` →.*$/m)?.[0] ?? '';
  const named = [...line.matchAll(/`(\w+)`/g)].map(([, room]) => room);
  expect(named).toEqual(
    ROOMS.filter((room) => !room.apart && !room.room.includes('/')).map(({ room }) => room),
  );
});

test('comments of the sources cite documents that are there', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.gen.ts'),
  );
  const dead = files.flatMap((file) => {
    const comments = readFileSync(join('src', file), 'utf8').match(/\/\*\*[\s\S]*?\*\/|\/\/.*/g) ?? [];
    const cited = comments.flatMap((comment) => comment.match(/\b[\w-]+(?:\/[\w-]+)*\.md\b/g) ?? []);
    return cited.filter((path) => !existsSync(path)).map((path) => `${file}: ${path}`);
  });
  expect(dead).toEqual([]);
});
