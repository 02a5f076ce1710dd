import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandName } from '../../src/cli/commands.ts';
import { helpText } from '../../src/cli/options/help-text.ts';

const GLOSSARY = 'docs/glossary.md';
const BELOW = '## Words that are not used';

/** Each word that is not used, with the one that is. */
function unused(): readonly (readonly [not: string, but: string])[] {
  const rows = readFileSync(GLOSSARY, 'utf8')
    .split(BELOW)[1]!
    .matchAll(/^\| (.+) \| (.+) \|$/gm);
  return [...rows]
    .slice(2)
    .flatMap(([, words = '', but = '']) => words.split(', ').map((word) => [word, but] as const))
    .filter(([word]) => !word.startsWith('of '));
}

/** What of a text is a word that is not used: each with what stands around it. */
function found(text: string): readonly string[] {
  return unused().flatMap(([not, but]) => {
    // Whatever is met is no goal in other sentences: a goal is spoken of as met.
    const pattern = not === 'met' ? '(?:goals?|were|was|never|not|ever|has|have) met' : `${not}s?`;
    return [...text.matchAll(new RegExp(`.{0,30}\\b${pattern}\\b.{0,20}`, 'gi'))].map(
      ([around]) => `${around.trim()} (say ${but})`,
    );
  });
}

/** Texts of a module of the console: what stands between tags, in strings and templates. */
function textsOf(path: string): string {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.join('\n');
}

const consoleFiles = readdirSync('src/console', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

describe('words that the glossary does not use', () => {
  const documents = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'glossary.md');

  test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...documents.map((name) => `docs/${name}`)])(
    'are not in %s',
    (page) => {
      expect(found(readFileSync(page, 'utf8'))).toEqual([]);
    },
  );

  test('are not in the help of the command line', () => {
    const help = [undefined, ...(Object.keys(COMMANDS) as CommandName[])].map((name) => helpText(name));
    expect(found(help.join('\n').replaceAll(/\s+/g, ' '))).toEqual([]);
  });

  test('are not on the console', () => {
    expect(consoleFiles.length).toBeGreaterThan(20);
    const texts = consoleFiles.map((file) => textsOf(join('src/console', file)));
    expect(found(texts.join('\n'))).toEqual([]);
  });

  test('are not in what the control API says of itself', () => {
    expect(found(readFileSync('spec/control-api.openapi.yaml', 'utf8'))).toEqual([]);
  });

  test('would be found, in the plural and in capitals too', () => {
    expect(found('Two Charging Points, which were met.')).toHaveLength(2);
    expect(found('The socket is unplugged; metres meet.')).toEqual([]);
  });
});

test('a word that is used has one meaning, and none is both used and not used', () => {
  const [above = ''] = readFileSync(GLOSSARY, 'utf8').split(BELOW);
  const used = [...above.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, word]) => word!);
  expect(used.length).toBeGreaterThan(30);
  expect(new Set(used).size).toBe(used.length);
  expect(unused().filter(([not]) => used.includes(not))).toEqual([]);
  for (const [, but] of unused()) expect(above).toContain(`**${but}**`);
});
