import { itemAt } from '../../base/present.ts';
import type { ChargerModel } from '../network/model.ts';
import { changedState, pinnedState } from '../timeline/pinned-state.ts';
import type { Status } from '../timeline/rhythm.ts';
import { type Segment, segments } from '../timeline/segments.ts';
import type { ChargerChange } from './charger-overrides.ts';

/** A stretch of one status of a socket as answers show it, and what makes it so. */
export interface EffectiveSegment extends Segment {
  readonly cause: 'timeline' | 'fixture' | 'session';
}

interface Moment {
  readonly status: Status;
  readonly cause: EffectiveSegment['cause'];
}

/**
 * What each socket of a charger does between two instants (whole seconds), under what its fixture pins down and the
 * changes made to it: contiguous stretches that differ from their neighbours, by socket.
 */
export function effectiveSegments(
  charger: ChargerModel,
  changes: readonly ChargerChange[],
  from: number,
  to: number,
): readonly (readonly EffectiveSegment[])[] {
  const { rhythm, pinned } = charger;
  const own = rhythm.dc.map((_, socket) => segments(rhythm, socket, from, to));
  if (!pinned && changes.length === 0) {
    return own.map((each) => each.map((segment) => ({ ...segment, cause: 'timeline' as const })));
  }
  const instants = pinned ? stepsOf(charger, changes, from, to) : edgesOf(own, changes, from, to);
  const found = rhythm.dc.map((): EffectiveSegment[] => []);
  for (const [index, at] of instants.entries()) {
    const end = instants[index + 1] ?? to;
    for (const [socket, moment] of momentsOf(charger, changes, at).entries()) {
      append(itemAt(found, socket), moment, at, end);
    }
  }
  return found;
}

/** Without pins nothing changes but where a socket's own timeline does, or where a change begins. */
function edgesOf(
  own: readonly (readonly Segment[])[],
  changes: readonly ChargerChange[],
  from: number,
  to: number,
): readonly number[] {
  const begun = changes.map((change) => change.from).filter((at) => at > from && at < to);
  const edges = new Set([from, ...begun, ...own.flatMap((each) => each.map((segment) => segment.from))]);
  return [...edges].sort((a, b) => a - b);
}

/** A pinned charger is asked again at each instant at which its state may change; a pinned past is always the same. */
function stepsOf(
  charger: ChargerModel,
  changes: readonly ChargerChange[],
  from: number,
  to: number,
): readonly number[] {
  const begun = changes.map((change) => change.from);
  const steps: number[] = [];
  for (let at = from; at < to; ) {
    steps.push(at);
    const { until } = changedState(charger, changes, at);
    // A state that is new each second differs in its times alone: a minute is the shortest of a status (W26).
    const next = until <= at + 1 ? at + 60 : until;
    at = Math.min(next, ...begun.filter((change) => change > at), to);
  }
  return steps;
}

function momentsOf(charger: ChargerModel, changes: readonly ChargerChange[], at: number): readonly Moment[] {
  const base = pinnedState(charger, at);
  const { sockets } = changedState(charger, changes, at);
  const isChanged = changes.some((change) => change.from <= at);
  return sockets.map(({ status }, index) => {
    if (isChanged && status !== itemAt(base.sockets, index).status) return { status, cause: 'session' };
    return { status, cause: isPinned(charger, index) ? 'fixture' : 'timeline' };
  });
}

function isPinned({ pinned }: ChargerModel, socket: number): boolean {
  if (!pinned) return false;
  return (
    pinned.connection === 'offline' ||
    pinned.sockets.some(
      (pin, i) => pin.status && (i === socket || pin.status === 'Offline' || pin.status === 'Booting'),
    )
  );
}

function append(segments: EffectiveSegment[], { status, cause }: Moment, from: number, to: number): void {
  const last = segments.at(-1);
  if (last && last.status === status && last.cause === cause) segments[segments.length - 1] = { ...last, to };
  else segments.push({ status, cause, from, to });
}
