import { DC_STATIONS } from './dc-stations.ts';
import { HOME_STATIONS } from './home-stations.ts';
import { SHARED_STATIONS } from './shared-stations.ts';
import type { SiteKind, Station } from './station.ts';

/**
 * Every station that a charger of the world can be (W13). Manufacturers and model families exist in the
 * field; figures are rounded to what their data sheets make plausible and are no product information.
 */
export const STATIONS: readonly Station[] = [...HOME_STATIONS, ...SHARED_STATIONS, ...DC_STATIONS];

const BY_MODEL: ReadonlyMap<string, Station> = new Map(STATIONS.map((station) => [station.model, station]));

const BY_USE: Readonly<Record<SiteKind, readonly Station[]>> = {
  residence: usedIn('residence'),
  workplace: usedIn('workplace'),
  destination: usedIn('destination'),
  hub: usedIn('hub'),
  depot: usedIn('depot'),
};

function usedIn(kind: SiteKind): readonly Station[] {
  return STATIONS.filter((station) => station.uses.includes(kind));
}

/** The station with exactly this model name, or undefined when the catalogue has none. */
export function stationByModel(model: string): Station | undefined {
  return BY_MODEL.get(model);
}

/** The stations that stand at sites of this kind: at least five, always in the catalogue's order. */
export function stationsFor(kind: SiteKind): readonly Station[] {
  return BY_USE[kind];
}
