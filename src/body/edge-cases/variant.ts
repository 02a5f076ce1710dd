import type { EdgeBase } from './edge-base.ts';
import type { EdgePlace } from './edge-places.ts';
import type { WireObject, WireValue } from './wire.ts';

/** What edge cases are about, in the order of the catalogue. */
export const EDGE_GROUPS = {
  absent: 'a property that is not there',
  null: 'null where it is allowed',
  enum: 'each value of an enumeration, and defaults',
  boolean: 'true and false',
  number: 'limits, zero and unusual spellings of numbers',
  text: 'texts that break layouts, encodings and escaping',
  uri: 'addresses in forms that few expect',
  time: 'timestamps in every spelling of RFC 3339',
  list: 'lists of none, one and a thousand, and of empty objects',
  object: 'objects with nothing in them, or with anything',
  nesting: 'sites in sites',
  body: 'the body as a whole: order, spelling, unknown properties',
  'real-service': 'what the real service is known to send although its own spec forbids it',
  bundle: 'many at once',
} as const;

/** What an edge case is about. */
export type EdgeGroup = keyof typeof EDGE_GROUPS;

/** What the value of a property is made from. */
export interface VariantInput {
  readonly base: EdgeBase;
  readonly place: EdgePlace;
  /** The object that has the property, as it is. */
  readonly owner: WireObject;
}

/** One unusual value of a property. */
export interface Variant {
  /** Behind the `=` of the name. */
  readonly name: string;
  readonly group: EdgeGroup;
  /** What breaks in clients, in a sentence without its period that goes on from the name of the property. */
  readonly why: string;
  readonly breaksSpec?: true;
  /** The value; undefined: the property is not there. */
  readonly value: (given: VariantInput) => WireValue | undefined;
  /** The object that has the property, where more of it changes; default: the property gets the value. */
  readonly edit?: (given: VariantInput) => WireObject;
}

/** A variant that is the same value everywhere. */
export function fixed(group: EdgeGroup, name: string, value: WireValue, why: string): Variant {
  return { name, group, why, value: () => value };
}
