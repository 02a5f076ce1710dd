import type { MockError } from '../../base/errors.ts';
import { splitTarget } from '../../mock/answer/request/request-target.ts';
import type { Wire } from '../../mock/reply.ts';
import { splitPath } from '../../mock/session/session-name.ts';

/**
 * An error of the table as RFC 9457 problem details, off contract, in the form that the simulator gives them.
 * @param instance path of the request, as the control API has it
 */
export function problemReply(error: MockError, extra: Wire['headers'] = [], instance?: string): Wire {
  const { status, title, code, message, retryAfter } = error;
  return {
    status,
    headers: [
      ['content-type', 'application/problem+json'],
      ['x-content-type-options', 'nosniff'],
      ...retryAfter,
      ...extra,
      ['x-mock-reason', 'off-contract'],
      ['x-mock-off-contract', 'true'],
    ],
    body: JSON.stringify({
      type: `urn:ev-driver-mock:error:${code}`,
      title,
      status,
      detail: message,
      instance,
    }),
  };
}

/** The path of a target as problems name it (`instance`): without session and query. */
export function instanceOf(target: string): string {
  return splitTarget(splitPath(target).path).path;
}
