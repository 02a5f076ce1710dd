import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { nearMissLines } from './journal-text.ts';

/** What the control API has against a request: its problem (RFC 9457) as an error. */
export class MockApiError extends Error {
  override readonly name = 'MockApiError';
  /** HTTP status. */
  readonly status: number;
  /** Code of the error, as docs/errors.md lists it; undefined where the answer was no problem of the mock. */
  readonly code: string | undefined;
  /** What was given, where, and what is allowed. */
  readonly detail: string;
  /** The whole problem, as far as it was one. */
  readonly problem: Partial<Schemas['Problem']>;

  /**
   * @param request method and path that were answered so
   * @param body text of the answer
   */
  constructor(request: string, status: number, body: string) {
    const problem = problemOf(body);
    const detail = problem.detail ?? `no problem document, but: ${body.slice(0, 200)}`;
    const near = nearMissLines(problem.nearMisses ?? []);
    super([`${request} answered ${status}: ${detail}`, ...near].join('\n'));
    this.status = status;
    this.code = /^urn:ev-driver-mock:error:(.+)$/.exec(problem.type ?? '')?.[1];
    this.detail = detail;
    this.problem = problem;
  }
}

function problemOf(body: string): Partial<Schemas['Problem']> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
