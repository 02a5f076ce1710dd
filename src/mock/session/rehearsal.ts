import type { ClockSetting } from '../../world/clock.ts';
import { Coverage } from '../coverage/coverage.ts';
import { type Journal, OwnJournal } from './journal.ts';
import { Session } from './session.ts';
import type { Sessions, UsedSession } from './sessions.ts';

/**
 * A session that begins as another one is and is kept nowhere: what is done in it happens to nobody. Its journal counts
 * as many entries as the other one's and has none of them.
 * @param seed of the mock, from which a session has its luck
 */
export function copyOfSession(session: Session, seed: number): Session {
  const kept = session.keep();
  const { size, forgotten } = session.journal;
  const journal = new CountedJournal(session.name, size, forgotten);
  const copy = new Session(session.name, kept.clock, kept.setMs, seed, undefined, { journal });
  copy.load(kept, countersOf(session));
  copy.lastUsedMs = session.lastUsedMs;
  return copy;
}

/** How often each thing was asked in a session, as plain data. */
export function countersOf({
  counters,
}: Session): readonly { readonly name: string; readonly count: number }[] {
  return [...counters].map(([name, count]) => ({ name, count }));
}

/** Keeps nothing, and counts what another journal has until it is emptied. */
class CountedJournal implements Journal {
  private readonly own: OwnJournal;
  private others: number;
  private gone: number;

  constructor(session: string, others: number, gone: number) {
    this.own = new OwnJournal(session, 1);
    this.others = others;
    this.gone = gone;
  }

  add(...added: Parameters<Journal['add']>): ReturnType<Journal['add']> {
    return this.own.add(...added);
  }

  list(): ReturnType<Journal['list']> {
    return [];
  }

  get forgotten(): number {
    return this.gone;
  }

  get size(): number {
    return this.others;
  }

  get weight(): number {
    return 0;
  }

  clear(): void {
    this.others = 0;
    this.gone = 0;
  }
}

/** Some copies of sessions, in place of those that are kept. */
export class Rehearsal implements Sessions {
  readonly isShared = false;
  readonly startClock: ClockSetting;
  readonly coverage = new Coverage();
  private readonly copies: Map<string, Session>;
  private readonly fallback: Session;

  /** @param fallback stands for every session that is not among the copies */
  constructor(copies: readonly Session[], fallback: Session, startClock: ClockSetting) {
    this.copies = new Map(copies.map((copy) => [copy.name, copy]));
    this.fallback = fallback;
    this.startClock = startClock;
  }

  run<Result>(work: () => Result): Result {
    return work();
  }

  use(name: string): UsedSession {
    return { session: this.find(name) ?? this.fallback, lost: undefined, started: false };
  }

  find(name: string): Session | undefined {
    return this.copies.get(name);
  }

  list(): readonly Session[] {
    return [...this.copies.values()];
  }

  delete(name: string): boolean {
    return this.copies.delete(name);
  }

  entries(): readonly [] {
    return [];
  }

  hindrance(): undefined {}

  refresh(): void {}

  touch(): void {}

  settle(): void {}

  trim(): void {}
}
