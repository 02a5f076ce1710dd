import type { JudgedAssumption } from './evidence.ts';
import type { Finding } from './finding.ts';

/** What became of one case. */
export interface CaseReport {
  readonly title: string;
  /** The request, with the key redacted. */
  readonly request: string;
  readonly expected: number;
  /** Null: no answer, or not asked. */
  readonly given: number | null;
  readonly outcome: 'agrees' | 'deviates' | 'skipped';
  readonly ms: number;
}

/** What a check has found. Holds no key. */
export interface CheckReport {
  /** URL of the real service. */
  readonly target: string;
  /** Tells which version of the spec the service was held against. */
  readonly contract: string;
  /** Real time, RFC 3339. */
  readonly startedAt: string;
  readonly ms: number;
  readonly requests: number;
  readonly cases: readonly CaseReport[];
  /** Where the service is not what the contract says. */
  readonly findings: readonly Finding[];
  /** What is worth knowing and no fault. */
  readonly information: readonly Finding[];
  readonly assumptions: readonly JudgedAssumption[];
}

/** Title of what the answers deviate in together. */
export const TOGETHER = 'all answers together';
