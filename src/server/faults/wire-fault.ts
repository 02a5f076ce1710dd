import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StopSignal } from '../../base/stop.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';

/** An answer that is about to be written, and the connection that it would be written to. */
export interface WireExchange {
  readonly request: IncomingMessage;
  /** Nothing has been written to it yet. */
  readonly response: ServerResponse;
  readonly status: number;
  /** In the order in which they are written; content-length is not among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The whole body, as it would be without the fault. */
  readonly body: Buffer;
  /** Aborted when the server stops: what goes on then has to end. */
  readonly stopping: StopSignal;
}

/** One way in which an answer goes wrong on the wire. */
export interface WireFault {
  readonly name: FaultName;
  /**
   * Takes the place of writing the answer; does no harm where the connection is gone, and cleans up after
   * itself when it closes.
   * @throws TypeError for a header that HTTP does not allow
   */
  apply(wire: WireExchange): void;
}
