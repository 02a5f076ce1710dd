import type { MockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { counted } from '../../base/text/counted.ts';
import { parseInstant } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { bitsOfIds } from '../../mock/coverage/coverage.ts';
import { type GoalIndex, goalsOf } from '../../mock/coverage/goal-index.ts';
import type { SessionState } from '../../mock/session/session-change.ts';
import type { ClockSetting } from '../../world/clock.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { partOf, Refusal } from '../refusal.ts';
import { playerFor, runStory } from '../stories/run-story.ts';
import { snapshotProblems, storyProblem } from './check-snapshot.ts';
import { readClock } from './session-clock.ts';
import { sessionView } from './sessions.ts';
import type { SnapshotState } from './snapshot.ts';

/**
 * `PUT /snapshot`: all of it or, where something does not fit, nothing. What was there when it was taken and is gone
 * from the files by now is restored as a reload leaves it: told, without effect until it is there again.
 */
export const putSnapshot: Handler<'putSnapshot'> = (call) => {
  const { session, body, nowMs } = call;
  const clock = readClock(body.clock, 'body', '/clock');
  if (body.story) readClock(body.story.before.clock, 'body', '/story/before/clock');
  const found = snapshotProblems(call, body);
  const { content, contract } = call.context.contentState();
  const isOfOtherContract = body.contract !== undefined && body.contract !== contract.hash;
  const isOfOtherFiles = body.files !== undefined && body.files !== content.hash;
  const refused = found.filter(({ isOfFiles }) => !(isOfFiles && isOfOtherFiles)).map(({ error }) => error);
  const [first] = refused;
  if (first) {
    const errors = refused.map((error) => ({ ...partOf(error), in: 'body' as const }));
    throw new Refusal(first, { errors: errors.map(({ file, ...part }) => part) });
  }
  session.mutate({ kind: 'restored', state: stateOf(body, clock) }, nowMs);
  putCoverage(call, contract.derived(goalsOf));
  const noStory = putStory(call);
  const gone = [...found.map(({ error }) => error), ...(noStory ? [noStory] : [])].map((error) => {
    const { pointer = '', detail } = partOf(error);
    return { pointer, detail };
  });
  const detail = `The snapshot was taken with the contract ${body.contract} (here: ${contract.hash}).`;
  const missing = isOfOtherContract ? [{ pointer: '/contract', detail }, ...gone] : gone;
  if (gone.length > 0) {
    const what = `snapshot: missing from the files: ${counted(gone.length, 'thing')}`;
    call.context.events.tell({ type: 'state', session: session.name, what, instant: session.instant(nowMs) });
  }
  const view = sessionView(session, nowMs);
  return ok<Schemas['SessionView']>(missing.length === 0 ? view : { ...view, missing });
};

/** Counts the snapshot's goals as met, here and in all sessions together. */
function putCoverage({ session, context, body }: Call<'putSnapshot'>, goals: GoalIndex): void {
  if (body.coverage === undefined) return;
  const met = bitsOfIds(goals, body.coverage);
  session.coverage.add(goals, met);
  context.store.coverage.add(goals, met);
}

/** Puts the snapshot's story on the stage, or takes off the one that is there. @returns why it cannot be */
function putStory(call: Call<'putSnapshot'>): MockError | undefined {
  const { session, context, nowMs, body } = call;
  context.stage.drop(session.name);
  if (!body.story) return undefined;
  const { name, state, speed, before } = body.story;
  const { stories = [] } = context.contentState().content;
  const found = context.store.isShared ? undefined : stories.find((each) => each.name === name);
  if (!found) return storyProblem(name, context.store.isShared ? [] : stories.map((each) => each.name));
  const player = playerFor(
    call,
    found.story,
    stateOf(before, readClock(before.clock, 'body', '/story/before/clock')),
  );
  player.resume(state, speed, nowMs);
  context.stage.put(player);
  context.events.tell({ type: 'story', session: session.name, what: 'loaded', story: name });
  if (player.state === 'playing') runStory(call, player);
  return undefined;
}

function stateOf(
  { chargers, drivers, activations, counters }: SnapshotState,
  clock: ClockSetting,
): SessionState {
  return {
    clock,
    counters,
    chargers: chargers.map(({ changes, ...of }) => ({ ...of, changes: changes.map(changeOf) })),
    drivers: drivers.map(({ customer, externalId, from, text, patch }) => {
      return { customer, externalId, override: { from: instantOf(from), text, patch } };
    }),
    activations: activations.map(({ id, scenario, edge, externalId, customer, times, from, until }) => {
      const window = { ...(from && { from: instantOf(from) }), ...(until && { until: instantOf(until) }) };
      return { id, scenario, edge, externalId, customer, times, ...window };
    }),
  };
}

function instantOf(text: string): number {
  return present(parseInstant(text));
}

function changeOf({
  from,
  connection,
  socket,
  status,
}: SnapshotState['chargers'][number]['changes'][number]): ChargerChange {
  return {
    from: instantOf(from),
    ...(connection !== undefined && { connection }),
    ...(socket !== undefined && { socket }),
    ...(status !== undefined && { status }),
  };
}
