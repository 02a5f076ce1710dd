import type { MockError } from '../../base/errors.ts';
import type { ClockSetting } from '../../world/clock.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { JournalEntry } from './journal.ts';
import type { Session } from './session.ts';

/** Bounds of what sessions may take. */
export interface SessionLimits {
  /** How many sessions there are at most, the default one included. */
  readonly count: number;
  /** A session that nobody used for this long is dropped; ms. */
  readonly idleMs: number;
  /** What all sessions keep together, in characters or so: all that `Session.weight` counts. */
  readonly weight: number;
}

/** The bounds where nothing else is said. */
export const SESSION_LIMITS: SessionLimits = { count: 2000, idleMs: 30 * 60_000, weight: 200_000_000 };

/** Why a session was dropped: nobody used it, or room was needed. */
export type Drop = 'idle' | 'evicted';

/** Why a session is gone: it was dropped, or the store that kept it has lost all. */
export type Loss = Drop | 'store-lost';

/** A session that is used, whether it was made now, and why an earlier one of the name was dropped, told once. */
export interface UsedSession {
  readonly session: Session;
  readonly lost: Loss | undefined;
  readonly started: boolean;
}

/** Told of some work its result when it is kept, nothing where others came first and it did not happen, or why it cannot be kept. */
export type LeaveWhenKept<Result> = (result: Result | undefined, problem?: unknown) => void;

/**
 * The sessions of a mock, wherever they are kept: in this process (`SessionStore`), or in a store that several processes
 * share, of which each has working copies. All that reads or changes a session runs in `run`.
 */
export interface Sessions {
  /** Whether several processes have them. */
  readonly isShared: boolean;
  /** The clock that each session begins with. */
  readonly startClock: ClockSetting;
  /** What clients have met in all sessions, those that are gone included. */
  readonly coverage: Coverage;
  /**
   * Does some work with sessions, and resolves when what it changed is kept for all who have them. It may be done several
   * times, when others have changed what it went by: then all but the last time did not happen.
   * @param work is done without a break; what it returns may resolve later, but changes nothing then
   * @throws MockError store-unavailable
   */
  run<Result>(work: () => Result): Result | Promise<Result>;
  /**
   * Does work that is done without waiting for anything, or not at all; there only where sessions are shared.
   * @param work returns undefined where it does nothing
   * @param leave told what became of it, later; not called where nothing was done
   * @returns whether it was done
   */
  runAtOnce?<Result>(work: () => Result | undefined, leave: LeaveWhenKept<Result>): boolean;
  /**
   * Brings a session up to date with what others have changed; without a name all of them, to be listed.
   * @throws MockError store-unavailable
   */
  refresh(name?: string): void | Promise<void>;
  /** The journal's entries of a session up to now, oldest first. @throws MockError store-unavailable */
  entries(session: Session): readonly JournalEntry[] | Promise<readonly JournalEntry[]>;
  /** Why sessions cannot be reached; undefined: they can. */
  hindrance(): MockError | undefined;
  /** The session of this name, made when it is not there; counts as a use. @param nowMs real time in ms since 1970 */
  use(name: string, nowMs: number): UsedSession;
  /** Counts a use of a session that is there. */
  touch(session: Session, nowMs: number): void;
  /** The session of this name, if it is there; does not count as a use. */
  find(name: string): Session | undefined;
  /** All sessions, the one that was longest idle first. */
  list(): readonly Session[];
  /** Deletes a session; returns whether it was there. */
  delete(name: string): boolean;
  /** Drops what nobody used for too long; each use does so first. */
  settle(nowMs: number): void;
  /** Drops the longest idle sessions when all together keep too much. */
  trim(): void;
}
