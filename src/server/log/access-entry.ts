import type { Reason } from '../../mock/session/trace.ts';

/** What the access log tells of one request. */
export interface AccessEntry {
  /** When the request was read, in ms since 1970. */
  readonly time: number;
  readonly method: string;
  /** Path and query, without the API key. */
  readonly path: string;
  readonly status: number;
  /** From reading the request to the last byte of the answer, in ms. */
  readonly ms: number;
  readonly reason?: Reason | 'preflight' | 'malformed' | 'fallback';
  readonly scenario?: string;
  /** What the request most likely meant for the mock and wrote otherwise. */
  readonly hint?: string;
  /** Its `x-request-id`, and the trace id of its `traceparent`. */
  readonly requestId?: string;
  readonly traceId?: string;
  /** The client went away before the answer was complete. */
  readonly aborted?: true;
}

/** Takes one entry per request. */
export type AccessLog = (entry: AccessEntry) => void;
