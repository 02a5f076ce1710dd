import { isObject } from '../../base/json/json-object.ts';
import { itemAt } from '../../base/present.ts';
import { formatInstant, LAST_INSTANT } from '../../base/time/instant.ts';
import { mapSlotOf, type NetworkThing } from '../../body/map/map-slot.ts';
import { renderCharger } from '../../body/render/render-charger.ts';
import { renderGroup } from '../../body/render/render-driver.ts';
import { type FixtureNetwork, fixtureNetworkOf } from '../../content/drivers/fixture-network.ts';
import type {
  Body,
  DriversPage,
  HandlerWorld,
  Page,
  SocketTimeline,
} from '../../content/handlers/handler.ts';
import { chargerByChargerId, chargerById } from '../../world/network/find-charger.ts';
import { siteById, topSite } from '../../world/network/find-site.ts';
import type { ChargerModel, SiteModel } from '../../world/network/model.ts';
import { TREES } from '../../world/network/site-tree.ts';
import { effectiveSegments } from '../../world/overrides/effective-segments.ts';
import { stateIn } from '../answer/driver-body.ts';
import { externalIds, externalIdWithId, externalIdWithTag } from './driver-search.ts';
import type { Viewer } from './viewer.ts';

const USUAL_LIMIT = 20;
const MOST_AT_ONCE = 100;
/** So many computed drivers are looked at for those who may use something, and at most: a hundred take a few ms. */
const USUAL_SCAN = 500;
const MOST_SCANNED = 20_000;
/** The longest stretch of a timeline, in seconds: 31 days. */
const LONGEST = 31 * 86_400;

/** Fixtures' chargers and sites, found once for each state of the files. */
export class FixtureNetworks {
  private readonly known = new WeakMap<Viewer['fixtures'], FixtureNetwork>();

  of(fixtures: Viewer['fixtures']): FixtureNetwork {
    const found = this.known.get(fixtures) ?? fixtureNetworkOf(fixtures.values());
    this.known.set(fixtures, found);
    return found;
  }
}

/** The world as handlers see it. */
export function handlerWorld(viewer: Viewer, networks: FixtureNetworks): HandlerWorld {
  const { contract, session, customer, instant } = viewer;
  const { identity } = viewer.world;
  const fixtures = () => networks.of(viewer.fixtures);
  const stateOf = stateIn(session, customer);

  const driver = (externalId: string | undefined) =>
    externalId === undefined ? undefined : driverShown(viewer, externalId);
  const chargerModel = (id: number | string): ChargerModel | undefined => {
    const text = String(id);
    const number = numberOf(id);
    if (number === undefined) return fixtures().byChargerId.get(text) ?? chargerByChargerId(identity, text);
    return fixtures().byChargerId.get(text) ?? fixtures().byId.get(number) ?? chargerById(identity, number);
  };
  const siteModel = (id: number | string): SiteModel | undefined => {
    const number = numberOf(id);
    if (number === undefined) return undefined;
    return fixtures().sites.get(number) ?? siteById(identity, number);
  };
  const shown = (thing: NetworkThing): Body => {
    const { map } = contract.derived(mapSlotOf);
    return (map ? map.writeThing(thing, instant) : thing.thing) as Body;
  };
  const site = (model: SiteModel): Body =>
    shown({ kind: 'ChargerGroup', thing: renderGroup(model, instant, stateOf) });

  return {
    customer,
    driver,
    driverById: (id) => driver(externalIdWithId(viewer, numberOf(id))),
    driverByTag: (idTag) => driver(externalIdWithTag(viewer, idTag)),
    charger(id) {
      const model = chargerModel(id);
      return model && shown({ kind: 'Charger', thing: renderCharger(model, stateOf(model, instant)) });
    },
    site(id) {
      const model = siteModel(id);
      return model && site(model);
    },
    sites(page) {
      const { offset, limit } = paged(page);
      const own = fixtures().topSites;
      const all = own.length + TREES;
      const found: Body[] = [];
      for (let at = offset; at < Math.min(all, offset + limit); at++)
        found.push(site(own[at] ?? topSite(identity, at - own.length)));
      return found;
    },
    driversOf(of, page) {
      const isThere = 'charger' in of ? chargerModel(of.charger) : siteModel(of.site);
      if (!isThere) return undefined;
      return driversWith(viewer, 'charger' in of ? 'charger' : 'site', isThere.id, page, driver);
    },
    timeline(id, from, to) {
      const model = chargerModel(id);
      const changes = session.chargerChanges.get(customer)?.get(model?.id ?? 0) ?? [];
      return model && timelineOf(model, changes, secondsOf(from), secondsOf(to));
    },
  };
}

