/** How the body of an answer without a driver is written. */
export type BodyStyle = 'problem' | 'text' | 'empty';

/** A body that the scenario gives itself. */
export interface GivenBody {
  /** Media type, e.g. `application/json`. */
  readonly contentType: string;
  /** The body's text, served as it is. */
  readonly text: string;
}

/** A named way to answer (`fixtures/scenarios.yaml`). */
export interface Scenario {
  readonly name: string;
  /** What the client sees and why it happens, in a sentence. */
  readonly description: string;
  /** HTTP status; one of the contract's for now. */
  readonly status: number;
  /** Further response headers, name and value. */
  readonly headers: readonly (readonly [string, string])[];
  /** Wait before the answer, in ms. */
  readonly delayMs: number;
  /** A style, a given body, or undefined: the style that the option `error-body` sets. */
  readonly body: BodyStyle | GivenBody | undefined;
  /** Problem title; default: the standard phrase of the status. */
  readonly title: string | undefined;
  /** Problem detail or text body; default: the contract's description of the status. */
  readonly detail: string | undefined;
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
