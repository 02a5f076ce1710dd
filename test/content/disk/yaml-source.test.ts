import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MockError } from '../../../src/base/errors.ts';
import { DEEPEST_JSON } from '../../../src/base/json/json-depth.ts';
import { runAtOnce } from '../../../src/base/steps.ts';
import { readYaml, yamlSteps } from '../../../src/content/disk/yaml-source.ts';
import { runs } from '../../support/runs.ts';

/** The JSON pointers of a value and of all that is in it. */
function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
  return [
    at,
    ...Object.entries(value).flatMap(([name, inner]) => pointersOf(inner, `${at}/${escaped(name)}`)),
  ];
}

/** The error that reading a text leads to. */
function failureOf(text: string): MockError {
  try {
    readYaml(text, 'a.yaml');
  } catch (error) {
    if (error instanceof MockError) return error;
    throw error;
  }
  throw new Error('was read without an error');
}

describe('readYaml: the value', () => {
  test('is plain data', () => {
    expect(readYaml('a: 1\nb: [x, null, true, 1.5]\n', 'a.yaml').value).toEqual({
      a: 1,
      b: ['x', null, true, 1.5],
    });
  });

  test('of JSON indented with tabs is the same as JSON.parse gives', () => {
    const data = { a: [1, { b: 'x\u00e9\ud83d\ude00/"\\' }], '': null };
    expect(readYaml(JSON.stringify(data, null, '\t'), 'a.json').value).toEqual(data);
    expect(readYaml('{"a": "\\ud83d\\ude00\\/"}', 'a.json').value).toEqual({ a: '\ud83d\ude00/' });
  });

  test('of JSON, and where its parts stand, is what the reader of YAML finds', () => {
    const safe = (value: unknown): boolean =>
      typeof value === 'object' && value !== null
        ? Object.values(value).every(safe)
        : !Number.isInteger(value) || Number.isSafeInteger(value);
    const values = fc.jsonValue({ stringUnit: 'binary' }).filter(safe);
    const indents = fc.constantFrom(undefined, 2, '\t');
    fc.assert(
      fc.property(values, indents, (data, indent) => {
        const text = JSON.stringify(data, null, indent);
        const read = readYaml(text, 'a.json');
        const careful = runAtOnce(yamlSteps(text, 'a.json'));
        expect(read.value).toEqual(careful.value);
        for (const pointer of pointersOf(data))
          expect([read.locate(pointer), read.locateKey(pointer), read.written(pointer)]).toEqual([
            careful.locate(pointer),
            careful.locateKey(pointer),
            careful.written(pointer),
          ]);
      }),
      { numRuns: runs(20) },
    );
  });

  test('of JSON is refused where it is nested too deeply, as in YAML', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(readYaml(nested(DEEPEST_JSON), 'a.json').value).toEqual(JSON.parse(nested(DEEPEST_JSON)));
    expect(failureOf(nested(DEEPEST_JSON + 2)).message).toContain(`more than ${DEEPEST_JSON} levels deep`);
  });

  test('of JSON with a name that stands twice, or a number too large, is refused as in YAML', () => {
    expect(failureOf('{"a": 1,\n"a": 2}').where).toMatchObject({ line: 2, column: 1 });
    expect(failureOf('{"a": 1e999}').code).toBe('yaml-invalid');
    expect(failureOf('{"a": 9007199254740993}').code).toBe('yaml-invalid');
  });

  test('of an empty file, and of one with comments only, is null', () => {
    expect(readYaml('', 'a.yaml').value).toBeNull();
    expect(readYaml('# nothing\n', 'a.yaml').value).toBeNull();
  });

  test('keeps timestamps and numbers in keys as text, as JSON would', () => {
    expect(readYaml('clock: 2026-01-15T09:00:00Z\n404: x\n', 'a.yaml').value).toEqual({
      clock: '2026-01-15T09:00:00Z',
      '404': 'x',
    });
  });

  test('a key __proto__ is an own property and changes no prototype', () => {
    const value = readYaml('__proto__: {polluted: true}\nconstructor: 1\n', 'a.yaml').value as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in value).toBe(false);
  });

  test('an alias repeats its anchor', () => {
    expect(readYaml('a: &x {b: 1}\nc: *x\n', 'a.yaml').value).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  test('a directive YAML 1.1 brings no dates and no other booleans', () => {
    expect(readYaml('%YAML 1.1\n---\na: 2020-01-01\nb: yes\n', 'a.yaml').value).toEqual({
      a: '2020-01-01',
      b: 'yes',
    });
  });

  test('a byte order mark counts for nothing', () => {
    const source = readYaml('\ufeffa: 1', 'a.yaml');
    expect(source.value).toEqual({ a: 1 });
    expect(source.locate('/a')).toEqual({ line: 1, column: 4 });
  });
});

