import { isObject } from '../../base/json/json-object.ts';
import {
  formatPointer,
  parsePointer,
  pointerOfReference,
  valueAtPointer,
} from '../../base/json/json-pointer.ts';
import { fieldsOf, type ObjectField, type ObjectKind } from './object-fields.ts';
import { MAP_KEYWORDS, SCHEMA_KEYWORDS } from './schema-keywords.ts';

/** What an object of a document is: one of OpenAPI's, or a schema. */
export type WalkedKind = ObjectKind | 'schema';

/** Told of each object, with what tells its JSON pointer. */
type Met = (kind: WalkedKind, value: Readonly<Record<string, unknown>>, at: () => string) => void;

/** A walk through a document. */
interface Walk {
  readonly root: unknown;
  readonly met: Met;
  /** Objects that were met, by kind: references lead to them again and again. */
  readonly seen: Map<WalkedKind, Set<unknown>>;
  readonly fields: Map<ObjectKind, readonly ObjectField[]>;
}

/** Tells of each object and schema of a document that was found right, and of those in other files that it refers to, once. */
export function walkObjects(root: Readonly<Record<string, unknown>>, met: Met): void {
  visit(root, 'document', [], { root, met, seen: new Map(), fields: new Map() });
}

type Path = readonly (string | number)[];

function visit(value: unknown, kind: WalkedKind, path: Path, walk: Walk): void {
  if (!isObject(value)) return;
  const seen = walk.seen.get(kind) ?? new Set();
  if (seen.has(value)) return;
  walk.seen.set(kind, seen.add(value));
  walk.met(kind, value, () => formatPointer(path));
  const pointer = pointerOfReference(value.$ref);
  if (pointer !== undefined)
    visit(valueAtPointer(walk.root, pointer), kind, parsePointer(pointer) ?? [], walk);
  if (kind === 'schema') visitKeywords(value, path, walk);
  else visitFields(value, kind, path, walk);
}

function visitFields(
  value: Readonly<Record<string, unknown>>,
  kind: ObjectKind,
  path: Path,
  walk: Walk,
): void {
  if (value.schema !== undefined) visit(value.schema, 'schema', [...path, 'schema'], walk);
  if (kind === 'components') visitEach(value.schemas, 'schema', [...path, 'schemas'], walk);
  const fields = walk.fields.get(kind) ?? fieldsOf(kind).filter((each) => each.kind);
  walk.fields.set(kind, fields);
  for (const { name, kind: inner, many } of fields) {
    if (!inner || value[name] === undefined) continue;
    if (many) visitEach(value[name], inner, [...path, name], walk);
    else visit(value[name], inner, [...path, name], walk);
  }
}

function visitKeywords(value: Readonly<Record<string, unknown>>, path: Path, walk: Walk): void {
  for (const [name, inner] of Object.entries(value)) {
    if (MAP_KEYWORDS.includes(name) || (SCHEMA_KEYWORDS.includes(name) && Array.isArray(inner)))
      visitEach(inner, 'schema', [...path, name], walk);
    else if (SCHEMA_KEYWORDS.includes(name)) visit(inner, 'schema', [...path, name], walk);
  }
}

/** The objects of a list, or of a map. */
function visitEach(value: unknown, kind: WalkedKind, path: Path, walk: Walk): void {
  if (!isObject(value) && !Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) visit(inner, kind, [...path, key], walk);
}
