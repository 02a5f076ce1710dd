import { itemAt, present } from '../../../base/present.ts';
import { kindOf, type Shares } from '../../parts/map/share.ts';
import type { ShownCharger } from './read-body.ts';

/** Chargers that are so near one another that a map shows them as one. */
export interface Place {
  readonly key: string;
  readonly label: string;
  /** Degrees: that of the first charger. */
  readonly latitude: number;
  readonly longitude: number;
  readonly chargers: number;
  /** What its sockets do. */
  readonly shares: Shares;
}

/** The places of chargers, by city; those that are nowhere, or not on this Earth, are left out. */
export function placesOf(chargers: readonly ShownCharger[]): readonly Place[] {
  const byKey = new Map<string, ShownCharger[]>();
  for (const charger of chargers) {
    const { place, city, country } = charger;
    if (!place || Math.abs(place.latitude) > 90 || Math.abs(place.longitude) > 180) continue;
    const key =
      city === undefined
        ? `${place.latitude.toFixed(1)},${place.longitude.toFixed(1)}`
        : `${city}, ${country ?? ''}`;
    const known = byKey.get(key);
    if (known) known.push(charger);
    else byKey.set(key, [charger]);
  }
  return [...byKey].map(([key, near]) => ({
    key,
    label: itemAt(near, 0).city ?? key,
    ...present(itemAt(near, 0).place),
    chargers: new Set(near.map(({ chargerId, pointer }) => chargerId || pointer)).size,
    shares: sharesOf(near),
  }));
}

/** What the sockets of chargers do, each charger once. */
function sharesOf(chargers: readonly ShownCharger[]): Shares {
  const shares = { busy: 0, free: 0, fault: 0, gone: 0 };
  const each = new Map(chargers.map((charger) => [charger.chargerId || charger.pointer, charger]));
  for (const { sockets } of each.values()) for (const { status } of sockets) shares[kindOf(status)]++;
  return shares;
}
