import { describe, expect, test } from 'vitest';
import { MockError } from '../../../src/base/errors.ts';
import { readYaml } from '../../../src/content/disk/yaml-source.ts';
import { sized, tally } from '../tally.ts';

/** The longest that a text of some hundred kilobytes may take, in ms, on a machine that is busy with other things. */
const HANG_MS = 20_000;
/** The most memory that it may hold on to while it is read, in bytes. */
const MOST_BYTES = 500_000_000;
const SIZE = sized(10_000, 60_000);

const many = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const bomb = (width: number, depth: number) =>
  [
    'l0: &l0 [x]',
    ...Array.from(
      { length: depth },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(width).fill(`*l${i}`).join(', ')}]`,
    ),
  ].join('\n');

/** Texts made to hold a reader up, by name; true: it is one that may be read. */
const TEXTS: readonly (readonly [name: string, text: string, isFine?: true])[] = [
  ...[2, 9, 50].map((width) => [`an alias bomb ${width} wide`, bomb(width, 60)] as const),
  [
    'a bomb of mappings',
    many(60, (i) => `k${i}: &k${i} {${i === 0 ? 'x: 1' : `a: *k${i - 1}, b: *k${i - 1}`}}`),
  ],
  ['as many aliases as lines', `a: &a 1\n${many(SIZE, (i) => `k${i}: *a`)}`],
  ['an anchor and an alias on each line', many(SIZE, (i) => `- [&a${i} 1, *a${i}]`)],
  ['an alias of a large text', `a: &a "${'x'.repeat(SIZE)}"\nb: [${Array(5000).fill('*a').join(', ')}]`],
  ['an alias to its own list', 'a: &a [1, *a]'],
  ['an alias to its own mapping', 'a: &a\n  b:\n    c: *a'],
  ['an alias to what comes later', 'a: *b\nb: &b 1'],
  ['as many keys as lines', many(SIZE, (i) => `k${i}: ${i}`), true],
  ['as many keys in braces', `{${many(SIZE, (i) => `k${i}: ${i},`)}}`, true],
  ['the same key again at the end', `${many(SIZE, (i) => `k${i}: ${i}`)}\nk0: 1`],
  ['the same key in every line', many(SIZE, () => 'a: 1')],
  ['the same key in another notation', '"a": 1\n? |-\n  a\n: 2'],
  ['merge keys', 'a: &a {x: 1}\nb: {<<: *a, <<: *a}'],
  ...['[', '{a: ', '- ', '? ', '[[{b: ', '"a": [', '!!seq [', '&x [', '|\n', '- - ? '].map(
    (open) => [`${SIZE} times ${JSON.stringify(open)}`, open.repeat(SIZE)] as const,
  ),
  ['deep by indentation', many(400, (i) => `${' '.repeat(i)}a:`)],
  ...[
    '!!js/function "() => 1"',
    '!!python/object/apply:os.system ["id"]',
    '!include /etc/passwd',
    '!!binary aGk=',
    '!!set {a}',
    '!!omap [a: 1]',
    '!!timestamp 2026-01-01',
    '!<tag:yaml.org,2002:js/regexp> /a/',
    '!a',
    '!'.repeat(SIZE),
  ].map((tag) => [`the tag ${tag.slice(0, 40)}`, `a: ${tag}`] as const),
  ['a tag directive', '%TAG ! tag:evil.test,2026:\n---\na: !x 1'],
  ['many documents', '---\na\n'.repeat(SIZE / 10)],
  ['many directives', '%YAML 1.2\n'.repeat(SIZE)],
  ['numbers beyond all bounds', `a: ${'9'.repeat(SIZE)}`],
  ['an exponent beyond all bounds', `a: 1e${'9'.repeat(400)}`],
  ['a very long line', `a: ${'x'.repeat(SIZE * 20)}`, true],
  ['a very long key', `${'x'.repeat(SIZE)}: 1`],
  ['very long escapes', `a: "${'\\u0041'.repeat(SIZE)}"`, true],
  ['an open quote', `a: "${'x\n'.repeat(SIZE)}`],
  ['only comments', '#\n'.repeat(SIZE), true],
  ['only indentation', `${' '.repeat(SIZE)}\n`.repeat(5), true],
  ['tabs', 'a:\n\t- 1'],
  ['control characters', 'a: \u0000\u0007\u001b[2J'],
  ['half a surrogate pair', '"\\ud800": 1'],
  ['the prototype', '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}', true],
];

describe('hostile YAML', () => {
  test.for(TEXTS)('%s', async ([, text, isFine], { task }) => {
    const count = tally(task, 'hostile YAML, globs, templates');
    await count.attempt(() => {
      const before = process.memoryUsage().rss;
      const started = performance.now();
      const result = outcomeOf(text);
      expect(performance.now() - started).toBeLessThan(HANG_MS);
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_BYTES);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      if (isFine) expect(result).not.toBeInstanceOf(Error);
      if (!(result instanceof Error)) return void expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(result).toBeInstanceOf(MockError);
      const { code, where, message } = result as MockError;
      expect([code, where?.file]).toEqual(['yaml-invalid', 'a.yaml']);
      expect([where!.line! > 0, where!.column! > 0, message.length < 1000]).toEqual([true, true, true]);
    });
  });
});

function outcomeOf(text: string): unknown {
  try {
    return readYaml(text, 'a.yaml').value;
  } catch (error) {
    return error;
  }
}
