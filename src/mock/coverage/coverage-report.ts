import type { Coverage } from './coverage.ts';
import { dangerOf, whatOf } from './describe-goal.ts';
import type { GoalIndex } from './goal-index.ts';
import { type GoalSlot, GROUPS, type GroupName } from './goal-slot.ts';

/** One thing that a client can meet. */
export interface Goal {
  readonly id: string;
  readonly group: GroupName;
  /** What it is, in a few words. */
  readonly what: string;
  /** How bad it is never to have met it, 0 to 100. */
  readonly danger: number;
  /** The one line that triggers it. */
  readonly how: string;
}

/** How many goals were met. */
export interface Share {
  readonly met: number;
  readonly total: number;
  /** With one decimal, rounded down: 100 is all of them. */
  readonly percent: number;
}

/** A goal of a report, with its slot for those who draw the contract. */
export interface ReportedGoal extends Goal {
  readonly met: boolean;
  readonly slot: GoalSlot;
}

/** What clients have met, and what they have not. */
export interface CoverageReport extends Share {
  /** The session; undefined: all of them together. */
  readonly session: string | undefined;
  readonly groups: readonly (Share & { readonly name: GroupName; readonly title: string })[];
  /** In the order of the contract. */
  readonly goals: readonly ReportedGoal[];
  /** Those that were not met, most dangerous first. */
  readonly missing: readonly ReportedGoal[];
}

/** Computes a report. @param howOf the line that triggers a goal, by its bit */
export function coverageReport(
  goals: GoalIndex,
  coverage: Coverage,
  session: string | undefined,
  howOf: (slot: GoalSlot, bit: number) => string,
): CoverageReport {
  const all = goals.slots.map((slot, bit): ReportedGoal => {
    const { id, group } = slot;
    const told = { what: whatOf(slot, goals), danger: dangerOf(slot, goals), how: howOf(slot, bit) };
    return { id, group, ...told, met: coverage.has(goals, bit), slot };
  });
  const groups = (Object.keys(GROUPS) as GroupName[]).flatMap((name) => {
    const own = all.filter(({ group }) => group === name);
    return own.length === 0 ? [] : [{ name, title: GROUPS[name], ...shareOf(own) }];
  });
  // The sort is stable: what is as dangerous stays in the order of the contract.
  const missing = all.filter(({ met }) => !met).sort((a, b) => b.danger - a.danger);
  return { session, ...shareOf(all), groups, goals: all, missing };
}

/** How many of some goals were met. */
export function shareOf(goals: readonly { readonly met: boolean }[]): Share {
  const met = goals.filter((goal) => goal.met).length;
  const total = goals.length;
  return { met, total, percent: total === 0 ? 100 : Math.floor((met / total) * 1000) / 10 };
}
