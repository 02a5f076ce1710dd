import { formatInstant } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { Session } from '../../mock/session/session.ts';
import { type AnyCall, DONE, type Handler, ok } from '../call.ts';
import { notThere } from '../invalid.ts';
import { chargerChangeCount, driverOverrideCount } from './session-limits.ts';

/** `GET /sessions`. */
export const listSessions: Handler<'listSessions'> = ({ context, nowMs }) => {
  const sessions = context.store.list().map((session) => sessionView(session, nowMs));
  return ok<{ sessions: Schemas['SessionView'][] }>({ sessions });
};

/** `GET /sessions/{name}`. */
export const getSession: Handler<'getSession'> = (call) => {
  const { name } = call.path;
  const session = call.context.store.find(name);
  if (!session) throw sessionNotThere(call, name);
  return ok<Schemas['SessionView']>(sessionView(session, call.nowMs));
};

/** `DELETE /sessions/{name}`. */
export const deleteSession: Handler<'deleteSession'> = (call) => {
  const { name } = call.path;
  if (!call.context.store.delete(name)) throw sessionNotThere(call, name);
  call.context.events.tell({ type: 'session', session: name, what: 'deleted' });
  return DONE;
};

/** `POST /reset`. */
export const resetSession: Handler<'resetSession'> = (call) => {
  call.context.stage.drop(call.session.name);
  call.session.mutate({ kind: 'reset', clock: call.context.store.startClock }, call.nowMs);
  return ok<Schemas['SessionView']>(sessionView(call.session, call.nowMs));
};

/** `POST /reset/all`. */
export const resetAll: Handler<'resetAll'> = (call) => {
  const all = call.context.store.list();
  const { startClock: clock } = call.context.store;
  for (const session of all) {
    call.context.stage.drop(session.name);
    session.mutate({ kind: 'reset', clock }, call.nowMs);
  }
  call.context.store.coverage.clear();
  return ok<{ sessions: number }>({ sessions: all.length });
};

/** A session in figures. @param nowMs real time in ms since 1970 */
export function sessionView(session: Session, nowMs: number): Schemas['SessionView'] {
  return {
    name: session.name,
    clock: session.clockText(),
    instant: formatInstant(session.instant(nowMs)),
    lastUsed: new Date(session.lastUsedMs).toISOString(),
    requests: session.journal.size,
    forgotten: session.journal.forgotten,
    activations: session.activations.length,
    chargerChanges: chargerChangeCount(session),
    driverOverrides: driverOverrideCount(session),
  };
}

function sessionNotThere({ context }: AnyCall, name: string) {
  return notThere(
    'session',
    name,
    context.store.list().map((session) => session.name),
  );
}
