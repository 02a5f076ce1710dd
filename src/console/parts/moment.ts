/** In which zone moments are written: that of the API's answers, or the viewer's own. */
export type Zone = 'utc' | 'local';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const MINUTE_MS = 60_000;

/** How much of a moment is written. */
export interface MomentParts {
  readonly date?: boolean;
  readonly time?: boolean;
  readonly seconds?: boolean;
}

/**
 * A moment as the console writes it in every browser, such as `15 Jan 2026, 09:00:00`: one language, 24 hours.
 * @param ms since 1970
 */
export function momentText(ms: number, zone: Zone, parts: MomentParts = {}): string {
  const { date = true, time = true, seconds = false } = parts;
  const at = new Date(zone === 'utc' ? ms : ms - new Date(ms).getTimezoneOffset() * MINUTE_MS);
  const day = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  const clock = [at.getUTCHours(), at.getUTCMinutes(), ...(seconds ? [at.getUTCSeconds()] : [])]
    .map((number) => String(number).padStart(2, '0'))
    .join(':');
  return [...(date ? [day] : []), ...(time ? [clock] : [])].join(', ');
}

/** The sign of a zone at a moment (ms since 1970), such as `UTC`, `CET` or `GMT+3`. */
export function zoneSign(ms: number, zone: Zone): string {
  if (zone === 'utc') return 'UTC';
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' }).formatToParts(new Date(ms));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** A whole number as the console writes it in every browser, such as `1,000,011`. */
export function numberText(number: number): string {
  // What `Intl` would do, which takes longer to load than the whole first view to count.
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', MINUTE_MS],
  ['s', 1000],
] as const;

/** How long something takes or took, in its largest unit, such as `12 min`. @param ms not negative */
export function spanText(ms: number): string {
  const [unit, size] = UNITS.find(([, each]) => ms >= each) ?? UNITS[3];
  return `${Math.floor(ms / size)} ${unit}`;
}
