import { didYouMean, type MockError, mockError } from '../base/errors.ts';
import { itemAt } from '../base/present.ts';
import { nearest } from '../base/text/nearest.ts';
import { type ProblemPart, Refusal } from './refusal.ts';

/** A part of a request. */
export type RequestPart = 'path' | 'query' | 'body';

/** One thing that is wrong with a request. */
export interface Invalid {
  readonly part: RequestPart;
  /** JSON pointer within the part; '' for the whole. */
  readonly pointer: string;
  /** What is wrong, without the closing period. */
  readonly reason: string;
  readonly allowed: string | readonly string[];
  /** ` Did you mean x?`, or nothing. */
  readonly hint?: string;
}

/** The refusal (400) of a request in which something is wrong; its message is about the first. */
export function invalidRequest(...found: readonly [Invalid, ...Invalid[]]): Refusal {
  const errors = found.map(errorOf);
  const parts = found.map(
    ({ part, pointer }, i): ProblemPart => ({ in: part, pointer, detail: itemAt(errors, i).message }),
  );
  return new Refusal(itemAt(errors, 0), { errors: parts });
}

function errorOf({ part, pointer, reason, allowed, hint = '' }: Invalid): MockError {
  return mockError('control-request-invalid', { reason, allowed, hint }, { file: part, pointer });
}

/** The error of a thing that does not exist. @param names those that do, for the hint */
export function notThere(kind: string, given: string | number, names: readonly string[] = []): MockError {
  const hint = didYouMean(nearest(String(given), names));
  return mockError('control-not-found', { kind, given, hint });
}
