import { itemAt } from '../../../base/present.ts';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { type MapPoint, mapPointOf } from '../../parts/map/mercator.ts';
import { type Kind, type Shares, sharesOf } from '../../parts/map/share.ts';

/** A site as the map and the list show it. */
export interface SiteState extends MapPoint {
  readonly id: number;
  readonly name: string;
  readonly city: string;
  readonly chargers: number;
  /** How many sockets have which status, what needs a look first; those that none has are left out. */
  readonly sockets: readonly (readonly [status: string, count: number])[];
  readonly shares: Shares;
  readonly isChanged: boolean;
}

/** Reads the sites of an answer. @param order of statuses */
export function siteStates(
  { statuses, sites }: Schemas['NetworkSites'],
  order: readonly string[],
): readonly SiteState[] {
  const places = order.map((status) => statuses.indexOf(status));
  return sites.map(({ id, name, city, latitude, longitude, chargers, sockets, changed }) => ({
    ...{ id, name, city: city ?? '', chargers, isChanged: changed },
    ...mapPointOf(latitude, longitude),
    sockets: places.flatMap((place, index) => {
      const count = sockets[place] ?? 0;
      return count > 0 ? [[itemAt(order, index), count] as const] : [];
    }),
    shares: sharesOf(statuses, sockets),
  }));
}

/** What of the sites is listed. */
export interface SiteFilter {
  /** Part of name or city. */
  readonly text: string;
  /** Those with a socket that does this. */
  readonly kind: Kind | undefined;
  /** Those that are on this part of the map; undefined: anywhere. */
  readonly within: Bounds | undefined;
}

/** A part of the map, in its units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The sites that are listed, the worst first: changed ones, then by faults, then by what is offline. */
export function listed(
  sites: readonly SiteState[],
  { text, kind, within }: SiteFilter,
): readonly SiteState[] {
  const wanted = text.trim().toLowerCase();
  return sites
    .filter(
      (site) =>
        (kind === undefined || site.shares[kind] > 0) &&
        (within === undefined || isWithin(site, within)) &&
        (wanted === '' || `${site.name}\n${site.city}\n${site.id}`.toLowerCase().includes(wanted)),
    )
    .sort(
      (a, b) =>
        Number(b.isChanged) - Number(a.isChanged) ||
        (kind !== undefined && b.shares[kind] - a.shares[kind]) ||
        b.shares.fault - a.shares.fault ||
        b.shares.gone - a.shares.gone ||
        a.id - b.id,
    );
}

/** Whether a place is on a part of the map. */
export function isWithin({ x, y }: MapPoint, { left, top, right, bottom }: Bounds): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
