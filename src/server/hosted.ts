import type { StopSignal } from '../base/stop.ts';
import type { Mock } from '../control/open-mock.ts';
import type { HoldBytes, Wire } from '../mock/reply.ts';
import type { Delivered, MockRequest } from '../mock/request.ts';
import type { LeaveWhenKept } from '../mock/session/sessions.ts';
import type { Reason } from '../mock/session/trace.ts';

/** What the log tells besides the reply. */
export interface LoggedAs {
  readonly reason: Reason | 'preflight' | 'malformed' | 'fallback';
  readonly scenario?: string | undefined;
  readonly hint?: string | undefined;
  /** Id of the operation, where it is not the driver's. */
  readonly operation?: string | undefined;
}

/** An answer, and what the log tells of it. */
export type HostedReply = Wire & { readonly provenance: LoggedAs };

/** Who waits for an answer. */
export interface Asker {
  /** Gives what tells that nobody waits any more: the client is gone, or the server stops. */
  readonly until: () => StopSignal;
  /** Where bytes of the answer wait before it is written. */
  readonly hold: HoldBytes;
}

/** What an app needs of a simulator. */
export interface HostedSimulator
  extends Pick<Mock, 'instant' | 'clockText' | 'contract' | 'control' | 'failed' | 'redactors'>,
    Partial<Pick<Mock, 'sessions' | 'events' | 'hindrance' | 'unknownTarget' | 'contentState' | 'options'>> {
  answer(request: MockRequest, asker: Asker): Promise<HostedReply>;
  /** What `answer` would give, where it is known at once; the same object each time. */
  repeat?(request: MockRequest): HostedReply | undefined;
  /** The same where an answer leaves once its session is kept elsewhere; `leave` is told what `Simulator` says. */
  repeatOnceKept?(request: MockRequest, leave: LeaveWhenKept<HostedReply>): boolean;
  /** Told whether the answer to a request reached the client, once it is known. */
  delivered?(request: MockRequest, delivered: Delivered): void;
}
