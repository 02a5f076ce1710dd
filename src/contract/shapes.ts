import { isObject } from '../base/json/json-object.ts';
import { parsePointer } from '../base/json/json-pointer.ts';
import type { Json, PropertyShape, SchemaShapes } from '../base/json/shape.ts';
import type { SchemaObject } from './schema.ts';
import { type Schemas, typesOf } from './schemas.ts';

/**
 * The properties of every schema that a body can hold, in the document's order. A schema of `components` has its name there,
 * one that is written in place `Parent.property`.
 * @param root the schema of the body, and the name that it gets where it is written in place
 */
export function shapesOf(
  schemas: Schemas,
  root: { readonly schema: unknown; readonly name: string },
): { readonly shapes: SchemaShapes; readonly root: string } {
  const shapes: Record<string, PropertyShape[]> = {};
  const names = new Map<string, string>();
  /** Two files may have schemas of one name: the second one keeps its whole pointer. */
  const nameOf = (schema: unknown): string | undefined => {
    const $ref = referenceOf(schemas, schema);
    if ($ref === undefined) return undefined;
    const known = names.get($ref);
    if (known !== undefined) return known;
    const [last = ''] = parsePointer(decodeURIComponent($ref.slice(1)))?.slice(-1) ?? [];
    const short = last.replace(/^.*\//, '').replace(/\.(?:ya?ml|json)$/i, '');
    const name = [...names.values()].includes(short) ? $ref : short;
    names.set($ref, name);
    return name;
  };
  const add = (schema: unknown, inPlace: string): string | undefined => {
    const flat = schemas.flat(schema);
    if (!isObject(flat.properties)) return undefined;
    const name = nameOf(schema) ?? inPlace;
    if (!shapes[name]) {
      const properties: PropertyShape[] = [];
      shapes[name] = properties;
      for (const [property, source] of Object.entries(flat.properties))
        properties.push(propertyOf(property, source, `${name}.${property}`));
    }
    return name;
  };
  const propertyOf = (name: string, source: unknown, inPlace: string): PropertyShape => {
    const value = schemas.flat(source);
    const types = typesOf(value);
    const type = (types.find((each) => each !== 'null') ?? 'object') as PropertyShape['type'];
    const inner = type === 'array' ? value.items : source;
    const schema = add(inner, inPlace);
    const items = typesOf(schemas.flat(inner)).find((each) => each !== 'null');
    const { format, enum: listed, default: preset, example, deprecated } = value;
    return {
      ...{ name, type },
      ...(typeof format === 'string' && { format }),
      ...(types.includes('null') && { nullable: true as const }),
      ...(deprecated === true && { deprecated: true as const }),
      ...(Array.isArray(listed) && { enum: listed as readonly Json[] }),
      ...(preset !== undefined && { default: preset as Json }),
      ...(example !== undefined && { example: example as Json }),
      ...(schema !== undefined && { schema }),
      ...(type === 'array' && schema === undefined && items !== undefined && { items }),
    };
  };
  return { root: add(root.schema, root.name) ?? root.name, shapes };
}

/** The reference to the schema of a value, also where it may be null instead. */
function referenceOf(schemas: Schemas, schema: unknown): string | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === 'string') return schema.$ref;
  const branches = ['allOf', 'oneOf', 'anyOf'].flatMap(
    (keyword) => (schema[keyword] ?? []) as SchemaObject[],
  );
  const [only, second] = branches.filter((branch) => schemas.resolve(branch).type !== 'null');
  return only && !second && !isObject(schema.properties) ? referenceOf(schemas, only) : undefined;
}
