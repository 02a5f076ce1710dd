import { itemAt } from './present.ts';

/** A moment on a clock on the wall, in no zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight; from 86400 on it is a later day. */
  readonly secondOfDay: number;
}

/** Reads `2026-03-12T16:00`, with seconds or without; undefined for any other text, and for days that there are none. */
export function parseWallTime(text: string): WallTime | undefined {
  const [, date, time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const secondOfDay = parseTimeOfDay(time);
  if (date === undefined || secondOfDay === undefined) return undefined;
  const at = new Date(`${date}T00:00:00Z`);
  // What is no day is another one, or none, once it is read.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return undefined;
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), secondOfDay };
}

/** Seconds since midnight of `17:30` or `17:30:15`; undefined for any other text. */
export function parseTimeOfDay(text: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0) : undefined;
}

/**
 * The instant (whole seconds since 1970) at which clocks in a zone show a moment; of one that they skip in spring the
 * instant as if they did not, of one that they show twice in autumn one of the two.
 * @param zone IANA name, such as `Europe/Paris`
 */
export function instantIn(zone: string, { year, month, day, secondOfDay }: WallTime): number {
  const shown = Date.UTC(year, month - 1, day) / 1000 + secondOfDay;
  const near = shown - offsetAt(zone, shown);
  return shown - offsetAt(zone, near);
}

/** How many seconds clocks in a zone are before UTC at an instant (whole seconds since 1970). */
function offsetAt(zone: string, instant: number): number {
  const { year, month, day, secondOfDay } = wallTimeIn(zone, instant);
  return Date.UTC(year, month - 1, day) / 1000 + secondOfDay - instant;
}

/** What clocks in a zone show at an instant (whole seconds since 1970). @param zone IANA name, such as `Europe/Paris` */
export function wallTimeIn(zone: string, instant: number): WallTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...({ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
  });
  const parts = format.formatToParts(new Date(instant * 1000));
  const part = (type: string) =>
    Number(
      itemAt(
        parts.filter((each) => each.type === type),
        0,
      ).value,
    );
  const secondOfDay = part('hour') * 3600 + part('minute') * 60 + part('second');
  return { year: part('year'), month: part('month'), day: part('day'), secondOfDay };
}

/** The same moment so many days later. */
export function daysLater(time: WallTime, days: number): WallTime {
  return { ...time, secondOfDay: time.secondOfDay + days * 86_400 };
}
