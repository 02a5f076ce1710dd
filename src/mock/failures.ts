import { type MockError, mockError } from '../base/errors.ts';
import { splitTarget } from './answer/request-target.ts';

/** An error of the program itself, which became a 500. */
export interface Failure {
  /** Its number, such as `e1`, which the answer names too. */
  readonly id: string;
  /** What was thrown, with its stack and cause. */
  readonly error: unknown;
  readonly method: string;
  /** Path of the request, without the query. */
  readonly path: string;
}

/** Tells of what was thrown, and makes of it what is answered: `internal-error`. */
export type Failed = (
  thrown: unknown,
  request: { readonly method: string; readonly target: string },
) => MockError;

/** Numbers the failures of one mock. @param onError told of each */
export function countFailures(onError: (failure: Failure) => void = () => {}): Failed {
  let count = 0;
  return (error, { method, target }) => {
    count++;
    const id = `e${count}`;
    onError({ id, error, method, path: splitTarget(target).path });
    const reason = error instanceof Error ? error.message : String(error);
    return mockError('internal-error', { id: ` ${id}`, reason }, undefined, { cause: error });
  };
}
