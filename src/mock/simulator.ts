import type { Wait } from '../base/wait.ts';
import type { Content } from '../content/content.ts';
import type { BodyStyle } from '../content/scenarios/scenario.ts';
import type { ClockSetting } from '../world/clock.ts';
import type { World } from '../world/world.ts';
import type { Answers } from './answer/answers.ts';
import type { Delivered, MockRequest, Reply } from './answer/reply.ts';
import type { EventHub } from './session/events.ts';
import type { Loss, SessionLimits, SessionStore } from './session/session-store.ts';

/** What a simulator is made from. */
export interface SimulatorOptions {
  readonly seed: number;
  readonly clock: ClockSetting;
  readonly population: number;
  readonly idPattern: string;
  readonly unknown: '404' | 'generate';
  readonly contractOnly: boolean;
  /** Whether reserved ids and keys ask for scenarios; without what the contract does not know they never do. */
  readonly reserved: 'on' | 'off';
  readonly strict: boolean;
  readonly errorBody: BodyStyle;
  readonly content: Content;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  /** Told of each answer that broke the spec or a world rule by accident, once per distinct body. */
  readonly onViolation?: (answer: {
    readonly target: string;
    readonly violations: readonly string[];
  }) => void;
  /** Told of each session that was dropped. */
  readonly onSessionLost?: (name: string, loss: Loss) => void;
  /** Told of each scenario that is gone from the files as they were read anew, with the sessions in which it is switched on. */
  readonly onScenarioMissing?: (scenario: string, sessions: readonly string[]) => void;
  readonly runtime: SimulatorRuntime;
  /** Whether answers are kept for the same question; default true, the answers are the same without. */
  readonly remember?: boolean;
  /** Bounds of what sessions may take; default: SESSION_LIMITS. */
  readonly sessionLimits?: SessionLimits;
}

/** What the control API needs of what is around the simulator. */
export interface SimulatorRuntime {
  /** Version of the program. */
  readonly version: string;
  /** Reads the fixture folder again; rejects with what is wrong in it. */
  reload(): Promise<Content>;
  /** Resolves after some ms, or as soon as the signal is aborted. */
  readonly wait: Wait;
}

/** Answers requests; knows no transport. */
export interface Simulator {
  /** Never throws, never rejects. */
  answer(request: MockRequest): Promise<Reply>;
  /**
   * Answers at once a question that was answered before and gets the same answer again, as `answer` would, with all
   * that goes with it; undefined for any other, of which nothing has been noted then. The answer is the same object
   * each time.
   */
  repeat(request: MockRequest): Reply | undefined;
  /** Takes note of whether the answer to a request reached the client; the door tells it, once it is known. */
  delivered(request: MockRequest, delivered: Delivered): void;
  /** What the clock of the default session shows, in whole seconds since 1970. */
  instant(): number;
  /** The clock of the default session as the option `clock` reads it. */
  clockText(): string;
  /** What it was made from. */
  readonly options: SimulatorOptions;
  /** The kinds of answers that there are, over the files that are in place. */
  readonly answers: Answers;
  readonly sessions: SessionStore;
  /** Tells what happens in all sessions. */
  readonly events: EventHub;
  /** The world of a customer; undefined when there is no such customer. */
  world(customer: string): World | undefined;
  readonly content: Content;
  /** Puts other fixtures and scenarios in place from the next request on. */
  replaceContent(content: Content): void;
  /** Where the API is: `/api`, and the operation's path template. */
  readonly api: { readonly root: string; readonly path: string };
}
