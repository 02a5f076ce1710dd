import type { Loose } from '../../body/rules/judged-answer.ts';
import type { CheckCase } from '../run/check-case.ts';
import type { Deviation } from './finding.ts';

/** What became of a case. */
export interface CaseOutcome {
  readonly case: CheckCase;
  /** Undefined: no answer, or not asked. */
  readonly status: number | undefined;
  /** Media type of the body; '' for no body. */
  readonly mediaType: string;
  readonly information: readonly Deviation[];
}

/** All that a check has seen. */
export interface Evidence {
  readonly outcomes: readonly CaseOutcome[];
  /** Objects of the drivers' bodies by the name of their schema. */
  readonly objects: ReadonlyMap<string, readonly Loose[]>;
  /** What the spec's schemas say of these bodies: pointers of values at fault. */
  readonly schemaFaults: readonly string[];
  readonly unknownProperties: readonly string[];
}

/** What a check says of an assumption. */
export type Verdict = 'confirmed' | 'refuted' | 'untested';

/** A verdict, and what it rests on or why there is none. */
export interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A verdict that confirms. */
export function confirmed(reason: string): Judged {
  return { verdict: 'confirmed', reason };
}

/** A verdict that refutes. */
export function refuted(reason: string): Judged {
  return { verdict: 'refuted', reason };
}

/** No verdict, and why. */
export function untested(reason: string): Judged {
  return { verdict: 'untested', reason };
}
