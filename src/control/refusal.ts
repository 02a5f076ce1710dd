import { MockError } from '../base/errors.ts';
import type { Schemas } from '../generated/control/control-api.gen.ts';

/** One error of several, with its place. */
export type ProblemPart = NonNullable<Schemas['Problem']['errors']>[number];

/** What a problem may tell beside its error. */
export interface RefusalDetails {
  readonly errors?: readonly ProblemPart[];
  readonly nearMisses?: readonly Schemas['NearMiss'][];
}

/** An error of the table with details that its answer lists. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: MockError;
  readonly details: RefusalDetails;

  constructor(error: MockError, details: RefusalDetails = {}) {
    super(error.message);
    this.error = error;
    this.details = details;
  }
}

/** The problem (RFC 9457) that tells of an error. @param instance path of the request */
export function problemOf(
  error: MockError,
  instance: string,
  details: RefusalDetails = {},
): Schemas['Problem'] {
  return {
    type: `urn:ev-driver-mock:error:${error.code}`,
    title: error.title,
    status: error.status,
    detail: error.message,
    instance,
    ...(details.errors && { errors: [...details.errors] }),
    ...(details.nearMisses && { nearMisses: [...details.nearMisses] }),
  };
}

/** An error of a file as a part of a problem. */
export function partOf(error: unknown): ProblemPart {
  if (!(error instanceof MockError))
    return { detail: error instanceof Error ? error.message : String(error) };
  const { file, line, column, pointer } = error.where ?? {};
  return {
    ...(file !== undefined && { in: 'file', file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
    detail: error.message,
  };
}
