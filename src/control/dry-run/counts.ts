import { nextTurn } from '../../base/time/real-time.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ChargerModel } from '../../world/network/model.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import type { AnyCall } from '../call.ts';
import { changesOf } from '../network/charger-view.ts';
import { chargersBelow } from '../network/sites-index.ts';
import type { Situation } from './situation.ts';
import type { WhatDiffers } from './what-differs.ts';

type Affects = Schemas['Affects'];
type Counts = Pick<Affects, 'sites' | 'sockets'>;

/** So many sites are listed. */
const MOST_SITES = 50;
/** So many chargers are looked at before others get their turn. */
const AT_ONCE = 200;

/** What the counts of a site are called on the wire. */
const COUNTS = ['online', 'offline', 'error'] as const;

/** How many sockets have another status, and which counts of which sites change. */
export async function countsOf(
  call: AnyCall,
  customer: string,
  before: Situation,
  after: Situation,
  differs: WhatDiffers,
): Promise<Counts> {
  const { byId, topOf, chargers } = await call.files.sites(customer, nextTurn);
  const touched = differs.chargers.get(customer) ?? new Set();
  const looked = differs.everything ? chargers : chargers.filter(({ id }) => touched.has(id));
  const sockets = new Map<string, number>();
  const moved = new Set<number>();
  for (const [index, charger] of looked.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
    const [from, to] = [statusesOf(before, customer, charger), statusesOf(after, customer, charger)];
    for (const [socket, status] of from.entries()) {
      if (status === to[socket]) continue;
      moved.add(topOf.get(charger.site.id) ?? charger.site.id);
      const key = `${status}>${to[socket]}`;
      sockets.set(key, (sockets.get(key) ?? 0) + 1);
    }
  }
  const sites = [...moved].slice(0, MOST_SITES).flatMap((id) => {
    const site = byId.get(id);
    if (!site) return [];
    const all = [...chargersBelow(site.model)];
    const [from, to] = [groupCounts(before, customer, all), groupCounts(after, customer, all)];
    return [{ customer, id, name: site.row.name, ...changedCounts(from, to) }];
  });
  return {
    sites,
    sockets: [...sockets].map(([key, count]) => {
      const [from = '', to = ''] = key.split('>');
      return { customer, from, to, sockets: count };
    }),
  };
}

function statusesOf(
  { session, instant }: Situation,
  customer: string,
  charger: ChargerModel,
): readonly string[] {
  const { sockets } = changedState(charger, changesOf(session, customer, charger), instant);
  return sockets.map(({ status }) => status);
}

type GroupCounts = Record<(typeof COUNTS)[number], number>;

/** As W7 counts. */
function groupCounts(situation: Situation, customer: string, chargers: readonly ChargerModel[]): GroupCounts {
  const counts: GroupCounts = { online: 0, offline: 0, error: 0 };
  for (const charger of chargers)
    for (const status of statusesOf(situation, customer, charger))
      counts[status === 'Offline' ? 'offline' : status === 'Error' ? 'error' : 'online']++;
  return counts;
}

function changedCounts(from: GroupCounts, to: GroupCounts) {
  const changed = COUNTS.filter((name) => from[name] !== to[name]);
  return Object.fromEntries(changed.map((name) => [name, { from: from[name], to: to[name] }]));
}
