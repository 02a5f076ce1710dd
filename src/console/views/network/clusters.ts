import { itemAt } from '../../../base/present.ts';
import { type Shares, sumOf, totalOf } from '../../parts/map/share.ts';
import { type Bounds, isWithin, type SiteState } from './site-state.ts';

/** Sites that are too near one another on the map to be told apart. */
export interface Cluster {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly sites: readonly SiteState[];
  readonly shares: Shares;
  readonly isChanged: boolean;
}

/** Marks that would be nearer than this, in pixels, are one. */
const CELL = 54;
/** Marks join when they are nearer than this share of their diameters. */
const TOUCHING = 0.46;
/** Room for a name, in pixels. */
const NAME_WIDTH = 76;
const NAME_HEIGHT = 16;

/**
 * Puts sites together that would overlap, cell by cell of a grid that is fixed to the world: nothing jumps while the map
 * is moved.
 * @param scale pixels for a unit of the map
 * @param within what is in view, and somewhat more
 */
export function clustersOf(sites: readonly SiteState[], scale: number, within: Bounds): readonly Cluster[] {
  const cell = CELL / scale;
  const cells = new Map<string, SiteState[]>();
  for (const site of sites) {
    if (!isWithin(site, within)) continue;
    const key = `${Math.floor(site.x / cell)} ${Math.floor(site.y / cell)}`;
    const known = cells.get(key);
    if (known) known.push(site);
    else cells.set(key, [site]);
  }
  return apart(
    [...cells].map(([key, members]) => clusterOf(key, members)),
    scale,
  );
}

/** Joins marks that would lie on one another, the largest first. */
function apart(clusters: readonly Cluster[], scale: number): readonly Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of [...clusters].sort((a, b) => b.sites.length - a.sites.length)) {
    const near = kept.findIndex(
      (each) =>
        Math.hypot(each.x - cluster.x, each.y - cluster.y) * scale <
        (sizeOf(each) + sizeOf(cluster)) * TOUCHING,
    );
    if (near < 0) kept.push(cluster);
    else kept[near] = clusterOf(itemAt(kept, near).key, [...itemAt(kept, near).sites, ...cluster.sites]);
  }
  return kept;
}

/** The marks whose name has room below them, by key: no other mark and no other name is there. */
export function named(clusters: readonly Cluster[], scale: number): ReadonlySet<string> {
  const boxes: { readonly x: number; readonly y: number }[] = [];
  const found = new Set<string>();
  for (const cluster of clusters) {
    const at = { x: cluster.x * scale, y: cluster.y * scale + sizeOf(cluster) / 2 + NAME_HEIGHT / 2 };
    const isTaken =
      boxes.some(({ x, y }) => Math.abs(x - at.x) < NAME_WIDTH && Math.abs(y - at.y) < NAME_HEIGHT) ||
      clusters.some((other) => {
        const reach = sizeOf(other) / 2;
        const [dx, dy] = [Math.abs(other.x * scale - at.x), Math.abs(other.y * scale - at.y)];
        return other !== cluster && dx < reach + NAME_WIDTH / 2 && dy < reach + NAME_HEIGHT / 2;
      });
    if (isTaken) continue;
    boxes.push(at);
    found.add(cluster.key);
  }
  return found;
}

function clusterOf(key: string, sites: readonly SiteState[]): Cluster {
  const mean = (of: (site: SiteState) => number) =>
    sites.reduce((sum, site) => sum + of(site), 0) / sites.length;
  return {
    key: sites.length === 1 ? String(itemAt(sites, 0).id) : key,
    ...{ x: mean(({ x }) => x), y: mean(({ y }) => y) },
    sites,
    shares: sumOf(sites.map(({ shares }) => shares)),
    isChanged: sites.some(({ isChanged }) => isChanged),
  };
}

/** The part of the map that holds these sites. */
export function boundsOf(sites: readonly SiteState[]): Bounds {
  const [xs, ys] = [sites.map(({ x }) => x), sites.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Diameter of a mark, in pixels. */
export function sizeOf({ sites, shares }: Cluster): number {
  if (sites.length === 1) return 16;
  return Math.round(Math.min(50, 24 + Math.sqrt(totalOf(shares)) * 0.9));
}

/** What a mark is called: its place, and what goes on there. */
export function titleOf({ sites }: Cluster): string {
  const [first] = sites;
  if (!first) return '';
  if (sites.length === 1) return first.name;
  const cities = new Set(sites.map(({ city }) => city));
  return cities.size === 1
    ? `${first.city}, ${sites.length} sites`
    : `${sites.length} sites around ${commonest(sites)}`;
}

/** The city that most of the sites are in. */
export function commonest(sites: readonly SiteState[]): string {
  const counts = new Map<string, number>();
  for (const { city } of sites) counts.set(city, (counts.get(city) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as [
    string,
    number,
  ])[0];
}
