import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { parseClock } from '../../../src/world/clock.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { fakeIo } from '../../support/fake-io.ts';
import { runs } from '../../support/runs.ts';
import { simulatorOf } from '../../support/simulators.ts';
import { temporaryFolder, writeIn } from './temporary-folder.ts';

const INSTANT = Date.UTC(2026, 0, 15, 9) / 1000;
const INSTANTS = [
  '2026-01-15T09:00:00Z',
  '2026-07-02T23:59:59Z',
  '1999-12-31T23:30:00Z',
  '2031-02-28T12:00:00Z',
];

/** Puts something else than a file into a folder. */
const MAKE = {
  folder: (path: string) => mkdirSync(path),
  pipe: (path: string) => execFileSync('mkfifo', [path]),
  'dangling link': (path: string) => symlinkSync('nowhere.yaml', path),
  'link to itself': (path: string) => symlinkSync(path, path),
  'link to its folder': (path: string) => symlinkSync('.', path),
  'link to the folder above': (path: string) => symlinkSync('..', path),
  'link to a device': (path: string) => symlinkSync('/dev/zero', path),
  'link to a file': (path: string) => symlinkSync('../shared/linked.yaml', path),
};
type Kind = keyof typeof MAKE;

function put(folder: string, path: string, kind: Kind): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  MAKE[kind](join(folder, path));
}

/** What `validate` writes about a folder, and its exit code. */
async function validated(folder: string, ...flags: readonly string[]) {
  const { io, written } = fakeIo(['validate', '--fixtures', folder, ...flags]);
  const code = await run({ ...io, now: () => INSTANT * 1000 });
  return { code, text: written.stdout.replaceAll(`${folder}/`, ''), stderr: written.stderr };
}

const GOOD = { 'drivers/good.yaml': 'externalId: good' };

