import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { type LoadedContent, loadContent } from '../../../src/content/disk/load-content.ts';
import { CAUSES } from '../../../src/content/scenarios/scenario.ts';
import { temporaryFolder } from './temporary-folder.ts';

const AT = { seed: 1, instant: 1_768_467_600 };
const load = (files: Readonly<Record<string, string | Uint8Array>>): LoadedContent =>
  loadContent({ ...AT, inFull: true, folder: temporaryFolder(files) });

/** The messages of all problems, without the path of the temporary folder. */
function problems(files: Readonly<Record<string, string | Uint8Array>> | string) {
  const folder = typeof files === 'string' ? files : temporaryFolder(files);
  try {
    loadContent({ ...AT, folder });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => ({
      code: problem.code,
      message: problem.message.replaceAll(`${folder}/`, ''),
      where: problem.where,
    }));
  }
  throw new Error('was loaded without a problem');
}

describe('the built-in folder', () => {
  const { fixtures, scenarios, notes } = loadContent({
    ...AT,
    inFull: true,
    folder: builtInFixturesFolder(),
  });

  test('has the customers demo and acme with their keys', () => {
    expect(fixtures.customers).toMatchObject([
      { id: 'demo', keys: ['demo-key'] },
      { id: 'acme', keys: ['acme-key'] },
    ]);
  });

  test('has a scenario for each cause of an error, each with its own words', () => {
    expect(scenarios.map(({ name }) => name)).toEqual(expect.arrayContaining([...CAUSES]));
    const causes = scenarios.slice(0, CAUSES.length);
    expect(causes.map(({ steps }) => steps[0]!.status)).toEqual([400, 401, 401, 404, 404]);
    for (const { steps } of causes) expect(steps[0]!.detail).toBeDefined();
  });

  test('serves the recorded body letter by letter and notes what it breaks', () => {
    const recorded = fixtures.drivers.get('demo')!.get('recorded')!;
    const bytes = readFileSync(join(builtInFixturesFolder(), 'drivers/recorded-body.json'), 'utf8');
    expect(recorded).toMatchObject({ kind: 'recorded', text: bytes });
    expect(bytes).toContain('"2025-04-02T09:11:03.7849436Z"');
    expect(notes.join('\n')).toMatch(/recorded-body\.json: W11 .*lastSeen/);
  });
});

describe('a folder', () => {
  test('with drivers alone gets the built-in customers and scenarios', () => {
    const { fixtures, scenarios } = load({ 'drivers/a.yaml': 'externalId: a' });
    expect([...fixtures.drivers.get('demo')!.keys()]).toEqual(['a']);
    expect(fixtures.drivers.get('acme')!.size).toBe(0);
    expect(scenarios.length).toBeGreaterThan(CAUSES.length);
  });

  test('adds its scenarios to the built-in ones, and replaces those of the same name in their place', () => {
    const { scenarios, rules } = load({
      'drivers/a.yaml': 'externalId: a',
      'scenarios.yaml': [
        'scenarios:',
        '  my-own: {description: Mine., status: 418}',
        '  maintenance: {description: Ours., status: 503, body: empty}',
        'rules: [{scenario: slow, when: {externalId: a}}]',
      ].join('\n'),
    });
    const builtIn = loadContent({ ...AT, folder: builtInFixturesFolder() }).scenarios;
    expect(scenarios.map(({ name }) => name)).toEqual([...builtIn.map(({ name }) => name), 'my-own']);
    expect(scenarios.find(({ name }) => name === 'maintenance')!.description).toBe('Ours.');
    expect(rules).toEqual([{ scenario: 'slow', when: { externalId: 'a' }, per: 'driver' }]);
  });

  test('with scenarios alone has the built-in customers and no named drivers', () => {
    const { fixtures } = load({ 'scenarios.yaml': '{}' });
    expect(fixtures.customers.map(({ id }) => id)).toEqual(['demo', 'acme']);
    expect(fixtures.drivers.get('demo')!.size).toBe(0);
  });

  test('is read in the order of file names, folders among them', () => {
    const { fixtures } = load({
      'drivers/c.yaml': 'externalId: c',
      'drivers/b.json': '{"externalId": "b"}',
      'drivers/B.yaml': 'externalId: B',
      'drivers/a/z.yml': '{externalId: z, customer: demo}',
      'drivers/a.txt': 'no fixture',
      'drivers/.hidden.yaml': '}',
      'customers.yaml': '- {id: demo, keys: [k]}\n- {id: a, keys: [k]}',
    });
    expect([...fixtures.drivers.get('demo')!.keys()]).toEqual(['B', 'z', 'b', 'c']);
  });

  test('below drivers/ names the customer of what is in it', () => {
    const { fixtures } = load({
      'drivers/acme/a.yaml': 'externalId: a',
      'drivers/acme/deep/er/b.json': '{"externalId":"b"}',
      'drivers/acme/c.yaml': 'externalId: c\ncustomer: demo',
    });
    expect([...fixtures.drivers.get('acme')!.keys()]).toEqual(['a', 'b']);
    expect([...fixtures.drivers.get('demo')!.keys()]).toEqual(['c']);
  });

  test.each([
    [
      { 'drivers/acne/a.yaml': 'externalId: a' },
      /acne\/a\.yaml:1:1: Unknown customer acne\. Did you mean acme\?/,
    ],
    [{ 'drivers/acne/a.json': '{"externalId":"a"}' }, /acne\/a\.json: Unknown customer acne/],
  ])('below drivers/ that is no customer is refused: %j', (files, message) => {
    expect(problems(files)[0]!.message).toMatch(message);
  });

  test('that is not there, is a file, or holds nothing of this is one clear error', () => {
    const folder = temporaryFolder({ 'x.yaml': '' });
    expect(problems(`${folder}/nowhere`)[0]).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringMatching(/nowhere: .*does not exist/),
    });
    expect(problems(`${folder}/x.yaml`)[0]!.message).toMatch(/no folder/);
    expect(problems(folder)[0]!.message).toMatch(
      /neither customers\.yaml nor scenarios\.yaml nor a folder drivers or stories/,
    );
  });
});

