import type { StopSignal } from '../base/stop.ts';
import type { Wait } from '../base/time/wait.ts';
import type { ContentState } from '../mock/answer/content-state.ts';
import type { Failed } from '../mock/failures.ts';
import type { Reply } from '../mock/reply.ts';
import type { Delivered, MockRequest } from '../mock/request.ts';
import type { RedactorCache } from '../mock/secrets/redactor-cache.ts';
import type { EventHub } from '../mock/session/events.ts';
import type { Session } from '../mock/session/session.ts';
import type { Sessions } from '../mock/session/sessions.ts';
import type { SimulatorOptions } from '../mock/simulator-options.ts';
import type { NotReady } from './server/health.ts';
import type { Stage } from './stories/stage.ts';

/** The body that the API answers about a driver now, in a session. */
export interface AnsweredBody {
  /** JSON text. */
  readonly text: string;
  /** What it breaks, one line each. */
  readonly violations: readonly string[];
  /** Where it comes from. */
  readonly origin: 'fixture' | 'recorded' | 'generated' | 'override';
  /** What a client meets in it, as bits. */
  readonly covers: Uint32Array;
}

/** An answer as a proxy has recorded it: anonymised. */
export interface RecordedAnswer {
  /** The new id of the driver that was asked for. */
  readonly externalId: string;
  /** The whole body: JSON, or a text. */
  readonly body: string;
}

/** What the control API works on. */
export interface ControlContext {
  readonly store: Sessions;
  readonly events: EventHub;
  readonly options: SimulatorOptions;
  /** Version of the program. */
  readonly version: string;
  /** The state of the files that is in place. */
  contentState(): ContentState;
  /** Answers a request to the mocked API as if it had come over a wire. */
  answer(request: MockRequest): Promise<Reply>;
  /** What a request to the mocked API would get in a session that is thrown away; nothing of it is noted. */
  answerApart(request: MockRequest, session: Session): Promise<Reply>;
  /** Takes out of what is told what must not be told. */
  readonly redactors: RedactorCache;
  /** Tells of an error of the program, and makes of it what is answered. */
  readonly failed: Failed;
  /** Takes note of whether its answer reached whoever asked. */
  delivered(request: MockRequest, delivered: Delivered): void;
  /** What the API answers about a driver now in a session; undefined when there is none. */
  bodyOf(session: Session, customer: string, externalId: string): AnsweredBody | undefined;
  /** What a proxy has seen of the real service, as a text in a format of reports with its media type; undefined in a mock. */
  readonly report?:
    | ((format: string) => Promise<{ readonly text: string; readonly type: string }>)
    | undefined;
  /**
   * What a proxy has recorded so far, anonymised; undefined where nothing is.
   * @returns gives the answer of a number that stands in the journal, undefined where it may not be told
   */
  readonly recorded?: (() => (number: number) => RecordedAnswer | undefined) | undefined;
  /**
   * Reads the fixture folder again; rejects with what is wrong and leaves the last good state in place.
   * What it rejects with may list several errors as `problems`.
   */
  reload(): Promise<void>;
  /**
   * Puts back what the last reading replaced; undefined where nothing is kept, or for another contract.
   * @param isTried whether it is only told
   */
  undoReload(isTried?: boolean): ContentState | undefined;
  /**
   * Answers requests as if in a session that is kept nowhere: nobody is told, and nothing is noted.
   * @param nowMs real time in ms since 1970 at which it is asked
   * @param contentState the files to answer from; functions of the user's own are not called
   */
  rehearse(
    session: Session,
    nowMs: number,
    contentState: ContentState,
  ): (request: MockRequest) => Promise<Reply>;
  /** Reads the fixture folder again and puts nothing in place; rejects as `reload` does. */
  readContent(): Promise<ContentState>;
  /** Resolves after some ms, or as soon as the signal is aborted. */
  readonly wait: Wait;
  /** As `wait`, and keeps no process alive; default: real time. */
  readonly waitIdly?: Wait | undefined;
  /** The stories that are loaded. */
  readonly stage: Stage;
}

/** A request of the control API: path and query under `/_mock`. */
export interface ControlRequest extends MockRequest {
  /** Text of the body, '' for none. */
  readonly body: string;
  /** Aborted when the client goes away. */
  readonly signal: StopSignal;
  /** Aborted when the mock stops; default: never. */
  readonly stopping?: StopSignal | undefined;
  /** Default: it is ready. */
  readonly notReady?: NotReady | undefined;
  /** Default: from this machine alone. */
  readonly reach?: (() => Reach) | undefined;
}

/** From where else than its own machine a server can be reached and steered. */
export interface Reach {
  /** Whether it listens on loopback addresses alone. */
  readonly isLocal: boolean;
  /** Host names and addresses by which others reach it; none unless it listens to them and asks for a token. */
  readonly addresses: readonly string[];
}

/** An answer of the control API: a text, or a stream of server-sent events. */
export interface ControlReply {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /**
   * For server-sent events: sends pieces of text until the function that it returns is called, which must be, also where
   * nobody wants the stream. With each piece comes how many bytes may wait to be read; where more do, the stream is ended.
   */
  readonly stream?: (send: (piece: string, mayWait: number) => void) => () => void;
}
