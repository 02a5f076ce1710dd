import { isObject } from '../base/json/json-object.ts';
import { valueAtPointer } from '../base/json/json-pointer.ts';
import type { Json } from '../base/json/shape.ts';
import type { Contract } from './contract.ts';
import type { SchemaObject } from './schema.ts';

/** Where a document has what stood in other files, by their names. */
export const BUNDLED = 'x-files';

/** The document of a contract in the dialect of OpenAPI 3.1, and what its schemas say. */
export class Schemas {
  readonly document: SchemaObject;

  /** @param document an OpenAPI document of 3.0 or 3.1 whose references all lead into it */
  constructor(document: SchemaObject) {
    this.document = String(document.openapi).startsWith('3.0')
      ? (toDialect31(document, 'any') as SchemaObject)
      : document;
  }

  /** What a JSON pointer (RFC 6901) leads to; undefined where it leads nowhere. */
  at(pointer: string): unknown {
    return valueAtPointer(this.document, pointer);
  }

  /** Follows references; keywords beside a reference are added to what it leads to. `true` is a schema without keywords. */
  resolve(schema: unknown): SchemaObject {
    if (!isObject(schema)) return schema === false ? { not: {} } : {};
    const seen = new Set<string>();
    let found = schema;
    for (let { $ref } = found; typeof $ref === 'string' && !seen.has($ref); { $ref } = found) {
      seen.add($ref);
      const { $ref: _, ...beside } = found;
      const target = this.at(decodeURIComponent($ref.replace(/^#/, '')));
      found = { ...(isObject(target) ? target : {}), ...beside };
    }
    return found;
  }

  /**
   * A schema as one list of properties: parts of `allOf` merged, and of `oneOf` and `anyOf` the first that is not
   * null alone; null where one of them allows it.
   * What it says less than the schema is looked at by validators alone.
   */
  flat(schema: unknown, within: readonly unknown[] = []): SchemaObject {
    const source = this.resolve(schema);
    if (within.includes(schema)) return source;
    const deeper = [...within, schema];
    const { allOf, oneOf, anyOf, ...own } = source;
    const branch = [oneOf, anyOf]
      .filter(Array.isArray)
      .map((branches) => branches.find((each) => this.resolve(each).type !== 'null'))
      .filter((each) => each !== undefined);
    const parts = [...(Array.isArray(allOf) ? allOf : []), ...branch].map((part) => this.flat(part, deeper));
    const isNull = [oneOf, anyOf].some(
      (branches) =>
        Array.isArray(branches) && branches.some((each) => typesOf(this.resolve(each)).includes('null')),
    );
    const merged = parts.reduceRight((all: SchemaObject, part) => merge(part, all), own);
    return isNull && merged.type !== undefined
      ? { ...merged, type: [...new Set([...typesOf(merged), 'null'])] }
      : merged;
  }
}

/** The schemas of a contract: to be asked for by `contract.derived(schemasOf)`. */
export function schemasOf({ document }: Contract): Schemas {
  return new Schemas(document);
}

/** The types that a schema allows, as it lists them or as its keywords tell; none for any type. */
export function typesOf({
  type,
  properties,
  items,
  enum: listed,
  const: only,
}: SchemaObject): readonly string[] {
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type;
  if (properties !== undefined) return ['object'];
  if (items !== undefined) return ['array'];
  const values = Array.isArray(listed) ? listed : only === undefined ? [] : [only];
  return [...new Set(values.map((value) => typeOf(value as Json)))];
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** What stands later wins, but for properties and required ones, which add up. */
function merge(first: SchemaObject, second: SchemaObject): SchemaObject {
  const both = (name: string) => [first[name], second[name]].filter((part) => part !== undefined);
  const properties = both('properties');
  const required = both('required').flat();
  return {
    ...first,
    ...second,
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.flatMap((part) => Object.entries(part as object))),
    }),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  };
}

/** Keywords whose values are data. */
const DATA = ['example', 'examples', 'default', 'enum', 'const'];
/** Keywords whose values are maps from names to schemas. */
const MAPS = ['properties', 'patternProperties', 'schemas', BUNDLED];

/**
 * Brings a document of OpenAPI 3.0 into the dialect of 3.1: `nullable` becomes a type, exclusive bounds become numbers.
 * @param kind whether a value's names are keywords, or those of a map
 */
function toDialect31(value: unknown, kind: 'any' | 'map'): unknown {
  if (Array.isArray(value)) return value.map((item) => toDialect31(item, 'any'));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    if (kind === 'map') return [name, toDialect31(inner, 'any')];
    if (DATA.includes(name) || (name.startsWith('x-') && name !== BUNDLED)) return [name, inner];
    return [name, toDialect31(inner, MAPS.includes(name) ? 'map' : 'any')];
  });
  const brought = Object.fromEntries(entries);
  return kind === 'map' ? brought : withBounds(withNull(brought));
}

function withNull({ nullable, ...schema }: Record<string, unknown>): Record<string, unknown> {
  if (nullable !== true)
    return typeof nullable === 'boolean'
      ? schema
      : { ...schema, ...(nullable !== undefined && { nullable }) };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  const isComposed = ['$ref', 'allOf', 'oneOf', 'anyOf'].some((name) => name in schema);
  return isComposed ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function withBounds(schema: Record<string, unknown>): Record<string, unknown> {
  const changed = { ...schema };
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof changed[exclusive] !== 'boolean') continue;
    if (changed[exclusive] && changed[bound] !== undefined) {
      changed[exclusive] = changed[bound];
      delete changed[bound];
    } else delete changed[exclusive];
  }
  return changed;
}

/**
 * What a text of a path, query or header stands for, by its schema: a number, true or false, or the text as it is. One that
 * stands for nothing stays a text, which validators refuse.
 */
export function coerced(text: string, schema: unknown, schemas: Schemas): string | number | boolean | null {
  const types = typesOf(schemas.flat(schema));
  if (types.includes('string') || types.length === 0) return text;
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return types.includes('null') && text === '' ? null : text;
}
