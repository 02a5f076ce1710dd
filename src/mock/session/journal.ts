import { itemAt } from '../../base/present.ts';
import type { FaultName } from '../../content/scenarios/fault.ts';
import type { Delivered, JournalRecord, MockRequest } from '../request.ts';
import type { FileNames } from '../session/file-names.ts';
import { DEFAULT_SESSION } from './session-name.ts';
import type { Reason, Trace } from './trace.ts';

/** One request and what it got. */
export interface JournalEntry {
  /** Counts up from 1 within its session; never given twice. */
  readonly id: number;
  /** Real time in ms since 1970 at which the request arrived. */
  readonly atMs: number;
  /** What the session's clock showed, in whole seconds since 1970. */
  readonly instant: number;
  readonly method: string;
  /** Path as it stood in the request line. */
  readonly path: string;
  /** Query with API keys redacted. */
  readonly query: string;
  /** Header values by lower-case name, credentials redacted. */
  readonly headers: Readonly<Record<string, string>>;
  /** Id of the operation that was meant; undefined where there was none. */
  readonly operation: string | undefined;
  readonly customer: string | undefined;
  /** The decoded id; undefined where the request named none or it does not decode. */
  readonly externalId: string | undefined;
  readonly status: number;
  readonly reason: Reason;
  readonly scenario: string | undefined;
  /** Which step of the scenario's sequence answered, from 1. */
  readonly step: number | undefined;
  readonly responseHeaders: readonly (readonly [string, string])[];
  /** Length of the body in characters. */
  readonly bodyLength: number;
  readonly violations: readonly string[];
  /** Wait before the first byte, in ms. */
  readonly delayMs: number;
  /** The body was spread over so many ms. */
  readonly dribbleMs: number;
  /** What went wrong on the wire. */
  readonly fault: FaultName | undefined;
  /** Whether the answer reached the client; undefined as long as it is on its way. */
  readonly delivered: Delivered | undefined;
  /** Number of the answer in the recording of a proxy, where it is in one. */
  readonly recorded?: number | undefined;
  /** What the choice of the answer went by, and the names in the files then. */
  readonly trace: Trace | undefined;
  readonly files: FileNames | undefined;
}

/** Entries of a journal that is full are forgotten from the oldest on. */
export const JOURNAL_LIMIT = 1000;

/** What can be told of an answer: when, and of which request, is told to it. Most entries nobody reads. */
export interface Note {
  tell(atMs: number, request: MockRequest): Omit<JournalEntry, 'id' | 'delivered'>;
  /** What it keeps, in characters or so. */
  readonly weight: number;
}

/** What an entry takes besides what client and answer put into it, in characters or so. */
const ENTRY_WEIGHT = 1000;

/** A note with its number, and what it told once it was read. Many are kept, and most are never read. */
class Written implements JournalRecord {
  readonly session: string;
  readonly id: number;
  readonly note: Note;
  readonly atMs: number;
  readonly request: MockRequest;
  /** What it keeps, in characters or so. */
  readonly weight: number;
  private told: JournalEntry | undefined;
  private state: Delivered | undefined;

  /** @param before that of the entry before it: what both share counts once */
  constructor(
    session: string,
    id: number,
    note: Note,
    atMs: number,
    request: MockRequest,
    before: Written | undefined,
  ) {
    this.session = session;
    this.id = id;
    this.note = note;
    this.atMs = atMs;
    this.request = request;
    this.weight = ENTRY_WEIGHT + request.target.length;
    if (note !== before?.note) this.weight += note.weight;
    if (request.headers !== before?.request.headers) this.weight += weightOf(request.headers);
  }

  get entry(): JournalEntry {
    this.told ??= { id: this.id, ...this.note.tell(this.atMs, this.request), delivered: this.state };
    return this.told;
  }

  get delivered(): Delivered | undefined {
    return this.state;
  }

  set delivered(delivered: Delivered | undefined) {
    this.state ??= delivered;
    if (this.told) this.told = { ...this.told, delivered: this.state };
  }
}

/** What was asked and answered in a session, the latest entries. */
export interface Journal {
  /**
   * Writes a note down, of which the request gets the record; the entry can be read from what is returned, with the id
   * that it was given.
   * @param note may be that of an earlier request with the same answer
   * @param atMs real time in ms since 1970
   */
  add(note: Note, atMs: number, request: MockRequest): { readonly entry: JournalEntry };
  /** The entries that are kept, oldest first. */
  list(): readonly JournalEntry[];
  /** How many entries were forgotten because the journal was full. */
  readonly forgotten: number;
  /** How many entries are kept. */
  readonly size: number;
  /** What it keeps, in characters or so. */
  readonly weight: number;
  /** Deletes all entries; ids go on counting. */
  clear(): void;
}

/** A journal that is kept in this process. */
export class OwnJournal implements Journal {
  /** A ring, once it is full: the oldest entry is the next that is written over. */
  private written: Written[] = [];
  private oldest = 0;
  private last: Written | undefined;
  private nextId = 1;
  private readonly session: string;
  private readonly limit: number;
  private gone = 0;
  private keeps = 0;

  /**
   * @param session whose it is
   * @param limit how many entries are kept
   */
  constructor(session = DEFAULT_SESSION, limit = JOURNAL_LIMIT) {
    this.session = session;
    this.limit = limit;
  }

  add(note: Note, atMs: number, request: MockRequest): { readonly entry: JournalEntry } {
    const written = new Written(this.session, this.nextId++, note, atMs, request, this.last);
    this.last = written;
    this.keeps += written.weight;
    request.record = written;
    if (this.written.length < this.limit) {
      this.written.push(written);
    } else {
      this.keeps -= itemAt(this.written, this.oldest).weight;
      this.written[this.oldest] = written;
      this.oldest = (this.oldest + 1) % this.limit;
      this.gone++;
    }
    return written;
  }

  list(): readonly JournalEntry[] {
    const inOrder = [...this.written.slice(this.oldest), ...this.written.slice(0, this.oldest)];
    return inOrder.map(({ entry }) => entry);
  }

  get forgotten(): number {
    return this.gone;
  }

  get size(): number {
    return this.written.length;
  }

  get weight(): number {
    return this.keeps;
  }

  clear(): void {
    this.written = [];
    this.oldest = 0;
    this.last = undefined;
    this.gone = 0;
    this.keeps = 0;
  }
}

function weightOf(headers: MockRequest['headers']): number {
  let weight = 0;
  for (const name in headers) {
    const value = headers[name];
    weight += name.length + (typeof value === 'string' ? value.length : (value?.join().length ?? 0));
  }
  return weight;
}
