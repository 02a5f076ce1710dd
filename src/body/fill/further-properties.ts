import { isObject } from '../../base/json/json-object.ts';
import { keyOf, Stream } from '../../base/random.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import { matching } from './matching.ts';

/** Names and schemas of properties that an object may have beside those that its schema lists. */
export interface FurtherProperties {
  /** A name for the property of this number, from 1. @param seed tells one object from another */
  nameOf(number: number, seed: string): string;
  schemaOf(name: string): unknown;
}

/** What an object may have beside the listed properties (`patternProperties`, `propertyNames`, `additionalProperties`). */
export function furtherOf(schema: SchemaObject): FurtherProperties {
  const { patternProperties, propertyNames, additionalProperties } = schema;
  const patterns = Object.entries(isObject(patternProperties) ? patternProperties : {});
  const named = isObject(propertyNames) ? propertyNames : {};
  const listed: readonly unknown[] = Array.isArray(named.enum) ? named.enum : [];
  const pattern = patterns[0]?.[0] ?? named.pattern;
  return {
    nameOf(number, seed) {
      if (listed.length > 0) return String(listed[(number - 1) % listed.length]);
      if (typeof pattern !== 'string') return `key${number}`;
      const made = matching(pattern, new Stream(keyOf(seed), 4, number), Infinity);
      // Names differ, where the pattern lets them.
      return new RegExp(pattern, 'u').test(made + number) ? made + number : made;
    },
    schemaOf: (name) =>
      patterns.find(([each]) => new RegExp(each, 'u').test(name))?.[1] ?? additionalProperties ?? true,
  };
}
