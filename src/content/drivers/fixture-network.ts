import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import type { DriverFixture } from './fixture-set.ts';

/** The chargers and sites of a customer's hand-written drivers; those in recorded bodies are text. */
export interface FixtureNetwork {
  readonly byId: ReadonlyMap<number, ChargerModel>;
  readonly byChargerId: ReadonlyMap<string, ChargerModel>;
  /** Sites by id, those below others included. */
  readonly sites: ReadonlyMap<number, SiteModel>;
  /** The sites that are in no other, in the order of the files. */
  readonly topSites: readonly SiteModel[];
}

/** Collects chargers and sites of drivers. */
export function fixtureNetworkOf(fixtures: Iterable<DriverFixture>): FixtureNetwork {
  const byId = new Map<number, ChargerModel>();
  const byChargerId = new Map<string, ChargerModel>();
  const sites = new Map<number, SiteModel>();
  const below = new Set<number>();
  const add = (charger: ChargerModel) => {
    byId.set(charger.id, charger);
    byChargerId.set(charger.chargerId, charger);
  };
  const walk = (site: SiteModel) => {
    sites.set(site.id, site);
    site.chargers.forEach(add);
    for (const subsite of site.subsites) {
      below.add(subsite.id);
      walk(subsite);
    }
  };
  for (const fixture of fixtures) {
    if (fixture.kind !== 'completed') continue;
    fixture.model.sites.forEach(walk);
    fixture.model.chargers.forEach(add);
  }
  return { byId, byChargerId, sites, topSites: [...sites.values()].filter(({ id }) => !below.has(id)) };
}
