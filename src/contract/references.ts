import { isObject } from '../base/json/json-object.ts';
import type { SchemaObject } from './schema.ts';
import type { Schemas } from './schemas.ts';

/** Stands for `$ref`: a JSON pointer into the document. */
export const REFERENCE = 'x-ev-driver-mock-reference';
/** Keywords whose schemas say more of the very value that the schema is about (JSON Schema 2020-12, section 10.2). */
const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas'];
/** Those that say something of what no other keyword in place has looked at (section 11). */
const UNEVALUATED = ['unevaluatedProperties', 'unevaluatedItems'];
/** Keywords that say what a schema is called, and in which dialect it is read: ours has one dialect and no names. */
const NAMING = ['$schema', '$id', '$vocabulary', '$anchor', '$dynamicAnchor', '$dynamicRef'];
/** Keywords whose values are data. */
const DATA = ['const', 'default', 'enum', 'example', 'examples'];

/**
 * A schema whose references are followed by the keyword of ours; what is data in it stays as it is. Where it says something
 * of properties or items that nothing else has looked at, what it refers to in place stands in it: that counts, too.
 */
export function withReferences(schema: unknown, schemas: Schemas): unknown {
  return written(schema, schemas, undefined);
}

/** The JSON pointers that a schema of `withReferences` refers to. */
export function referencesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn);
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([name, inner]) => {
    if (name === REFERENCE && typeof inner === 'string') return [inner];
    return DATA.includes(name) ? [] : referencesIn(inner);
  });
}

/** @param inlined the references that stand in place around it; undefined where none has to */
function written(value: unknown, schemas: Schemas, inlined: readonly string[] | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => written(item, schemas, inlined));
  if (!isObject(value)) return value;
  const within = UNEVALUATED.some((name) => name in value) ? (inlined ?? []) : inlined;
  const { $ref, ...rest } = value;
  const own = Object.fromEntries(
    Object.entries(rest)
      .filter(([name, inner]) => !(NAMING.includes(name) && !isObject(inner)))
      .map(([name, inner]) => [name, writtenKeyword(name, inner, schemas, within)]),
  );
  if (typeof $ref !== 'string')
    return '$ref' in value ? { ...own, $ref: written($ref, schemas, undefined) } : own;
  const pointer = decodeURIComponent($ref.slice(1));
  // What refers to itself in place is looked at as it is elsewhere.
  if (!within || within.includes(pointer)) return { ...own, [REFERENCE]: pointer };
  const target = written(schemas.at(pointer), schemas, [...within, pointer]);
  const { allOf = [], ...beside } = own as SchemaObject;
  return { ...beside, allOf: [...(allOf as unknown[]), target] };
}

function writtenKeyword(
  name: string,
  inner: unknown,
  schemas: Schemas,
  inlined: readonly string[] | undefined,
): unknown {
  if (DATA.includes(name)) return inner;
  if (name === 'dependentSchemas' && isObject(inner)) {
    return Object.fromEntries(
      Object.entries(inner).map(([key, each]) => [key, written(each, schemas, inlined)]),
    );
  }
  // Maps from names to schemas: a property may be called $ref.
  if (['properties', 'patternProperties', '$defs', 'definitions'].includes(name) && isObject(inner)) {
    return Object.fromEntries(
      Object.entries(inner).map(([key, each]) => [key, written(each, schemas, undefined)]),
    );
  }
  return written(inner, schemas, IN_PLACE.includes(name) ? inlined : undefined);
}
