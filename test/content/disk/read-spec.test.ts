import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/content/disk/content-error.ts';
import { readSpecFile, specProblems } from '../../../src/content/disk/read-spec.ts';
import { ContractError } from '../../../src/contract/contract-error.ts';
import { readContract } from '../../../src/contract/read-contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-spec-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const HEAD = 'openapi: 3.0.3\ninfo: {title: Test, version: "1"}\n';

function operationWith(schema: string): string {
  return `${HEAD}paths:
  /drivers/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: OK, content: {application/json: {schema: ${schema}}}}}
`;
}

/** Reads a spec into a contract as a command does. */
function contractOf(path: string) {
  const spec = readSpecFile(path);
  try {
    return readContract(spec.document, {
      findDriver: ([operation]) => ({ operation, parameter: 'id' }),
    }).contract;
  } catch (error) {
    throw error instanceof ContractError ? specProblems(error, spec) : error;
  }
}

function messagesOf(path: string): readonly string[] {
  try {
    contractOf(path);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ message }) => message.replaceAll(`${folder}/`, ''));
  }
}

describe('a spec of several files', () => {
  test('is read as one, in both directions, in YAML and JSON', () => {
    const main = write(
      'api.yaml',
      `${operationWith('{$ref: "schemas/driver.yaml"}')}components:\n  schemas:\n    Id: {type: integer, nullable: true}\n`,
    );
    write(
      'schemas/driver.yaml',
      'type: object\nproperties:\n  id: {$ref: "../api.yaml#/components/schemas/Id"}\n  chargers: {type: array, items: {$ref: "parts.json#/Charger"}}\n',
    );
    write(
      'schemas/parts.json',
      '{"Charger": {"type": "object", "properties": {"next": {"$ref": "#/Charger"}, "maker": {"type": "string"}}}}',
    );
    const contract = contractOf(main);
    expect(contract.validateBody({ id: null, chargers: [{ maker: 'a', next: { maker: 'b' } }] })).toEqual([]);
    expect(
      contract
        .validateBody({ id: 'x', chargers: [{ next: { maker: 7 } }] })
        .map(({ instancePath }) => instancePath),
    ).toEqual(['/id', '/chargers/0/next/maker']);
    expect(Object.keys(contract.shapes)).toEqual(['driver', 'Charger']);
    expect(readSpecFile(main).files.map((file) => file.slice(folder.length + 1))).toEqual([
      'api.yaml',
      'schemas/driver.yaml',
      'schemas/parts.json',
    ]);
  });

  test('is refused with the place in the file that is wrong', () => {
    const main = write('api.yaml', operationWith('{$ref: "driver.yaml#/Driver"}'));
    write(
      'driver.yaml',
      'Driver:\n  type: object\n  properties:\n    id: {type: strin}\n    tags: {$ref: "#/Tga"}\nTag: {}\n',
    );
    expect(messagesOf(main)).toEqual([
      'driver.yaml:4:10 (/Driver/properties/id/type): The OpenAPI file is invalid: type is "strin". Did you mean string? Allowed: string, number, integer, boolean, array, object, null.',
      'driver.yaml:5:12 (/Driver/properties/tags/$ref): The OpenAPI file is invalid: there is no "driver.yaml#/Tga". Did you mean Tag? Allowed: a JSON pointer to what is there.',
    ]);
  });

  test('a file that is not there is told where it is referred to', () => {
    const main = write('api.yaml', operationWith('{$ref: "no.yaml"}'));
    expect(messagesOf(main)[0]).toMatch(
      /^api\.yaml:7:\d+ \(.*\/\$ref\): .*no\.yaml cannot be read: it does not exist/,
    );
  });

  test('what is no YAML is told with its place, and asked for wrongly as all that is wrong in a spec', () => {
    const main = write('api.yaml', 'openapi: 3.0.3\ninfo: {title: x\npaths: {}\n');
    expect(messagesOf(main)[0]).toMatch(/^api\.yaml:3:1: The OpenAPI file is invalid: no valid YAML: /);
  });
});

test('a property called $ref is no reference', () => {
  const main = write('api.yaml', operationWith('{type: object, properties: {$ref: {type: string}}}'));
  expect(contractOf(main).validateBody({ $ref: 7 })).toHaveLength(1);
});

test.each<[string, string, RegExp]>([
  ['no YAML', 'a: [', /^api\.yaml:1:\d+: /],
  ['an empty file', '', /^api\.yaml:1:1: The OpenAPI file is invalid: no OpenAPI document/],
  [
    'a mistake in the document',
    operationWith('{typ: object}'),
    /^api\.yaml:7:\d+ \(.*\/schema\/typ\): .*unknown keyword "typ" of a schema\. Did you mean type\?/,
  ],
])('%s is refused with its place', (_name, text, expected) => {
  expect(messagesOf(write('api.yaml', text))[0]).toMatch(expected);
});

test('a vendor’s fields, typing errors and schemes that are none are told all at once, in the order of the file, with what to do', () => {
  const path = write(
    'vendor.yaml',
    `openapi: 3.0.3
info: {title: Vendor, version: "1", vendorTeam: x}
paths:
  /drivers/{id}:
    get:
      timeout: 30
      respones: {}
      parameters: [{name: id, in: path, required: true, schema: {type: string, nullabel: true, widget: a}}]
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Drivr"}}}}}
components:
  schemas: {Driver: {type: objekt}}
  securitySchemes: {key: {type: apikey, in: header, name: X-Key}}
`,
  );
  const told = messagesOf(path);
  expect(told.map((line) => Number(/^[^:]*:(\d+):/.exec(line)?.[1]))).toEqual([2, 6, 7, 8, 8, 9, 11, 12]);
  for (const own of ['vendorTeam', 'timeout', 'widget'])
    expect(told.join('\n')).toContain(`; what is for another tool is called x-${own}, or is removed.`);
  for (const near of ['responses', 'nullable', 'Driver', 'object', 'apiKey'])
    expect(told.join('\n')).toContain(`Did you mean ${near}?`);
});
