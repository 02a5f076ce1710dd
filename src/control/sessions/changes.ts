import { entryFor } from '../../base/present.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { activationsAt } from '../../mock/session/trace.ts';
import { formatClock } from '../../world/clock.ts';
import { isChangedAt } from '../../world/overrides/charger-overrides.ts';
import { type AnyCall, type Handler, ok } from '../call.ts';
import { chargerWithId } from '../network/asked-charger.ts';
import { activationsOf } from './activations.ts';
import { changeOf } from './snapshot.ts';

type Changes = Schemas['Changes'];

/** `GET /changes`. */
export const getChanges: Handler<'getChanges'> = (call) => {
  const { session, context } = call;
  const [clock, start] = [session.clockText(), formatClock(context.store.startClock)];
  return ok<Changes>({
    clock: { changed: clock !== start, clock, start },
    activations: activationsOf(call, activationsAt(session.activations, call.instant)),
    chargers: chargersOf(call),
    drivers: driversOf(call),
  });
};

function chargersOf(call: AnyCall): Changes['chargers'] {
  const { customers, worlds } = call.context.contentState();
  return [...call.session.chargerChanges].flatMap(([customer, chargers]) => {
    const found = customers.find(({ id }) => id === customer);
    const owner = found && { customer: found, world: entryFor(worlds, customer) };
    return [...chargers].flatMap(([id, changes]) => {
      const charger = owner && chargerWithId(call, owner, id);
      // What a story does later, or did and gave back, is no change now.
      if (!charger || !isChangedAt(changes, call.instant)) return [];
      const { chargerId, chargerName: name, site } = charger;
      return [
        {
          customer,
          id,
          chargerId,
          name,
          siteId: site.id,
          siteName: site.name,
          changes: changes.filter(({ from }) => from <= call.instant).map(changeOf),
        },
      ];
    });
  });
}

function driversOf({ session }: AnyCall): Changes['drivers'] {
  return [...session.driverOverrides].flatMap(([customer, drivers]) =>
    [...drivers].map(([externalId, { from, text }]) => ({
      ...{ customer, externalId, from: formatInstant(from) },
      kind: text === undefined ? ('patch' as const) : ('body' as const),
    })),
  );
}
