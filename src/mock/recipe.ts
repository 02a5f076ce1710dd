import type { ErrorCode, ErrorValue } from '../base/errors.ts';
import type { ChargerChange } from '../world/overrides/charger-overrides.ts';
import type { DriverOverride } from './session/session-change.ts';

/** What an answer was made from, so that a receipt can tell it and the same bytes can be made again. */
export interface Recipe {
  readonly base: RecipeBase;
  /** The step without a status under which the answer was given: further headers, a changed body. */
  readonly under?: StepName;
  /** Value of the header `Preference-Applied`. */
  readonly applied?: string;
  /** Set where the body is text because the request's `Accept` prefers that. */
  readonly asText?: true;
  /** Name of the edge case that took the place of the driver's body. */
  readonly edgeCase?: string;
  /** Whether it is in the cache beside its body, so that more answers may come of it. */
  isCached?: boolean;
}

/**
 * A driver, a step of a scenario with a status, what another operation answers by the spec or by a function, why it refuses
 * a request, or an error of the program.
 */
export type RecipeBase =
  | {
      readonly kind: 'driver';
      readonly customer: string;
      readonly externalId: string;
      /** Whether every id names a driver. */
      readonly invent: boolean;
      readonly overrides: TouchingOverrides | undefined;
    }
  | ({ readonly kind: 'step' } & StepName)
  | { readonly kind: 'operation' }
  /** A function of the user's own, which is not called again. */
  | { readonly kind: 'handler' }
  | { readonly kind: 'bad-request'; readonly status: 400 | 415; readonly detail: string }
  | {
      readonly kind: 'error';
      readonly code: ErrorCode;
      readonly details: Readonly<Record<string, ErrorValue>>;
    };

/** A step of a scenario, counted from 1. */
export interface StepName {
  readonly scenario: string;
  readonly step: number;
}

/** What was changed in a session and shows in one answer. */
export interface TouchingOverrides {
  /** Changes of the driver's chargers that have begun, by the charger's id. */
  readonly chargers: readonly (readonly [id: number, changes: readonly ChargerChange[]])[];
  readonly driver: Pick<DriverOverride, 'text' | 'patch'> | undefined;
}
