const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How far two instants are apart, in the largest unit of which there are two or more: `45 days`, `90 minutes`. */
export function timeApart(seconds: number): string {
  const all = Math.abs(seconds);
  const [unit, length] = UNITS.find(([, each]) => all >= 2 * each) ?? ['second', 1];
  const number = Math.floor(all / length);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
