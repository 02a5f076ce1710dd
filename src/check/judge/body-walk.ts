import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import type { PropertyShape } from '../../base/json/shape.ts';
import { formatWireJson } from '../../base/json/wire-json.ts';
import { memberOf } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Loose } from '../../body/rules/judged-answer.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Deviation } from './finding.ts';

/** What was met in a body, by the schemas of the spec. */
export interface Walked {
  /** Objects by the name of their schema. */
  readonly objects: ReadonlyMap<string, readonly Loose[]>;
  /** Properties that may not be null and are not there. */
  readonly absent: readonly Deviation[];
  /** Properties that are nullable or deprecated and not there, and those that the spec does not have. */
  readonly curious: readonly Deviation[];
}

interface Visit {
  readonly schema: string;
  readonly value: Loose;
  readonly path: readonly (string | number)[];
}

/** Walks a body along the schemas of a contract, as deep as it may be. */
export function walkBody(body: unknown, { operation, shapes }: Contract): Walked {
  const objects = new Map<string, Loose[]>();
  const absent: Deviation[] = [];
  const curious: Deviation[] = [];
  const queue: Visit[] = isObject(body) ? [{ schema: operation.bodySchema, value: body, path: [] }] : [];
  for (const visit of queue) {
    const { schema, value, path } = visit;
    const met = objects.get(schema);
    if (met) met.push(value);
    else objects.set(schema, [value]);
    const shape = memberOf(shapes, schema);
    for (const property of shape) {
      if (!Object.hasOwn(value, property.name)) {
        const isFree = property.nullable === true || property.deprecated === true;
        (isFree ? curious : absent).push(absence(visit, property, shape));
      } else if (property.schema) {
        queue.push(...inner(property, value[property.name], [...path, property.name]));
      }
    }
    for (const name of Object.keys(value)) {
      if (!shape.some((property) => property.name === name)) curious.push(unknown(visit, name));
    }
  }
  return { objects, absent, curious };
}

/** The objects below a property; none where a list is in the place of an object, or the other way round. */
function inner(
  { schema = '', type }: PropertyShape,
  value: unknown,
  path: readonly (string | number)[],
): Visit[] {
  if (Array.isArray(value) !== (type === 'array')) return [];
  const items = Array.isArray(value)
    ? value.map((item, index) => ({ value: item as unknown, path: [...path, index] }))
    : [{ value, path }];
  return items.flatMap(({ value: item, path: at }) =>
    isObject(item) ? [{ schema, value: item, path: at }] : [],
  );
}

function absence(
  { schema, value, path }: Visit,
  { name, nullable, deprecated }: PropertyShape,
  shape: readonly PropertyShape[],
): Deviation {
  const known = shape.map((property) => property.name);
  const others = Object.keys(value).filter((key) => !known.includes(key));
  const hint = didYouMean(nearest(name, others)).replace(' Did you mean', '; renamed to');
  const kind = deprecated ? 'deprecated' : nullable ? 'nullable' : 'never null';
  return {
    ...{ heading: 'absent', rule: '', pointer: formatPointer([...path, name]) },
    ...{ given: `nothing${hint}`, allowed: `${schema}.${name}, which the API page documents (${kind})` },
  };
}

function unknown({ schema, value, path }: Visit, name: string): Deviation {
  return {
    ...{ heading: 'unknown-property', rule: '', pointer: formatPointer([...path, name]) },
    ...{ given: kindOf(value[name]), allowed: `any: ${schema} may have further properties` },
  };
}

/** A value as a report tells it: short. */
export function shortly(value: unknown): string {
  const text = value === undefined ? 'nothing' : formatWireJson(value);
  if (text.length <= 80) return text;
  return Array.isArray(value) || isObject(value) ? kindOf(value) : `${text.slice(0, 77)}...`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
