import { isObject } from '../base/json/json-object.ts';
import type { SchemaObject } from './schema.ts';
import { type Schemas, typesOf } from './schemas.ts';

/** What keeps a value from ending: a schema that needs a value of itself. */
export interface Endless {
  /** JSON pointers to the schemas on the way, the first one to the schema itself. */
  readonly pointers: readonly string[];
  /** The properties that lead from it to itself, such as `list[].parent`. */
  readonly by: string;
}

/** What a value cannot be without. */
interface Need {
  readonly name: string;
  readonly schema: unknown;
}

/**
 * How deep values of a document's schemas are at least: 0 for a text or a number, one more for each object or list that is
 * needed around, Infinity for a schema that needs itself, which no body can end.
 */
export class LeastDepth {
  private readonly schemas: Schemas;
  private readonly known = new Map<unknown, number>();

  constructor(schemas: Schemas) {
    this.schemas = schemas;
  }

  /** The least depth of a schema of the document. */
  of(schema: unknown): number {
    if (!isObject(schema)) return 0;
    const known = this.known.get(schema);
    if (known !== undefined) return known;
    // The least solution: all are endless at first, until a round changes nothing.
    const reached = this.reach(schema);
    const guess = new Map<unknown, number>();
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const each of reached) {
        const depth = this.depthOf(each, (inner) => this.lookUp(inner, guess));
        if (depth === (guess.get(each) ?? Infinity)) continue;
        guess.set(each, depth);
        isChanged = true;
      }
    }
    for (const each of reached) this.known.set(each, guess.get(each) ?? Infinity);
    return this.known.get(schema) ?? Infinity;
  }

  /** Where a schema without end comes to itself; undefined for one that can end. */
  endless(schema: unknown): Endless | undefined {
    const way: { readonly schema: unknown; readonly name: string }[] = [];
    for (let here = schema; this.of(here) === Infinity; ) {
      const before = way.findIndex((step) => step.schema === here);
      if (before >= 0) {
        const circle = way.slice(before);
        const at = circle.findIndex((step) => this.pointerTo(step.schema) !== undefined);
        const turned = [...circle.slice(at), ...circle.slice(0, at)];
        const names = turned.map(({ name }) => name).filter((name) => name !== '');
        const pointers = turned.flatMap((step) => this.pointerTo(step.schema) ?? []);
        return { pointers, by: names.join('.').replaceAll('.[]', '[]') };
      }
      const parts = this.parts(here);
      const choices = parts
        .flatMap(branchesOf)
        .filter((list) => list.every((each) => this.of(each) === Infinity));
      const next = [...needsOf(parts), ...choices.map(([branch]) => ({ name: '', schema: branch }))].find(
        (need) => this.of(need.schema) === Infinity,
      );
      if (!next) return undefined;
      way.push({ schema: here, name: next.name });
      here = next.schema;
    }
    return undefined;
  }

  private pointerTo(schema: unknown): string | undefined {
    return isObject(schema) && typeof schema.$ref === 'string'
      ? decodeURIComponent(schema.$ref.slice(1))
      : undefined;
  }

  private lookUp(schema: unknown, guess: ReadonlyMap<unknown, number>): number {
    if (!isObject(schema)) return 0;
    return this.known.get(schema) ?? guess.get(schema) ?? Infinity;
  }

  /** A schema and all that its values may need. */
  private reach(schema: SchemaObject): readonly SchemaObject[] {
    const found = new Set<SchemaObject>([schema]);
    // The set grows while it is walked.
    for (const each of found) {
      const parts = this.parts(each);
      const inner = [...needsOf(parts).map((need) => need.schema), ...parts.flatMap(branchesOf).flat()];
      for (const next of inner) if (isObject(next) && !this.known.has(next)) found.add(next);
    }
    return [...found].reverse();
  }

  private depthOf(schema: SchemaObject, of: (inner: unknown) => number): number {
    const parts = this.parts(schema);
    if (parts.some((part) => part.enum !== undefined || 'const' in part)) return 0;
    const typed = parts.map(typesOf).filter((types) => types.length > 0);
    const types = typed.reduce((all, some) => all.filter((type) => some.includes(type)), typed[0] ?? []);
    const isComposite = types.length > 0 && types.every((type) => type === 'object' || type === 'array');
    const own = isComposite ? 1 + Math.max(0, ...needsOf(parts).map((need) => of(need.schema))) : 0;
    const chosen = parts.flatMap(branchesOf).map((branches) => Math.min(...branches.map(of)));
    return Math.max(own, ...chosen);
  }

  /** A schema with all that holds for the same value: what it refers to, and the parts of allOf. */
  private parts(schema: unknown, seen = new Set<unknown>()): readonly SchemaObject[] {
    if (!isObject(schema) || seen.has(schema)) return [];
    seen.add(schema);
    const { $ref, allOf } = schema;
    const target = typeof $ref === 'string' ? this.schemas.at(decodeURIComponent($ref.slice(1))) : undefined;
    const all = [target, ...(Array.isArray(allOf) ? allOf : [])];
    return [schema, ...all.flatMap((part) => this.parts(part, seen))];
  }
}

/** What a value cannot be without for which all these hold. */
function needsOf(parts: readonly SchemaObject[]): readonly Need[] {
  const required = new Set(parts.flatMap((part) => (Array.isArray(part.required) ? part.required : [])));
  // The set grows while it is walked.
  for (const name of required)
    for (const { dependentRequired } of parts) {
      const more = isObject(dependentRequired) ? dependentRequired[name] : undefined;
      for (const other of Array.isArray(more) ? more : []) required.add(other);
    }
  const properties = parts.flatMap((part) =>
    Object.entries(isObject(part.properties) ? part.properties : {}),
  );
  const least = Math.max(0, ...parts.map((part) => Number(part.minItems ?? 0)));
  const listed = parts.flatMap(({ items, prefixItems }) => {
    const tuple = Array.isArray(prefixItems) ? prefixItems.slice(0, least) : [];
    return [...tuple, ...(least > tuple.length && items !== undefined ? [items] : [])];
  });
  const contained = parts.flatMap(({ contains, minContains }) =>
    contains === undefined || minContains === 0 ? [] : [contains],
  );
  const isFree = (name: unknown) => properties.every(([known]) => known !== name);
  const hasFree =
    [...required].some(isFree) || parts.some((part) => Number(part.minProperties ?? 0) > required.size);
  const free = hasFree ? parts.map((part) => part.additionalProperties).filter(isObject) : [];
  return [
    ...properties.filter(([name]) => required.has(name)).map(([name, schema]) => ({ name, schema })),
    ...free.map((schema) => ({ name: '*', schema })),
    ...[...listed, ...contained].map((schema) => ({ name: '[]', schema })),
  ];
}

/** The choices of a schema, each a list of schemas of which one holds. */
function branchesOf({ oneOf, anyOf }: SchemaObject): readonly (readonly unknown[])[] {
  return [oneOf, anyOf].filter((list): list is unknown[] => Array.isArray(list) && list.length > 0);
}
