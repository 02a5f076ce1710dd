import { isObject } from '../../base/json/json-object.ts';

/** A schema of oneOf with the value that its discriminator has for it (OpenAPI, Discriminator Object). */
export function discriminated(schema: unknown, discriminator: unknown): unknown {
  if (!isObject(discriminator) || !isObject(schema) || typeof schema.$ref !== 'string') return schema;
  const { propertyName, mapping } = discriminator;
  const { $ref } = schema;
  const mapped = Object.entries(isObject(mapping) ? mapping : {}).find(([, to]) => to === $ref)?.[0];
  const value = mapped ?? $ref.slice($ref.lastIndexOf('/') + 1);
  return { allOf: [schema, { properties: { [String(propertyName)]: { const: value } } }] };
}
