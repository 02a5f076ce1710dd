import { formatInstant } from '../../base/time/instant.ts';
import type { OperationId, Schemas } from '../../generated/control/control-api.gen.ts';
import { EventHub } from '../../mock/session/events.ts';
import { Rehearsal } from '../../mock/session/rehearsal.ts';
import type { Call, Handler, Result } from '../call.ts';
import type { ControlContext } from '../context.ts';
import { sessionView } from '../sessions/sessions.ts';
import { affects } from './affects.ts';
import { situationOf } from './situation.ts';
import type { DryStart } from './start-of-dry-run.ts';

/** Media type of what a dry run tells. */
const DRY_RUN_TYPE = 'application/vnd.ev-driver-mock.dry-run+json; charset=utf-8';

/**
 * Does an operation on copies, and tells what it would answer and what would be different for clients. What the operation
 * refuses is refused here, too.
 */
export async function dryRun<Id extends OperationId>(
  operation: Id,
  handler: Handler<Id>,
  call: Call<Id>,
  { before, after, copies }: DryStart,
): Promise<Result> {
  const { context, nowMs } = call;
  const files = context.contentState();
  const store = new Rehearsal(copies, after, context.store.startClock);
  const earlier = store.list().map((each) => sessionView(each, nowMs));
  let readAnew: typeof files | undefined;
  const dry: ControlContext = {
    ...context,
    ...{ store, events: new EventHub(), stage: context.stage.rehearsed(call.session, after) },
    contentState: () => readAnew ?? files,
    async reload() {
      readAnew = await context.readContent();
    },
    undoReload() {
      readAnew = context.undoReload(true);
      return readAnew;
    },
  };
  const result = await handler({ ...call, context: dry, session: after });
  const from = situationOf(context, before, nowMs, files);
  const to = situationOf(context, after, nowMs, readAnew ?? files);
  const told: Schemas['DryRun'] = {
    ...{ dryRun: true, operation, status: result.status },
    answer: result.text === undefined ? (result.json ?? null) : JSON.parse(result.text),
    affects: {
      clock:
        from.instant === to.instant && before.clockText() === after.clockText()
          ? null
          : {
              from: { clock: before.clockText(), instant: formatInstant(from.instant) },
              to: { clock: after.clockText(), instant: formatInstant(to.instant) },
            },
      ...(await affects(call, from, to)),
      sessions: changedSessions(earlier, store, nowMs),
    },
  };
  return { status: 200, text: JSON.stringify(told), type: DRY_RUN_TYPE };
}

const FIGURES = ['requests', 'activations', 'chargerChanges', 'driverOverrides'] as const;

/** Which figures of which sessions change. */
function changedSessions(
  earlier: readonly Schemas['SessionView'][],
  store: Rehearsal,
  nowMs: number,
): Schemas['Affects']['sessions'] {
  return earlier.flatMap((was) => {
    const session = store.find(was.name);
    const is = session && sessionView(session, nowMs);
    const figures = FIGURES.filter((name) => was[name] !== (is?.[name] ?? 0)).map(
      (name) => [name, { from: was[name], to: is?.[name] ?? 0 }] as const,
    );
    if (is && figures.length === 0) return [];
    return [{ name: was.name, ...(!is && { gone: true as const }), ...Object.fromEntries(figures) }];
  });
}
