// A field added to, dropped from or moved in the spec: the server follows without a change to the world.

import { isObject } from '../base/json-object.ts';
import type { Json, PropertyShape, SchemaShapes } from '../base/shape.ts';

/** Property names by schema, in the order in which the world writes them. */
export type KnownProperties = Readonly<Record<string, readonly string[]>>;

/**
 * Brings a body into the form of the spec; leaves the one that it is given as it is.
 * @param now the instant of the answer, RFC 3339, for timestamps that are filled in
 */
export type Conform<Body> = (body: Body, now: string) => Body;

type JsonObject = { [name: string]: unknown };

interface Plan {
  readonly shapes: SchemaShapes;
  readonly known: KnownProperties;
}

/**
 * Compares what the world writes with what the spec says. `null` if they agree in every name and its place:
 * then there is nothing to do, at no cost. Otherwise a function that
 * - puts the properties of every object into the spec's order,
 * - drops those that the spec does not have,
 * - fills in those that only the spec has (see `plausibleValue`), unless the body has them, as a fixture may.
 *
 * A property that the world knows and a body leaves out stays left out. Types are not compared: the compiler
 * does, for the world is written against the generated types.
 * @param root name of the schema of a body
 */
export function conformer<Body>(
  known: KnownProperties,
  shapes: SchemaShapes,
  root: string,
): Conform<Body> | null {
  const agrees = reachableSchemas(shapes, root).every((name) => {
    const names = known[name] ?? [];
    const shape = shapes[name]!;
    return names.length === shape.length && shape.every((property, at) => property.name === names[at]);
  });
  if (agrees) return null;
  return (body, now) => conformObject({ shapes, known }, root, body as JsonObject, now) as Body;
}

function reachableSchemas(shapes: SchemaShapes, root: string): string[] {
  const found = new Set([root]);
  for (const name of found) {
    for (const { schema } of shapes[name]!) if (schema) found.add(schema);
  }
  return [...found];
}

function conformObject(plan: Plan, schema: string, body: JsonObject, now: string): JsonObject {
  const known = plan.known[schema] ?? [];
  const result: JsonObject = {};
  for (const property of plan.shapes[schema]!) {
    const { name } = property;
    if (Object.hasOwn(body, name)) result[name] = conformValue(plan, property, body[name], now);
    else if (!known.includes(name)) result[name] = plausibleValue(property, plan.shapes, now);
  }
  return result;
}

function conformValue(plan: Plan, property: PropertyShape, value: unknown, now: string): unknown {
  const { schema } = property;
  if (!schema) return value;
  const conform = (item: unknown) => (isObject(item) ? conformObject(plan, schema, item, now) : item);
  return Array.isArray(value) ? value.map(conform) : conform(value);
}

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
    shapes[schema]!.map((property) => [property.name, plausibleValue(property, shapes, now, inner)]),
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
