import type { ErrorCode, ErrorValue } from '../../base/errors.ts';
import type { BodyStyle } from '../../content/scenarios/scenario.ts';
import type { StepName, TouchingOverrides } from '../recipe.ts';

/** What a receipt says: all that the bytes of one answer follow from, keys left out. */
export interface Receipt {
  /** Hash of the contract. */
  readonly contract: string;
  /** Version of the generator of the world. */
  readonly generator: number;
  /** Version of the program. */
  readonly version: string;
  /** Hash of fixtures and scenarios; '' where they never were files. */
  readonly content: string;
  readonly seed: number;
  readonly options: ReceiptOptions;
  /** Whole seconds since 1970. */
  readonly instant: number;
  readonly base: ReceiptBase;
  /** Id of the operation; undefined for the driver's. */
  readonly operation: string | undefined;
  /** The step without a status under which it was given. */
  readonly under: StepName | undefined;
  /** The place of an edge case; no answer has one yet. */
  readonly edgeCase: string | undefined;
  /** What of the request the answer follows from; its hash where that is longer than a receipt may be. */
  readonly request: ReceiptRequest | string;
  /** What of the session it shows; its hash where that is longer than a receipt may be. */
  readonly overrides: TouchingOverrides | string | undefined;
  /** What templates used and a receipt may not hold, such as `query.code`. */
  readonly withheld: readonly string[];
  /** Of status, headers and body, so that it shows whether the same bytes were made. */
  readonly digest: string;
}

/** The options that answers follow from. */
export interface ReceiptOptions {
  readonly population: number;
  readonly idPattern: string;
  readonly unknown: '404' | 'generate';
  readonly errorBody: BodyStyle;
  readonly contractOnly: boolean;
  readonly reserved: 'on' | 'off';
  readonly strict: boolean;
}

/** What an answer was made from; what it was made of stands elsewhere in the receipt. */
export type ReceiptBase =
  | { readonly kind: 'driver'; readonly invent: boolean }
  | ({ readonly kind: 'step' } & StepName)
  | { readonly kind: 'operation' }
  | { readonly kind: 'handler' }
  | { readonly kind: 'bad-request'; readonly status: 400 | 415; readonly detail: string }
  | { readonly kind: 'error'; readonly code: ErrorCode };

/** The parts of a request that an answer follows from. */
export interface ReceiptRequest {
  /** Upper-case HTTP method where a template used it, else GET: to HEAD the headers are those of GET. */
  readonly method: string;
  readonly customer: string | undefined;
  /** The decoded id; undefined where `path` names none. */
  readonly externalId: string | undefined;
  /** The path as it stood in the request line, where it is not that of the id or does not decode. */
  readonly path: string | undefined;
  /** Query parameters that templates used. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers that templates used, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Value of the header `Preference-Applied`. */
  readonly applied: string | undefined;
  /** The header `Prefer`, where it could not be understood, or says which example of an operation is wished for. */
  readonly prefer: string | readonly string[] | undefined;
  /** Values in the message of an error. */
  readonly details: Readonly<Record<string, ErrorValue>>;
}