describe('problems', () => {
  test('of all files are told together, by file and line', () => {
    const found = problems({
      'customers.yaml': '- {id: demo, key: x}',
      'drivers/a.yaml': 'externalId: a\nid: -1\nhom: x',
      'drivers/b.yaml': 'a: [',
      'drivers/c.json': '{"externalId": }',
      'scenarios.yaml': 'nothing: {}',
    });
    expect(found.map(({ code, where }) => [where!.file!.split('/').at(-1), where!.line, code])).toEqual([
      ['customers.yaml', 1, 'customer-invalid'],
      ['customers.yaml', 1, 'customer-invalid'],
      ['a.yaml', 2, 'fixture-invalid'],
      ['a.yaml', 3, 'fixture-unknown-name'],
      ['b.yaml', 1, 'yaml-invalid'],
      ['c.json', 1, 'fixture-invalid'],
      ['scenarios.yaml', 1, 'scenario-invalid'],
    ]);
  });

  test.each([
    ['- {id: demo, keys: []}', '/0/keys', /keys is a list of 0\. Allowed: a list of 1 to 100 entries/],
    ['- {id: demo, keys: ["a b"]}', '/0/keys/0', /without blanks/],
    ['- {id: demo}', '/0', /keys is missing/],
    [
      '- {id: demo, keys: [a], nmae: x}',
      '/0/nmae',
      /no property "nmae".*Allowed: id, name, keys.*mean name\?/,
    ],
    ['[]', '', /the file is a list of 0/],
    ['demo: {keys: [a]}', '', /the file is an object\. Allowed: a list/],
  ])('of customers have their place: %s', (text, pointer, message) => {
    const [found] = problems({ 'customers.yaml': text });
    expect(found).toMatchObject({ code: 'customer-invalid', where: { line: 1, pointer } });
    expect(found!.message).toMatch(message);
  });

  test('a customer twice is a duplicate', () => {
    const [found] = problems({ 'customers.yaml': '- {id: a, keys: [a]}\n- {id: a, keys: [b]}' });
    expect(found).toMatchObject({ code: 'fixture-duplicate', where: { line: 2, pointer: '/1/id' } });
  });

  test('a key twice in a mapping and text that is not UTF-8 are refused', () => {
    expect(problems({ 'drivers/a.yaml': 'externalId: a\nexternalId: b' })[0]).toMatchObject({
      code: 'yaml-invalid',
      where: { line: 2 },
    });
    expect(problems({ 'drivers/a.yaml': new Uint8Array([0x61, 0xff]) })[0]!.message).toMatch(/not UTF-8/);
  });
});

