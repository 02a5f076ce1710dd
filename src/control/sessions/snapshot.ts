import { formatInstant } from '../../base/time/instant.ts';
import type { Content } from '../../content/content.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { goalsOf } from '../../mock/coverage/goal-index.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import { formatClock } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { type Handler, ok } from '../call.ts';
import { stateOf } from '../stories/lay-story.ts';

/** All that was changed in a session, as one document. */
export type Snapshot = Schemas['Snapshot'];

/** What a session was changed to, in a snapshot. */
export type SnapshotState = NonNullable<Snapshot['story']>['before'];

/** `GET /snapshot`. */
export const getSnapshot: Handler<'getSnapshot'> = ({ session, nowMs, context, query }) => {
  const { content, contract } = context.contentState();
  const player = context.stage.playerOf(session);
  player?.settle(nowMs);
  return ok<Snapshot>({
    ...{ format: 'ev-driver-mock/session', version: 1, ...filesOf(content), contract: contract.hash },
    ...(query.coverage && { coverage: [...session.coverage.metOf(contract.derived(goalsOf))] }),
    ...documentOf(stateOf(session, nowMs)),
    ...(player && {
      story: {
        name: player.story.name,
        state: player.state,
        speed: player.speed,
        before: documentOf(player.base),
      },
    }),
  });
};

/** A session's state as a document has it. */
function documentOf({ clock, chargers, drivers, activations, counters }: SessionState): SnapshotState {
  return {
    clock: formatClock(clock),
    chargers: chargers.map(({ changes, ...of }) => ({ ...of, changes: changes.map(changeOf) })),
    drivers: drivers.map(({ customer, externalId, override: { from, text, patch } }) => ({
      ...{ customer, externalId, from: formatInstant(from) },
      ...(text !== undefined && { text }),
      ...(patch !== undefined && { patch: { ...patch } }),
    })),
    activations: activations.map(({ id, scenario, edge, externalId, customer, times, from, until }) => ({
      ...(id !== undefined && { id }),
      ...(scenario !== undefined && { scenario }),
      ...(edge !== undefined && { edge }),
      ...(externalId !== undefined && { externalId }),
      ...(customer !== undefined && { customer }),
      ...(times !== undefined && { times }),
      ...(from !== undefined && { from: formatInstant(from) }),
      ...(until !== undefined && { until: formatInstant(until) }),
    })),
    counters: counters.map((each) => ({ ...each })),
  };
}

/** Tells which state of the files it is about, where that has a hash. */
function filesOf({ hash }: Content): Pick<Snapshot, 'files'> {
  return hash === undefined ? {} : { files: hash };
}

/** A change of a charger as a document has it. */
export function changeOf({
  from,
  ...change
}: ChargerChange): Snapshot['chargers'][number]['changes'][number] {
  return { from: formatInstant(from), ...change };
}
