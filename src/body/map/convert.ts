import { NEVER, parseInstant } from '../../base/time/instant.ts';
import type { SchemaObject } from '../../contract/schema.ts';
import { typesOf } from '../../contract/schemas.ts';
import { uuidFrom } from '../fill/text-for.ts';
import { otherWordsFor } from '../privacy/other-spelling.ts';
import { plainName } from './words.ts';

/** The first second of the year 1, before 1970. */
const NEVER_S = -62_135_596_800;

/** Values of an enumeration that stand for what it does not have. */
const OTHERS = ['unknown', 'other', 'others', 'undefined', 'none', 'unavailable'];

/**
 * Values that may stand for one of the world in a property of another type, format, unit or enumeration; the best first.
 * @param value what the world says
 * @param seed whose value it is, for what follows from it
 */
export function candidates(
  value: unknown,
  schema: SchemaObject,
  { name, own, seed }: { readonly name: string; readonly own: string; readonly seed: string },
): readonly unknown[] {
  const scaled = inUnit(value, name, own);
  const found: unknown[] = scaled === value ? [value] : [scaled];
  const types = typesOf(schema);
  if (Array.isArray(schema.enum)) found.push(...enumerated(scaled, schema.enum, own));
  if (types.includes('string')) found.push(...texts(scaled, schema, seed));
  if (types.includes('integer') || types.includes('number')) found.push(...numbers(scaled, name));
  if (types.includes('boolean'))
    found.push(scaled !== null && scaled !== false && scaled !== 'false' && scaled !== 0);
  if (types.includes('array') && !Array.isArray(value)) found.push(value === null ? [] : [value]);
  if (Array.isArray(value) && !types.includes('array')) found.push(value[0]);
  if (types.includes('null')) found.push(null);
  return found;
}

/** Watts as kilowatts where a name says so. */
function inUnit(value: unknown, name: string, own: string): unknown {
  const isKilo = /kw$/i.test(plainName(name)) && /watts$/i.test(own);
  return isKilo && typeof value === 'number' ? value / 1000 : value;
}

function enumerated(value: unknown, listed: readonly unknown[], own: string): readonly unknown[] {
  const plain = plainName(String(value));
  const words = /status$/i.test(own) ? otherWordsFor(String(value)).map(plainName) : [];
  const same = [plain, ...words].flatMap((word) =>
    listed.filter((each) => typeof each === 'string' && plainName(each) === word),
  );
  const near = listed.filter(
    (each) =>
      typeof each === 'string' &&
      plain !== '' &&
      (plainName(each).includes(plain) || plain.includes(plainName(each))),
  );
  const others = listed.filter((each) => OTHERS.includes(plainName(String(each))));
  return [...same, ...near, ...others];
}

function texts(value: unknown, { format, maxLength }: SchemaObject, seed: string): readonly unknown[] {
  const found: string[] = [];
  if (format === 'uuid') found.push(uuidFrom(`${seed} ${String(value)}`));
  if (value === null) return found;
  if (typeof value === 'string' && (format === 'date' || format === 'full-date'))
    found.push(value.slice(0, 10));
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (typeof maxLength === 'number') found.push([...text].slice(0, maxLength).join(''));
  found.push(text);
  return found;
}

function numbers(value: unknown, name: string): readonly unknown[] {
  if (typeof value === 'boolean') return [value ? 1 : 0];
  if (typeof value !== 'string') return typeof value === 'number' ? [Math.round(value)] : [];
  // What was never seen is of the year 1, or where a schema has no such times of no second at all.
  if (value === NEVER) return /ms$|millis/i.test(name) ? [NEVER_S * 1000, 0] : [NEVER_S, 0];
  const instant = parseInstant(value);
  if (instant !== undefined) {
    return /ms$|millis/i.test(name) ? [instant * 1000] : [instant, instant * 1000];
  }
  const number = Number.parseFloat(value.replace(',', '.'));
  return Number.isNaN(number) ? [] : [number, Math.round(number)];
}
