import { useCallback, useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useAsk, useMock } from './mock.tsx';

/** An entry of the journal. */
export type Entry = Schemas['RequestEntry'];

/** So many entries are kept here; the server keeps the latest 1,000. */
export const MOST_ENTRIES = 10_000;
/** So many of them the first view shows. */
export const LAST_ENTRIES = 8;
/** Entries that come in a flood are shown together, in ms. */
const TOGETHER_MS = 100;

/**
 * What was known and what the server has, oldest first: entries that the server forgot for lack of room are kept.
 * @param forgotten how many the server has forgotten; 0 means that older ones are those of another run
 */
export function merged(known: readonly Entry[], had: readonly Entry[], forgotten: number): readonly Entry[] {
  const first = had[0]?.id;
  if (first === undefined || forgotten === 0) return had;
  return [...known.filter(({ id }) => id < first), ...had].slice(-MOST_ENTRIES);
}

/** The journal with what has come since, oldest first. */
export function appended(known: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const last = known.at(-1)?.id ?? 0;
  return [...known, ...more.filter(({ id }) => id > last)].slice(-MOST_ENTRIES);
}

/** The journal with what became of answers, by id of their entries. */
export function settled(
  known: readonly Entry[],
  delivered: ReadonlyMap<number, Schemas['Delivered']>,
): readonly Entry[] {
  if (delivered.size === 0) return known;
  return known.map((entry) => {
    const became = delivered.get(entry.id);
    return became === undefined ? entry : { ...entry, delivered: became };
  });
}

/** The session's journal as it grows; undefined until it is known. @param last so many of it, the latest; default: all */
export function useJournal(last?: number) {
  const { onEvent } = useMock();
  const query = last === undefined ? {} : { last };
  const { data, error, refetch, isFetching } = useAsk(
    ['journal', last],
    (client) => client.GET('/requests', { params: { query } }),
    { anew: true },
  );
  const [entries, setEntries] = useState<readonly Entry[]>();
  const waiting = useRef<Entry[]>([]);
  const became = useRef(new Map<number, Schemas['Delivered']>());
  const isKnown = useRef(false);
  const flush = useCallback(() => {
    // What comes while the journal is asked for is kept until it is known: the answer may have it or not.
    if (!isKnown.current) return;
    const [more, delivered] = [waiting.current, became.current];
    waiting.current = [];
    became.current = new Map();
    setEntries((known) => {
      const grown = known && settled(appended(known, more), delivered);
      return last === undefined ? grown : grown?.slice(-last);
    });
  }, [last]);
  useEffect(() => {
    isKnown.current = data !== undefined && !isFetching;
    if (!data || isFetching) return;
    setEntries((known = []) =>
      last === undefined ? merged(known, data.entries, data.forgotten) : data.entries,
    );
    flush();
  }, [data, isFetching, last, flush]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onEvent((event) => {
      if (event.type !== 'request' && event.type !== 'delivered') return;
      if (waiting.current.length + became.current.size === 0) timer = setTimeout(flush, TOGETHER_MS);
      if (event.type === 'request') waiting.current.push(event.entry);
      else became.current.set(event.id, event.delivered);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [onEvent, flush]);
  return { entries, forgotten: data?.forgotten ?? 0, error, refetch };
}
