import { present } from '../../base/present.ts';
import type { ClockSetting } from '../../world/clock.ts';
import { Coverage } from '../coverage/coverage.ts';
import type { JournalEntry } from './journal.ts';
import { type ChangeListener, Session } from './session.ts';
import { DEFAULT_SESSION } from './session-name.ts';
import type { Drop, Loss, SessionLimits, Sessions, UsedSession } from './sessions.ts';

/** What a store of sessions is made from. */
export interface SessionStoreOptions {
  readonly limits: SessionLimits;
  /** The clock that each session begins with. */
  readonly clock: ClockSetting;
  /** Seed of the luck of all sessions; default 1. */
  readonly seed?: number;
  /** Told of each session that is dropped. */
  readonly onLoss?: (name: string, loss: Drop) => void;
  /** Told of each change of a session. */
  readonly onChange?: ChangeListener;
}

/** The sessions of one process, kept in it. */
export class SessionStore implements Sessions {
  readonly isShared = false;
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

  get startClock(): ClockSetting {
    return this.options.clock;
  }

  run<Result>(work: () => Result): Result {
    return work();
  }

  refresh(): void {}

  hindrance(): undefined {
    return undefined;
  }

  entries({ journal }: Session): readonly JournalEntry[] {
    return journal.list();
  }

  use(name: string, nowMs: number): UsedSession {
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

  touch(session: Session, nowMs: number): void {
    this.settle(nowMs);
    session.lastUsedMs = nowMs;
    if (this.latest === session) return;
    // The map is kept in the order of last use.
    this.sessions.delete(session.name);
    this.sessions.set(session.name, session);
    this.latest = session;
  }

  find(name: string): Session | undefined {
    return this.sessions.get(name);
  }

  list(): readonly Session[] {
    return [...this.sessions.values()];
  }

  delete(name: string): boolean {
    return this.sessions.delete(name);
  }

  /** Looks at most once a second. */
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

  private drop(name: string, loss: Drop): void {
    this.sessions.delete(name);
    this.lost.set(name, loss);
    if (this.lost.size > this.options.limits.count) this.lost.delete(present(this.lost.keys().next().value));
    this.options.onLoss?.(name, loss);
  }
}
