import type { LiveOrFrozen } from '../../content/drivers/recorded/live-drivers.ts';
import type { Captured } from '../anonymise/ledger.ts';

/** A body that was taken in, as text: as objects it would take several times the memory. */
export interface TakenBody {
  /** Where it is anonymised, its tree, in the world's own words unless there is a reason; else as it came. */
  readonly json: string;
  /** When it was answered, in whole seconds. */
  readonly instant: number;
  /** Why it cannot be told in the world's own words; of a driver that can, undefined. */
  readonly reason?: string | undefined;
}

/** A body of somebody that was taken in. */
export interface TakenAnswer extends TakenBody {
  readonly id: Captured['tree'];
  readonly isText?: boolean;
}

/** What is kept of a driver between two runs: no value of it. */
export interface KeptDriver {
  readonly id: Captured;
  readonly body: Captured;
  readonly instant: number;
  readonly reason?: string | undefined;
}

/** An answer that is no driver for the folder: JSON of a driver or of an error, a text, or one of ours, which is nobody's. */
export type AnswerToTake =
  | { readonly driver: unknown }
  | { readonly error: unknown }
  | { readonly text: string }
  | { readonly own: string };

/** An answer as it would be written now. */
export interface AnswerSoFar {
  readonly externalId: string;
  /** JSON, or a text. */
  readonly body: unknown;
  readonly isText: boolean;
}

/** A driver as it is written. */
export interface MadeDriver {
  readonly externalId: string;
  readonly body: unknown;
  readonly instant: number;
  readonly recorded: LiveOrFrozen;
}
