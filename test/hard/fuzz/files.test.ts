import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { hostileText, spoilt } from '../hostile.ts';
import { sized, tally } from '../tally.ts';

/** The longest that a folder may take to be read, in ms; a thousand times what it does take. */
const HANG_MS = 5000;
const BUILT_IN = builtInFixturesFolder();
const NAMES = [
  'customers.yaml',
  'scenarios.yaml',
  'drivers/ext-id-test.yaml',
  'drivers/three-levels.yaml',
  'drivers/all-error.yaml',
  'drivers/recorded.yaml',
  'drivers/expired-tags.yaml',
  'drivers/acme/acme-driver.yaml',
];
const texts = new Map(NAMES.map((name) => [name, readFileSync(join(BUILT_IN, name), 'utf8')]));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ev-hard-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the guide to scenarios shows, so that there is something of each kind to spoil. */
const SCENARIOS = {
  scenarios: {
    teapot: {
      description: 'A body.',
      status: 418,
      headers: { 'x-a': '{header.x-a}' },
      body: { json: { driver: '{externalId}' } },
    },
    moody: {
      description: 'Steps.',
      steps: [{ times: 2, status: 503, delay: { from: 1, to: 2 } }, {}],
      after: 'repeat',
      per: 'session',
    },
    other: {
      description: 'A change.',
      change: { set: { '/name': 'X' }, remove: ['/payerId'], null: ['/chargers/0/serialNumber'] },
      dribble: 5,
    },
    broken: { description: 'A fault.', fault: 'hang', delay: { p50: 5, p99: 9 } },
  },
  rules: [
    {
      scenario: 'teapot',
      when: {
        externalId: 'tea-*',
        customer: 'demo',
        probability: 0.5,
        query: { page: '*' },
        headers: { 'x-a': '?' },
        calls: '1-3',
      },
    },
    { scenario: 'moody', when: { after: '2026-01-01T00:00:00Z' } },
  ],
};

const spoiltFiles = fc.oneof(
  fc
    .constantFrom(...texts.keys())
    .chain((name) => spoilt(fc.constant(parse(texts.get(name)!))).map((value) => ({ name, value }))),
  spoilt(fc.constant(SCENARIOS)).map((value) => ({ name: 'scenarios.yaml', value })),
);

/** Text that somebody was in the middle of typing: a piece left out, doubled, or something else put in. */
const edits = fc
  .record({
    name: fc.constantFrom(...texts.keys()),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    put: fc.oneof(
      fc.constant(''),
      hostileText,
      fc.constantFrom(
        '\t',
        ':',
        '- ',
        '&a ',
        '*a',
        '!x ',
        '{',
        ']',
        '"',
        '|\n',
        '---\n',
        '#',
        '? ',
        '<<: *a',
        '%YAML 9.9\n',
      ),
    ),
  })
  .map(({ name, at, length, put }) => {
    const text = texts.get(name)!;
    const start = Math.floor(at * text.length);
    return { name, text: text.slice(0, start) + put + text.slice(start + length) };
  });

describe('fixture and scenario files', () => {
  test('with one thing spoilt are read, or refused with file and place of each mistake', async ({ task }) => {
    const count = tally(task, 'fuzzed files');
    await fc.assert(
      fc.asyncProperty(spoiltFiles, ({ name, value }) =>
        count.attempt(() => settles(name, stringify(value ?? null))),
      ),
      { numRuns: sized(40, 2000) },
    );
  });

  test('in the middle of an edit are read, or refused with file and place of each mistake', async ({
    task,
  }) => {
    const count = tally(task, 'fuzzed files');
    await fc.assert(
      fc.asyncProperty(edits, ({ name, text }) => count.attempt(() => settles(name, text))),
      { numRuns: sized(40, 2000) },
    );
  });

  test('of any bytes and texts are read, or refused with file and place of each mistake', async ({
    task,
  }) => {
    const count = tally(task, 'fuzzed files');
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      hostileText,
      fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>%@`"\'#,? \n\t0'), maxLength: 200 }),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    const names = fc.constantFrom(...texts.keys(), 'drivers/recorded-body.json', 'drivers/body.json');
    await fc.assert(
      fc.asyncProperty(names, contents, (name, content) => count.attempt(() => settles(name, content))),
      { numRuns: sized(100, 4000) },
    );
  });
});

/** Loads a folder with one file of ours: what is wrong with it is told file by file, line by line. */
function settles(name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const started = performance.now();
  try {
    loadContent({ folder, seed: 1, instant: 1_768_467_600 });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { code, message, where } of error.problems) {
      expect(code).not.toBe('internal-error');
      expect(where?.file).toContain(name.split('/').at(-1)!.replace('body.json', ''));
      if (code !== 'file-unreadable' && !name.endsWith('.json'))
        expect(where?.line, message).toBeGreaterThan(0);
      expect(message).not.toMatch(/\[object Object\]|\n\s+at |Cannot read|is not a function/);
    }
  } finally {
    rmSync(path);
  }
  expect(performance.now() - started).toBeLessThan(HANG_MS);
}
