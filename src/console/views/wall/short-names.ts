import type { ShownCharger } from '../driver/read-body.ts';

/** More letters than this do not fit a tile. */
const LONGEST = 8;

/**
 * What chargers are called on a wall: of a long name what tells it from its neighbours. Where two were called the same, as
 * `#1` of each floor, their place among all of the site.
 */
export function shortNames(chargers: readonly ShownCharger[]): ReadonlyMap<ShownCharger, string> {
  const short = chargers.map(({ name }) => {
    const last = name.split(' ').at(-1) ?? '';
    return name.length <= LONGEST ? name : /^#?[\dA-Z-]{1,5}$/.test(last) ? last : undefined;
  });
  const isPlain = new Set(short).size === short.length;
  return new Map(
    chargers.map((charger, index) => [charger, (isPlain && short[index]) || `No. ${index + 1}`] as const),
  );
}
