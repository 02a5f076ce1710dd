import { formatInstant, NEVER, parseInstant } from '../../base/time/instant.ts';
import { fixed, type Variant, type VariantInput } from './variant.ts';

/** Before the clock, where a property has no time of its own. */
const A_WHILE = 3600;

/** The same moment in another spelling. */
function spelled(name: string, spell: (instant: number) => string, why: string): Variant {
  return { name, group: 'time', why, value: (given) => spell(momentOf(given)) };
}

function momentOf({ base, place, owner }: VariantInput): number {
  const before = owner[place.property.name];
  return (typeof before === 'string' ? parseInstant(before) : undefined) ?? base.instant - A_WHILE;
}

/** In local time of an offset in minutes; `at` is how the offset is written. */
function atOffset(instant: number, minutes: number, at: string): string {
  return formatInstant(instant + minutes * 60).slice(0, -1) + at;
}

/** With a fraction of a second. */
export function withFraction(instant: number, fraction: string): string {
  return `${formatInstant(instant).slice(0, -1)}.${fraction}Z`;
}

/** Seven digits, as .NET writes a fraction. */
export const SEVEN_DIGITS = '7849436';

/** Values of `date-time`: every spelling that RFC 3339 allows, and moments that are limits. */
export const DATE_TIMES: readonly Variant[] = [
  spelled(
    'offset-plus',
    (t) => atOffset(t, 345, '+05:45'),
    'has an offset: cutting the text off shows a wrong time',
  ),
  spelled(
    'offset-minus',
    (t) => atOffset(t, -570, '-09:30'),
    'has an offset, and may fall on another day than in UTC',
  ),
  spelled(
    'offset-zero',
    (t) => atOffset(t, 0, '+00:00'),
    'ends in +00:00 and not in Z, which patterns rarely allow',
  ),
  spelled(
    'offset-unknown',
    (t) => atOffset(t, 0, '-00:00'),
    'ends in -00:00, the unknown offset of RFC 3339',
  ),
  spelled(
    'one-digit',
    (t) => withFraction(t, '7'),
    'has one digit behind the second, where three were expected',
  ),
  spelled(
    'seven-digits',
    (t) => withFraction(t, SEVEN_DIGITS),
    'has seven fractional digits as .NET writes them',
  ),
  spelled(
    'nine-digits',
    (t) => withFraction(t, '784943612'),
    'has nanoseconds, which do not survive being read and written',
  ),
  spelled(
    'lower-case',
    (t) => formatInstant(t).toLowerCase(),
    'has t and z in lower case, which strict parsers refuse',
  ),
  fixed('time', 'never', NEVER, 'is .NET\'s "never": shown as it is, it is two thousand years ago'),
  fixed(
    'time',
    'epoch',
    '1970-01-01T00:00:00Z',
    'is 0 as a number, which code that tests for truth takes for missing',
  ),
  fixed(
    'time',
    'year-9999',
    '9999-12-31T23:59:59.9999999Z',
    'is the last moment of .NET, which overflows in nanoseconds',
  ),
  fixed('time', 'leap-second', '2016-12-31T23:59:60Z', 'is a leap second, which most date libraries refuse'),
  fixed(
    'time',
    'leap-second-offset',
    '2017-01-01T01:59:60+02:00',
    'is a leap second in local time, not at midnight',
  ),
];

/** Values of `date`. */
export const DATES: readonly Variant[] = [
  fixed('time', 'never', NEVER.slice(0, 10), 'is .NET\'s "never"'),
  fixed('time', 'leap-day', '2024-02-29', 'is a leap day: a year later does not exist'),
  fixed('time', 'year-9999', '9999-12-31', 'is the last day of .NET'),
];
