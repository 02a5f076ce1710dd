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