describe('what is in a folder and is not used', () => {
  test.each<[string, string, RegExp]>([
    [
      'customers.yml',
      '[]',
      /only customers\.yaml and scenarios\.yaml are read here; rename it to customers\.yaml/,
    ],
    ['scenarios.json', '{}', /rename it to scenarios\.yaml/],
    ['costumers.yaml', '[]', /rename it to customers\.yaml/],
    [
      'Drivers/a.yaml',
      'externalId: a',
      /^! Drivers: Not used: only drivers and stories are read here; rename it to drivers/m,
    ],
    ['lonely.yaml', 'externalId: lonely', /drivers are read below drivers: move it there/],
    [
      'recorded.har',
      '{"log": {"entries": []}}',
      /it is a HAR archive: ev-driver-mock import .*recorded\.har'? --out FOLDER takes it in/,
    ],
    ['drivers/recorded.har', '{"log": {"entries": []}}', /it is a HAR archive/],
    ['drivers/many.ndjson', '{}', /it is NDJSON, a body on each line: ev-driver-mock import .* takes it in/],
    ['many.jsonl', '{}', /it is NDJSON, a body on each line: ev-driver-mock import .* takes it in/],
    ['pact.json', '{"interactions": []}', /it is a Pact file/],
    [
      'collection.json',
      '{"info": {"schema": "https://schema.getpostman.com/x"}}',
      /it is a Postman collection/,
    ],
    ['mapping.json', '{"request": {}, "response": {}}', /it is a mapping of WireMock/],
    ['drivers/notes.txt', 'x', /only files called \.yaml, \.yml and \.json are read here/],
    ['drivers/1/2/3/4/5/6/7/8/9/deep.yaml', 'externalId: deep', /^! \S+8\/9: Not used: .*8 levels below/m],
    ['bodies/unused.json', '{}', /^! bodies: Not used: only drivers and stories are looked into/m],
    ['src/main.ts', '', /^! src: Not used/m],
  ])('%s is named, and is a mistake with --strict', async (path, text, message) => {
    const folder = temporaryFolder({ ...GOOD, [path]: text });
    const found = await validated(folder);
    expect(found.text).toMatch(message);
    expect(found).toMatchObject({ code: 0, stderr: '' });
    expect(await validated(folder, '--strict')).toMatchObject({
      code: 1,
      text: expect.stringContaining('✖'),
    });
    const { io, written } = fakeIo(['show', 'good', '--fixtures', folder]);
    expect(await run(io)).toBe(0);
    expect(written.stderr.replaceAll(`${folder}/`, '')).toContain(`${found.text.match(/^! (.*)/m)![1]}\n`);
  });

  test('is told beside mistakes, as it may be their reason', async () => {
    const folder = temporaryFolder({
      'customers.yml': '[]',
      'drivers/a.yaml': 'externalId: a\ncustomer: mine',
    });
    const { code, text } = await validated(folder);
    expect(code).toBe(1);
    expect(text).toMatch(/! customers\.yml: Not used/);
    expect(text).toMatch(/✖ .*Unknown customer mine/);
  });

  test('is told where nothing else is there', async () => {
    const { code, text } = await validated(temporaryFolder({ 'scenarios.yml': '{}' }));
    expect(code).toBe(1);
    expect(text).toMatch(/! scenarios\.yml: Not used: .*rename it to scenarios\.yaml/);
  });

  test.each([
    '.git/config',
    '.DS_Store',
    'drivers/.a.yaml.swp',
    'drivers/a.yaml~',
    'README.md',
    'drivers/notes.md',
    'drivers/README',
    'LICENSE',
    'Licence.txt',
    'NOTICE',
    'drivers/#a.yaml#',
  ])('but for what nobody means to be read: %s', async (path) => {
    const folder = temporaryFolder({ ...GOOD, [path]: 'x' });
    expect(await validated(folder, '--strict')).toMatchObject({ code: 0 });
  });

  test('in folders that have the names of documents, too', async () => {
    const files = {
      'drivers/demo/v1.md/a.yaml': 'externalId: in-readme',
      'notes.md/a.yaml': 'externalId: other',
    };
    const folder = temporaryFolder({ ...GOOD, ...files });
    expect((await validated(folder)).text).toMatch(/! notes\.md.*: Not used/);
    const { drivers } = loadContent({ folder, seed: 1, instant: INSTANT }).fixtures;
    expect(drivers.get('demo')?.has('in-readme')).toBe(true);
  });

  test('but for bodies that a driver names, wherever they are', async () => {
    const folder = temporaryFolder({
      'drivers/r.yaml': 'externalId: r\nrecorded: ../bodies/r.json',
      'bodies/r.json': '{}',
      'bodies/other.json': '{}',
    });
    const { text } = await validated(folder);
    expect(text).toMatch(/! bodies\/other\.json: Not used: no driver names it/);
    expect(text).not.toMatch(/bodies\/r\.json: Not used/);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test.each<[string, Kind, RegExp]>([
    ['drivers/x.yaml', 'pipe', /it is a pipe, not a file/],
    ['drivers/x.json', 'pipe', /it is a pipe, not a file/],
    ['customers.yaml', 'pipe', /it is a pipe, not a file/],
    ['scenarios.yaml', 'link to a device', /it is a device, not a file/],
    ['drivers/x.yaml', 'link to a device', /it is a device, not a file/],
    ['drivers/x.yaml', 'dangling link', /it is a link to nowhere\.yaml, which does not exist/],
    ['customers.yaml', 'dangling link', /it is a link to nowhere\.yaml, which does not exist/],
    ['drivers/x', 'dangling link', /it is a link to nowhere\.yaml, which does not exist/],
    ['drivers/x.yaml', 'link to itself', /it is a link that leads back to itself/],
    ['drivers', 'link to itself', /it is a link that leads back to itself/],
    ['drivers/x', 'link to its folder', /it is a link to a folder that it is in/],
    ['drivers/x', 'link to the folder above', /it is a link to a folder that it is in/],
    ['customers.yaml', 'folder', /it is a folder, not a file/],
  ])('%s as a %s is refused', async (path, kind, message) => {
    const folder = temporaryFolder(path === 'drivers' ? { 'customers.yaml': '- {id: a, keys: [b]}' } : GOOD);
    put(folder, path, kind);
    const { code, text } = await validated(folder);
    expect(code).toBe(1);
    expect(text).toMatch(message);
    expect(text).toContain(`✖ ${path}: `);
    expect(text).toContain('\n1 mistake.\n');
  });

  test.each<[string, Kind, RegExp]>([
    ['drivers/x.yaml', 'folder', /it is a folder with the name of a file/],
    ['drivers/pipe', 'pipe', /it is a pipe/],
    ['other', 'dangling link', /it is a link to nowhere\.yaml, which does not exist/],
    ['socket', 'pipe', /it is a pipe/],
  ])('%s as a %s is named', async (path, kind, message) => {
    const folder = temporaryFolder(GOOD);
    put(folder, path, kind);
    expect(await validated(folder)).toMatchObject({ code: 0, text: expect.stringMatching(message) });
  });

  test('is not opened as a config file either', async () => {
    const folder = temporaryFolder({});
    put(folder, 'mock.yaml', 'pipe');
    const { io, written } = fakeIo(['validate', '--config', join(folder, 'mock.yaml')]);
    expect(await run(io)).toBe(2);
    expect(written.stderr).toContain('it is a pipe, not a file');
  });
});

describe('encodings', () => {
  const text = 'externalId: jürgen\r\nstory: "é"\r\n';
  const customers = '- {id: demo, keys: [k]}\n';
  test.each<[string, Uint8Array, RegExp]>([
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le'), /it is UTF-16, not UTF-8/],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le'), /it is UTF-16, not UTF-8/],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), /it is UTF-16, not UTF-8/],
    ['Latin-1', Buffer.from(text, 'latin1'), /line 1 has the byte 0xFC, as Latin-1/],
  ])('%s is refused with the reason, in each kind of file', async (_, bytes, message) => {
    for (const path of ['drivers/a.yaml', 'drivers/a.json', 'customers.yaml', 'scenarios.yaml']) {
      const folder = temporaryFolder({ ...GOOD, [path]: bytes });
      const found = await validated(folder);
      expect(found.code).toBe(1);
      expect(found.text).toMatch(message);
    }
    const { io, written } = fakeIo([
      'validate',
      '--config',
      join(temporaryFolder({ 'c.yaml': bytes }), 'c.yaml'),
    ]);
    expect(await run(io)).toBe(2);
    expect(written.stderr).toMatch(message);
  });

  test('a byte order mark and CRLF change nothing, in each kind of file', async () => {
    const files = {
      'customers.yaml': customers,
      'scenarios.yaml': 'scenarios: {}\n',
      'drivers/a.yaml': 'externalId: a\nstory: "é"\n',
      'drivers/r.json': '{\n"externalId": "r"\n}',
    };
    const folder = temporaryFolder(
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
      ),
    );
    const config = temporaryFolder({ 'c.yaml': `\ufefffixtures: ${folder}\r\nseed: 7\r\n` });
    const { io, written } = fakeIo(['validate', '--config', join(config, 'c.yaml')]);
    expect(await run(io)).toBe(0);
    expect(written.stdout).toContain('1 customer, 2 named drivers');
  });
});

