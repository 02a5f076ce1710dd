import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ContentState } from '../../mock/answer/content-state.ts';
import { allSites } from '../../world/network/all-sites.ts';
import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import type { StateOf } from '../../world/timeline/pinned-state.ts';
import type { World } from '../../world/world.ts';
import { lastingStates } from './lasting-states.ts';

/** A site with what the list tells of it. */
export interface IndexedSite {
  readonly row: Schemas['SiteRow'];
  readonly model: SiteModel;
  /** Number, name and city in lower case, for the search. */
  readonly haystack: string;
}

/** All sites of a customer: those of fixtures first. */
export interface CustomerSites {
  readonly list: readonly IndexedSite[];
  readonly byId: ReadonlyMap<number, IndexedSite>;
  /** By id of a site, that of the site which holds it and is in no other; its own where it is in none. */
  readonly topOf: ReadonlyMap<number, number>;
  /** Each charger once, also those that are granted one by one. */
  readonly chargers: readonly ChargerModel[];
  /** What one of them does at an instant (whole seconds) without changes of a session. */
  readonly stateOf: StateOf;
}

/** So many sites of the computed world are made before others get their turn. */
const AT_ONCE = 64;

/**
 * Indexes the sites of a customer.
 * @param pause is called now and then, as it takes a while: others get their turn
 */
export async function indexSites(
  contentState: ContentState,
  customer: string,
  world: World,
  pause: () => Promise<void>,
): Promise<CustomerSites> {
  const byId = new Map<number, IndexedSite>();
  const chargers = new Map<number, ChargerModel>();
  for (const fixture of contentState.content.fixtures.drivers.get(customer)?.values() ?? []) {
    if (fixture.kind !== 'completed') continue;
    for (const site of fixture.model.sites) add(site, null, byId);
    for (const charger of fixture.model.chargers) chargers.set(charger.id, charger);
  }
  let made = 0;
  for (const site of allSites(world.identity)) {
    add(site, null, byId);
    if (++made % AT_ONCE === 0) await pause();
  }
  for (const { model } of byId.values())
    for (const charger of model.chargers) chargers.set(charger.id, charger);
  const topOf = new Map([...byId.keys()].map((id) => [id, topAbove(id, byId)]));
  return {
    list: [...byId.values()],
    byId,
    topOf,
    chargers: [...chargers.values()],
    stateOf: lastingStates(),
  };
}

function topAbove(id: number, byId: ReadonlyMap<number, IndexedSite>): number {
  const above = byId.get(id)?.row.parentId ?? null;
  return above === null ? id : topAbove(above, byId);
}

/** Adds a site and those below it; one that is seen first without the site above it is told it later. */
function add(site: SiteModel, parentId: number | null, byId: Map<number, IndexedSite>): void {
  const known = byId.get(site.id);
  if (!known || (known.row.parentId === null && parentId !== null))
    byId.set(site.id, indexed(site, parentId));
  for (const subsite of site.subsites) add(subsite, site.id, byId);
}

function indexed(model: SiteModel, parentId: number | null): IndexedSite {
  const chargers = [...chargersBelow(model)];
  const address = chargers[0]?.site.address;
  const sockets = chargers.reduce((sum, { station }) => sum + station.sockets.length, 0);
  const row = {
    ...{ id: model.id, name: model.name, parentId },
    ...{ city: address?.city ?? null, country: address?.country ?? null },
    timeZone: chargers[0]?.country?.timeZone ?? null,
    ...{ chargers: chargers.length, sockets },
  };
  return { row, model, haystack: `${model.id}\n${model.name}\n${address?.city ?? ''}`.toLowerCase() };
}

/** The chargers of a site, then those of its subsites. */
export function* chargersBelow(site: SiteModel): Generator<ChargerModel, void> {
  yield* site.chargers;
  for (const subsite of site.subsites) yield* chargersBelow(subsite);
}
