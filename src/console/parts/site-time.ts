/** The clock of a site, as people there read it, such as `18:30`. @param timeZone IANA name @param ms since 1970 */
export function siteTimeText(ms: number, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    ...(seconds && ({ second: '2-digit' } as const)),
  }).format(ms);
}

/** The day at a site, such as `Thu 12 Mar 2026`. @param timeZone IANA name @param ms since 1970 */
export function siteDayText(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...({ timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const),
  }).formatToParts(ms);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

/** What people call the clock of a zone, such as `Amsterdam time`. @param timeZone IANA name */
export function zoneName(timeZone: string): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return timeZone === 'UTC' || !city ? 'UTC' : `${city} time`;
}
