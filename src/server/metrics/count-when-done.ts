import type { ServerResponse } from 'node:http';
import type { Contract } from '../../contract/contract.ts';
import type { LoggedAs } from '../hosted.ts';
import { onClose } from '../wire/delivery.ts';
import type { RequestTally, Series } from './request-tally.ts';

/** Why answers are given that are no operation's. */
const WITHOUT_OPERATION: ReadonlySet<LoggedAs['reason']> = new Set([
  'off-contract',
  'preflight',
  'malformed',
  'fallback',
]);

/** The series that an answer belongs to. */
export function seriesOf(
  tally: RequestTally,
  status: number,
  { reason, scenario = '', operation }: LoggedAs,
  contract: Contract,
): Series {
  const id = operation ?? (WITHOUT_OPERATION.has(reason) ? '' : contract.operation.operationId);
  return tally.of({ operation: id, status, reason, scenario });
}

/**
 * Counts an answer once it is out, or the client has gone away.
 * @param startedMs when the request was read, by `now`, real time in ms
 */
export function countWhenDone(
  response: ServerResponse,
  series: Series,
  startedMs: number,
  now: () => number,
): void {
  onClose(response, () => series.add(Math.max(0, now() - startedMs)));
}
