import type { Answer } from './judged-answer.ts';

/** The numbers of the world rules, in order. */
export type RuleId =
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'W8'
  | 'W9'
  | 'W10'
  | 'W11'
  | 'W12'
  | 'W13'
  | 'W14'
  | 'W15'
  | 'W16'
  | 'W17'
  | 'W18'
  | 'W19'
  | 'W20'
  | 'W21'
  | 'W22'
  | 'W23'
  | 'W24'
  | 'W25'
  | 'W26';

/** One broken rule at one place. */
export interface RuleViolation {
  readonly rule: RuleId;
  /** RFC 6901 pointer into what was checked (an answer's body, a timeline); '' for the whole of it. */
  readonly pointer: string;
  /** Index into the list that was checked; absent for a single answer and for the list as a whole. */
  readonly answer?: number;
  /** What was given and what is allowed. */
  readonly message: string;
}

/** Takes one violation: its pointer, its message and, over a list, the index of the answer. */
export type Report = (pointer: string, message: string, answer?: number) => void;

interface RuleFacts {
  readonly id: RuleId;
  /** The rule in one sentence. */
  readonly title: string;
  /** `contract`: binds the real service too; `simulated`: says only how this world is built. */
  readonly binding: 'contract' | 'simulated';
}

/** A rule over one answer. */
export interface AnswerRule extends RuleFacts {
  readonly kind: 'answer';
  readonly over: 'answer';
  check(answer: Answer, report: Report): void;
  /** The part that shows only over many answers of one customer. */
  checkMany?(answers: readonly Answer[], report: Report): void;
}

/** A rule over the answers of one customer at one instant. */
export interface SetRule extends RuleFacts {
  readonly kind: 'set';
  readonly over: 'answers';
  check(answers: readonly Answer[], report: Report): void;
}

/** One answer as it went over the wire, and what it answers. */
export interface JudgedReply {
  /** Everything the answer may depend on but the instant: seed, customer, externalId, as one text. */
  readonly question: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly instant: number;
  /** The body, byte for byte. */
  readonly bytes: string;
}

/** A rule over replies of any origin: other machines, processes, orders, Node.js versions. */
export interface RepliesRule extends RuleFacts {
  readonly kind: 'set';
  readonly over: 'replies';
  check(replies: readonly JudgedReply[], report: Report): void;
}

/** What one customer gets for some ids. */
export interface CustomerView {
  readonly customer: string;
  readonly drivers: readonly {
    readonly externalId: string;
    /** Where the driver comes from when `status` is 200; anything else when it is not. */
    readonly origin: 'fixture' | 'generated' | 'none';
    readonly status: number;
    /** The parsed 200 body. */
    readonly body?: unknown;
  }[];
}

/** A rule over what several customers of one seed get for the same ids. */
export interface CustomersRule extends RuleFacts {
  readonly kind: 'set';
  readonly over: 'customers';
  check(views: readonly CustomerView[], report: Report): void;
}

/** A rule over several courses of questions to one and the same world. */
export interface RunsRule extends RuleFacts {
  readonly kind: 'timeline';
  readonly over: 'runs';
  check(runs: readonly (readonly JudgedReply[])[], report: Report): void;
}

/** A status and how long it was held: from `from` (included) to `to` (excluded), in seconds since 1970. */
export interface StatusSegment {
  readonly from: number;
  readonly to: number;
  readonly status: string;
}

/**
 * The statuses of one socket, without gap or overlap, in order of time. The first and the last segment are
 * cut by the window that was looked at, so they may be shorter than the socket really held them.
 */
export interface Timeline {
  readonly segments: readonly StatusSegment[];
}

/** A rule over the timeline of one socket. */
export interface TimelineRule extends RuleFacts {
  readonly kind: 'timeline';
  readonly over: 'timeline';
  check(timeline: Timeline, report: Report): void;
}

/** Any rule; `over` tells what `check` takes. */
export type WorldRule = AnswerRule | SetRule | RepliesRule | CustomersRule | RunsRule | TimelineRule;