describe('ids', () => {
  test.each(['.', '..', 'mock-flaky', 'mock-no-such', 'err-500', 'edge-chargers=empty'])(
    '%j, which nobody can ask for, is refused',
    async (id) => {
      const yaml = temporaryFolder({ 'drivers/a.yaml': `externalId: ${JSON.stringify(id)}` });
      const json = temporaryFolder({ 'drivers/a.json': JSON.stringify({ externalId: id }) });
      for (const folder of [yaml, json]) {
        expect(await validated(folder)).toMatchObject({
          code: 1,
          text: expect.stringContaining(`externalId is ${JSON.stringify(id)}, `),
        });
      }
    },
  );

  test('reserved ones are drivers where the mock has the contract alone', async () => {
    const folder = temporaryFolder({ 'drivers/a.yaml': 'externalId: mock-flaky' });
    expect(await validated(folder, '--contract-only')).toMatchObject({ code: 0 });
  });

  test('reserved keys are refused, and not shown', async () => {
    const folder = temporaryFolder({ 'customers.yaml': '- {id: demo, keys: [ok, mock-secret]}' });
    const { code, text } = await validated(folder);
    expect(code).toBe(1);
    expect(text).toMatch(/customers\.yaml:1:\d+ \(\/0\/keys\/1\): the key has a reserved form/);
    expect(text).not.toContain('mock-secret');
  });
});

/** Ids as people and programs write them; each has a number, so that no two entries share one. */
const idOf = fc.oneof(
  { weight: 3, arbitrary: fc.constant('d-') },
  fc.constantFrom(
    '.',
    '..',
    ' ',
    'mock-',
    'err-',
    'a/b',
    'a%2fb',
    '?',
    '#',
    'ü',
    '😀',
    "'",
    '"',
    '\\',
    '~',
    '^',
    '&',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 12, unit: anyCharacter }),
  fc.string({ minLength: 120, maxLength: 130 }),
);

