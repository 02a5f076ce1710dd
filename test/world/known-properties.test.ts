import { expect, test } from 'vitest';
import { KNOWN_PROPERTIES } from '../../src/body/render/known-properties.ts';
import { schemaShapes } from '../../src/generated/contract/definition.gen.ts';
import { bodyOf, THURSDAY, worldOf } from '../support/worlds.ts';

test('the spec and the world agree in every property and its place', () => {
  const names = Object.entries(schemaShapes).map(([schema, shape]) => [
    schema,
    shape.map(({ name }) => name),
  ]);
  expect(Object.fromEntries(names)).toEqual(KNOWN_PROPERTIES);
});

test('every object of real bodies has the known properties in their order', () => {
  const seen = new Set<string>();
  const look = (schema: string, value: unknown) => {
    if (Array.isArray(value)) {
      for (const item of value) look(schema, item);
    } else if (value !== null && value !== undefined) {
      const object = value as Record<string, unknown>;
      seen.add(schema);
      expect(Object.keys(object)).toEqual(KNOWN_PROPERTIES[schema]);
      for (const property of schemaShapes[schema]!) {
        if (property.schema && KNOWN_PROPERTIES[property.schema])
          look(property.schema, object[property.name]);
      }
    }
  };
  for (let n = 1; n <= 100; n++) look('Driver', bodyOf(worldOf(), `driver-${n}`, THURSDAY));
  expect([...seen].sort()).toEqual(Object.keys(KNOWN_PROPERTIES).sort());
});
