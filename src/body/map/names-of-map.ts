import type { MapRow } from './map-slot.ts';
import { INNER_KINDS, KINDS, type Kind } from './words.ts';

/**
 * How the bodies of a user's spec call what the world has, by kind of thing and our name: `{ Tag: { idTag: 'uid' } }`.
 * @param rows undefined for the built-in contract, which has our names
 * @param envelope name of the property that holds the driver
 */
export function namesOf(
  rows: readonly MapRow[] | undefined,
  envelope: string | undefined,
): Readonly<Record<string, Readonly<Record<string, string>>>> | undefined {
  if (!rows) return undefined;
  const names: Partial<Record<Kind, Record<string, string>>> = {};
  // What kind of thing stands at a place; a thing comes before what is in it.
  const kinds = new Map<string, Kind>([[envelope ?? '', 'Driver']]);
  for (const { place, source } of rows) {
    const [, above = '', name = ''] = /^(?:(.*)\.)?([^.]*)$/.exec(place) ?? [];
    const here = kinds.get(above.replace(/\[\]$/, ''));
    const [word = '', own = ''] = source.split('.');
    const kind = KINDS.find((each) => each.toLowerCase() === word.toLowerCase());
    // A property may show what stands around its thing, or the place of a charger.
    if (!here || !kind || (kind !== here && !(kind === 'LocationInfo' && here === 'Charger'))) continue;
    const ofKind = names[kind] ?? {};
    names[kind] = ofKind;
    ofKind[own] ??= name;
    const inner = INNER_KINDS[kind]?.[own];
    if (inner) kinds.set(place, inner);
  }
  return names as Readonly<Record<string, Readonly<Record<string, string>>>>;
}
