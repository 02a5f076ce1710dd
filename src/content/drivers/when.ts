import { addDuration, type Duration, parseDuration } from '../../base/time/duration.ts';
import { parseInstant } from '../../base/time/instant.ts';

/** A time as a fixture gives it: an instant (whole seconds), or a distance from the clock. */
export type GivenTime = { readonly instant: number } | { readonly fromClock: Duration };

/** Reads RFC 3339 or an ISO 8601 duration; undefined for a date that does not exist or is not in 1970 to 2199. */
export function readWhen(text: string): GivenTime | undefined {
  const fromClock = parseDuration(text);
  if (fromClock) return { fromClock };
  const instant = parseInstant(text);
  return instant === undefined ? undefined : { instant };
}

/** The instant that is meant when the clock shows `clock` (both whole seconds). */
export function resolve(when: GivenTime, clock: number): number {
  return 'instant' in when ? when.instant : addDuration(clock, when.fromClock);
}

/** Whether a time moves with the clock. */
export function isMoving(when: GivenTime): boolean {
  return 'fromClock' in when;
}

/** Whether a time lies after the clock at every clock. */
export function isAhead(when: GivenTime): boolean {
  return 'fromClock' in when && (when.fromClock.months > 0 || when.fromClock.seconds > 0);
}

/** Whether `a` is before `b` at every clock; both fixed or both moving. A month has 28 to 31 days. */
export function isBefore(a: GivenTime, b: GivenTime): boolean {
  if ('instant' in a) return 'instant' in b && a.instant < b.instant;
  if ('instant' in b) return false;
  const months = b.fromClock.months - a.fromClock.months;
  const seconds = b.fromClock.seconds - a.fromClock.seconds;
  return months * (months < 0 ? 31 : 28) * 86_400 + seconds > 0;
}

/** The seconds that a time before the clock lies back: 10800 for `-PT3H`. */
export function secondsAgo(text: string): number {
  return Math.abs(parseDuration(text)?.seconds ?? 0);
}
