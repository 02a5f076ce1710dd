/** One thing that is wrong in an OpenAPI document. */
export interface ContractProblem {
  /** JSON pointer (RFC 6901) into the document. */
  readonly pointer: string;
  /** What is wrong and what is allowed, in one line without a full stop. */
  readonly reason: string;
}

/** All that is wrong in an OpenAPI document. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly problems: readonly ContractProblem[];

  constructor(problems: readonly ContractProblem[]) {
    super(problems.map(({ pointer, reason }) => `${pointer || '/'}: ${reason}`).join('\n'));
    this.problems = problems;
  }
}
