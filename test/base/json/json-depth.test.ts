import { expect, test } from 'vitest';
import { DEEPEST_JSON, isDeepJson, isDeepValue } from '../../../src/base/json/json-depth.ts';

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each([
  ['lists', lists],
  ['objects', objects],
])('%s may be nested as deeply as allowed and no deeper, as text and as value', (_name, nested) => {
  for (const [depth, isDeep] of [
    [DEEPEST_JSON, false],
    [DEEPEST_JSON + 1, true],
  ] as const) {
    expect(isDeepJson(nested(depth))).toBe(isDeep);
    expect(isDeepValue(JSON.parse(nested(depth)))).toBe(isDeep);
  }
});

test.each([
  ['brackets within a text', JSON.stringify(lists(300).slice(0, 300)), false],
  ['an escaped quote does not end a text', `"\\"${'['.repeat(300)}"`, false],
  ['an escaped backslash does not hide the end of a text', `["\\\\",${lists(DEEPEST_JSON)}]`, true],
  ['many beside each other', `[${Array(300).fill('[],{}').join(',')}]`, false],
])('%s', (_name, text, isDeep) => {
  expect(isDeepJson(text)).toBe(isDeep);
});

test('a value that contains itself is too deep', () => {
  const value: unknown[] = [];
  value.push(value);
  expect(isDeepValue(value)).toBe(true);
});
