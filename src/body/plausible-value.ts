import type { Json, PropertyShape, SchemaShapes } from '../base/json/shape.ts';
import { memberOf } from '../base/present.ts';

/**
 * A value for a property of which only the spec is known: its example, its default, the first of its allowed
 * values, or else one made from its type, format and name. The same arguments give the same value.
 * @param now RFC 3339, the value of a timestamp
 * @param within schemas that are being filled in, so that one that contains itself ends
 */
export function plausibleValue(
  property: PropertyShape,
  shapes: SchemaShapes,
  now: string,
  within: readonly string[] = [],
): Json {
  if (property.example !== undefined) return property.example;
  if (property.default !== undefined) return property.default;
  const allowed = property.enum?.find((value) => value !== null);
  if (allowed !== undefined) return allowed;
  switch (property.type) {
    case 'string':
      return plausibleText(property, now);
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    case 'array':
      return [];
    case 'object':
      return plausibleObject(property.schema, shapes, now, within);
  }
}

function plausibleObject(
  schema: string | undefined,
  shapes: SchemaShapes,
  now: string,
  within: readonly string[],
): Json {
  if (!schema || within.includes(schema)) return {};
  const inner = [...within, schema];
  return Object.fromEntries(
    memberOf(shapes, schema).map((property) => [property.name, plausibleValue(property, shapes, now, inner)]),
  );
}

function plausibleText({ name, format }: PropertyShape, now: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .trim()
    .toLowerCase();
  const slug = words.replaceAll(' ', '-');
  switch (format) {
    case 'date-time':
      return now;
    case 'date':
      return now.slice(0, 10);
    case 'uri':
    case 'uri-reference':
      return `https://charging.example/${slug}`;
    case 'email':
      return `${slug}@charging.example`;
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    default:
      return words.charAt(0).toUpperCase() + words.slice(1);
  }
}
