import type { PropertyShape } from '../../base/json/shape.ts';
import type { EdgePlace } from './edge-places.ts';
import { FREE_OBJECTS, listVariants, OBJECTS } from './lists.ts';
import { BOOLEAN, DOUBLE, INT32, INT64 } from './numbers.ts';
import { TEXTS, URI_REFERENCES, URIS } from './texts.ts';
import { DATE_TIMES, DATES } from './times.ts';
import { fixed, type Variant } from './variant.ts';
import { readJson, type WireValue } from './wire.ts';

const ABSENT: Variant = {
  name: 'absent',
  group: 'absent',
  why: 'is not there: nothing is required, and code that reads it unchecked fails',
  value: () => undefined,
};
const NULL = fixed('null', 'null', null, 'is null: code that calls or calculates with it fails');

/** Everything unusual that a property can be. */
export function variantsOf(place: EdgePlace): readonly Variant[] {
  const { property } = place;
  return [ABSENT, ...(property.nullable ? [NULL] : []), ...valuesOf(place)];
}

function valuesOf(place: EdgePlace): readonly Variant[] {
  const { property } = place;
  if (property.enum) return enumVariants(property);
  switch (property.type) {
    case 'boolean':
      return [...BOOLEAN, ...defaultOf(property)];
    case 'integer':
      return [...(property.format === 'int64' ? INT64 : INT32), ...defaultOf(property)];
    case 'number':
      return [...DOUBLE, ...defaultOf(property)];
    case 'string':
      return [...textVariants(property), ...defaultOf(property)];
    case 'array':
      return listVariants(place);
    case 'object':
      return property.schema ? OBJECTS : FREE_OBJECTS;
  }
}

function textVariants({ format }: PropertyShape): readonly Variant[] {
  switch (format) {
    case undefined:
      return TEXTS;
    case 'date-time':
      return DATE_TIMES;
    case 'date':
      return DATES;
    case 'uri':
      return URIS;
    case 'uri-reference':
      return URI_REFERENCES;
    default:
      return [];
  }
}

function defaultOf({ default: preset }: PropertyShape): readonly Variant[] {
  return preset === undefined ? [] : [fixed('enum', 'default', preset as WireValue, 'has its default')];
}

/** Each value; and each number as a text, as a later version of the live service has been seen to write it. */
function enumVariants(property: PropertyShape): readonly Variant[] {
  const values = (property.enum ?? []).filter((value) => value !== null);
  const isDefault = (value: unknown) => value === property.default;
  const named = values.map((value) => {
    const why = isDefault(value)
      ? `is ${value}, the default, which a client may take for missing`
      : `is ${value}: a client may know fewer values`;
    return fixed('enum', nameOf(value), readJson(JSON.stringify(value)), why);
  });
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = numbers.map((value): Variant => {
    const why = `is the text "${value}" in place of the number, as a later version of the live service sends it`;
    return { ...fixed('real-service', `text-${value}`, String(value), why), breaksSpec: true };
  });
  return [...named, ...texts];
}

/** A value as a part of a name that needs no quotes anywhere. */
function nameOf(value: unknown): string {
  return String(value).replace(/[^A-Za-z0-9_.-]+/g, '-');
}
