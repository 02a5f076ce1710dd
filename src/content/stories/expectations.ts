import type { ChargerModel } from '../../world/network/model.ts';
import type { ChargerChange } from '../../world/overrides/charger-overrides.ts';
import { changedState } from '../../world/timeline/pinned-state.ts';
import type { Story, StoryExpectation } from './story.ts';

/** The statuses of sockets that have a car. */
const IN_USE: ReadonlySet<string> = new Set([
  'Preparing',
  'Charging',
  'SuspendedCAR',
  'SuspendedCHARGER',
  'Finishing',
]);

/** An expectation that does not hold: its place in the story, and what is there instead. */
export interface Disappointment {
  readonly step: number;
  readonly number: number;
  /** Such as `7 sockets are Charging, 3 more than at the moment before`. */
  readonly found: string;
}

/**
 * What of a story's expectations does not hold in the world, on sessions that changed nothing before.
 * @param chargers those of the site that is shown
 */
export function disappointments(
  { steps }: Story,
  chargers: readonly ChargerModel[],
): readonly Disappointment[] {
  const changes = new Map<number, ChargerChange[]>();
  for (const { charger, change } of steps.flatMap((step) => step.changes)) {
    const known = changes.get(charger);
    if (known) known.push(change);
    else changes.set(charger, [change]);
  }
  const count = (sockets: string, instant: number) =>
    countSockets(chargers, sockets, instant, (id) => changes.get(id) ?? []);
  return steps.flatMap(({ at, expect }, step) =>
    expect.flatMap((expectation, number) => {
      const now = count(expectation.sockets, at);
      const then = expectation.since === undefined ? now : count(expectation.sockets, expectation.since);
      if (holds(expectation, now, then)) return [];
      const change = expectation.since === undefined ? '' : `, ${then} then`;
      return [{ step, number, found: `${expectation.sockets}: ${now} sockets${change}` }];
    }),
  );
}

/** How many sockets have a status, or a car (`inUse`). @param changesOf by id of the charger */
function countSockets(
  chargers: readonly ChargerModel[],
  sockets: string,
  instant: number,
  changesOf: (charger: number) => readonly ChargerChange[],
): number {
  const isMeant = (status: string) => (sockets === 'inUse' ? IN_USE.has(status) : status === sockets);
  return chargers.reduce((sum, charger) => {
    const { sockets: found } = changedState(charger, changesOf(charger.id), instant);
    return sum + found.filter(({ status }) => isMeant(status)).length;
  }, 0);
}

function holds(
  { exactly, atLeast = 0, atMost = Infinity, by }: StoryExpectation,
  now: number,
  then: number,
): boolean {
  if (exactly !== undefined && now !== exactly) return false;
  if (by !== undefined && (by < 0 ? now - then > by : now - then < by)) return false;
  return now >= atLeast && now <= atMost;
}
