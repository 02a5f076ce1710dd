import { mockError } from '../base/errors.ts';
import type { MockEvent } from '../mock/session/events.ts';
import type { JournalEntry } from '../mock/session/journal.ts';
import type { Session } from '../mock/session/session.ts';
import { DEFAULT_SESSION } from '../mock/session/session-name.ts';
import type { SessionStoreOptions } from '../mock/session/session-store.ts';
import type { LeaveWhenKept, Sessions, UsedSession } from '../mock/session/sessions.ts';
import type { ShareSessions } from '../mock/simulator-options.ts';
import { CoverageCopy, EntryTexts, entryFrom, type KeptEntry } from './kept-parts.ts';
import type { FoundSession, Store } from './store.ts';
import { discard, newTransaction, Pending, type Transaction, writeTransaction } from './transaction.ts';
import { newPart, type Part, type WorkingCopy, workingCopy } from './working-copy.ts';

/** So often work is done again because others have changed what it went by, before it is given up. */
const MOST_ROUNDS = 100;

/**
 * Sessions that a store keeps for several processes. Work is done on copies, at once and without asking; what it did is
 * written together with what it went by, and kept only if that is so still. Where others came first the copy is
 * fetched anew and the work is done again, so that an answer never leaves that goes by what is not so any more.
 */
export class SharedSessions implements Sessions {
  readonly isShared = true;
  readonly coverage: CoverageCopy;
  private readonly copies = new Map<string, WorkingCopy>();
  private readonly fetching = new Map<string, Promise<void>>();
  private readonly texts = new EntryTexts();
  private readonly store: Store;
  private readonly options: SessionStoreOptions;
  private readonly around: Parameters<ShareSessions>[1];
  private current: Transaction | undefined;

  constructor(store: Store, options: SessionStoreOptions, around: Parameters<ShareSessions>[1]) {
    this.store = store;
    this.options = options;
    this.around = around;
    this.coverage = new CoverageCopy(
      [],
      (ids) => {
        const transaction = this.transaction();
        const { goalsOfAll } = transaction;
        transaction.goalsOfAll = goalsOfAll.length === 0 ? ids : [...new Set([...goalsOfAll, ...ids])];
      },
      () => {
        this.transaction().clearsGoalsOfAll = true;
      },
    );
    store.onDrop = (name, why) => {
      this.forget(name);
      options.onLoss?.(name, why);
    };
    store.onGoalsCleared = () => this.coverage.put([]);
    store.onLost = () => {
      for (const copy of this.copies.values()) copy.isStale = true;
      this.coverage.put([]);
    };
    around.events.source = {
      pass: (event) => this.pass(event),
      listen: (onOpen) => store.listen((text) => this.hear(text), onOpen),
    };
  }

  get startClock() {
    return this.options.clock;
  }

  hindrance() {
    return this.store.hindrance();
  }

