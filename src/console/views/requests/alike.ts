import type { Schemas } from '../../../generated/control/control-api.gen.ts';

type Entry = Schemas['RequestEntry'];

/** Requests that follow each other and are alike: a row of the list. */
export interface AlikeRequests {
  /** The latest of them. */
  readonly entry: Entry;
  readonly count: number;
}

/** What makes two requests alike: they ask the same and get the same. */
function keyOf({ method, path, status, reason, scenario, fault, delivered }: Entry): string {
  return [method, path, status, reason, scenario, fault, delivered].join(' ');
}

/**
 * Entries as rows: those that follow each other and are alike are one, so that a client that polls does not push all else
 * away.
 * @param entries the latest first
 */
export function groupAlike(entries: readonly Entry[]): readonly AlikeRequests[] {
  const rows: { entry: Entry; count: number; key: string }[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    const key = keyOf(entry);
    if (last?.key === key) last.count++;
    else rows.push({ entry, count: 1, key });
  }
  return rows;
}
