import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: a document of any form
type Any = any;

/** The built-in spec with other names of properties, without examples. @param change of a property's schema, by the old name */
export function renamedSpec(
  rename: (name: string) => string,
  change: (schema: Any, name: string, of: string) => void = () => {},
): Any {
  const spec = JSON.parse(readFileSync('spec/driver-api.openapi.json', 'utf8')) as Any;
  for (const [of, schema] of Object.entries<Any>(spec.components.schemas)) {
    if (!schema.properties || of === 'Problem') continue;
    for (const [name, own] of Object.entries(schema.properties)) change(own, name, of);
    const renamed = Object.entries(schema.properties).map(([name, own]) => [rename(name), own]);
    schema.properties = Object.fromEntries(renamed);
    if (schema.required) schema.required = schema.required.map(rename);
    delete schema.example;
  }
  const content = contentOf(spec);
  delete content.example;
  delete content.examples;
  return spec;
}

/** A spec with the driver in an envelope, as OCPI has it. */
export function wrappedSpec(spec: Any): Any {
  const content = contentOf(spec);
  const beside = {
    status_code: { type: 'integer', example: 1000 },
    timestamp: { type: 'string', format: 'date-time' },
  };
  content.schema = { type: 'object', required: ['data'], properties: { data: content.schema, ...beside } };
  return spec;
}

/** `chargerStatus` as `charger_status`. */
export const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Ids as texts, times as seconds, statuses in capitals, and other words. */
export function retypedSpec(): Any {
  const words: Record<string, string> = {
    ...{ latitude: 'lat', longitude: 'lng', chargerId: 'charge_point_id', serialNumber: 'serial' },
    ...{ idTag: 'uid', chargerStatus: 'status' },
  };
  return renamedSpec(
    (name) => words[name] ?? name,
    (schema, name, of) => {
      const isId = (name === 'id' && of !== 'Socket') || name === 'groupId' || name === 'homeGroupId';
      for (const bound of isId ? ['format', 'minimum', 'maximum'] : []) delete schema[bound];
      if (isId) schema.type = 'string';
      if (name === 'lastSeen' || name === 'expiringDate') {
        Object.assign(schema, { type: 'integer', format: 'int64' });
        delete schema.pattern;
      }
      if (/^(?:chargerStatus|status)$/.test(name) && schema.enum)
        schema.enum = schema.enum.map((word: string) => word.toUpperCase());
    },
  );
}

function contentOf(spec: Any): Any {
  return Object.values<Any>(spec.paths)[0].get.responses['200'].content['application/json'];
}
