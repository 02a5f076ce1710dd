import type { StopSignal } from '../base/stop.ts';
import type { OperationId, operations } from '../generated/control/control-api.gen.ts';
import type { Session } from '../mock/session/session.ts';
import type { ControlContext, ControlReply, ControlRequest } from './context.ts';
import type { FilesIndex } from './network/files-index.ts';
import type { NotReady } from './server/health.ts';

type Parameters<Id extends OperationId> = operations[Id]['parameters'];
type PathOf<Id extends OperationId> = Parameters<Id> extends { path: infer Path } ? Path : unknown;
type QueryOf<Id extends OperationId> =
  Parameters<Id> extends { query?: infer Query } ? NonNullable<Query> : unknown;
type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

/** Everything about a call that no operation adds to. */
export interface AnyCall {
  readonly context: ControlContext;
  readonly files: FilesIndex;
  /** The session that the request works on; one that is not kept where the operation is about none. */
  readonly session: Session;
  /** Real time in ms since 1970. */
  readonly nowMs: number;
  /** What the session's clock shows, in whole seconds since 1970. */
  readonly instant: number;
  /** Path of the request as it stood in the request line. */
  readonly rawPath: string;
  /** Header values by lower-case name. */
  readonly headers: ControlRequest['headers'];
  /** The body as it was sent. */
  readonly text: string;
  /** Aborted when the client goes away. */
  readonly signal: StopSignal;
  /** Aborted when the mock stops. */
  readonly stopping?: StopSignal | undefined;
  readonly notReady?: NotReady | undefined;
  readonly reach?: ControlRequest['reach'];
}

/** A request of one operation after validation; parameters coerced, the body parsed. */
export interface Call<Id extends OperationId> extends AnyCall {
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
}

/** What a handler answers: JSON from a value, a text, a stream, or nothing. */
export interface Result {
  readonly status: number;
  /** Further headers, names in lower case. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** Written as JSON. */
  readonly json?: unknown;
  /** Text, written as it is. */
  readonly text?: string;
  /** Content type of the text; default: JSON. */
  readonly type?: string;
  readonly stream?: NonNullable<ControlReply['stream']>;
}

/** Answers one operation. What cannot be answered is thrown, as a MockError or a Refusal. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Result | Promise<Result>;

/** 200 with a body of the spec. */
export function ok<Body>(json: Body): Result {
  return { status: 200, json };
}

/** 204: done, and nothing to tell. */
export const DONE: Result = { status: 204 };
