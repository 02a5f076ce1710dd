import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import {
  formatPointer,
  parsePointer,
  pointerOfReference,
  valueAtPointer,
} from '../../base/json/json-pointer.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { ContractProblem } from '../contract-error.ts';
import { fieldsOf, KIND_WORDS, type ObjectField, type ObjectKind } from './object-fields.ts';

type Path = readonly (string | number)[];

/** A document whose objects are looked at. */
interface Look {
  readonly root: unknown;
  readonly problems: ContractProblem[];
  /** What references led to already, by kind: they lead there again and again. */
  readonly seen: Set<string>;
  readonly fields: Map<ObjectKind, readonly ObjectField[]>;
}

/**
 * Fields that objects of OpenAPI do not have, such as `respones` of an operation, and what is no object, list or map where one
 * has to be: what is misspelt would be left out in silence.
 */
export function objectProblems(root: unknown): readonly ContractProblem[] {
  const look: Look = { root, problems: [], seen: new Set(), fields: new Map() };
  visit(root, 'document', [], look);
  return look.problems;
}

function visit(value: unknown, kind: ObjectKind, path: Path, look: Look): void {
  if (!isObject(value)) return void refuseForm(value, 'an object', path, look);
  follow(value.$ref, kind, look);
  let fields = look.fields.get(kind);
  if (!fields) {
    fields = fieldsOf(kind);
    look.fields.set(kind, fields);
  }
  for (const [name, inner] of Object.entries(value)) {
    const field = fields.find((each) => each.name === name);
    if (field) visitField(inner, field, [...path, name], look);
    else if (!name.startsWith('x-') || name.startsWith('x-mock-')) {
      const allowed = fields.map((each) => each.name);
      const near = nearest(name, allowed);
      const reason = `unknown field "${name}" of ${KIND_WORDS[kind]}.${didYouMean(near)} Allowed: ${allowed.join(', ')}, and x-…${ownName(name, near)}`;
      look.problems.push({ pointer: formatPointer([...path, name]), reason });
    }
  }
  look.problems.push(...valueProblems(value, kind, path));
}

/** What to do with a name that is nothing like a known one: it may be meant for another tool. */
export function ownName(name: string, near: readonly string[]): string {
  return near.length > 0 || name.startsWith('x-')
    ? ''
    : `; what is for another tool is called x-${name}, or is removed`;
}

function visitField(value: unknown, { kind, many }: ObjectField, path: Path, look: Look): void {
  if (!kind) return;
  if (!many) visit(value, kind, path, look);
  else if (many === 'list') visitList(value, kind, path, look);
  else visitMap(value, kind, path, look);
}

function visitList(value: unknown, kind: ObjectKind, path: Path, look: Look): void {
  if (!Array.isArray(value)) return void refuseForm(value, 'a list', path, look);
  for (const [index, item] of value.entries()) visit(item, kind, [...path, index], look);
}

function visitMap(value: unknown, kind: ObjectKind, path: Path, look: Look): void {
  if (!isObject(value)) return void refuseForm(value, 'an object', path, look);
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('x-') && kind !== 'header') continue;
    const reason = path.at(-2) === 'components' ? undefined : keyProblem(key, path.at(-1));
    if (reason !== undefined) look.problems.push({ pointer: formatPointer([...path, key]), reason });
    visit(item, kind, [...path, key], look);
  }
}

/** What is wrong with the key of a map: statuses and media types have a form of their own. */
function keyProblem(key: string, field: string | number | undefined): string | undefined {
  if (field === 'responses' && !/^(?:[1-5](?:\d\d|XX)|default)$/i.test(key))
    return `"${key}" is no status; allowed: such as 404, 4XX or default`;
  return field === 'content' && !key.includes('/')
    ? `"${key}" is no media type; allowed: such as application/json`
    : undefined;
}

/** An object that a reference leads to, in this file or another one that was read with it. */
function follow($ref: unknown, kind: ObjectKind, look: Look): void {
  const pointer = pointerOfReference($ref);
  if (pointer === undefined || look.seen.has(`${kind} ${pointer}`)) return;
  look.seen.add(`${kind} ${pointer}`);
  const target = valueAtPointer(look.root, pointer);
  if (target !== undefined) visit(target, kind, parsePointer(pointer) ?? [], look);
}

function refuseForm(value: unknown, allowed: string, path: Path, { problems }: Look): void {
  const given = Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : JSON.stringify(value);
  problems.push({ pointer: formatPointer(path), reason: `${path.at(-1)} is ${given}; allowed: ${allowed}` });
}

const PLACES = ['path', 'query', 'header', 'cookie'];

/** What `x-mock-parameter` may say, and of a parameter where it stands. */
function valueProblems(
  value: Readonly<Record<string, unknown>>,
  kind: ObjectKind,
  path: Path,
): readonly ContractProblem[] {
  const one = (field: string, allowed: readonly string[]): readonly ContractProblem[] => {
    const given = value[field];
    if (allowed.includes(given as string)) return [];
    const shown = given === undefined ? `no ${field}` : `${field} is ${JSON.stringify(given)}`;
    const hint = didYouMean(nearest(String(given), allowed));
    const pointer = formatPointer(given === undefined ? path : [...path, field]);
    return [{ pointer, reason: `${shown}.${hint} Allowed: ${allowed.join(', ')}` }];
  };
  const says = 'x-mock-parameter';
  if (kind === 'securityScheme') return value[says] === undefined ? [] : one(says, ['customer', 'key']);
  if (kind !== 'parameter' || value.$ref !== undefined) return [];
  const nameless = {
    pointer: formatPointer(path),
    reason: 'no name; allowed: that of the parameter, as a text',
  };
  return [
    ...(typeof value.name === 'string' && value.name !== '' ? [] : [nameless]),
    ...one('in', PLACES),
    ...(value[says] === undefined ? [] : one(says, ['externalId', 'customer', 'none'])),
  ];
}