  async run<Result>(work: () => Result): Promise<Result> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const transaction = newTransaction();
      const done = this.attempt(transaction, work);
      if (done instanceof Pending) await done.until;
      else if (await this.keep(transaction)) return done.result;
    }
    throw mockError('store-busy', { rounds: MOST_ROUNDS });
  }

  runAtOnce<Result>(work: () => Result | undefined, leave: LeaveWhenKept<Result>): boolean {
    const transaction = newTransaction();
    const done = this.attempt(transaction, work);
    if (done instanceof Pending) return false;
    const { result } = done;
    if (result === undefined) {
      discard(transaction);
      return false;
    }
    this.keep(transaction).then(
      (isKept) => leave(isKept ? result : undefined),
      (problem) => leave(undefined, problem),
    );
    return true;
  }

  async refresh(name?: string): Promise<void> {
    if (name !== undefined) return this.fetch(name);
    const [names, goals] = await Promise.all([this.store.names(), this.store.goalsOfAll()]);
    this.coverage.put(goals);
    const known = new Set(names);
    for (const { session } of this.copies.values()) if (!known.has(session.name)) this.forget(session.name);
    await Promise.all(names.map((each) => this.fetch(each)));
  }

  async entries({ name }: Session): Promise<readonly JournalEntry[]> {
    const { journal } = this.copies.get(name) ?? this.unknown(name);
    const filesWith = this.around.fileNames.withHash.bind(this.around.fileNames);
    const isSame = journal.put(await this.store.entries(name, journal.lastId), filesWith);
    if (!isSame) journal.put(await this.store.entries(name, 0), filesWith);
    return journal.list();
  }

  use(name: string, nowMs: number): UsedSession {
    const copy = this.copies.get(name);
    if (!this.current) {
      const { session } = copy ?? this.unknown(name);
      return { session, lost: undefined, started: false };
    }
    if (!copy) throw new Pending(this.fetch(name));
    const isFirst = !this.current.parts.has(copy);
    this.enter(copy);
    copy.session.lastUsedMs = nowMs;
    return { session: copy.session, lost: copy.lost, started: isFirst && copy.incarnation === '' };
  }

  touch(session: Session): void {
    this.enter(this.copyOf(session));
  }

  find(name: string): Session | undefined {
    const copy = this.copies.get(name);
    return copy?.incarnation ? copy.session : undefined;
  }

  list(): readonly Session[] {
    const kept = [...this.copies.values()].filter(({ incarnation }) => incarnation !== '');
    return kept.map(({ session }) => session).sort((a, b) => a.lastUsedMs - b.lastUsedMs);
  }

  delete(name: string): boolean {
    if (!this.find(name)) return false;
    this.transaction().removed.push(name);
    return true;
  }

  /** The store does it. */
  settle(): void {}

  /** The store does it. */
  trim(): void {}

  private attempt<Result>(transaction: Transaction, work: () => Result): { result: Result } | Pending {
    this.current = transaction;
    try {
      return { result: work() };
    } catch (error) {
      discard(transaction);
      if (!(error instanceof Pending)) throw error;
      return error;
    } finally {
      this.current = undefined;
    }
  }

  private transaction(): Transaction {
    if (!this.current) throw new Error('A session is changed by work that was not run.');
    return this.current;
  }

  private copyOf(session: Session): WorkingCopy {
    const copy = this.copies.get(session.name);
    if (copy?.session !== session) throw new Pending(this.fetch(session.name));
    return copy;
  }

  /** Takes a copy into the work at hand, if it can be gone by. */
  private enter(copy: WorkingCopy): Part {
    const { parts } = this.transaction();
    const part = parts.get(copy) ?? newPart();
    parts.set(copy, part);
    if (copy.isStale) throw new Pending(this.fetch(copy.session.name));
    if (copy.busy) throw new Pending(copy.busy);
    return part;
  }

  /** Fetches a session, once for all who want it now. */
  private fetch(name: string): Promise<void> {
    const known = this.fetching.get(name);
    if (known) return known;
    const fetching = this.store
      .pull(name)
      .then((found) => void this.put(name, found))
      .finally(() => this.fetching.delete(name));
    this.fetching.set(name, fetching);
    return fetching;
  }

  /** A session that was not fetched yet. */
  private unknown(name: string): WorkingCopy {
    const copy = this.put(name, { kept: undefined, lost: undefined });
    copy.isStale = true;
    return copy;
  }

  private put(name: string, found: FoundSession): WorkingCopy {
    const { limits } = this.options;
    const copy = workingCopy(name, found, this.copies.get(name), this.options, {
      now: this.around.now,
      texts: this.texts,
      enter: (entered) => this.enter(entered),
      delivered: (id, how) => this.store.deliver(name, id, how),
    });
    this.copies.delete(name);
    this.copies.set(name, copy);
    for (const each of this.copies.keys()) {
      if (this.copies.size <= limits.count) break;
      if (each !== DEFAULT_SESSION && each !== name) this.copies.delete(each);
    }
    return copy;
  }

  private forget(name: string): void {
    const copy = this.copies.get(name);
    if (copy) copy.isStale = true;
    if (name !== DEFAULT_SESSION) this.copies.delete(name);
  }

  /** Writes what was done; false: others came first, and nothing of it counts. */
  private async keep(transaction: Transaction): Promise<boolean> {
    const { removed, clearsGoalsOfAll } = transaction;
    if (clearsGoalsOfAll) await this.store.clearGoalsOfAll();
    for (const name of removed) {
      await this.store.remove(name);
      this.forget(name);
    }
    return writeTransaction(transaction, this.store, this.coverage);
  }

  /** An event that all processes hear, when what it tells is kept; the store itself tells of requests. */
  private pass(event: MockEvent): boolean {
    if (event.type === 'content') return false;
    if (event.type === 'request' || event.type === 'delivered') return true;
    const text = JSON.stringify(event);
    if (this.current) this.current.events.push(text);
    else this.store.publish(text);
    return true;
  }

  private hear(text: string): void {
    const { events, fileNames } = this.around;
    const event = JSON.parse(text);
    if (event.type === 'request') {
      const { session, id, entry: kept } = event as { session: string; id: number; entry: KeptEntry };
      const entry = entryFrom(id, kept, (hash) => fileNames.withHash(hash));
      events.tellHere({ type: 'request', session, entry });
    } else events.tellHere(event as MockEvent);
  }
}
