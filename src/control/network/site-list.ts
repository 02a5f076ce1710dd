import { formatInstant } from '../../base/time/instant.ts';
import { nextTurn } from '../../base/time/real-time.ts';
import { renderGroup } from '../../body/render/render-driver.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { siteById } from '../../world/network/find-site.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import { type AnyCall, type Call, type Handler, ok, type Result } from '../call.ts';
import { type CustomerWorld, customerNamed } from '../drivers/customer.ts';
import { notThere } from '../invalid.ts';
import { chargerChangeCount, checkRoom } from '../sessions/session-limits.ts';
import { changesOf } from './charger-view.ts';
import { chargersBelow, type IndexedSite } from './sites-index.ts';
import { socketTimelines, windowOf } from './timeline-view.ts';

/** The longest stretch of a site's timeline, in seconds. */
const LONGEST = 48 * 3600;

/** `GET /sites`. */
export const listSites: Handler<'listSites'> = async (call) => {
  const { customer, search = '', offset = 0, limit = 20 } = call.query;
  const owner = customerNamed(call, customer);
  const { list } = await call.files.sites(owner.customer.id, nextTurn);
  const wanted = search.toLowerCase();
  const found = wanted === '' ? list : list.filter(({ haystack }) => haystack.includes(wanted));
  const sites = found.slice(offset, offset + limit).map(({ row }) => row);
  return ok<{ sites: Schemas['SiteRow'][]; total: number; offset: number }>({
    sites,
    total: found.length,
    offset,
  });
};

/** `GET /sites/{siteId}`. */
export const getSite: Handler<'getSite'> = (call) => siteView(call, customerNamed(call, call.query.customer));

/** `PATCH /sites/{siteId}`: each charger that is not so already, all or, where there is no room for them, none. */
export const patchSite: Handler<'patchSite'> = (call) => {
  const owner = customerNamed(call, call.query.customer);
  const { session, instant, nowMs, path, body } = call;
  const { connection } = body;
  const customer = owner.customer.id;
  // Found at once: what is changed after a wait is not kept where several processes share sessions.
  const site =
    call.files.chargers(customer).sites.get(path.siteId) ?? siteById(owner.world.identity, path.siteId);
  if (!site) throw notThere('site', path.siteId);
  const isToChange = (charger: ChargerModel) => {
    const changes = changesOf(session, customer, charger);
    if (connection === 'timeline') return changes.length > 0;
    return changedState(charger, changes, instant).connected !== (connection === 'online');
  };
  const chargers = [...chargersBelow(site)].filter(isToChange).map(({ id }) => ({ customer, charger: id }));
  if (connection === 'timeline') {
    for (const of of chargers) session.mutate({ kind: 'charger-released', ...of }, nowMs);
  } else {
    checkRoom(session, 'chargerChanges', chargerChangeCount(session) + chargers.length);
    const change = { from: instant, connection };
    for (const of of chargers) session.mutate({ kind: 'charger', ...of, change }, nowMs);
  }
  return siteView(call, owner);
};

type SiteCall = Call<'getSite'> | Call<'patchSite'>;

/** The site that a call names, as the session sees it. */
async function siteView(call: SiteCall, owner: CustomerWorld): Promise<Result> {
  const { row, model } = await siteNamed(call, owner, call.path.siteId);
  const { session, instant } = call;
  const customer = owner.customer.id;
  const stateOf = (charger: ChargerModel, at: number) =>
    changedState(charger, changesOf(session, customer, charger), at);
  const group = renderGroup(model, instant, stateOf);
  return ok<Schemas['SiteView']>({ customer, site: row, group });
}

/** `GET /sites/{siteId}/timeline`. */
export const getSiteTimeline: Handler<'getSiteTimeline'> = async (call) => {
  const owner = customerNamed(call, call.query.customer);
  const { row, model } = await siteNamed(call, owner, call.path.siteId);
  const { from, to } = windowOf(call, LONGEST);
  const chargers: Schemas['SiteTimeline']['chargers'] = [];
  for (const charger of chargersBelow(model)) {
    if (chargers.length % 25 === 24) await nextTurn();
    const changes = changesOf(call.session, owner.customer.id, charger);
    chargers.push({
      ...{ id: charger.id, chargerId: charger.chargerId, name: charger.chargerName },
      ...{ siteId: charger.site.id, siteName: charger.site.name },
      sockets: socketTimelines(charger, changes, from, to),
    });
  }
  return ok<Schemas['SiteTimeline']>({
    site: row,
    from: formatInstant(from),
    to: formatInstant(to),
    chargers,
  });
};

async function siteNamed(call: AnyCall, owner: CustomerWorld, id: number): Promise<IndexedSite> {
  const { byId } = await call.files.sites(owner.customer.id, nextTurn);
  const site = byId.get(id);
  if (!site) throw notThere('site', id, [...byId.keys()].slice(0, 200).map(String));
  return site;
}
