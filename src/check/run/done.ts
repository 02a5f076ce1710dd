import type { Answered, Unanswered } from '../ask/call-target.ts';
import type { JudgedAnswer } from '../judge/judge-answer.ts';
import type { CheckCase } from './check-case.ts';

/** Why a check ended before its end, and what to do. */
export interface Stopped {
  readonly reason: string;
  readonly advice: string;
}

/** A case, what it got, and what that is. */
export interface Done {
  readonly case: CheckCase;
  /** Undefined: not asked. */
  readonly given: Answered | Unanswered | undefined;
  readonly judged: JudgedAnswer;
  /** How often it was asked. */
  readonly attempts: number;
  /** Why nothing can be said of it: not asked, or the service was busy to the last. */
  readonly untested?: string | undefined;
}

/** What came of all cases. */
export interface CheckAnswer {
  readonly done: readonly Done[];
  /** Why not all of them were asked. */
  readonly stopped?: Stopped | undefined;
}
