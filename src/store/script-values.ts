import { randomUUID } from 'node:crypto';
import { itemAt } from '../base/present.ts';
import { COUNTER_LIMIT } from '../content/scenarios/counters.ts';
import { JOURNAL_LIMIT } from '../mock/session/journal.ts';
import type { Loss } from '../mock/session/sessions.ts';
import type { FoundSession, SessionWrite, WrittenSession } from './store.ts';

/** What PULL replies. */
export function foundSession(reply: readonly unknown[]): FoundSession {
  if (reply[0] === 'none') return { kept: undefined, lost: (reply[1] || undefined) as Loss | undefined };
  const [, incarnation, version, state, size, forgotten, used, counters, goals] = reply as [
    string,
    string,
    string,
    string,
    number,
    number,
    string,
    string[],
    string[],
  ];
  return {
    lost: undefined,
    kept: {
      ...{ incarnation, version: Number(version), state: JSON.parse(state) },
      ...{ size, forgotten, lastUsedMs: Number(used), goals },
      counters: inTurn(pairsOf(counters)),
    },
  };
}

/** What WRITE is given. @param mostSessions are kept at once */
export function writeArguments(write: SessionWrite, mostSessions: number): readonly string[] {
  const { name, incarnation, version, state, counted, counters } = write;
  const calls = counters
    ? counters.flatMap((counter) => [counter.name, '0', String(counter.count)])
    : [...(counted ?? [])].flatMap(([counter, { before, after }]) => [
        counter,
        String(before),
        String(after),
      ]);
  const clears = `${write.clearsJournal ? 'j' : ''}${write.clearsCoverage ? 'g' : ''}${counters ? 'c' : ''}`;
  const rests = new Map<string, string>();
  let entries = '';
  for (const { atMs, rest } of write.entries) {
    const place = rests.get(rest) ?? String(rests.size);
    rests.set(rest, place);
    entries += `${atMs}:${place} `;
  }
  const goals = [write.goals, [...write.goals, ...write.goalsOfAll]];
  const lists = [calls, ...goals, [...rests.keys()], [entries], write.events];
  return [
    ...[name, incarnation, String(version)],
    // Only a session that begins needs one.
    incarnation === '' ? randomUUID() : '',
    state ? JSON.stringify(state) : '',
    ...[String(mostSessions), String(JOURNAL_LIMIT), String(COUNTER_LIMIT), clears],
    ...lists.flatMap((list) => [String(list.length), ...list]),
  ];
}

/** What WRITE replies; undefined where others have changed the session first. */
export function writtenSession(reply: readonly unknown[]): WrittenSession | undefined {
  if (reply[0] === 'stale') return undefined;
  const [, isNow, nowVersion, firstId, dropped] = reply as [string, string, string, number, string[]];
  return { incarnation: isNow, version: Number(nowVersion), firstId, dropped };
}

function pairsOf(flat: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return flat.flatMap((name, i) => (i % 2 === 0 ? [[name, itemAt(flat, i + 1)] as const] : []));
}

/** Counters in the order in which they were asked for last: `count when`. */
function inTurn(pairs: readonly (readonly [name: string, value: string])[]) {
  return pairs
    .map(([name, value]) => {
      const [count, when] = value.split(' ').map(Number) as [number, number];
      return { name, count, when };
    })
    .sort((a, b) => a.when - b.when)
    .map(({ name, count }) => ({ name, count }));
}
