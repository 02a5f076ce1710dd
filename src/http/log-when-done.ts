import type { ServerResponse } from 'node:http';
import type { AccessEntry, AccessLog } from './access-log.ts';
import { redactTarget } from './redact-target.ts';

/** What is known of an answer before it is written. */
export interface Answering {
  readonly method: string;
  /** Path and query as they stood in the request line. */
  readonly target: string;
  /** When the request was read, in ms since 1970. */
  readonly startedMs: number;
  readonly status: number;
  readonly reason: AccessEntry['reason'];
  readonly scenario?: string | undefined;
}

/** Logs an answer once it is out, or the client has gone away. @param now real time in ms since 1970 */
export function logWhenDone(
  response: ServerResponse,
  answering: Answering,
  log: AccessLog,
  now: () => number,
): void {
  const { method, target, startedMs: time, status, reason, scenario } = answering;
  response.once('close', () => {
    log({
      ...{ time, method, path: redactTarget(target), status, ms: now() - time },
      ...(reason !== undefined && { reason }),
      ...(scenario !== undefined && { scenario }),
      ...(!response.writableFinished && { aborted: true as const }),
    });
  });
}
