import { itemAt } from '../../base/present.ts';
/** How the externalIds of a customer's drivers are formed, e.g. `driver-{n}`. */
export interface IdPattern {
  readonly before: string;
  readonly after: string;
}

/** What stands for the number in a pattern. */
const NUMBER = '{n}';

/**
 * Reads a pattern such as `driver-{n}`.
 * @throws RangeError when `{n}` does not occur exactly once.
 */
export function parseIdPattern(text: string): IdPattern {
  const parts = text.split(NUMBER);
  if (parts.length !== 2)
    throw new RangeError('allowed: a text that contains {n} exactly once, such as driver-{n}');
  return { before: itemAt(parts, 0), after: itemAt(parts, 1) };
}

/** The externalId of driver number `n` (from 1). */
export function writeId(pattern: IdPattern, n: number): string {
  return `${pattern.before}${n}${pattern.after}`;
}

/** The number that an externalId carries; undefined for any other text: no zeros in front, no sign. */
export function readId(pattern: IdPattern, externalId: string): number | undefined {
  const { before, after } = pattern;
  const length = externalId.length - before.length - after.length;
  if (length < 1 || length > 15 || !externalId.startsWith(before) || !externalId.endsWith(after))
    return undefined;
  const digits = externalId.slice(before.length, before.length + length);
  return /^[1-9]\d*$/.test(digits) ? Number(digits) : undefined;
}
