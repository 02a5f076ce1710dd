import { itemAt } from '../base/present.ts';
import type { CoverageCopy } from './kept-parts.ts';
import type { Store } from './store.ts';
import { type Part, type WorkingCopy, writeOf } from './working-copy.ts';

/** What some work did. */
export interface Transaction {
  readonly parts: Map<WorkingCopy, Part>;
  readonly removed: string[];
  goalsOfAll: readonly string[];
  readonly events: string[];
  clearsGoalsOfAll: boolean;
}

/** Thrown out of work that needs something first. */
export class Pending {
  readonly until: Promise<unknown>;

  constructor(until: Promise<unknown>) {
    this.until = until;
  }
}

/** Of work that begins. */
export function newTransaction(): Transaction {
  return {
    parts: new Map(),
    removed: [],
    goalsOfAll: [],
    events: [],
    clearsGoalsOfAll: false,
  };
}

/** What did not come about leaves copies that are not as the store has them. */
export function discard({ parts }: Transaction): void {
  for (const [copy, { state, counted }] of parts)
    if (state || counted || copy.incarnation === '') copy.isStale = true;
}

const NOTHING = { goalsOfAll: [], events: [] };

/**
 * Writes what was done, with what it went by.
 * @param coverage of all sessions, which learns what was kept
 * @returns false: others came first, and nothing of it counts
 */
export function writeTransaction(
  { parts, goalsOfAll, events }: Transaction,
  store: Store,
  coverage: CoverageCopy,
): Promise<boolean> | boolean {
  const written: Promise<boolean>[] = [];
  for (const [copy, part] of parts) {
    // What is about no session alone goes with the first.
    const others = written.length === 0 ? { goalsOfAll, events } : NOTHING;
    written.push(writePart(copy, part, others, store, coverage));
  }
  if (written.length === 0) for (const event of events) store.publish(event);
  return written.length === 1 ? itemAt(written, 0) : Promise.all(written).then((all) => all.every(Boolean));
}

function writePart(
  copy: WorkingCopy,
  part: Part,
  { goalsOfAll, events }: Pick<Transaction, 'goalsOfAll' | 'events'>,
  store: Store,
  coverage: CoverageCopy,
): Promise<boolean> {
  const isNew = copy.incarnation === '';
  const writing = store.write(writeOf(copy, part, goalsOfAll, events)).then(
    (written) => {
      if (!written) {
        copy.isStale = true;
        return false;
      }
      copy.incarnation = written.incarnation;
      copy.version = written.version;
      copy.lost = undefined;
      for (let i = 0; i < part.records.length; i++) itemAt(part.records, i).id = written.firstId + i;
      copy.coverage.kept(part.goals);
      coverage.kept(goalsOfAll);
      for (const name of written.dropped) store.onDrop(name, 'evicted');
      return true;
    },
    (error: unknown) => {
      // It may have been kept, or not.
      copy.isStale = true;
      throw error;
    },
  );
  if (!isNew && !part.state) return writing;
  copy.busy = writing.catch(() => {});
  return writing.finally(() => {
    copy.busy = undefined;
  });
}
