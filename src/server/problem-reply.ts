import type { MockError } from '../base/errors.ts';
import type { FaultName } from '../content/scenarios/fault.ts';

/** What is written on the wire: a `Reply` is one, too. */
export interface WireReply {
  readonly status: number;
  /** Names in lower case, in the order in which they are written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** What is written in place of `body`, byte for byte; default: `body`. */
  readonly bytes?: Uint8Array | undefined;
  /** Wait before the first byte, in ms; default none. */
  readonly delayMs?: number;
  /** The body is spread over so many ms; default at once. */
  readonly dribbleMs?: number;
  /** What goes wrong on the wire. */
  readonly fault?: FaultName | undefined;
}

/**
 * An error of the table as RFC 9457 problem details, off contract, in the form that the simulator gives them.
 * @param instance path of the request, as the control API has it
 */
export function problemReply(
  error: MockError,
  extra: WireReply['headers'] = [],
  instance?: string,
): WireReply {
  const { status, title, code, message } = error;
  return {
    status,
    headers: [
      ['content-type', 'application/problem+json'],
      ['x-content-type-options', 'nosniff'],
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
