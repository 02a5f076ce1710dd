import { itemAt } from '../../base/present.ts';
/** What holds after the last step: the last one goes on, it starts over, or nothing is answered. */
export type AfterSequence = 'stay' | 'repeat' | 'end';

/** One step of a sequence. */
export interface SequenceStep {
  /** For how many calls it holds, a whole number from 1; default 1. */
  readonly times?: number;
}

/**
 * Which step answers a call, in time linear in the number of steps, however many calls there were.
 * @param steps in order; a step of 0 times is never reached
 * @param call number of the call, from 1, for whoever the sequence is counted
 * @returns index of the step from 0; undefined once a sequence has ended, or where it has no steps
 */
export function stepAt(
  steps: readonly SequenceStep[],
  after: AfterSequence,
  call: number,
): number | undefined {
  let total = 0;
  for (const { times = 1 } of steps) total += times;
  if (total === 0) return undefined;
  if (call > total && after !== 'repeat') return after === 'stay' ? lastOf(steps) : undefined;
  let left = ((call - 1) % total) + 1;
  for (let index = 0; index < steps.length; index++) {
    left -= itemAt(steps, index).times ?? 1;
    if (left <= 0) return index;
  }
  return undefined;
}

/** The last step that holds for any call. */
function lastOf(steps: readonly SequenceStep[]): number {
  let index = steps.length - 1;
  while (index > 0 && itemAt(steps, index).times === 0) index--;
  return index;
}
