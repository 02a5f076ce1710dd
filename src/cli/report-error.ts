import { MockError, mockError } from '../contract/errors.ts';
import { problemsOf } from './files.ts';
import type { Io } from './io.ts';

/** Environment variable that asks for stacks. */
export const DEBUG_VARIABLE = 'EV_DRIVER_MOCK_DEBUG';

/** Writes an error on stderr, one line for each mistake, and tells the exit code (1 or 2) of the error table. */
export function reportError(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>): number {
  const debug = Boolean(env[DEBUG_VARIABLE]) && env[DEBUG_VARIABLE] !== '0';
  const problems = problemsOf(error);
  const known = error instanceof MockError;
  const lines = problems
    ? [...problems.map(({ message }) => message), ...(problems.length > 1 ? [countOf(problems.length)] : [])]
    : [known ? error.message : internalLine(error, debug)];
  stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
  if (debug && error instanceof Error) stderr.write(`${error.stack}\n`);
  return known ? error.exit : 1;
}

/** Such as `3 mistakes.` */
export function countOf(mistakes: number): string {
  return mistakes === 1 ? '1 mistake.' : `${mistakes} mistakes.`;
}

function internalLine(error: unknown, debug: boolean): string {
  const reason = error instanceof Error ? error.message : String(error);
  const hint = debug ? '' : ` ${DEBUG_VARIABLE}=1 shows the stack.`;
  return mockError('internal-error', { reason }).message + hint;
}
