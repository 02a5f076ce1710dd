import { MockError, mockError } from '../../base/errors.ts';
import { counted } from '../../base/text/counted.ts';
import { problemsOf, untoldOf, unusedOf } from '../files.ts';
import type { Io } from '../io.ts';

/** Environment variable that asks for stacks. */
export const DEBUG_VARIABLE = 'EV_DRIVER_MOCK_DEBUG';

/** Writes an error on stderr, one line for each mistake, and tells the exit code (1 or 2) of the error table. */
export function reportError(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>): number {
  const debug = Boolean(env[DEBUG_VARIABLE]) && env[DEBUG_VARIABLE] !== '0';
  const problems = problemsOf(error);
  const known = error instanceof MockError;
  const lines = problems
    ? [
        ...problems.map(({ message }) => message),
        ...(problems.length > 1 ? [countOf(problems.length, untoldOf(error))] : []),
      ]
    : [known ? error.message : internalLine(error, debug)];
  stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
  tellUnused({ stderr }, unusedOf(error));
  if (debug && error instanceof Error) stderr.write(`${error.stack}\n`);
  return known ? error.exit : Math.max(1, ...(problems ?? []).map(({ exit }) => exit));
}

/** The most files that are told as not used; `validate` tells all. */
const MOST_UNUSED = 20;

/** Writes a line on stderr for each file that is not used, or for the first ones. */
export function tellUnused({ stderr }: Pick<Io, 'stderr'>, unused: readonly MockError[]): void {
  const lines = unused.slice(0, MOST_UNUSED).map(({ message }) => message);
  const more = unused.length - lines.length;
  if (more > 0)
    lines.push(
      `${counted(more, 'more file is', 'more files are')} not used; the command validate names all of them.`,
    );
  stderr.write(lines.map((line) => `ev-driver-mock: ${line}\n`).join(''));
}

/** Such as `3 mistakes.` @param untold how many there are of which nothing else is told */
export function countOf(told: number, untold = 0): string {
  const all = counted(told + untold, 'mistake');
  return untold === 0 ? `${all}.` : `${all}, of which the first ${told} are listed.`;
}

function internalLine(error: unknown, debug: boolean): string {
  const reason = error instanceof Error ? error.message : String(error);
  const hint = debug ? '' : ` ${DEBUG_VARIABLE}=1 shows the stack.`;
  return mockError('internal-error', { reason }).message + hint;
}
