import type { ClockSetting } from '../../world/clock.ts';
import { Coverage } from '../coverage/coverage.ts';
import { type ChangeListener, Session } from './session.ts';
import { DEFAULT_SESSION } from './session-name.ts';

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

/** Why a session is gone: nobody used it, or room was needed. */
export type Loss = 'idle' | 'evicted';

/** What a store of sessions is made from. */
export interface SessionStoreOptions {
  readonly limits: SessionLimits;
  /** The clock that each session begins with. */
  readonly clock: ClockSetting;
  /** Seed of the luck of all sessions; default 1. */
  readonly seed?: number;
  /** Told of each session that is dropped. */
  readonly onLoss?: (name: string, loss: Loss) => void;
  /** Told of each change of a session. */
  readonly onChange?: ChangeListener;
}

/** The sessions of one process. */
export class SessionStore {
  /** What clients have met in all sessions, those that are gone included. */
  readonly coverage = new Coverage();
  private readonly sessions = new Map<string, Session>();
  /** Names of dropped sessions and why, the latest ones, so that their next use can be told. */
  private readonly lost = new Map<string, Loss>();
  private readonly options: SessionStoreOptions;
  private sweptMs = 0;
  /** The session that was used last: it is at its place already. */
  private latest: Session | undefined;

  constructor(options: SessionStoreOptions) {
    this.options = options;
  }

  /** The clock that each session begins with. */
  get startClock(): ClockSetting {
    return this.options.clock;
  }

  /**
   * The session of this name, made when it is not there; counts as a use.
   * @returns with it, whether it was made now, and why an earlier one of the name was dropped, told once
   */
  use(
    name: string,
    nowMs: number,
  ): { readonly session: Session; readonly lost: Loss | undefined; readonly started: boolean } {
    this.settle(nowMs);
    const known = this.sessions.get(name);
    if (known) {
      this.touch(known, nowMs);
      return { session: known, lost: undefined, started: false };
    }
    const { clock, seed, onChange } = this.options;
    const session = new Session(name, clock, nowMs, seed, onChange);
    this.sessions.set(name, session);
    this.latest = session;
    this.makeRoom(name);
    const lost = this.lost.get(name);
    this.lost.delete(name);
    return { session, lost, started: true };
  }

  /** Counts a use of a session that is there. */
  touch(session: Session, nowMs: number): void {
    this.settle(nowMs);
    session.lastUsedMs = nowMs;
    if (this.latest === session) return;
    // The map is kept in the order of last use.
    this.sessions.delete(session.name);
    this.sessions.set(session.name, session);
    this.latest = session;
  }

  /** The session of this name, if it is there; does not count as a use. */
  find(name: string): Session | undefined {
    return this.sessions.get(name);
  }

  /** All sessions, the one that was longest idle first. */
  list(): readonly Session[] {
    return [...this.sessions.values()];
  }

  /** Deletes a session; returns whether it was there. */
  delete(name: string): boolean {
    return this.sessions.delete(name);
  }

  /** Deletes all sessions. */
  clear(): void {
    this.sessions.clear();
    this.lost.clear();
    this.coverage.clear();
  }

  /** Drops what nobody used for too long, looking at most once a second; each use does so first. */
  settle(nowMs: number): void {
    if (nowMs - this.sweptMs < 1000 && nowMs >= this.sweptMs) return;
    this.sweptMs = nowMs;
    for (const session of this.sessions.values()) {
      if (nowMs - session.lastUsedMs <= this.options.limits.idleMs) break;
      if (session.name !== DEFAULT_SESSION) this.drop(session.name, 'idle');
    }
    this.trim();
  }

  private makeRoom(newcomer: string): void {
    for (const name of this.sessions.keys()) {
      if (this.sessions.size <= this.options.limits.count) return;
      if (name !== newcomer && name !== DEFAULT_SESSION) this.drop(name, 'evicted');
    }
  }

  /** Drops the longest idle sessions when all together keep too much. */
  trim(): void {
    let weight = 0;
    for (const session of this.sessions.values()) weight += session.weight;
    for (const session of this.sessions.values()) {
      if (weight <= this.options.limits.weight) return;
      if (session.name === DEFAULT_SESSION) continue;
      weight -= session.weight;
      this.drop(session.name, 'evicted');
    }
  }

  private drop(name: string, loss: Loss): void {
    this.sessions.delete(name);
    this.lost.set(name, loss);
    if (this.lost.size > this.options.limits.count) this.lost.delete(this.lost.keys().next().value!);
    this.options.onLoss?.(name, loss);
  }
}
