import { hasBit } from '../../base/bits.ts';
import { applyChange } from '../../body/change.ts';
import { reconcile } from '../../body/reconcile/reconcile.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import type { GoalIndex } from './goal-index.ts';
import { type Ask, encode } from './how-line.ts';

/** What is looked at for requests that show a thing. */
export interface WitnessSources {
  readonly goals: GoalIndex;
  /** Ids of drivers, the one that is best known first. */
  readonly ids: readonly string[];
  readonly scenarios: Iterable<Scenario>;
  /** Whole seconds since 1970. */
  readonly instant: number;
  /** Lets others have their turn: bodies and changes of large ones take some ms each. */
  pause(): Promise<void>;
  /** The body of a driver now; undefined when there is none. */
  bodyOf(id: string): { readonly text: string; readonly covers: Uint32Array } | undefined;
}

/**
 * Finds for each goal of a body a request that is known to meet it, since its answer was looked at: for a
 * driver as it is, or else for the first one as a scenario changes it.
 */
export async function witnesses({
  goals,
  ids,
  scenarios,
  instant,
  pause,
  bodyOf,
}: WitnessSources): Promise<Map<number, Ask>> {
  const found = new Map<number, Ask>();
  const note = (covers: Uint32Array, ask: Ask) => {
    for (const bit of goals.slots.keys()) {
      if (hasBit(covers, bit) && !found.has(bit)) found.set(bit, ask);
    }
  };
  for (const [i, id] of ids.entries()) {
    const body = bodyOf(id);
    if (body) note(body.covers, i === 0 ? {} : { id: encode(id) });
    await pause();
  }
  const first = ids[0] === undefined ? undefined : bodyOf(ids[0]);
  if (!first) return found;
  for (const { name, steps } of scenarios) {
    const [step, ...more] = steps;
    if (!step?.change || step.status !== undefined || step.fault !== undefined || more.length > 0) continue;
    const { body, touched } = applyChange(JSON.parse(first.text), step.change);
    note(goals.cover(reconcile(body, touched, instant)), { prefer: `scenario=${name}` });
    await pause();
  }
  return found;
}
