import type { DriverChange } from '../../body/change.ts';
import type { Calls, When } from './conditions.ts';
import type { Delay } from './delay.ts';
import type { FaultName } from './fault.ts';
import type { AfterSequence } from './sequence.ts';
import type { Template } from './template.ts';

/** How the body of an answer without a driver is written. */
export type BodyStyle = 'problem' | 'text' | 'empty';

/** A body that the scenario gives itself. */
export interface GivenBody {
  /** Media type, e.g. `application/json`. */
  readonly contentType: string;
  readonly text: Template;
}

/** One way to answer one call. */
export interface Step {
  /** For how many calls it holds. */
  readonly times: number;
  /** HTTP status; undefined: what comes about naturally, under what else is said here. */
  readonly status: number | undefined;
  /** Further response headers, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: Template])[];
  /** A style, a given body, or undefined: the style that the option `error-body` sets. */
  readonly body: BodyStyle | GivenBody | undefined;
  /** Problem title; default: the standard phrase of the status. */
  readonly title: Template | undefined;
  /** Problem detail or text body; default: the contract's description of the status. */
  readonly detail: Template | undefined;
  /** Wait before the first byte. */
  readonly delay: Delay | undefined;
  /** The body is spread over so many ms. */
  readonly dribbleMs: number | undefined;
  /** What goes wrong on the wire. */
  readonly fault: FaultName | undefined;
  /** A change of the driver's body. */
  readonly change: DriverChange | undefined;
}

/**
 * Whether answers of a status have a body: those of 204, 205 and 304 never do (RFC 9110 sections 15.3.5, 15.3.6 and
 * 15.4.5), and redirects are written without one.
 */
export function hasBody(status: number): boolean {
  return status !== 204 && status !== 205 && !(status >= 300 && status < 400);
}

/** What calls are counted by. */
export type Per = 'driver' | 'session';

/** A named way to answer (`scenarios.yaml`): a step, or a sequence of them. */
export interface Scenario {
  readonly name: string;
  /** What the client sees and why it happens, in a sentence. */
  readonly description: string;
  readonly steps: readonly Step[];
  readonly after: AfterSequence;
  readonly per: Per;
}

/** By which requests a scenario comes about without being asked for (`scenarios.yaml`). */
export interface Rule {
  readonly scenario: string;
  readonly when: When & { readonly calls?: Calls };
  readonly per: Per;
}

/** Scenarios and rules, in the order of their files. */
export interface ScenarioSet {
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly Rule[];
}

/** Causes of errors that come about naturally, each answered by the scenario of the same name. */
export const CAUSES = [
  'bad-route-parameter',
  'not-authorised',
  'customer-not-found',
  'driver-not-found',
  'other-customers-driver',
] as const;
/** A cause of a natural error. */
export type Cause = (typeof CAUSES)[number];

/** The statuses that a scenario answers with, each once; natural outcomes are not among them. */
export function statusesOf(scenario: Scenario): readonly number[] {
  return [...new Set(scenario.steps.flatMap(({ status }) => status ?? []))];
}
