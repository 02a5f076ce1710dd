import { parseInstant } from '../../base/instant.ts';
import type { Session } from '../../mock/session/session.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { type Handler, ok, type Schemas } from '../call.ts';
import { partOf, Refusal } from '../refusal.ts';
import { snapshotProblems } from './check-snapshot.ts';
import { readClock } from './session-clock.ts';
import { sessionView } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';
import { tellState } from './tell-state.ts';

/**
 * `PUT /snapshot`: all of it or, where something does not fit, nothing. What was there when it was taken and is gone
 * from the files by now is restored as a reload leaves it: told, without effect until it is there again.
 */
export const putSnapshot: Handler<'putSnapshot'> = (call) => {
  const { session, body, nowMs } = call;
  const clock = readClock(body.clock, 'body', '/clock');
  const found = snapshotProblems(call, body);
  const isOfOtherFiles = body.files !== undefined && body.files !== call.context.loaded().content.hash;
  const refused = found.filter(({ isOfFiles }) => !(isOfFiles && isOfOtherFiles)).map(({ error }) => error);
  const [first] = refused;
  if (first) {
    const errors = refused.map((error) => ({ ...partOf(error), in: 'body' as const }));
    throw new Refusal(first, { errors: errors.map(({ file, ...part }) => part) });
  }
  session.chargerChanges.clear();
  session.driverOverrides.clear();
  session.setClock(clock, nowMs);
  restoreChargers(session, body);
  restoreDrivers(session, body);
  restoreScenarios(session, body);
  tellState({ ...call, instant: session.instant(nowMs) }, 'snapshot restored');
  const missing = found.map(({ error }) => {
    const { pointer = '', detail } = partOf(error);
    return { pointer, detail };
  });
  if (missing.length > 0) tellState(call, `snapshot: ${missing.length} things are missing from the files`);
  const view = sessionView(session, nowMs);
  return ok<Schemas['SessionView']>(missing.length === 0 ? view : { ...view, missing });
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
