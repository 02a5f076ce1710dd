import { setImmediate } from '../base/time/real-time.ts';
import type { EntryText, SessionWrite, WrittenSession } from './store.ts';

/** Keeps one write; undefined: what it goes by is not there any more. */
type Write = (write: SessionWrite) => Promise<WrittenSession | undefined>;

/** Writes that wait to be kept together, of one session that is as they all found it. */
interface Gathered {
  readonly write: SessionWrite & { readonly entries: EntryText[]; readonly events: string[] };
  readonly goals: Set<string>;
  readonly goalsOfAll: Set<string>;
  readonly kept: Promise<WrittenSession | undefined>;
  readonly keep: (kept: Promise<WrittenSession | undefined>) => void;
}

/**
 * Keeps together what the answers of one turn of the event loop only add to a session (entries of the journal, what was covered): most
 * answers do no more, and one call for all of them costs little more than for one. Order stays: each other write, and each
 * flush, comes after what was gathered before it.
 */
export function gatherWrites(write: Write): { readonly write: Write; readonly flush: () => void } {
  let waiting = new Map<string, Gathered>();
  const flush = () => {
    if (waiting.size === 0) return;
    const all = waiting;
    waiting = new Map();
    for (const { write: one, goals, goalsOfAll, keep } of all.values())
      keep(write({ ...one, goals: [...goals], goalsOfAll: [...goalsOfAll] }));
  };
  const gather = (one: SessionWrite): Promise<WrittenSession | undefined> => {
    const key = `${one.name} ${one.incarnation} ${one.version}`;
    let gathered = waiting.get(key);
    if (!gathered) {
      if (waiting.size === 0) setImmediate(flush);
      gathered = gatheredFrom(one);
      waiting.set(key, gathered);
    }
    const { entries, events } = gathered.write;
    const before = entries.length;
    entries.push(...one.entries);
    events.push(...one.events);
    for (const id of one.goals) gathered.goals.add(id);
    for (const id of one.goalsOfAll) gathered.goalsOfAll.add(id);
    return before === 0
      ? gathered.kept
      : gathered.kept.then((kept) => kept && { ...kept, firstId: kept.firstId + before });
  };
  return {
    write: (one) => {
      if (addsOnly(one)) return gather(one);
      flush();
      return write(one);
    },
    flush,
  };
}

/** Whether a write adds to a session that is there, and changes nothing that others go by. */
function addsOnly({ incarnation, state, counted, counters, clearsJournal, clearsCoverage }: SessionWrite) {
  return incarnation !== '' && !state && !counted && !counters && !clearsJournal && !clearsCoverage;
}

function gatheredFrom(one: SessionWrite): Gathered {
  let keep: Gathered['keep'] = () => {};
  const kept = new Promise<WrittenSession | undefined>((resolve) => {
    keep = resolve;
  });
  return { write: { ...one, entries: [], events: [] }, goals: new Set(), goalsOfAll: new Set(), kept, keep };
}