describe('readYaml: what JSON cannot express is rejected with its place', () => {
  test.each([
    ['a duplicate key', 'a: 1\nb: 2\na: 3', 3, 1, /keys must be unique/],
    ['a duplicate key in another notation', '1: a\n"1": b', 2, 1, /keys must be unique/],
    ['a tag of its own', 'a:\n  b: !foo 1', 2, 6, /Unresolved tag: !foo/],
    ['a binary tag', 'a: !!binary aGk=', 1, 4, /Unresolved tag/],
    ['a list as a key', '? [a]\n: 1', 1, 3, /must be strings/],
    ['an infinity', 'a: 1\nb: .inf', 2, 4, /\.inf is no number of JSON/],
    ['not a number', 'b: .nan', 1, 4, /\.nan is no number of JSON/],
    ['an alias without an anchor', 'a: 1\nb: *x', 2, 4, /alias \*x has no anchor/],
    ['an alias inside of its anchor', 'a: &x\n  b: [*x]', 2, 7, /inside of its own anchor/],
    ['two documents', 'a: 1\n---\nb: 2', 2, 1, /more than one document/],
    ['bad indentation', 'a:\n  b: 1\n c: 2', 3, 1, /./],
    ['an open bracket', 'a: [1,\nb', 2, 1, /./],
  ])('%s', (_, text, line, column, message) => {
    const error = failureOf(text);
    expect(error.code).toBe('yaml-invalid');
    expect(error.where).toMatchObject({ file: 'a.yaml', line, column });
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^a\.yaml:\d+:\d+: Invalid YAML: [^\n]+[^.]\.$/);
  });

  test('a tag as long as the file is told in part', () => {
    expect(failureOf(`a: ${'!'.repeat(10_000)}`).message.length).toBeLessThan(400);
  });

  test('an alias bomb', () => {
    const ten = (name: string) => Array(10).fill(`*${name}`).join(', ');
    const bomb = [
      'a: &a [x, x]',
      `b: &b [${ten('a')}]`,
      `c: &c [${ten('b')}]`,
      `d: &d [${ten('c')}]`,
      `e: &e [${ten('d')}]`,
      `f: &f [${ten('e')}]`,
      `g: [${ten('f')}]`,
    ];
    expect(failureOf(bomb.join('\n')).message).toMatch(/aliases repeat far more than the file holds/);
  });

  test.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['lists on one line', `${'- '.repeat(50_000)}a`],
    ['explicit keys', `${'? '.repeat(50_000)}a`],
  ])('50,000 levels of %s, without ending the process', (_, text) => {
    expect(failureOf(text).message).toMatch(/nested more than 100 levels deep/);
  });
});

describe('readYaml: aliases', () => {
  test('may be used in each entry of a long list', () => {
    const text = `- &x {a: 1, b: 2, c: 3}\n${'- *x\n'.repeat(20_000)}`;
    expect(readYaml(text, 'a.yaml').value).toHaveLength(20_001);
  });

  test('of something large may not be many', () => {
    const text = `a: &x [${Array(20_000).fill(1)}]\nb: [${Array(20_000).fill('*x').join(', ')}]`;
    expect(failureOf(text).message).toMatch(/aliases repeat far more/);
  });

  test('stand for the anchor that was last given the name', () => {
    expect(readYaml('- &x 1\n- *x\n- &x 2\n- *x', 'a.yaml').value).toEqual([1, 1, 2, 2]);
    expect(readYaml('&k a: 1\nb: *k', 'a.yaml').value).toEqual({ a: 1, b: 'a' });
  });
});

