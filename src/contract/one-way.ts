import { isObject } from '../base/json/json-object.ts';
import { parsePointer } from '../base/json/json-pointer.ts';
import type { Validator, Violation } from '../base/violation.ts';
import type { Contract } from './contract.ts';
import type { SchemaObject } from './schema.ts';
import { type Schemas, schemasOf } from './schemas.ts';

/** Which way a body goes. */
export type Direction = 'request' | 'response';

/** Keywords that only say that what stands within them is broken. */
const ECHOES = ['oneOf', 'anyOf', 'if'];

/**
 * A validator for bodies of one direction: a property that is only read is not needed in a request, one that is only written not
 * in an answer, though both may be listed as required (OpenAPI, Schema Object: `readOnly`, `writeOnly`).
 * @param at JSON pointer to the schema in the document
 */
export function oneWay(validate: Validator, at: string, direction: Direction, schemas: Schemas): Validator {
  const flag = direction === 'request' ? 'readOnly' : 'writeOnly';
  const isExcused = ({ keyword, instancePath, params }: Violation) =>
    keyword === 'required' &&
    propertiesAt(
      schemas.at(at),
      [...(parsePointer(instancePath) ?? []), String(params.missingProperty)],
      schemas,
    ).some((each) => each[flag] === true);
  return (value) => {
    const all = validate(value);
    if (all.length === 0) return all;
    const left = all.filter((violation) => !isExcused(violation));
    const isEcho = left.length < all.length && left.every(({ keyword }) => ECHOES.includes(keyword));
    return isEcho ? [] : left;
  };
}

/** The schemas that say something of what stands at a path in a value. */
function propertiesAt(schema: unknown, path: readonly string[], schemas: Schemas): readonly SchemaObject[] {
  return path.reduce<readonly SchemaObject[]>(
    (found, name) =>
      found.flatMap((each) => {
        const { properties, items, additionalProperties } = each;
        const own = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
        return partsOf(own ?? items ?? additionalProperties, schemas);
      }),
    partsOf(schema, schemas),
  );
}

/** A schema and what it consists of, references followed. */
function partsOf(schema: unknown, schemas: Schemas, seen: readonly unknown[] = []): readonly SchemaObject[] {
  if (!isObject(schema) || seen.includes(schema)) return [];
  const own = schemas.resolve(schema);
  const within = [own.allOf, own.oneOf, own.anyOf].filter(Array.isArray).flat();
  return [own, ...within.flatMap((each) => partsOf(each, schemas, [...seen, schema]))];
}

/** How the body of one direction breaks its schema: not at all where there are no validators. @param at as that of `oneWay` */
export function bodyViolations(
  value: unknown,
  at: string,
  direction: Direction,
  contract: Contract,
): readonly Violation[] {
  const { validators } = contract;
  if (!validators) return [];
  return oneWay(validators.at(at), at, direction, contract.derived(schemasOf))(value);
}
