import { formatInstant } from '../../base/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { MOST_TELLING } from '../../world/timeline/charger-state.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import type { Status } from '../../world/timeline/rhythm.ts';
import { type AnyCall, type Call, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { changesOf } from './charger-view.ts';

/** All statuses, the liveliest first. */
const STATUSES: readonly Status[] = [
  ...MOST_TELLING.filter((status) => status !== 'Booting'),
  'Booting',
  'Offline',
];
/** So many chargers are looked at before others get their turn. */
const AT_ONCE = 500;

/** `GET /network`: remembered until the instant or the session's state is another. */
export const getNetwork: Handler<'getNetwork'> = async (call) => {
  const owner = customerNamed(call, call.query.customer);
  const { session, instant, files } = call;
  const state = session.untouched ? '' : `${session.name}#${session.version}`;
  const key = `${owner.customer.id} ${instant} ${state}`;
  return ok<Schemas['Network']>(await files.network(key, () => count(call, owner.customer.id)));
};

/** Lets others have their turn. */
export function pauseOf({ context, signal }: AnyCall): () => Promise<void> {
  return () => context.wait(0, signal);
}

async function count(call: Call<'getNetwork'>, customer: string): Promise<Schemas['Network']> {
  const { context, files, session, instant } = call;
  const pause = pauseOf(call);
  const { list, chargers } = await files.sites(customer, pause);
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  let connected = 0;
  let sockets = 0;
  for (const [index, charger] of chargers.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
    const state = changedState(charger, changesOf(session, customer, charger), instant);
    if (state.connected) connected++;
    sockets += state.sockets.length;
    for (const { status } of state.sockets) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return {
    ...{ customer, instant: formatInstant(instant) },
    drivers: {
      fixtures: context.contentState().content.fixtures.drivers.get(customer)?.size ?? 0,
      numbered: context.options.population,
    },
    sites: list.length,
    chargers: { total: chargers.length, connected },
    sockets: {
      total: sockets,
      byStatus: [...counts].map(([status, each]) => ({ status, sockets: each })),
    },
  };
}
