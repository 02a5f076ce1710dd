import { isObject } from '../../base/json/json-object.ts';
import { formatPointer } from '../../base/json/json-pointer.ts';
import { memberOf } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { shortly } from './body-walk.ts';
import type { Deviation } from './finding.ts';

/** Names under which services of many kinds tell of an error. */
const ERRORS = ['error', 'errors', 'message', 'title', 'detail', 'fault', 'errorMessage', 'exceptionMessage'];

/**
 * What a 200 body is where it has nothing of a driver's: a driver in an envelope, an error, or names in another letter case;
 * undefined for a body that has at least one property of a driver, and for what is no object.
 */
export function otherShape(body: unknown, { operation, shapes }: Contract): Deviation | undefined {
  if (!isObject(body)) return undefined;
  const names = memberOf(shapes, operation.bodySchema).map(({ name }) => name);
  const given = Object.keys(body);
  if (given.length === 0 || given.some((name) => names.includes(name))) return undefined;
  const about = { heading: 'body', rule: '', allowed: `a ${operation.bodySchema}` } as const;
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const recased = given.filter((name) => lower.has(name.replace(/[_-]/g, '').toLowerCase()));
  if (recased.length > 0) {
    const meant = recased.map((name) => lower.get(name.replace(/[_-]/g, '').toLowerCase()));
    const what = `names in another form: ${firstOf(recased)} for ${firstOf(meant)}`;
    return { ...about, pointer: '', given: what };
  }
  const inner = given.find((name) => hasAny(body[name], names));
  if (inner !== undefined) {
    return { ...about, pointer: formatPointer([inner]), given: 'an envelope: the driver stands inside' };
  }
  const error = given.find((name) => ERRORS.includes(name));
  if (error !== undefined) {
    const told = shortly(body[error]);
    return { ...about, pointer: formatPointer([error]), given: `an error under status 200: ${told}` };
  }
  return { ...about, pointer: '', given: `nothing of it, but ${firstOf(given)}` };
}

function hasAny(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.filter((name) => Object.hasOwn(value, name)).length >= names.length / 3;
}

function firstOf(names: readonly (string | undefined)[]): string {
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ' and others' : '');
}
