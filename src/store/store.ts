import type { MockError } from '../base/errors.ts';
import type { Delivered } from '../mock/request.ts';
import type { KeptState } from '../mock/session/session.ts';
import type { SessionState } from '../mock/session/session-change.ts';
import type { Drop, Loss } from '../mock/session/sessions.ts';

/** A session as a store has it. */
export interface Kept {
  /** Tells it from earlier and later sessions of its name. */
  readonly incarnation: string;
  /** Counts the changes of its state. */
  readonly version: number;
  readonly state: KeptState;
  readonly counters: SessionState['counters'];
  /** Ids of what clients have met in it. */
  readonly goals: readonly string[];
  /** How many journal entries are kept, and how many were forgotten because the journal was full. */
  readonly size: number;
  readonly forgotten: number;
  /** Real time in ms since 1970 of the last use. */
  readonly lastUsedMs: number;
}

/** What a store says of a name. */
export interface FoundSession {
  /** Undefined: there is no such session. */
  readonly kept: Kept | undefined;
  /** Why an earlier session of the name is gone, as long as there is no new one. */
  readonly lost: Loss | undefined;
}

/** What is to be kept of a session, all of it or, where others have changed what it goes by, nothing. */
export interface SessionWrite {
  readonly name: string;
  /** Which session it goes by: '' where there was none, which begins with this write. */
  readonly incarnation: string;
  /** Which version of its state it goes by. */
  readonly version: number;
  /** What its state is from now on; undefined: it stays. */
  readonly state: KeptState | undefined;
  /** What was counted: up to which number, and from which one, that is to be there still. */
  readonly counted: ReadonlyMap<string, { readonly before: number; readonly after: number }> | undefined;
  /** All counters anew, in place of those that were there. */
  readonly counters: SessionState['counters'] | undefined;
  /** Ids of what was met and is not noted yet, in this session and in all of them. */
  readonly goals: readonly string[];
  readonly goalsOfAll: readonly string[];
  /** Whether the journal, and what was met, begin anew, before what is added. */
  readonly clearsJournal: boolean;
  readonly clearsCoverage: boolean;
  /** Journal entries to be added. */
  readonly entries: readonly EntryText[];
  /** Texts of events that all who listen are to hear. */
  readonly events: readonly string[];
}

/** A journal entry as it is kept: JSON, the time in front, so that entries that differ in nothing else share the rest. */
export interface EntryText {
  /** Real time in ms since 1970 of the request. */
  readonly atMs: number;
  /** What follows `{"atMs":…,`. */
  readonly rest: string;
}

/** What became of a write that was kept. */
export interface WrittenSession {
  readonly incarnation: string;
  readonly version: number;
  /** Id of the first journal entry that was added; the others follow. */
  readonly firstId: number;
  /** Sessions that were dropped to make room. */
  readonly dropped: readonly string[];
}

/** Entries of a journal, from some id on. */
export interface Entries {
  /** Of the session that they are of; undefined: there is none. */
  readonly incarnation: string | undefined;
  /** Id of the oldest entry that is kept; undefined: there is none. */
  readonly firstId: number | undefined;
  readonly entries: readonly { readonly id: number; readonly text: string }[];
  /** What is known of whether answers reached their clients, by id. */
  readonly delivered: ReadonlyMap<number, Delivered>;
}

/**
 * Keeps sessions for several processes, as plain data. What it is asked at once it does in that order. Each method rejects
 * with a MockError, store-unavailable, where the store cannot be reached or does not take more; what was asked may
 * have been done then.
 */
export interface Store {
  /** What is kept of a session now. */
  pull(name: string): Promise<FoundSession>;
  /** Keeps a write; undefined: what it goes by is not there any more, and nothing was kept. */
  write(write: SessionWrite): Promise<WrittenSession | undefined>;
  /** Deletes a session. */
  remove(name: string): Promise<void>;
  /** Names of all sessions, the one that was longest idle first. */
  names(): Promise<readonly string[]>;
  /** Ids of what clients have met in all sessions. */
  goalsOfAll(): Promise<readonly string[]>;
  /** Begins anew what clients have met in all sessions. */
  clearGoalsOfAll(): Promise<void>;
  /** Entries of a session's journal whose id is greater than one. */
  entries(name: string, after: number): Promise<Entries>;
  /** Notes whether an answer reached its client, and tells those who listen; nobody waits for it. */
  deliver(name: string, id: number, how: Delivered): void;
  /** Tells all who listen; nobody waits for it. */
  publish(event: string): void;
  /**
   * Hears what is told, by whichever process, until the function that is returned is called.
   * @param onOpen told when all is heard from now on, and again when that was interrupted
   */
  listen(hear: (event: string) => void, onOpen: () => void): () => void;
  /** Told of each session that this process has dropped because nobody used it, or to make room. */
  onDrop: (name: string, why: Drop) => void;
  /** Told when what was met in all sessions begins anew. */
  onGoalsCleared: () => void;
  /** Told when all that was kept is lost: what is known here is of no use any more. */
  onLost: () => void;
  /** Why it cannot be reached; undefined: it can. */
  hindrance(): MockError | undefined;
  /** Writes what is left and lets go of it. */
  close(): Promise<void>;
}
