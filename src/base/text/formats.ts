import { itemAt } from '../present.ts';

// The string and number formats that the spec may use, for the generated validators. No imports here: the
// generator loads this file on its own.

/** February of a leap year is looked at by itself. */
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528; // 528 = '0' * 11
}

function isCalendarDay(text: string): boolean {
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (day < 1 || month < 1 || month > 12) return false;
  if (month !== 2 || day < 29) return day <= itemAt(DAYS_IN_MONTH, month - 1);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether `text` is a `full-date` of RFC 3339, section 5.6. */
export function isDate(text: string): boolean {
  return DATE.test(text) && isCalendarDay(text);
}

/**
 * Whether `text` is a `date-time` of RFC 3339, section 5.6: any number of fractional digits, `t` and `z` in
 * lower case too, an offset with its colon, and second 60 only where a leap second can be (23:59 UTC).
 */
export function isDateTime(text: string): boolean {
  if (!DATE_TIME.test(text) || !isCalendarDay(text)) return false;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (hour > 23 || minute > 59 || second > 60) return false;
  const sign = text.charCodeAt(text.length - 6);
  const isOffset = text.charCodeAt(text.length - 3) === 58; // ':'
  const offsetHour = isOffset ? twoDigits(text, text.length - 5) : 0;
  const offsetMinute = isOffset ? twoDigits(text, text.length - 2) : 0;
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (sign === 45 ? -1 : 1); // '-'
  return (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439;
}

/** Whether `value` is a whole number of 32 bits. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -2147483648 && value <= 2147483647;
}

/** Whether `value` is a whole number of 64 bits, as near as JavaScript tells (2^63 - 1 reads as 2^63). */
export function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63;
}

// RFC 3986, appendix A. Alternatives never overlap, so no text takes more than linear time.
const PERCENT = '%[0-9A-Fa-f]{2}';
const REG_CHAR = `[A-Za-z0-9\\-._~!$&'()*+,;=]|${PERCENT}`;
const USER_CHAR = `[A-Za-z0-9\\-._~!$&'()*+,;=:]|${PERCENT}`;
const P_CHAR = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|${PERCENT})`;
const P_CHAR_NO_COLON = `(?:[A-Za-z0-9\\-._~!$&'()*+,;=@]|${PERCENT})`;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const H16 = '[0-9A-Fa-f]{1,4}';
const LS32 = `(?:${H16}:${H16}|${OCTET}(?:\\.${OCTET}){3})`;
const IPV6 = [
  `(?:${H16}:){6}${LS32}`,
  `::(?:${H16}:){5}${LS32}`,
  `(?:${H16})?::(?:${H16}:){4}${LS32}`,
  `(?:(?:${H16}:){0,1}${H16})?::(?:${H16}:){3}${LS32}`,
  `(?:(?:${H16}:){0,2}${H16})?::(?:${H16}:){2}${LS32}`,
  `(?:(?:${H16}:){0,3}${H16})?::${H16}:${LS32}`,
  `(?:(?:${H16}:){0,4}${H16})?::${LS32}`,
  `(?:(?:${H16}:){0,5}${H16})?::${H16}`,
  `(?:(?:${H16}:){0,6}${H16})?::`,
].join('|');
const IPV_FUTURE = "[Vv][0-9A-Fa-f]+\\.[A-Za-z0-9\\-._~!$&'()*+,;=:]+";
const AUTHORITY = `(?:(?:${USER_CHAR})*@)?(?:\\[(?:${IPV6}|${IPV_FUTURE})\\]|(?:${REG_CHAR})*)(?::\\d*)?`;
const SEGMENTS = `(?:/${P_CHAR}*)*`;
const ROOTED = `//${AUTHORITY}${SEGMENTS}|/(?:${P_CHAR}+${SEGMENTS})?`;
const TAIL = `(?:\\?(?:${P_CHAR}|[/?])*)?(?:#(?:${P_CHAR}|[/?])*)?$`;

const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+\\-.]*:(?:${ROOTED}|${P_CHAR}+${SEGMENTS}|)${TAIL}`);
const RELATIVE = new RegExp(`^(?:${ROOTED}|${P_CHAR_NO_COLON}+${SEGMENTS}|)${TAIL}`);

/** Most URIs that there are; the whole grammar takes ms to compile, once it is asked for. */
const USUAL_URI = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~-]*)*$/;

/** Whether `text` is a `URI` of RFC 3986, that is, has a scheme. */
export function isUri(text: string): boolean {
  return USUAL_URI.test(text) || URI.test(text);
}

/** Whether `text` is a `URI-reference` of RFC 3986. */
export function isUriReference(text: string): boolean {
  return URI.test(text) || RELATIVE.test(text);
}

/** How many Unicode code points `text` has: the unit of minLength and maxLength. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if (isSurrogate(text, at, 0xd800) && isSurrogate(text, at + 1, 0xdc00)) {
      length--;
      at++;
    }
  }
  return length;
}

function isSurrogate(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first;
}

const anyNumber = (): boolean => true;

/**
 * The formats by name, in the form that ajv takes. The generator refuses a spec that uses any other format;
 * add it here.
 */
export const formats = {
  date: isDate,
  'date-time': isDateTime,
  uri: isUri,
  'uri-reference': isUriReference,
  int32: { type: 'number', validate: isInt32 },
  int64: { type: 'number', validate: isInt64 },
  float: { type: 'number', validate: anyNumber },
  double: { type: 'number', validate: anyNumber },
} as const;
