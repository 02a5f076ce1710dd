import { lastItem, present } from '../base/present.ts';
import { addDuration, type Duration, parseDuration } from '../base/time/duration.ts';
import { FIRST_INSTANT, formatInstant, LAST_INSTANT, parseInstant } from '../base/time/instant.ts';

/** How a clock runs: where it starts, and how many of its seconds pass in one real second. */
export interface ClockSetting {
  /** Instant at which the clock starts (whole seconds); undefined: the real time. */
  readonly from?: number;
  /** Added to the real time where there is no `from`. */
  readonly offset?: Duration;
  /** Seconds of the clock per real second: 0 = frozen, 1 = live, 60 = an hour a minute. */
  readonly speed: number;
  /** Real time in ms since 1970 from which it runs; undefined: from when it is set. */
  readonly sinceMs?: number;
}

/** The real time as it is. */
export const LIVE: ClockSetting = { speed: 1 };

/** A clock that always shows one instant (whole seconds). */
export function frozenAt(instant: number): ClockSetting {
  return { from: instant, speed: 0 };
}

const ALLOWED =
  'allowed: live, an instant from 1970 to 2199 such as 2026-01-15T09:00:00Z (frozen there), a speed such as x60 ' +
  '(x0.1 to x86400), an offset such as +PT2H or -P1D, or an instant and a speed such as 2026-01-15T09:00:00Z,x60; ' +
  'after a speed from=INSTANT says since when it runs, in real time';

/**
 * Reads the text of the option `clock`.
 * @throws RangeError whose message says what is allowed.
 */
export function parseClock(text: string): ClockSetting {
  const trimmed = text.trim();
  if (trimmed === 'live') return LIVE;
  const parts = trimmed.split(',').map((part) => part.trim());
  const [, since] = /^from=(.*)$/.exec(lastItem(parts)) ?? [];
  if (since !== undefined) return sinceInstant(parts.slice(0, -1).join(','), since);
  const [first, second, ...more] = parts;
  const from = parseInstant(present(first));
  if (from !== undefined && second === undefined) return frozenAt(from);
  const speed = parseSpeed(second ?? present(first));
  if (speed !== undefined && more.length === 0) {
    if (second === undefined) return { speed };
    if (from !== undefined) return { from, speed };
  }
  const offset = /^[+-]/.test(trimmed) ? parseDuration(trimmed) : undefined;
  if (offset) return { offset, speed: 1 };
  throw new RangeError(ALLOWED);
}

/** A clock that runs, from an instant of the real time: the same in all processes, and after a restart. */
function sinceInstant(clock: string, since: string): ClockSetting {
  const from = parseInstant(since);
  const running = parseClock(clock);
  if (
    from === undefined ||
    running.sinceMs !== undefined ||
    running.speed === 0 ||
    running.offset ||
    running === LIVE
  )
    throw new RangeError(ALLOWED);
  return { ...running, sinceMs: from * 1000 };
}

function parseSpeed(text: string): number | undefined {
  const found = /^x(\d{1,5}(?:\.\d{1,3})?)$/.exec(text);
  const speed = found ? Number(found[1]) : 0;
  return speed >= 0.1 && speed <= 86400 ? speed : undefined;
}

/**
 * What a clock shows, in whole seconds, kept within 1970 to 2199.
 * @param setMs real time in ms since 1970 at which the clock was set
 * @param nowMs real time in ms since 1970
 */
export function instantAt(clock: ClockSetting, setMs: number, nowMs: number): number {
  const startedMs = clock.sinceMs ?? setMs;
  let shown: number;
  if (clock.from !== undefined) {
    shown = clock.from + Math.floor(((nowMs - startedMs) / 1000) * clock.speed);
  } else if (clock.speed !== 1) {
    shown = Math.floor(startedMs / 1000 + ((nowMs - startedMs) / 1000) * clock.speed);
  } else {
    const real = Math.floor(nowMs / 1000);
    shown = clock.offset ? addDuration(real, clock.offset) : real;
  }
  return Math.min(Math.max(shown, FIRST_INSTANT), LAST_INSTANT);
}

/** Writes a clock as the option `clock` reads it. */
export function formatClock(clock: ClockSetting): string {
  const since = clock.sinceMs === undefined ? '' : `,from=${formatInstant(Math.floor(clock.sinceMs / 1000))}`;
  const speed = `x${clock.speed}${since}`;
  if (clock.from !== undefined) {
    return clock.speed === 0 ? formatInstant(clock.from) : `${formatInstant(clock.from)},${speed}`;
  }
  if (clock.speed !== 1) return speed;
  return clock.offset ? formatOffset(clock.offset) : 'live';
}

function formatOffset({ months, seconds }: Duration): string {
  const sign = months < 0 || seconds < 0 ? '-' : '+';
  const date = months === 0 ? '' : `${Math.abs(months)}M`;
  const time = seconds === 0 && months !== 0 ? '' : `T${Math.abs(seconds)}S`;
  return `${sign}P${date}${time}`;
}
