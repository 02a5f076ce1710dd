// RFC 3339 date-time; .NET writes up to seven fractional digits (contract facts).
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_BEFORE_1970 = 719_162;
const DAY_SECONDS = 86_400;
/** A double still tells it from a whole second in year 9999. */
const FINEST = 0.0001;

/**
 * The instant of an RFC 3339 timestamp in seconds since 1970-01-01T00:00:00Z; NaN for anything else,
 * numbers and null included. A fraction is kept to 0.1 ms and never rounded to a whole second, so that the
 * comparison with a clock of whole seconds is exact however many digits .NET writes. Reads the digits itself: Date.parse reads more forms, some of
 * them in the machine's own time zone.
 */
export function instantOf(text: unknown): number {
  if (typeof text !== 'string' || !RFC3339.test(text)) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const monthDays = DAYS_BEFORE_MONTH[month - 1];
  if (monthDays === undefined) return Number.NaN;
  const days =
    (year - 1) * 365 + leapDaysBefore(month > 2 ? year + 1 : year) + monthDays + digits(text, 8, 2) - 1;
  const time = digits(text, 11, 2) * 3600 + digits(text, 14, 2) * 60 + digits(text, 17, 2);
  return (days - DAYS_BEFORE_1970) * DAY_SECONDS + time + fraction(text) - offset(text);
}

/** The 29ths of February from year 1 to the end of the year before `year`. */
function leapDaysBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function fraction(text: string): number {
  if (text.charCodeAt(19) !== 46) return 0;
  let value = 0;
  let unit = 0.1;
  for (let at = 20; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * unit;
    unit /= 10;
  }
  return value === 0 ? 0 : Math.min(Math.max(value, FINEST), 1 - FINEST);
}

function offset(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (last === 90 || last === 122) return 0;
  const at = text.length - 6;
  const seconds = digits(text, at + 1, 2) * 3600 + digits(text, at + 4, 2) * 60;
  return text[at] === '-' ? -seconds : seconds;
}
