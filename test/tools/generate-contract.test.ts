import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generateContract } from '../../tools/generate-contract.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SPEC = 'spec/driver-api.openapi.yaml';
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-contract-'));
  mkdirSync(join(folder, 'spec'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What it writes of the spec as it stands, made once. */
let plain: Promise<Record<string, string>>;
beforeAll(() => {
  plain = generateContract(ROOT);
});

/** Generates from the spec with a change made to its text. */
async function generateWith(change: (spec: string) => string): Promise<Record<string, string>> {
  writeFileSync(join(folder, SPEC), change(read(SPEC)));
  return generateContract(folder);
}

/** 1-based line of the first line of the spec that has the text. */
const lineOf = (text: string) => read(SPEC).slice(0, read(SPEC).indexOf(text)).split('\n').length;

describe('generateContract', () => {
  test('the files in the repository are what it writes now', async () => {
    const files = await plain;
    expect(Object.keys(files)).toHaveLength(3);
    for (const [file, text] of Object.entries(files))
      expect(read(file) === text, `npm run regenerate: ${file}`).toBe(true);
  });

  test('line ends and comments of the spec make no difference', async () => {
    const windows = await generateWith((spec) => `# a comment\r\n${spec.replaceAll('\n', '\r\n')}`);
    expect(windows).toEqual(await plain);
  });

  test('the types allow null where the spec does, and have no `any`', async () => {
    const types = (await plain)['src/generated/contract/driver-api.gen.ts'];
    expect(types).not.toMatch(/\bany\b(?!.*\*\/)/);
    expect(types).toContain('groupType?: (0 | 1 | 2 | 3 | 4) | (number | null);');
  });

  test('a property added to the spec is in types, validators, shapes and hash', async () => {
    const before = await plain;
    const after = await generateWith((spec) =>
      spec.replace(
        '        payerId:\n',
        '        loyaltyLevel:\n          type: string\n          enum: [Gold, Silver]\n        payerId:\n',
      ),
    );
    expect(after['src/generated/contract/driver-api.gen.ts']).toContain('loyaltyLevel?: "Gold" | "Silver";');
    expect(after['src/generated/contract/validators.gen.ts']).toContain('/loyaltyLevel');
    expect(after['src/generated/contract/definition.gen.ts']).toContain(
      '{"name":"loyaltyLevel","type":"string","enum":["Gold","Silver"]}',
    );
    const hash = (files: Record<string, string>) =>
      files['src/generated/contract/definition.gen.ts']!.match(/contractHash = '(.*)'/)![1];
    expect(hash(after)).not.toBe(hash(before));
  });

  test('a schema written in place is named after its parent; a plain named schema gives its type', async () => {
    const files = await generateWith((spec) =>
      spec
        .replace(
          '        payerId:\n',
          '        plan:\n          type: object\n          properties: { tier: { $ref: "#/components/schemas/Tier" } }\n        payerId:\n',
        )
        .replace('    Tag:\n', '    Tier: { type: string, enum: [Gold] }\n    Tag:\n'),
    );
    expect(files['src/generated/contract/definition.gen.ts']).toContain(
      '{"name":"plan","type":"object","schema":"Driver.plan"}',
    );
    expect(files['src/generated/contract/definition.gen.ts']).toContain(
      '"Driver.plan": [\n    {"name":"tier","type":"string","enum":["Gold"]},',
    );
  });
});

describe('a spec that cannot be used is refused with file, place and reason', () => {
  test.each<[string, [string, string], RegExp]>([
    ['broken YAML', ['title: EV', 'title: [EV'], /^:\d+:\d+: not readable as YAML: /],
    [
      'the same key twice',
      ['        idTag:', '        id:'],
      /:\d+:9: not readable as YAML: Map keys must be unique/,
    ],
    ['no paths', ['paths:', 'ways:'], /not valid OpenAPI 3\.0: must have required property 'paths'/],
    [
      'an unknown key',
      ['operationId:', 'operationID:'],
      /\/get: not valid OpenAPI 3\.0: unknown property "operationID"/,
    ],
    [
      'a reference to nothing',
      ['schemas/Tag', 'schemas/Tagg'],
      /tags\/items\/\$ref: there is no "#\/components\/schemas\/Tagg"/,
    ],
    ['an unknown format', ['format: uri\n', 'format: urll\n'], /termsAndConditions: unknown format "urll"/],
    [
      'a second operation',
      ['    get:\n', '    head: { responses: { "200": { description: x } } }\n    get:\n'],
      /exactly one operation with one path parameter/,
    ],
    [
      'a 200 without a named schema',
      ['$ref: "#/components/schemas/Driver"', 'type: object'],
      /expected application\/json with a \$ref/,
    ],
  ])('%s', async (_what, [from, to], reason) => {
    const error = await generateWith((spec) => spec.replace(from, to)).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'SpecError' });
    const message = (error as Error).message;
    expect(message.startsWith(SPEC)).toBe(true);
    expect(message.slice(SPEC.length)).toMatch(reason);
  });

  test('the line is that of the fault', async () => {
    const line = lineOf('format: uri\n');
    const error = await generateWith((spec) => spec.replace('format: uri\n', 'format: urll\n')).catch(String);
    const property = lineOf('        termsAndConditions:');
    expect(line - property).toBe(2);
    expect(error).toContain(`${SPEC}:${property}:9: `);
  });

  test('no file', async () => {
    await expect(generateContract(folder)).rejects.toThrow(`${SPEC}: cannot be read (ENOENT`);
  });

  test('the script exits 1 with the message and no stack', async () => {
    const script = join(ROOT, 'tools/generate-contract.mjs');
    const run = promisify(execFile)(process.execPath, [script, '--root', folder]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^spec\/driver-api\.openapi\.yaml: [^\n]*\n$/),
    });
  });
});
