import type { JudgedAssumption } from '../judge/evidence.ts';
import type { Deviation, Finding } from '../judge/finding.ts';
import type { Stopped } from '../run/done.ts';
import type { NotAsked } from '../run/operation-cases.ts';

/** What a service answered, without its body and without keys. */
export interface ReportedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Length of the body. */
  readonly bytes: number;
}

/** What became of one case. */
export interface CaseReport {
  readonly title: string;
  /** The request, with the key redacted. */
  readonly request: string;
  /** A line for a shell that sends it again; the key is read from `EV_DRIVER_MOCK_CODE`. */
  readonly curl: string;
  readonly expected: number;
  /** Null: no answer, or not asked. */
  readonly given: number | null;
  /** `untested`: there was no answer that tells anything; `skipped`: not asked. */
  readonly outcome: 'agrees' | 'deviates' | 'untested' | 'skipped';
  /** Why it is untested or skipped. */
  readonly reason?: string | undefined;
  readonly attempts: number;
  readonly ms: number;
  readonly answer: ReportedAnswer | null;
  /** What this answer deviates in, each at its own place with its own values. */
  readonly findings: readonly Deviation[];
  readonly information: readonly Deviation[];
}

/** A deviation that is known and accepted. */
export interface Accepted {
  readonly heading: string;
  readonly rule: string;
  /** The place in the body, `*` for indexes; of what concerns an answer as a whole the title of its case. */
  readonly place: string;
  /** For people: why it is accepted. */
  readonly reason: string;
  /** The last day that it is accepted (`2026-12-31`); for good where there is none. */
  readonly until?: string;
}

/** What a baseline says of a report. */
export interface BaselineReport {
  /** How many kinds of deviations were accepted. */
  readonly accepted: number;
  /** What was accepted and is not there any more. */
  readonly gone: readonly Accepted[];
  /** What is accepted no more, as its last day is over. */
  readonly expired: readonly Accepted[];
}

/** What a check has found. Holds no key. */
export interface CheckReport {
  /** Version of the form that this report has as JSON. */
  readonly form: 2;
  /** Which command has made it. */
  readonly by: 'check' | 'proxy';
  /** `untested`: nothing deviates, as far as could be asked, which is not all. */
  readonly verdict: 'agrees' | 'deviates' | 'untested';
  /** Set where the check ended before its end: why, and what to do. */
  readonly stopped?: Stopped | undefined;
  /** Set where known deviations were accepted. */
  readonly baseline?: BaselineReport;
  /** URL of the real service. */
  readonly target: string;
  /** Tells which version of the spec the service was held against. */
  readonly contract: string;
  /** Real time, RFC 3339. */
  readonly startedAt: string;
  readonly ms: number;
  readonly requests: number;
  /** Operations of a user's spec, and answers of them, that were not asked for, and why; left out where there are none. */
  readonly notAsked?: readonly NotAsked[];
  readonly cases: readonly CaseReport[];
  /** What the answers deviate in together and none of them alone. */
  readonly together: readonly Deviation[];
  /** Where the service is not what the contract says: all deviations, those that are alike as one. */
  readonly findings: readonly Finding[];
  /** What is worth knowing and no fault. */
  readonly information: readonly Finding[];
  readonly assumptions: readonly JudgedAssumption[];
}

/** Title of what the answers deviate in together. */
export const TOGETHER = 'all answers together';
