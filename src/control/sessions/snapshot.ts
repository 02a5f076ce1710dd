import { formatInstant } from '../../base/time/instant.ts';
import type { Content } from '../../content/content.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { Session } from '../../mock/session/session.ts';
import { type ClockSetting, formatClock } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { type Handler, ok } from '../call.ts';

/** All that was changed in a session, as one document. */
export type Snapshot = Schemas['Snapshot'];

/** `GET /snapshot`. */
export const getSnapshot: Handler<'getSnapshot'> = ({ session, instant, context }) =>
  ok<Snapshot>({
    format: 'ev-driver-mock/session',
    version: 1,
    ...filesOf(context.contentState().content),
    contract: context.contentState().contract.hash,
    clock: formatClock(goingOn(session.clock, instant)),
    chargers: chargersOf(session),
    drivers: driversOf(session),
    activations: session.activations.map(
      ({ id, scenario, edge, externalId, customer, times, from, until }) => ({
        id,
        ...(scenario !== undefined && { scenario }),
        ...(edge !== undefined && { edge }),
        ...(externalId !== undefined && { externalId }),
        ...(customer !== undefined && { customer }),
        ...(times !== undefined && { times }),
        ...(from !== undefined && { from: formatInstant(from) }),
        ...(until !== undefined && { until: formatInstant(until) }),
      }),
    ),
    counters: [...session.counters].map(([name, count]) => ({ name, count })),
  });

/** Tells which state of the files it is about, where that has a hash. */
function filesOf({ hash }: Content): Pick<Snapshot, 'files'> {
  return hash === undefined ? {} : { files: hash };
}

/** A clock that shows what this one shows, whenever it is set: one that runs by itself starts from here. */
function goingOn(clock: ClockSetting, instant: number): ClockSetting {
  const isReal = clock.from === undefined && clock.speed === 1;
  return isReal ? clock : { from: instant, speed: clock.speed };
}

function chargersOf({ chargerChanges }: Session): Snapshot['chargers'] {
  return [...chargerChanges].flatMap(([customer, chargers]) =>
    [...chargers].map(([charger, changes]) => ({ customer, charger, changes: changes.map(changeOf) })),
  );
}

/** A change of a charger as a document has it. */
export function changeOf({
  from,
  ...change
}: ChargerChange): Snapshot['chargers'][number]['changes'][number] {
  return { from: formatInstant(from), ...change };
}

function driversOf({ driverOverrides }: Session): Snapshot['drivers'] {
  return [...driverOverrides].flatMap(([customer, drivers]) =>
    [...drivers].map(([externalId, { from, text, patch }]) => ({
      ...{ customer, externalId, from: formatInstant(from) },
      ...(text !== undefined && { text }),
      ...(patch !== undefined && { patch: { ...patch } }),
    })),
  );
}
