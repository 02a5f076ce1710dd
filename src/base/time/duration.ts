import { present } from '../present.ts';
import { counted } from '../text/counted.ts';

/** An ISO 8601 duration: calendar months and exact seconds are kept apart. */
export interface Duration {
  /** Whole months, negative for a duration that points to the past. */
  readonly months: number;
  /** Whole seconds (weeks and days included), of the same sign. */
  readonly seconds: number;
}

const ISO_8601 =
  /^([+-]?)P(?!$)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Reads an ISO 8601 duration such as `PT2H`, `-P1D` or `+P1Y2M`; whole numbers only.
 * Returns undefined for any other text.
 */
export function parseDuration(text: string): Duration | undefined {
  const found = ISO_8601.exec(text);
  if (!found) return undefined;
  const sign = found[1] === '-' ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2)
    .map((part) => Number(part ?? 0)) as number[];
  const all =
    ((present(weeks) * 7 + present(days)) * 24 + present(hours)) * 3600 +
    present(minutes) * 60 +
    present(seconds);
  return { months: sign * (present(years) * 12 + present(months)) || 0, seconds: sign * all || 0 };
}

/**
 * Adds a duration to an instant (whole seconds). Months first, in UTC, clamped to the last day of
 * the month (31 January plus a month is the last of February), then the seconds.
 */
export function addDuration(instant: number, duration: Duration): number {
  if (duration.months === 0) return instant + duration.seconds;
  const date = new Date(instant * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + duration.months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return Math.floor(date.getTime() / 1000) + duration.seconds;
}

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** A length of time as people read it, in its two largest units: `2 days 3 hours`. @param seconds not negative */
export function durationInWords(seconds: number): string {
  const first = UNITS.findIndex(([length]) => seconds >= length);
  if (first < 0) return '0 seconds';
  let left = Math.floor(seconds);
  const words = UNITS.slice(first, first + 2).flatMap(([length, unit]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count > 0 ? [counted(count, unit)] : [];
  });
  return words.join(' ');
}

/** The same of milliseconds, down to these: `30 ms`, `1.5 seconds`, `10 minutes`. @param ms not negative */
export function spanInWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60_000 && ms % 1000 !== 0 ? `${ms / 1000} seconds` : durationInWords(ms / 1000);
}