/** A driver as its operation shows it, without what it is wrapped in. */
function driverShown({ contract, driverText }: Viewer, externalId: string) {
  const { envelope } = contract.operation;
  const text = driverText(externalId);
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  return (envelope !== undefined && isObject(value) ? value[envelope] : value) as Body | undefined;
}

function driversWith(
  viewer: Viewer,
  kind: 'charger' | 'site',
  id: number,
  page: (Page & { readonly scan?: number }) | undefined,
  driver: (externalId: string) => Body | undefined,
): DriversPage {
  const { offset, limit } = paged(page);
  const most = bounded(page?.scan, USUAL_SCAN, MOST_SCANNED);
  const { world } = viewer;
  const drivers: Body[] = [];
  let met = 0;
  let scanned = 0;
  let isMore = false;
  for (const { externalId, isFixture } of externalIds(viewer, most)) {
    if (!isFixture) scanned++;
    const model = world.find(externalId);
    const has = kind === 'charger' ? mayUseCharger : mayUseSite;
    if (!model || !has(model.sites, model.chargers, id)) continue;
    if (drivers.length === limit) {
      isMore = true;
      break;
    }
    if (met++ < offset) continue;
    const body = driver(externalId);
    if (body) drivers.push(body);
  }
  const complete = !isMore && world.externalIdOf(scanned + 1) === undefined;
  return { drivers, scanned, complete };
}

function mayUseCharger(sites: readonly SiteModel[], chargers: readonly ChargerModel[], id: number): boolean {
  const isIt = (charger: ChargerModel) => charger.id === id;
  return chargers.some(isIt) || sites.some((site) => hasCharger(site, isIt));
}

function hasCharger(site: SiteModel, isIt: (charger: ChargerModel) => boolean): boolean {
  return site.chargers.some(isIt) || site.subsites.some((below) => hasCharger(below, isIt));
}

function mayUseSite(sites: readonly SiteModel[], _chargers: readonly ChargerModel[], id: number): boolean {
  return sites.some((site) => site.id === id || mayUseSite(site.subsites, [], id));
}

function timelineOf(
  charger: ChargerModel,
  changes: Parameters<typeof effectiveSegments>[1],
  from: number,
  to: number,
): readonly SocketTimeline[] {
  if (!(to > from && to - from <= LONGEST && from >= 0 && to <= LAST_INSTANT)) {
    throw new RangeError(
      `world.timeline goes from ${from} to ${to} (seconds since 1970); allowed: instants up to 31 days apart, the later one last`,
    );
  }
  return effectiveSegments(charger, changes, from, to).map((found, index) => ({
    socket: index + 1,
    watts: itemAt(charger.station.sockets, index).watts,
    segments: found.map(({ status, from: begin, to: end }) => ({
      ...{ status, from: formatInstant(begin), to: formatInstant(end) },
    })),
  }));
}

/** Whole seconds since 1970; NaN for what is no time. */
function secondsOf(time: Date | string): number {
  return Math.floor(new Date(time).getTime() / 1000);
}

/** The number that an id is; undefined for any other text. */
function numberOf(id: number | string): number | undefined {
  const number = typeof id === 'number' || /^\d{1,16}$/.test(id) ? Number(id) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

function paged({ offset, limit }: Page = {}) {
  return { offset: bounded(offset, 0, 1e9), limit: bounded(limit, USUAL_LIMIT, MOST_AT_ONCE) };
}

function bounded(given: number | undefined, usual: number, most: number): number {
  const number = Math.floor(Number(given ?? usual));
  return Number.isNaN(number) ? usual : Math.min(Math.max(number, 0), most);
}
