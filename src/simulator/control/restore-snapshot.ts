import { parseInstant } from '../../world/instant.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import type { Session } from '../session.ts';
import { type Handler, ok, type Schemas } from './call.ts';
import { snapshotProblems } from './check-snapshot.ts';
import { readClock } from './clock.ts';
import { partOf, Refusal } from './refusal.ts';
import { sessionView } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';
import { tellState } from './tell-state.ts';

/** `PUT /snapshot`: all of it or, where something does not fit, nothing. */
export const putSnapshot: Handler<'putSnapshot'> = (call) => {
  const { session, body, nowMs } = call;
  const clock = readClock(body.clock, 'body', '/clock');
  const [first, ...more] = snapshotProblems(call, body);
  if (first) {
    const errors = [first, ...more].map((error) => ({ ...partOf(error), in: 'body' as const }));
    throw new Refusal(first, { errors: errors.map(({ file, ...part }) => part) });
  }
  session.chargerChanges.clear();
  session.driverOverrides.clear();
  session.setClock(clock, nowMs);
  restoreChargers(session, body);
  restoreDrivers(session, body);
  restoreScenarios(session, body);
  tellState({ ...call, instant: session.instant(nowMs) }, 'snapshot restored');
  return ok<Schemas['SessionView']>(sessionView(session, nowMs));
};

function restoreChargers(session: Session, { chargers }: Snapshot): void {
  for (const { customer, charger, changes } of chargers) {
    for (const { from, connection, socket, status } of changes) {
      const change: ChargerChange = {
        from: parseInstant(from)!,
        ...(connection !== undefined && { connection }),
        ...(socket !== undefined && { socket }),
        ...(status !== undefined && { status }),
      };
      session.changeCharger(customer, charger, change);
    }
  }
}

function restoreDrivers(session: Session, { drivers }: Snapshot): void {
  for (const { customer, externalId, from, text, patch } of drivers) {
    session.overrideDriver(customer, externalId, { from: parseInstant(from)!, text, patch });
  }
}

/** Ids are kept, for counters go by them. */
function restoreScenarios(session: Session, { activations, counters }: Snapshot): void {
  session.deactivate();
  if (activations.length > 0) restoreActivations(session, activations);
  session.counters.clear();
  for (const { name, count } of counters) session.counters.set(name, count);
  session.version++;
}

function restoreActivations(session: Session, activations: Snapshot['activations']): void {
  session.restoreActivations(
    activations.map(({ id, scenario, edge, externalId, customer, times }) => {
      return { id, scenario, edge, externalId, customer, times };
    }),
  );
}
