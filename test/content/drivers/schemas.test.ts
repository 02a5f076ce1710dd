import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../src/body/rules/statuses.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { extrasOf } from '../../../src/content/drivers/charger-properties.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { schemaShapes } from '../../../src/generated/contract/definition.gen.ts';
import { STATIONS } from '../../../src/world/catalogue/stations.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';

const EXTRAS = extrasOf(builtInContract);

const SPEC = resolve(builtInFixturesFolder(), '../spec/fixtures');
const NAMES = ['customers', 'driver', 'scenarios', 'story'];
const read = (name: string) => JSON.parse(readFileSync(join(SPEC, `${name}.schema.json`), 'utf8'));

describe.each(NAMES)('%s.schema.json', (name) => {
  test('is a JSON Schema of draft 7', () => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(read(name)), ajv.errorsText()).toBe(true);
  });

  test('describes every property, for the editor', () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
      for (const [key, property] of Object.entries(properties)) {
        if (!property.description && !('$ref' in property)) bare.push(`${path}/${key}`);
      }
      for (const [key, inner] of Object.entries(schema)) visit(inner, `${path}/${key}`);
    };
    visit(read(name), '');
    expect(bare).toEqual([]);
  });
});

test('the models, countries and statuses of the schema are those of the world', () => {
  const { charger, country } = read('driver').definitions;
  expect(charger.properties.model.enum).toEqual(STATIONS.map(({ model }) => model));
  expect(country.enum).toEqual(COUNTRIES.map(({ code }) => code));
  expect([...charger.properties.status.enum].sort()).toEqual([...STATUSES].sort());
});

test('every contract property of a charger can be set, or follows from another', () => {
  const { properties } = read('driver').definitions.charger;
  expect(EXTRAS.filter((name) => !(name in properties))).toEqual([]);
  expect(EXTRAS.length).toBeLessThan(schemaShapes.Charger!.length);
});

test('every shipped YAML file names its schema, which is there', () => {
  const folder = builtInFixturesFolder();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    const path = join(folder, file);
    const [, schema] = readFileSync(path, 'utf8').match(/^# yaml-language-server: \$schema=(\S+)\n/) ?? [];
    expect(NAMES.map((name) => join(SPEC, `${name}.schema.json`))).toContain(join(dirname(path), schema!));
  }
});
