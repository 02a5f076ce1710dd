import type { Wait } from '../base/time/wait.ts';
import type { Content } from '../content/content.ts';
import type { BodyStyle } from '../content/scenarios/scenario.ts';
import type { Contract } from '../contract/contract.ts';
import type { AuthMode } from '../contract/security.ts';
import type { ClockSetting } from '../world/clock.ts';
import type { OperationHandlers } from './answer/operation-handlers.ts';
import type { Failure } from './failures.ts';
import type { MaskId } from './secrets/redactor-cache.ts';
import type { EventHub } from './session/events.ts';
import type { FileNamesHistory } from './session/file-names.ts';
import type { SessionStoreOptions } from './session/session-store.ts';
import type { Drop, SessionLimits, Sessions } from './session/sessions.ts';

/** What a simulator is made from. */
export interface SimulatorOptions {
  readonly seed: number;
  readonly clock: ClockSetting;
  readonly population: number;
  readonly idPattern: string;
  readonly unknown: '404' | 'generate';
  readonly contractOnly: boolean;
  /** Whether answers have headers that begin with `x-mock-`; default: unless `contractOnly`. */
  readonly mockHeaders?: boolean | undefined;
  /** Whether reserved ids and keys ask for scenarios; without what the contract does not know they never do. */
  readonly reserved: 'on' | 'off';
  readonly strict: boolean;
  /** Which credentials are right; default: as the contract has it. */
  readonly auth?: AuthMode | undefined;
  readonly errorBody: BodyStyle;
  readonly content: Content;
  /** The contract that is served. */
  readonly contract: Contract;
  /** What of the user's own it was made from, as it was given. */
  readonly own?: OwnFiles | undefined;
  /** Functions of the user's own that answer operations. */
  readonly handlers?: OperationHandlers | undefined;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  /** Told of each answer that broke the spec or a world rule by accident, once per distinct body. */
  readonly onViolation?: (answer: {
    readonly target: string;
    readonly violations: readonly string[];
  }) => void;
  /** Told of each session that was dropped. */
  readonly onSessionLost?: (name: string, loss: Drop) => void;
  /** Told of each scenario that is gone from the files as they were read anew, with the sessions in which it is switched on. */
  readonly onScenarioMissing?: (scenario: string, sessions: readonly string[]) => void;
  /** Told of each error of the program that became a 500. */
  readonly onError?: ((failure: Failure) => void) | undefined;
  readonly runtime: SimulatorRuntime;
  /** What logs, journal, events and receipts tell in the place of an externalId; default: the id. */
  readonly maskId?: MaskId | undefined;
  /** Whether answers are kept for the same question; default true, the answers are the same without. */
  readonly remember?: boolean;
  /** Bounds of what sessions may take; default: SESSION_LIMITS. */
  readonly sessionLimits?: SessionLimits;
  /** Where sessions are kept that several processes share; default: in this process. */
  readonly shareSessions?: ShareSessions | undefined;
  /** What this process is called among others; answers have it. */
  readonly replica?: string | undefined;
}

/** Files of a user's own that a mock is made from, by their paths as they were given, and how they are read. */
export interface OwnFiles {
  /** Undefined for the built-in spec and for a parsed document. */
  readonly spec?: string | undefined;
  /** '' for none. */
  readonly basePath?: string | undefined;
  readonly operations?: Readonly<Record<string, string>> | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** Undefined for functions that were given in code, too. */
  readonly handlers?: string | undefined;
  readonly fixtures?: string | undefined;
  readonly builtInDrivers?: boolean | undefined;
}

/**
 * Opens the sessions that several processes share.
 * @param around what tells events, and the names in the files by which journal entries are explained
 */
export type ShareSessions = (
  options: SessionStoreOptions,
  around: {
    readonly events: EventHub;
    readonly fileNames: FileNamesHistory;
    /** Real time in ms since 1970. */
    readonly now: () => number;
  },
) => Promise<Sessions>;

/** What the control API needs of what is around the simulator. */
export interface SimulatorRuntime {
  /** Version of the program. */
  readonly version: string;
  /** Reads the fixture folder again; rejects with what is wrong in it. */
  reload(): Promise<Content>;
  /** Resolves after some ms, or as soon as the signal is aborted. */
  readonly wait: Wait;
}

/** Whether answers have the headers that tell of the mock. */
export function sendsMockHeaders({
  contractOnly,
  mockHeaders = !contractOnly,
}: Pick<SimulatorOptions, 'contractOnly' | 'mockHeaders'>): boolean {
  return mockHeaders;
}
