import { present } from '../present.ts';
/**
 * Instants are whole seconds since 1970-01-01T00:00:00Z (W25: the clock that answers see is floored
 * to whole seconds).
 */

/** The earliest instant that a clock may show: 1970-01-01T00:00:00Z. */
export const FIRST_INSTANT = 0;
/** The latest instant that a clock may show: 2199-12-31T23:59:59Z. */
export const LAST_INSTANT = 7_258_118_399;

/** How the service writes "never" (.NET's DateTime.MinValue, seen in the live API). */
export const NEVER = '0001-01-01T00:00:00Z';

const DAY = 86_400;
/** `00` to `99`. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Writes an instant as RFC 3339 in UTC: `2026-01-15T09:00:00Z`. */
export function formatInstant(instant: number): string {
  if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)) {
    return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
  }
  // An answer has dozens of them, and Date takes ten times as long.
  const day = Math.floor(instant / DAY);
  const second = Math.floor(instant - day * DAY);
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) % 60;
  return `${formatDay(day)}T${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[second % 60]}Z`;
}

/** A day, counted from 1970-01-01, as `2026-01-15`: Euclidean affine functions over years that begin in March. */
function formatDay(day: number): string {
  const sinceMarch0000 = day + 719_468;
  const era = Math.floor(sinceMarch0000 / 146_097);
  const dayOfEra = sinceMarch0000 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}`;
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/**
 * Reads an RFC 3339 date-time, any offset; fractions of a second are floored.
 * Returns undefined when the text is no such date (31 February too) or lies outside
 * FIRST_INSTANT..LAST_INSTANT.
 */
export function parseInstant(text: string): number | undefined {
  const found = RFC_3339.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as number[];
  const offset = (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0)) * (found[7] === '-' ? -60 : 60);
  if (
    present(hour) > 23 ||
    present(minute) > 59 ||
    present(second) > 59 ||
    Number(found[8] ?? 0) > 23 ||
    Number(found[9] ?? 0) > 59
  ) {
    return undefined;
  }
  const date = new Date(Date.UTC(present(year), present(month) - 1, present(day), hour, minute, second));
  if (date.getUTCMonth() !== present(month) - 1 || date.getUTCDate() !== day) return undefined;
  const instant = Math.floor(date.getTime() / 1000) - offset;
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined;
}
