import { type MockError, mockError } from '../base/errors.ts';
import { splitTarget } from './answer/request/request-target.ts';
import type { MockRequest } from './request.ts';
import type { Redact } from './secrets/redactor.ts';
import type { RedactorCache } from './secrets/redactor-cache.ts';
import type { Secrets } from './secrets/secrets.ts';

/** An error of the program itself, which became a 500. */
export interface Failure {
  /** Its number, such as `e1`, which the answer names too. */
  readonly id: string;
  /** What was thrown, with its stack and cause; it may hold what the request carried. */
  readonly error: unknown;
  readonly method: string;
  /** Path of the request as it may be told: without the query, and without keys. */
  readonly path: string;
  /** Takes what the request was authorised with out of a text, for whoever writes the error down. */
  readonly redact: Redact;
}

/** Tells of what was thrown, and makes of it what is answered: `internal-error`. */
export type Failed = (
  thrown: unknown,
  request: Pick<MockRequest, 'method' | 'target' | 'headers'>,
) => MockError;

/**
 * Numbers the failures of one mock.
 * @param secrets those of the contract that is in place
 * @param onError told of each; what it throws itself stands in the answer
 */
export function countFailures(
  secrets: () => Secrets,
  redactors: RedactorCache,
  onError: (failure: Failure) => void = () => {},
): Failed {
  let count = 0;
  return (error, request) => {
    const id = `e${++count}`;
    const known = secrets();
    const redact = redactors.of(known, request);
    const { method, target } = request;
    const path = known.target(splitTarget(target).path, redact);
    let reason = messageOf(error);
    try {
      onError({ id, error, method, path, redact });
    } catch (thrown) {
      reason += `; and onError threw: ${messageOf(thrown)}`;
    }
    return mockError('internal-error', { id: ` ${id}`, reason: redact(reason) }, undefined, { cause: error });
  };
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
