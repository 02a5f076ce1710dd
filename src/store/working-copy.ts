import { Counters } from '../content/scenarios/counters.ts';
import type { Delivered } from '../mock/request.ts';
import { Session } from '../mock/session/session.ts';
import type { SessionChange } from '../mock/session/session-change.ts';
import type { SessionStoreOptions } from '../mock/session/session-store.ts';
import { CoverageCopy, type EntryTexts, JournalCopy, type RecordCopy } from './kept-parts.ts';
import type { FoundSession, SessionWrite } from './store.ts';

/** A session as it is known here, to work with. */
export interface WorkingCopy {
  readonly session: Session;
  readonly journal: JournalCopy;
  readonly coverage: CoverageCopy;
  /** '' until it is kept. */
  incarnation: string;
  version: number;
  /** Why an earlier session of the name is gone, until this one is kept. */
  lost: FoundSession['lost'];
  /** Others have changed it: it is to be fetched before it is used again. */
  isStale: boolean;
  /** Set while it is being changed, until that is kept: nobody goes by what may not come about. */
  busy: Promise<unknown> | undefined;
}

/** What some work did to a session. */
export interface Part {
  state: boolean;
  countersAnew: boolean;
  clearsJournal: boolean;
  clearsCoverage: boolean;
  /** What was counted, by the counter's name; most answers count nothing, and have no map. */
  counted: Map<string, { before: number; after: number }> | undefined;
  /** Ids of what was met and is not noted yet. */
  goals: readonly string[];
  readonly records: RecordCopy[];
}

/** What a copy asks and tells those who work with it. */
interface CopyUser {
  /** Real time in ms since 1970. */
  readonly now: () => number;
  /** Takes it into the work at hand, and returns what that did to it. Throws what the work has to wait for. */
  readonly enter: (copy: WorkingCopy) => Part;
  readonly delivered: (id: number, how: Delivered) => void;
  readonly texts: EntryTexts;
}

/**
 * A session to work with, as the store has it: what is done to it is noted in the work at hand.
 * @param earlier what was known of the name until now, from which it goes on where it is the same session
 * @param options what sessions begin with, and who hears of their changes
 */
export function workingCopy(
  name: string,
  { kept, lost }: FoundSession,
  earlier: WorkingCopy | undefined,
  options: SessionStoreOptions,
  user: CopyUser,
): WorkingCopy {
  const { clock, seed } = options;
  const part = (): Part => {
    try {
      return user.enter(copy);
    } catch (error) {
      // It was changed already, and that does not count.
      copy.isStale = true;
      throw error;
    }
  };
  const journal = new JournalCopy(name, user.texts, {
    record: (record) => part().records.push(record),
    delivered: user.delivered,
    clear: () => {
      part().clearsJournal = true;
    },
  });
  const coverage = new CoverageCopy(
    kept?.goals ?? [],
    (ids) => {
      const met = part();
      met.goals = met.goals.length === 0 ? ids : [...new Set([...met.goals, ...ids])];
    },
    () => {
      part().clearsCoverage = true;
    },
  );
  const counters = new Counters((counter, count) => {
    const own = part();
    own.counted ??= new Map();
    const { before } = own.counted.get(counter) ?? { before: count - 1 };
    own.counted.set(counter, { before, after: count });
  });
  const parts = { journal, coverage, counters };
  const onChange: SessionStoreOptions['onChange'] = (session, change, nowMs, before) => {
    noteChange(part(), change);
    options.onChange?.(session, change, nowMs, before);
  };
  const session = new Session(name, clock, user.now(), seed, onChange, parts);
  if (kept) {
    session.load(kept.state, kept.counters);
    session.lastUsedMs = kept.lastUsedMs;
    journal.size = kept.size;
    journal.forgotten = kept.forgotten;
    if (earlier?.incarnation === kept.incarnation) {
      journal.follow(earlier.journal);
      // It is this process's own.
      for (const [key, value] of earlier.session.handlerState) session.handlerState.set(key, value);
    }
  }
  const { incarnation = '', version = 0 } = kept ?? {};
  const copy: WorkingCopy = {
    ...{ session, journal, coverage, incarnation, version, lost },
    ...{ isStale: false, busy: undefined },
  };
  return copy;
}

/** Most answers meet nothing new. */
const NONE: readonly string[] = [];

/** What work did to a session that it was not used by yet. */
export function newPart(): Part {
  return {
    state: false,
    countersAnew: false,
    clearsJournal: false,
    clearsCoverage: false,
    counted: undefined,
    goals: NONE,
    records: [],
  };
}

/** Notes what of a session is to be written. */
function noteChange(part: Part, { kind }: SessionChange): void {
  part.state ||= kind !== 'journal-deleted' && kind !== 'coverage-deleted';
  if (kind !== 'reset' && kind !== 'restored') return;
  part.countersAnew = true;
  part.counted = undefined;
}

/**
 * What is to be written of a copy after some work.
 * @param goalsOfAll ids of what was met in all sessions and is not noted yet
 * @param events texts of what all who listen are to hear
 */
export function writeOf(
  { session, incarnation, version }: WorkingCopy,
  part: Part,
  goalsOfAll: readonly string[],
  events: readonly string[],
): SessionWrite {
  const isNew = incarnation === '';
  return {
    name: session.name,
    incarnation,
    version,
    state: isNew || part.state ? session.keep() : undefined,
    counted: part.counted,
    counters: part.countersAnew ? [...session.counters].map(([name, count]) => ({ name, count })) : undefined,
    goals: part.goals,
    goalsOfAll,
    clearsJournal: part.clearsJournal,
    clearsCoverage: part.clearsCoverage,
    entries: part.records.map(({ text }) => text),
    events,
  };
}
