import { didYouMean } from '../base/errors.ts';
import { isObject } from '../base/json/json-object.ts';
import { parsePointer } from '../base/json/json-pointer.ts';
import { nearest } from '../base/text/nearest.ts';
import { ContractError } from './contract-error.ts';
import { jsonTypeOf, type Operation, readOperations, responseFor } from './operations.ts';
import type { SchemaObject } from './schema.ts';
import { Schemas } from './schemas.ts';

/** What is said of a document beside it. */
export interface SpecHints {
  /** Id of the operation that answers with a driver; default: as the document says, or the one that fits best. */
  readonly operations?: { readonly driver?: string } | undefined;
  /** What properties of the driver show, by their place in the 200 body, such as `data.points[].seen`: `charger.lastSeen`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** What is wrong with what `map` says that a property shows, a sentence; undefined for nothing. */
  readonly sourceFault?: ((source: string) => string | undefined) | undefined;
}

/**
 * A document with what the options `operations` and `map` say of it, as if it stood there: `x-mock-operation` in an
 * operation, `x-mock-source` in properties. So all that follows from it, its hash too, follows from them.
 * @param document one that was checked; it stays as it is
 * @throws ContractError for an operation or a property that it does not have, with the nearest name
 */
export function withHints(
  document: SchemaObject,
  { operations, map, sourceFault }: SpecHints,
  findDriver: (
    all: readonly Operation[],
    schemas: Schemas,
  ) => {
    readonly operation: Operation | undefined;
  },
): SchemaObject {
  const sources = Object.entries(map ?? {});
  if (operations?.driver === undefined && sources.length === 0) return document;
  const own = JSON.parse(JSON.stringify(document)) as SchemaObject;
  if (operations?.driver !== undefined) nameDriver(own, operations.driver);
  if (sources.length === 0) return own;
  const schemas = new Schemas(own);
  const { operation } = findDriver(readOperations(schemas), schemas);
  const content = (operation && responseFor(operation, 200)?.content) ?? {};
  const at = content[jsonTypeOf(content) ?? '']?.schemaAt;
  if (at === undefined) {
    const reason = 'map: no operation answers with a driver; allowed: beside it operations: driver: ID';
    throw new ContractError([{ pointer: '/paths', reason }]);
  }
  const problems = sources.flatMap(([place, source]) => {
    const fault = sourceFault?.(source);
    const reason = nameSource(own, at, place, source) ?? (fault && `${place}: ${fault}`);
    return reason === undefined ? [] : [{ pointer: at, reason: `map: ${reason}` }];
  });
  if (problems.length > 0) throw new ContractError(problems);
  return own;
}

function nameDriver(document: SchemaObject, id: string): void {
  const all = readOperations(new Schemas(document));
  const named = all.find((operation) => operation.id === id);
  if (!named) {
    const ids = all.map((operation) => operation.id);
    const hint = didYouMean(nearest(id, ids));
    const reason = `operations: driver: the spec has no operation "${id}".${hint} Allowed: ${ids.join(', ')}`;
    throw new ContractError([{ pointer: '/paths', reason }]);
  }
  // The document may say otherwise of another one.
  for (const { at } of all) {
    const operation = valueAt(document, at);
    if (isObject(operation)) delete operation['x-mock-operation'];
  }
  const operation = valueAt(document, named.at);
  if (isObject(operation)) operation['x-mock-operation'] = 'driver';
}

/** Writes where a property comes from; returns why not, where there is no such property. */
function nameSource(document: SchemaObject, at: string, place: string, source: string): string | undefined {
  let schema: unknown = valueAt(document, at);
  let rest = place;
  for (;;) {
    const found = propertiesOf(document, schema);
    const names = [...found.keys()];
    // A name may have dots of its own: the longest that fits is meant.
    const name = names
      .filter((each) => rest === each || [`${each}.`, `${each}[].`].some((start) => rest.startsWith(start)))
      .sort((a, b) => b.length - a.length)[0];
    const holder = name === undefined ? undefined : found.get(name);
    if (name === undefined || !holder) {
      const hint = didYouMean(nearest(rest.replace(/(?:\[\])?\..*$/s, ''), names));
      return `the driver has no property "${place}".${hint} Allowed there: ${names.join(', ') || 'nothing'}`;
    }
    if (rest === name) {
      const own = holder[name];
      holder[name] = { ...(isObject(own) ? own : {}), 'x-mock-source': source };
      return undefined;
    }
    schema = holder[name];
    rest = rest.slice(name.length);
    if (rest.startsWith('[]')) {
      schema = itemsOf(document, schema);
      rest = rest.slice(2);
    }
    rest = rest.slice(1);
  }
}

/** The objects that hold the properties of a schema and of its parts, by the properties' names. */
function propertiesOf(
  document: SchemaObject,
  schema: unknown,
  seen = new Set<unknown>(),
): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const part of partsOf(document, schema, seen)) {
    if (!isObject(part.properties)) continue;
    for (const name of Object.keys(part.properties)) {
      if (!found.has(name)) found.set(name, part.properties as Record<string, unknown>);
    }
  }
  return found;
}

function itemsOf(document: SchemaObject, schema: unknown): unknown {
  return partsOf(document, schema, new Set()).find(({ items }) => items !== undefined)?.items;
}

/** A schema and what it consists of, references followed. */
function partsOf(document: SchemaObject, schema: unknown, seen: Set<unknown>): readonly SchemaObject[] {
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, allOf, oneOf, anyOf } = schema;
  const target = typeof $ref === 'string' ? valueAt(document, decodeURIComponent($ref.slice(1))) : undefined;
  const parts = [allOf, oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [schema, ...[target, ...parts].flatMap((part) => partsOf(document, part, seen))];
}

/** What a JSON pointer leads to, references on the way followed. */
function valueAt(document: SchemaObject, pointer: string): Record<string, unknown> | undefined {
  let value: unknown = document;
  for (const segment of parsePointer(pointer) ?? []) {
    while (isObject(value) && typeof value.$ref === 'string' && !(segment in value))
      value = valueAt(document, decodeURIComponent(value.$ref.slice(1)));
    value = typeof value === 'object' && value !== null ? (value as SchemaObject)[segment] : undefined;
  }
  return isObject(value) ? (value as Record<string, unknown>) : undefined;
}