describe('readYaml: places', () => {
  const text = [
    'sites:',
    '  - name: &x hq',
    '    chargers:',
    '      - {model: a, "x/y~z": 1}',
    'empty:',
    'other: *x',
  ].join('\n');
  const source = readYaml(text, 'a.yaml');

  test.each([
    ['', 1, 1],
    ['/sites', 2, 3],
    ['/sites/0/name', 2, 14],
    ['/sites/0/chargers/0', 4, 9],
    ['/sites/0/chargers/0/model', 4, 17],
    ['/sites/0/chargers/0/x~1y~0z', 4, 29],
    ['/other', 6, 8],
  ])('locate(%j) is the value', (pointer, line, column) => {
    expect(source.locate(pointer)).toEqual({ line, column });
  });

  test.each([
    ['/sites', 1, 1],
    ['/sites/0/chargers', 3, 5],
    ['/sites/0/chargers/0/x~1y~0z', 4, 20],
    ['/sites/0', 2, 5],
    ['/empty', 5, 1],
  ])('locateKey(%j) is the key, or the element of a list', (pointer, line, column) => {
    expect(source.locateKey(pointer)).toEqual({ line, column });
  });

  test.each([
    ['/sites/0/chargers/0/nothing/here', 4, 9],
    ['/sites/7', 2, 3],
    ['/sites/x', 2, 3],
    ['/nothing', 1, 1],
  ])('locate(%j), which does not exist, is its nearest ancestor', (pointer, line, column) => {
    expect(source.locate(pointer)).toEqual({ line, column });
  });

  test('of an empty file are its start', () => {
    expect(readYaml('', 'a.yaml').locate('/a')).toEqual({ line: 1, column: 1 });
  });
});

describe('readYaml: merge keys', () => {
  const base = 'base: &base {a: 1, b: {c: 2}}\n';

  test('take over what is not there, wherever they stand', () => {
    const text = `${base}own: {a: 3, <<: *base}\nlist: [{<<: *base, d: 4}]`;
    expect(readYaml(text, 'a.yaml').value).toMatchObject({
      own: { a: 3, b: { c: 2 } },
      list: [{ a: 1, b: { c: 2 }, d: 4 }],
    });
  });

  test('of a list: the first has its way; merged keys are merged on', () => {
    const text = 'x: &x {a: 1}\ny: &y {<<: *x, a: 2, b: 2}\nz: {<<: [*x, *y, {c: 3}]}';
    expect(readYaml(text, 'a.yaml').value).toMatchObject({ z: { a: 1, b: 2, c: 3 } });
  });

  test('what is merged is found where it is written', () => {
    const source = readYaml(`${base}own:\n  <<: *base\n`, 'a.yaml');
    expect(source.locate('/own/b/c')).toEqual(source.locate('/base/b/c'));
  });

  test('a name << in quotes is a name', () => {
    expect(readYaml('"<<": {a: 1}', 'a.yaml').value).toEqual({ '<<': { a: 1 } });
  });

  test.each(['<<: 1', '<<: [1]', '<<: text', 'a: &x 1\nb: {<<: *x}'])('%j is refused', (text) => {
    expect(failureOf(text).message).toMatch(/a merge key << takes a mapping/);
  });

  test('two of them in one mapping are refused', () => {
    expect(failureOf('x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x').message).toMatch(/unique/);
  });
});

describe('readYaml: texts that look like numbers', () => {
  test.each(['04E12345', '12E45678', '012', '0x10', '0o17', '12345678901234567890', '.inf'])(
    '%s is refused as it is written, with what to do',
    (text) => {
      expect(failureOf(`a: ${text}`).message).toContain(`put it in quotes: '${text}'`);
      expect(readYaml(`a: '${text}'\n${text}: b`, 'a.yaml').value).toEqual({ a: text, [text]: 'b' });
    },
  );

  test.each([
    ['1e5', 100_000],
    ['0', 0],
    ['-0.5', -0.5],
    ['1_000', '1_000'],
    ['1.0', 1],
  ])('%s stays what it is, and is known as it is written', (text, value) => {
    const source = readYaml(`a: ${text}`, 'a.yaml');
    expect(source.value).toEqual({ a: value });
    expect(source.written('/a')).toBe(text);
  });
});
