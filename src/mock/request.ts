/** A request, free of transport. */
export interface MockRequest {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** Path and query as they stood in the request line, still percent-encoded. */
  readonly target: string;
  /** Header values by lower-case name; several lines of a name as an array. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Its body as text, for operations that take one. */
  readonly body?: string | undefined;
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
