import { itemAt } from '../../base/present.ts';
import { formatInstant } from '../../base/time/instant.ts';
import { nextTurn } from '../../base/time/real-time.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { isChangedAt } from '../../world/overrides/charger-overrides.ts';
import { MOST_TELLING } from '../../world/timeline/charger-state.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import type { Status } from '../../world/timeline/rhythm.ts';
import { type AnyCall, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { changesOf } from './charger-view.ts';
import type { Census } from './files-index.ts';
import { chargersBelow, type IndexedSite } from './sites-index.ts';

/** All statuses, the liveliest first. */
const STATUSES: readonly Status[] = [
  ...MOST_TELLING.filter((status) => status !== 'Booting'),
  'Booting',
  'Offline',
];
/** So many chargers are looked at before others get their turn. */
const AT_ONCE = 500;

/** `GET /network`. */
export const getNetwork: Handler<'getNetwork'> = async (call) => {
  const { network } = await censusOf(call, call.query.customer);
  return ok<Schemas['Network']>(network);
};

/** `GET /network/sites`. */
export const getNetworkSites: Handler<'getNetworkSites'> = async (call) => {
  const { network, sites } = await censusOf(call, call.query.customer);
  const { customer, instant } = network;
  return ok<Schemas['NetworkSites']>({ customer, instant, statuses: [...STATUSES], sites: [...sites] });
};

/** What all chargers of a customer do: remembered until the instant or the session's state is another. */
function censusOf(call: AnyCall, named: string | undefined): Promise<Census> {
  const customer = customerNamed(call, named).customer.id;
  const { session, instant, files } = call;
  return files.census(customer, session, instant, () => count(call, customer));
}

async function count(call: AnyCall, customer: string): Promise<Census> {
  const { context, files, session, instant } = call;
  const { list, chargers, topOf, stateOf } = await files.sites(customer, nextTurn);
  const total = STATUSES.map(() => 0);
  const bySite = new Map(list.filter(isTop).map((site) => [site.row.id, siteStateOf(site)]));
  let connected = 0;
  for (const [index, charger] of chargers.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
    const changes = changesOf(session, customer, charger);
    const state = changes.length === 0 ? stateOf(charger, instant) : changedState(charger, changes, instant);
    const site = bySite.get(topOf.get(charger.site.id) ?? 0);
    if (state.connected) connected++;
    if (site && changes.length > 0 && isChangedAt(changes, instant)) site.changed = true;
    for (const { status } of state.sockets) {
      const place = STATUSES.indexOf(status);
      total[place] = itemAt(total, place) + 1;
      if (site) site.sockets[place] = itemAt(site.sockets, place) + 1;
    }
  }
  const network = {
    ...{ customer, instant: formatInstant(instant) },
    drivers: {
      fixtures: context.contentState().content.fixtures.drivers.get(customer)?.size ?? 0,
      numbered: context.options.population,
    },
    sites: list.length,
    chargers: { total: chargers.length, connected },
    sockets: {
      total: total.reduce((sum, each) => sum + each, 0),
      byStatus: STATUSES.map((status, place) => ({ status, sockets: itemAt(total, place) })),
    },
  };
  return { network, sites: [...bySite.values()].filter((site) => site.chargers > 0) };
}

/** A site in no other one. */
function isTop({ row }: IndexedSite): boolean {
  return row.parentId === null;
}

/** A site whose sockets are still to be counted. */
function siteStateOf({ row, model }: IndexedSite): Schemas['NetworkSites']['sites'][number] {
  const [first] = chargersBelow(model);
  const { id, name, city, country, chargers } = row;
  return {
    ...{ id, name, city, country },
    latitude: (first?.latitudeMicro ?? 0) / 1e6,
    longitude: (first?.longitudeMicro ?? 0) / 1e6,
    ...{ chargers, sockets: STATUSES.map(() => 0), changed: false },
  };
}
