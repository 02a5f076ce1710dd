import { memberOf } from '../../base/present.ts';
import type { Contract } from '../../contract/contract.ts';
import { sampleOf } from './edge-base.ts';
import { type EdgePlace, hasIdentity } from './edge-places.ts';
import { elementAt } from './edit.ts';
import { HOSTILE_TEXTS } from './texts.ts';
import { fixed, type Variant, type VariantInput } from './variant.ts';
import { isObject, type WireObject, type WireValue } from './wire.ts';

/** How many are thousands. */
export const MANY = 1000;
/** Ids from here on are no id of the world: those grow from 1, and up to 2^53 - 1 there is room. */
const FREE_IDS = 9_000_000_000_000;

/** Values of a list. */
export function listVariants({ property, owner }: EdgePlace): readonly Variant[] {
  const plain: readonly Variant[] = [
    fixed('list', 'empty', [], 'is an empty list: there is no first element, and nothing to show'),
    list('one', 1, 'has one element, where plural texts and separators go wrong'),
    list(String(MANY), MANY, 'has 1,000 elements: pages take long, and loops within loops do not end'),
  ];
  if (!property.schema) return plain;
  const objects = [
    ...plain,
    fixed('list', 'of-empty-object', [{}], 'has an element without any property, for none is required'),
  ];
  return property.schema === owner ? [...objects, ...NESTINGS, NULL_ELEMENT] : objects;
}

function list(name: string, length: number, why: string): Variant {
  return { name, group: 'list', why, value: (given) => repeated(given, length) };
}

function repeated(given: VariantInput, length: number): readonly WireValue[] {
  const { base, place } = given;
  const { schema, name } = place.property;
  const made = schema ? sampleOf(schema, base.instant, base.contract) : 'value';
  const element = elementAt(base, place.steps, name) ?? made;
  return copiesOf(element, schema, length, base.contract);
}

/**
 * Copies of an element; from the second on each has an id of its own, and names of things end in a number. Copies
 * of a site hold nothing, for a charger is in one site only (W5).
 */
export function copiesOf(
  element: WireValue,
  schema: string | undefined,
  length: number,
  contract: Contract,
): readonly WireValue[] {
  const isThing = schema !== undefined && isObject(element);
  const copied = isThing && isRecursive(schema, contract) ? hollowed(element, schema, contract) : element;
  return Array.from({ length }, (_, at) => {
    if (at === 0) return element;
    if (typeof element === 'string') return `${element}_${at}`;
    return schema && isObject(copied) ? renumbered(copied, schema, at, contract) : copied;
  });
}

function renumbered(element: WireObject, schema: string, at: number, contract: Contract): WireObject {
  const changed = memberOf(contract.shapes, schema).flatMap(({ name, type }): [string, WireValue][] => {
    const value = element[name];
    if (name === 'id' && type === 'integer')
      return [[name, hasIdentity(schema, contract) ? FREE_IDS + at : at + 1]];
    const isName = typeof value === 'string' && value !== '' && /(?:Id|Tag)$/.test(name);
    return isName ? [[name, numbered(value, at)]] : [];
  });
  return { ...element, ...Object.fromEntries(changed) };
}

/** A name of the same length that ends in a number of four digits, which keeps the form of most names. */
function numbered(name: string, at: number): string {
  return name.slice(0, Math.max(0, name.length - 4)) + String(9000 + at);
}

function isRecursive(schema: string, { shapes }: Contract): boolean {
  return memberOf(shapes, schema).some((property) => property.schema === schema);
}

/** The object with empty lists, and counters that count nothing (W7). */
function hollowed(object: WireObject, schema: string, contract: Contract): WireObject {
  const counters = memberOf(contract.shapes, schema).filter(({ name, format, enum: allowed }) => {
    return format === 'int32' && !allowed && name in object;
  });
  return {
    ...emptied(object, schema, contract),
    ...Object.fromEntries(counters.map(({ name }) => [name, 0])),
  };
}

/**
 * The object so deep within others of its kind. It keeps what it holds, and the ones around it hold nothing
 * else: so they count what it counts (W7), and what it holds stays its own (W5).
 */
function nested(depth: number, why: string): Variant {
  const edit = ({ base: { contract }, place, owner }: VariantInput) => {
    const { name } = place.property;
    const around = emptied(owner, place.owner, contract);
    let object = owner;
    for (let level = depth; level > 0; level--) {
      object = { ...renumbered(around, place.owner, level, contract), [name]: [object] };
    }
    return object;
  };
  return { name: `nested-${depth}`, group: 'nesting', why, value: () => [], edit };
}

/** The object with nothing in its lists. */
function emptied(object: WireObject, schema: string, { shapes }: Contract): WireObject {
  const lists = memberOf(shapes, schema).filter(({ name, type }) => type === 'array' && name in object);
  return { ...object, ...Object.fromEntries(lists.map(({ name }) => [name, []])) };
}

const NESTINGS: readonly Variant[] = [
  nested(1, 'holds its chargers in one site in the site'),
  nested(3, 'holds its chargers three sites deep: whoever looks one level down misses them'),
  nested(
    50,
    'holds its chargers 50 sites deep: recursion has no end in sight, and trees indent out of the page',
  ),
];

const NULL_ELEMENT: Variant = {
  ...fixed(
    'real-service',
    'of-null',
    [null],
    'holds null, as in the example of the API page: reading a site fails',
  ),
  breaksSpec: true,
};

const HOSTILE_NAMES: readonly [string, WireValue][] = [
  ['', 'empty name'],
  ['__proto__', 'prototype'],
  ['constructor', 'constructor'],
  ['a.b/c~d', 'pointer'],
  ...Object.values(HOSTILE_TEXTS)
    .slice(2)
    .map(([text]): [string, WireValue] => [text, text]),
];

/** Values of an object with properties of any name. */
export const FREE_OBJECTS: readonly Variant[] = [
  fixed('object', 'empty', {}, 'is an empty object'),
  fixed(
    'object',
    String(MANY),
    Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`property${at + 1}`, `value ${at + 1}`])),
    'has 1,000 properties',
  ),
  fixed(
    'object',
    'hostile-names',
    Object.fromEntries(HOSTILE_NAMES),
    'has names such as __proto__, which change every object of a careless JavaScript client',
  ),
];

/** Values of an object that has a schema. */
export const OBJECTS: readonly Variant[] = [
  fixed('object', 'empty', {}, 'is an object without any property, for none is required'),
];
