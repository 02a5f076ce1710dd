import { setBit } from '../../base/bits.ts';
import { isObject } from '../../base/json/json-object.ts';
import { itemAt } from '../../base/present.ts';
import { DEEPEST_LEVEL, NO_BIT, type PropertyPlan, type SchemaPlan } from './body-plan.ts';

/** What is nested deeper is not looked at: the stack has an end. */
const DEEPEST = 200;

type Fields = { readonly [name: string]: unknown };

/**
 * What a client meets in a body.
 * @param words length of the bit set
 * @param body any JSON value; properties that are undefined count as left out
 */
export function coverBody(plan: SchemaPlan, words: number, body: unknown): Uint32Array {
  const bits = new Uint32Array(words);
  if (isObject(body)) coverObject(plan, body, 1, 1, bits);
  return bits;
}

/** What a client meets in one item of a list that a body has, wherever in the list it stands. @param list its name */
export function coverItem(plan: SchemaPlan, words: number, list: string, item: unknown): Uint32Array {
  const bits = new Uint32Array(words);
  const inner = plan.properties.find(({ name }) => name === list)?.inner;
  if (inner && isObject(item)) coverObject(inner, item, inner === plan ? 2 : 1, 2, bits);
  return bits;
}

/** @param level how often the schema is within itself, from 1 @param depth how deep the stack is */
function coverObject(
  plan: SchemaPlan,
  object: Fields,
  level: number,
  depth: number,
  bits: Uint32Array,
): void {
  if (plan.levels.length > 0) setBit(bits, itemAt(plan.levels, Math.min(level, DEEPEST_LEVEL) - 1));
  for (const property of plan.properties) {
    const value = object[property.name];
    if (value === undefined) setBit(bits, property.absent);
    else if (value === null) setBit(bits, property.null);
    else if (isOfType(value, property.type)) {
      setBit(bits, property.present);
      coverValue(property, value, bits);
      const { inner } = property;
      if (inner && depth < DEEPEST) {
        const next = inner === plan ? level + 1 : 1;
        if (!Array.isArray(value)) coverObject(inner, value as Fields, next, depth + 1, bits);
        else for (const item of value) if (isObject(item)) coverObject(inner, item, next, depth + 1, bits);
      }
    }
  }
}

function coverValue({ type, members, empty, one, many }: PropertyPlan, value: unknown, bits: Uint32Array) {
  if (type === 'array') {
    const { length } = value as unknown[];
    setBit(bits, length === 0 ? empty : length === 1 ? one : many);
  } else if (empty !== NO_BIT && isEmpty(value)) setBit(bits, empty);
  if (members) setBit(bits, members.get(value) ?? NO_BIT);
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
}

/** Whether a value that is not null is of a property's type: one of another type is not what the contract has. */
function isOfType(value: unknown, type: PropertyPlan['type']): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
    case 'number':
      return typeof value === 'number';
    default:
      return typeof value === type;
  }
}
