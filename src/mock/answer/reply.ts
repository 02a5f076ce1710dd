import type { FaultName } from '../../content/scenarios/fault.ts';
import type { Rung } from './ladder.ts';
import type { Made } from './made.ts';

/** A request, free of transport. */
export interface MockRequest {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** Path and query as they stood in the request line, still percent-encoded. */
  readonly target: string;
  /** Header values by lower-case name; several lines of a name as an array. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Its record in the journal, as soon as it is answered: there the door tells what became of the answer. */
  record?: JournalRecord;
}

/**
 * Whether an answer reached the client: the whole of it was handed to the connection, a part, or nothing, as the client
 * was gone, a fault cut it on purpose, or the mock stopped.
 */
export type Delivered = 'yes' | 'partly' | 'no';

/** What stands in a session's journal of one request. */
export interface JournalRecord {
  /** Name of the session. */
  readonly session: string;
  /** Id of the entry. */
  readonly id: number;
  /** Undefined as long as the answer is on its way. The first word counts. */
  delivered: Delivered | undefined;
}

/** Which rung of the ladder answered (design: "Who wins"). */
export type Reason = Rung | 'natural' | 'off-contract';

/** An answer as plain data; the transport writes it. */
export interface Reply {
  readonly status: number;
  /** Names in lower case, in the order in which they are written; content-length is the transport's. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Text of the body, '' for none. */
  readonly body: string;
  /** The body as it is written, where that is known already: in UTF-8, and in its content coding. */
  readonly bytes?: Uint8Array | undefined;
  /** Wait before the first byte, in ms. */
  readonly delayMs: number;
  /** The body is spread over so many ms; 0: at once. */
  readonly dribbleMs: number;
  /** What goes wrong on the wire; doors without a wire say that they cannot. */
  readonly fault: FaultName | undefined;
  /** The instant that the answer is about, in whole seconds since 1970. */
  readonly instant: number;
  readonly reason: Reason;
  /** Name of the scenario that answered, if one did. */
  readonly scenario: string | undefined;
  /** Name of the edge case that is the body. */
  readonly edge?: string | undefined;
  /** Which step of the scenario's sequence answered, from 1. */
  readonly step: number | undefined;
  /** What the body breaks on purpose or by accident, one line each (`W7 /chargerGroups/0: ...`). */
  readonly violations: readonly string[];
  /** What the request most likely meant for the mock and wrote otherwise, in one line. */
  readonly hint?: string | undefined;
  /** What it was made from; the receipt among its headers tells it. */
  readonly made?: Made | undefined;
  /** What a client meets in the body, as bits, where it is known without reading the text. */
  readonly covers?: Uint32Array | undefined;
}