describe('recorded bodies', () => {
  const body = '{ "externalId":\t"r", "id": 1.0e0 , "x": "\\u00e9" }\n\n';

  test('are served letter by letter, from a JSON file or by the name that a YAML file gives', () => {
    const { fixtures } = load({
      'drivers/r.json': body,
      'drivers/s.yaml': 'externalId: s\nstory: Another.\nrecorded: ../bodies/s.json\ncustomer: acme',
      'bodies/s.json': body,
    });
    expect(fixtures.drivers.get('demo')!.get('r')).toMatchObject({ kind: 'recorded', text: body });
    expect(fixtures.drivers.get('acme')!.get('s')).toEqual({
      kind: 'recorded',
      externalId: 's',
      story: 'Another.',
      text: body,
    });
  });

  test('that are longer than any answer are refused before they are read', () => {
    const text = `{"externalId": "r", "x": "${'x'.repeat(8 * 1024 * 1024)}"}`;
    expect(problems({ 'drivers/r.json': text })).toMatchObject([
      { message: expect.stringMatching(/it has 8,388,636 bytes, and 8,388,608 are the most/) },
    ]);
  });

  test('that break the spec or a rule are noted, not refused', () => {
    const { notes } = load({ 'drivers/r.json': '{"externalId": "r", "id": "7", "tags": [{"idTag": "x"}]}' });
    expect(notes.join('\n')).toMatch(/r\.json: spec \/id: must be integer/);
    expect(notes.join('\n')).toMatch(/r\.json: W20 \/tags\/0\/idTag/);
  });

  test('with a mark of byte order lose it, as no answer may have one', () => {
    const { fixtures } = load({ 'drivers/r.json': `\ufeff${body}` });
    expect(fixtures.drivers.get('demo')!.get('r')).toMatchObject({ text: body });
  });

  test.each([
    ['{"externalId": "r",}', /r\.json:1:20: not JSON: expected a name/],
    ['{"externalId":\n "r"', /r\.json:2:5: not JSON: expected , or }/],
    ['', /r\.json:1:1: the file is empty\./],
    ['\ufeff \n', /r\.json:1:1: the file is empty\./],
    ['{"id": 1}', /no externalId/],
    ['[1]', /it is a list, and a recorded file holds one body/],
    ['{"externalId": "a\\u0007"}', /externalId is "a.*cannot be asked for/],
    [`{"externalId": "${'x'.repeat(129)}"}`, /cannot be asked for/],
    [`{"externalId": "r", "a": ${'['.repeat(100)}${']'.repeat(100)}}`, /nested more than 100 levels deep/],
    ['{"log": {"entries": []}}', /it is a HAR archive.*: ev-driver-mock import .* takes it in/],
    ['{"info": {"_postman_id": "1"}, "item": []}', /it is a Postman collection/],
    ['{"consumer": {}, "interactions": []}', /it is a Pact file/],
    ['{"request": {}, "response": {}}', /it is a mapping of WireMock/],
    ['null', /no externalId/],
  ])('that cannot be asked for are refused: %j', (text, message) => {
    const [found] = problems({ 'drivers/r.json': text });
    expect(found).toMatchObject({
      code: 'fixture-invalid',
      where: { file: expect.stringMatching(/r\.json$/) },
    });
    expect(found!.message).toMatch(message);
  });

  test.each([
    ['recorded: nowhere.json', 'file-unreadable', '/recorded', /does not exist/],
    ['recorded: ../../../etc/passwd.json', 'file-unreadable', '/recorded', /outside of the fixture folder/],
    ['recorded: r.json\nname: x', 'fixture-invalid', '/name', /name would be lost/],
  ])('by a name that is not good are refused: %s', (line, code, pointer, message) => {
    const [found] = problems({ 'drivers/a.yaml': `externalId: a\n${line}`, 'drivers/r.json': body });
    expect(found).toMatchObject({ code, where: { pointer, file: expect.stringMatching(/a\.yaml$/) } });
    expect(found!.message).toMatch(message);
  });

  test('with the id of another driver are a duplicate', () => {
    expect(problems({ 'drivers/a.yaml': 'externalId: r', 'drivers/r.json': body })[0]).toMatchObject({
      code: 'fixture-duplicate',
    });
  });
});

test.each(['', '# a note\n', '\ufeff', '---\n'])('a file %j is empty, and so it is called', (text) => {
  for (const path of ['customers.yaml', 'scenarios.yaml', 'drivers/a.yaml']) {
    const [found, ...others] = problems({ 'drivers/good.yaml': 'externalId: good', [path]: text });
    expect(found!.message).toMatch(new RegExp(`${path}:1:[14]: the file is empty\\. Allowed: a`));
    expect(others).toEqual([]);
  }
});

test('a property that says nothing is empty, and no text in quotes', () => {
  const message = problems({ 'drivers/a.yaml': 'externalId:\n' })[0]!.message;
  expect(message).toMatch(/externalId is empty\. Allowed: text[^']*$/);
});

test('a file that says null is not called empty', () => {
  expect(problems({ 'drivers/a.yaml': 'null' })[0]!.message).toContain('the file is null');
});