/** Text of a file by an id; the first ones are good where the id is. */
const CONTENTS: Readonly<Record<string, (id: string) => string>> = {
  plain: (id) => `externalId: ${id}\n`,
  quoted: (id) => `externalId: ${JSON.stringify(id)}\ntags: 2\n`,
  folded: (id) => `# a comment\n---\nexternalId: >-\n  ${id}\n`,
  anchored: (id) =>
    `- &a {externalId: ${JSON.stringify(id)}, tags: 1}\n- {<<: *a, externalId: ${JSON.stringify(`${id}2`)}}\n`,
  flow: (id) => `{"externalId": ${JSON.stringify(id)}, "worldSites": 1}`,
  body: (id) => JSON.stringify({ externalId: id, id: 1, name: 'x', tags: [] }, null, 2),
  number: () => 'externalId: 1e5\n',
  tag: (id) => `externalId: ${JSON.stringify(id)}\ntags: [{idTag: 04E12345}]\n`,
  list: (id) => JSON.stringify([{ externalId: id }]),
  har: () => '{"log": {"entries": []}}',
  deep: (id) => `{"externalId": ${JSON.stringify(id)}, "a": ${'['.repeat(200)}${']'.repeat(200)}}`,
  empty: () => '',
  garbage: () => 'a: [1\n b',
};
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: (text) => Buffer.from(text),
  bom: (text) => Buffer.from(`\ufeff${text}`),
  crlf: (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  latin1: (text) => Buffer.from(text, 'latin1'),
};
const FOLDERS = [
  '',
  'drivers/',
  'drivers/demo/',
  'drivers/acme/x/',
  'bodies/',
  'drivers/1/2/3/4/5/6/7/8/9/',
  'x.yaml/',
];
const NAMES = [
  '.yaml',
  '.yml',
  '.json',
  '.YAML',
  '.har',
  '.txt',
  '',
  ' .yaml',
  'ü.yaml',
  '\'".yaml',
  '.yaml.bak',
  '~',
  '.md',
];
const mostly = <Value>(good: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: odd });
const entry = fc.record({
  folder: mostly(fc.constantFrom('drivers/', 'drivers/demo/'), fc.constantFrom(...FOLDERS)),
  name: mostly(fc.constantFrom('.yaml', '.json', '.yml'), fc.constantFrom(...NAMES)),
  id: idOf,
  content: mostly(
    fc.constantFrom('quoted', 'flow', 'body', 'anchored'),
    fc.constantFrom(...Object.keys(CONTENTS)),
  ),
  encoding: mostly(fc.constantFrom('utf8', 'bom', 'crlf'), fc.constantFrom(...Object.keys(ENCODINGS))),
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constant('file' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(MAKE) as Kind[])) },
  ),
});
const extra = fc.subarray(['customers.yml', 'scenarios.json', 'scenarios.yaml', 'README.md', '.hidden.yaml']);

test.skipIf(process.platform === 'win32')(
  'whatever validate accepts is served with 200, and whatever is in the folder is used or named',
  { timeout: 120_000 },
  async () => {
    let accepted = 0;
    const property = fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 4 }),
      extra,
      async (entries, others) => {
        const folder = temporaryFolder({ 'shared/linked.yaml': 'externalId: linked' });
        try {
          const kinds = new Map<string, Kind | 'file'>();
          for (const [index, { folder: below, name, id, content, encoding, kind }] of entries.entries()) {
            const path = `${below}f${index}${name}`;
            const own = `${id}${index}`;
            kinds.set(path, kind);
            if (kind !== 'file') put(folder, path, kind);
            else writeIn(folder, path, ENCODINGS[encoding]!(CONTENTS[content]!(own)));
          }
          for (const path of others) writeIn(folder, path, '{}');
          const { code, text } = await validated(folder);
          if (code !== 0) expect(text).toContain('✖');
          if (code !== 0) return;
          accepted++;
          const content = loadContent({ folder, seed: 1, instant: INSTANT });
          const drivers = [...content.fixtures.drivers].flatMap(([customer, found]) =>
            [...found.values()].map(({ externalId, story }) => ({ customer, externalId, story })),
          );
          for (const [path, kind] of kinds) {
            const isUsed = drivers.some(({ story }) => story.includes(`${folder}/${path}.`));
            const isNamed = [path, dirname(path), path.split('/')[0]].some((name) =>
              text.includes(`! ${name}: `),
            );
            // Nothing is lost with an empty folder; those made for drivers to come are no reason to warn.
            // Documents speak to people; what editors leave behind, to nobody.
            const isDocument = path.endsWith('.md') && kind === 'file';
            const isNothing =
              isDocument || path.endsWith('~') || (kind === 'folder' && !/\.(ya?ml|json)$/i.test(path));
            expect(isUsed || isNamed || isNothing, path).toBe(true);
          }
          for (const clock of INSTANTS) {
            const simulator = await simulatorOf({ content, clock: parseClock(clock), strict: true });
            for (const { customer, externalId } of drivers) {
              const key = content.fixtures.customers.find(({ id }) => id === customer)!.keys[0]!;
              const target = `/api/user/externalId/${encodeURIComponent(externalId)}?code=${key}&clientId=${customer}`;
              const reply = await simulator.answer({ method: 'GET', target, headers: {} });
              expect(reply.status, JSON.stringify(externalId)).toBe(200);
              expect(() => JSON.parse(String(reply.body))).not.toThrow();
            }
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
    await fc.assert(property, { numRuns: runs(25) });
    expect(accepted).toBeGreaterThan(5);
  },
);
