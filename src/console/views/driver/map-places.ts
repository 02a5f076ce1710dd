import { STATUSES } from '../../parts/status.tsx';
import type { ShownCharger } from './read-body.ts';

/** Chargers that are so near one another that a map shows them as one. */
export interface Place {
  readonly key: string;
  readonly label: string;
  /** Degrees: that of the first charger. */
  readonly latitude: number;
  readonly longitude: number;
  readonly chargers: number;
  /** What is worst of what its chargers do. */
  readonly status: string;
}

/** The worst first. */
const BY_CONCERN = ['Error', 'Offline', 'Unavailable', ...STATUSES];

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
    label: near[0]!.city ?? key,
    ...near[0]!.place!,
    chargers: new Set(near.map(({ chargerId, pointer }) => chargerId || pointer)).size,
    status: BY_CONCERN.find((status) => near.some((each) => each.status === status)) ?? near[0]!.status,
  }));
}
