import type { ServerResponse } from 'node:http';
import type { MockRequest } from '../../mock/request.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { HostedSimulator } from '../hosted.ts';
import { onClose } from '../wire/delivery.ts';
import type { AccessEntry, AccessLog } from './access-entry.ts';
import { requestNamesOf } from './request-id.ts';

/** What is known of an answer before it is written. */
export interface Answering {
  readonly method: string;
  /** Path and query as they stood in the request line. */
  readonly target: string;
  /** What it was authorised with, beside the query. */
  readonly headers: MockRequest['headers'];
  /** When the request was read, in ms since 1970. */
  readonly startedMs: number;
  readonly status: number;
  readonly reason: AccessEntry['reason'];
  readonly scenario?: string | undefined;
  readonly hint?: string | undefined;
}

/**
 * Logs an answer once it is out, or the client has gone away.
 * @param now real time in ms since 1970
 * @param simulator knows what carries keys, and takes them out
 */
export function logWhenDone(
  response: ServerResponse,
  answering: Answering,
  log: AccessLog,
  now: () => number,
  simulator: Pick<HostedSimulator, 'contract' | 'redactors'>,
): void {
  const { method, target, startedMs: time, status, reason, scenario, hint } = answering;
  onClose(response, () => {
    const secrets = simulator.contract().derived(secretsOf);
    const redact = simulator.redactors.of(secrets, answering);
    const { requestId, traceId } = requestNamesOf(answering.headers);
    log({
      ...{ time, method, path: secrets.target(target, redact), status, ms: now() - time },
      ...(reason !== undefined && { reason }),
      ...(scenario !== undefined && { scenario }),
      ...(hint !== undefined && { hint: redact(hint) }),
      ...(requestId !== undefined && { requestId: redact(requestId) }),
      ...(traceId !== undefined && { traceId }),
      ...(!response.writableFinished && { aborted: true as const }),
    });
  });
}
