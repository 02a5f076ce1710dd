import { setBit } from '../base/bits.ts';
import { Coverage } from '../mock/coverage/coverage.ts';
import type { GoalIndex } from '../mock/coverage/goal-index.ts';
import type { Delivered, JournalRecord, MockRequest } from '../mock/request.ts';
import type { FileNames } from '../mock/session/file-names.ts';
import type { Journal, JournalEntry, Note } from '../mock/session/journal.ts';
import type { Entries, EntryText } from './store.ts';

/** What was met, as the store has it: what comes on top is handed on, and counts once it is kept. */
export class CoverageCopy extends Coverage {
  private ids: ReadonlySet<string>;
  private known: GoalIndex | undefined;
  private readonly onMet: (ids: readonly string[]) => void;
  private readonly onClear: () => void;

  constructor(ids: readonly string[], onMet: (ids: readonly string[]) => void, onClear: () => void) {
    super();
    this.ids = new Set(ids);
    this.onMet = onMet;
    this.onClear = onClear;
  }

  override add(goals: GoalIndex, met: Uint32Array): void {
    const more = this.newOf(goals, met);
    if (more.length > 0) this.onMet(more);
  }

  override newOf(goals: GoalIndex, met: Uint32Array): readonly string[] {
    this.see(goals);
    return super.newOf(goals, met);
  }

  override has(goals: GoalIndex, bit: number): boolean {
    this.see(goals);
    return super.has(goals, bit);
  }

  override clear(): void {
    this.put([]);
    this.onClear();
  }

  /** Takes over what the store has. */
  put(ids: readonly string[]): void {
    this.ids = new Set(ids);
    this.known = undefined;
    super.clear();
  }

  /** Takes in what is kept from now on. */
  kept(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.ids = new Set([...this.ids, ...ids]);
    this.known = undefined;
  }

  /** Reads the ids under some goals, once. */
  private see(goals: GoalIndex): void {
    if (this.known === goals) return;
    this.known = goals;
    const met = new Uint32Array(goals.words);
    for (const id of this.ids) setBit(met, goals.bitOrNone(id));
    super.add(goals, met);
  }
}

/** What the latest entry of a connection says after its time. */
interface LatestEntry {
  readonly note: Note;
  readonly target: string;
  readonly method: string;
  readonly rest: string;
}

/**
 * Entries of journals as they are kept. A client that asks for the same again on its connection costs no more than the time, from the
 * third request on: what was asked for once keeps nothing alive, so that garbage is collected while it is young.
 */
export class EntryTexts {
  /** The latest entry, or merely its target, by what the requests of a connection share. */
  private readonly latest = new WeakMap<MockRequest['headers'], LatestEntry | string>();

  /** An entry as it is kept: the names in the files by the hash of these. @param atMs real time in ms since 1970 */
  text(note: Note, atMs: number, request: MockRequest): EntryText {
    const { headers, target, method } = request;
    const known = this.latest.get(headers);
    if (
      typeof known === 'object' &&
      known.note === note &&
      known.target === target &&
      known.method === method
    )
      return { atMs, rest: known.rest };
    const { atMs: _, files, ...entry } = note.tell(atMs, request);
    const rest = JSON.stringify({ ...entry, files: files?.hash }).slice(1);
    const isAgain = target === (typeof known === 'object' ? known.target : known);
    this.latest.set(headers, isAgain ? { note, target, method, rest } : target);
    return { atMs, rest };
  }
}

/** A request's record in a journal that is kept elsewhere. */
export class RecordCopy implements JournalRecord {
  readonly session: string;
  /** 0 until it is kept. */
  id = 0;
  /** The entry as it is kept. */
  readonly text: EntryText;
  private readonly tell: () => Omit<JournalEntry, 'id' | 'delivered'>;
  private readonly onDelivered: (id: number, how: Delivered) => void;
  private state: Delivered | undefined;

  constructor(
    session: string,
    text: EntryText,
    tell: () => Omit<JournalEntry, 'id' | 'delivered'>,
    onDelivered: (id: number, how: Delivered) => void,
  ) {
    this.session = session;
    this.text = text;
    this.tell = tell;
    this.onDelivered = onDelivered;
  }

  get entry(): JournalEntry {
    return { id: this.id, ...this.tell(), delivered: this.state };
  }

  get delivered(): Delivered | undefined {
    return this.state;
  }

  set delivered(how: Delivered | undefined) {
    if (this.state !== undefined || how === undefined) return;
    this.state = how;
    this.onDelivered(this.id, how);
  }
}

/** Names in the files by their hash, for entries that another process may have written. */
export type FilesWith = (hash: string | undefined) => FileNames | undefined;

/** What is kept of an entry: the names in the files by the hash of these. */
export type KeptEntry = Omit<JournalEntry, 'id' | 'delivered' | 'files'> & { readonly files?: string };

/** An entry as it was before it was kept. */
export function entryFrom(id: number, kept: KeptEntry, filesWith: FilesWith): JournalEntry {
  return { ...kept, id, files: filesWith(kept.files), delivered: undefined };
}

/** A journal that is kept elsewhere: entries are handed on, those that were read last can be listed. */
export class JournalCopy implements Journal {
  size = 0;
  forgotten = 0;
  readonly weight = 0;
  private known: readonly JournalEntry[] = [];
  private delivered: Entries['delivered'] = new Map();
  private incarnation: string | undefined;
  private readonly session: string;
  private readonly texts: EntryTexts;
  private readonly onRecord: (record: RecordCopy) => void;
  private readonly onDelivered: (id: number, how: Delivered) => void;
  private readonly onClear: () => void;

  constructor(
    session: string,
    texts: EntryTexts,
    on: {
      readonly record: (record: RecordCopy) => void;
      readonly delivered: (id: number, how: Delivered) => void;
      readonly clear: () => void;
    },
  ) {
    this.session = session;
    this.texts = texts;
    this.onRecord = on.record;
    this.onDelivered = on.delivered;
    this.onClear = on.clear;
  }

  add(note: Note, atMs: number, request: MockRequest): { readonly entry: JournalEntry } {
    const text = this.texts.text(note, atMs, request);
    const record = new RecordCopy(this.session, text, () => note.tell(atMs, request), this.onDelivered);
    request.record = record;
    this.onRecord(record);
    return record;
  }

  list(): readonly JournalEntry[] {
    return this.known.map((entry) => ({ ...entry, delivered: this.delivered.get(entry.id) }));
  }

  /** Id of the latest entry that is known here; 0 where none is. */
  get lastId(): number {
    return this.known.at(-1)?.id ?? 0;
  }

  clear(): void {
    this.known = [];
    this.size = 0;
    this.forgotten = 0;
    this.onClear();
  }

  /** Takes in what came after the latest entry that is known; false: it is the journal of another session of the name. */
  put({ incarnation, firstId, entries, delivered }: Entries, filesWith: FilesWith): boolean {
    const isSame = this.incarnation === undefined || this.incarnation === incarnation;
    if (!isSame) this.known = [];
    this.incarnation = incarnation;
    if (!isSame) return false;
    const kept = firstId === undefined ? [] : this.known.filter(({ id }) => id >= firstId);
    this.known = [
      ...kept,
      ...entries
        .filter(({ id }) => id > this.lastId)
        .map(({ id, text }) => entryFrom(id, JSON.parse(text), filesWith)),
    ];
    this.delivered = delivered;
    return true;
  }

  /** Goes on from what another copy knew of the same journal. */
  follow(earlier: JournalCopy): void {
    this.known = earlier.known;
    this.delivered = earlier.delivered;
    this.incarnation = earlier.incarnation;
  }
}
