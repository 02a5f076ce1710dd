import { formatWireJson, parseWireJson, WireJsonError } from '../../base/json/wire-json.ts';
import type { Redact } from './redactor.ts';

/** Numbers of fewer digits are met by chance. */
const SHORTEST_NUMBER = 4;

/** Whether a number is a key, or holds one. */
export function isKeyNumber(value: number | bigint, redact: Redact): boolean {
  const digits = String(value);
  return digits.length >= SHORTEST_NUMBER && redact(digits) !== digits;
}

/**
 * Takes keys out of JSON: out of texts, of names of properties, and of numbers, as services repeat a key of digits as one. Such
 * a number becomes a text.
 * @param value as `parseWireJson` reads it
 */
export function redactJson(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number' || typeof value === 'bigint')
    return isKeyNumber(value, redact) ? redact(String(value)) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => redactJson(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [redact(name), redactJson(inner, redact)]),
  );
}

/** Takes keys out of a body, which stays JSON where it is JSON: a number that is struck in the text would leave none. */
export function redactBody(text: string, redact: Redact): string {
  const struck = redact(text);
  if (struck === text) return text;
  try {
    return formatWireJson(redactJson(parseWireJson(text).value, redact));
  } catch (error) {
    if (error instanceof WireJsonError) return struck;
    throw error;
  }
}
