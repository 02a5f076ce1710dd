import type { MockError } from '../../base/errors.ts';
import { linesOf } from '../../base/problems.ts';

/** All that is wrong in a fixture folder, or in an OpenAPI document. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** By file and line. */
  readonly problems: readonly MockError[];
  /** What is in the folder and was not used, which may be why something is missing. */
  readonly unused: readonly MockError[];

  /** How many more mistakes there are than `problems`. */
  readonly untold: number;

  constructor(problems: readonly MockError[], unused: readonly MockError[] = [], untold = 0) {
    super(linesOf(problems, untold).join('\n'));
    this.problems = problems;
    this.unused = unused;
    this.untold = untold;
  }
}

/** Orders mistakes by file, line and column. */
export function byPlace({ where: a = {} }: MockError, { where: b = {} }: MockError): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
