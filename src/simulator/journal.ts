import type { FaultName } from '../scenarios/fault.ts';
import type { MockRequest, Reason } from './reply.ts';

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
}

/** Entries of a journal that is full are forgotten from the oldest on. */
export const JOURNAL_LIMIT = 1000;

/** What can be told of an answer: when, and of which request, is told to it. Most entries nobody reads. */
export type Note = (atMs: number, request: MockRequest) => Omit<JournalEntry, 'id'>;

/** A note with its number, and what it told once it was read. Many are kept, and most are never read. */
class Written {
  readonly id: number;
  readonly note: Note;
  readonly atMs: number;
  readonly request: MockRequest;
  private told: JournalEntry | undefined;

  constructor(id: number, note: Note, atMs: number, request: MockRequest) {
    this.id = id;
    this.note = note;
    this.atMs = atMs;
    this.request = request;
  }

  get entry(): JournalEntry {
    this.told ??= { id: this.id, ...this.note(this.atMs, this.request) };
    return this.told;
  }
}

/** What was asked and answered in a session, the latest entries. */
export class Journal {
  private written: Written[] = [];
  private start = 0;
  private nextId = 1;
  private readonly limit: number;
  private gone = 0;

  /** @param limit how many entries are kept */
  constructor(limit = JOURNAL_LIMIT) {
    this.limit = limit;
  }

  /**
   * Writes a note down; the entry can be read from what is returned, with the id that it was given.
   * @param note may be that of an earlier request with the same answer
   * @param atMs real time in ms since 1970
   */
  add(note: Note, atMs: number, request: MockRequest): { readonly entry: JournalEntry } {
    const written = new Written(this.nextId++, note, atMs, request);
    this.written.push(written);
    if (this.written.length - this.start > this.limit) {
      this.start++;
      this.gone++;
      if (this.start > this.limit) this.compact();
    }
    return written;
  }

  /** The entries that are kept, oldest first. */
  list(): readonly JournalEntry[] {
    if (this.start > 0) this.compact();
    return this.written.map(({ entry }) => entry);
  }

  /** How many entries were forgotten because the journal was full. */
  get forgotten(): number {
    return this.gone;
  }

  /** How many entries are kept. */
  get size(): number {
    return this.written.length - this.start;
  }

  /** Deletes all entries; ids go on counting. */
  clear(): void {
    this.written = [];
    this.start = 0;
    this.gone = 0;
  }

  private compact(): void {
    this.written = this.written.slice(this.start);
    this.start = 0;
  }
}
