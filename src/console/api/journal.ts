import { useCallback, useEffect, useRef, useState } from 'react';
import type { Schemas } from './client.ts';
import { useAsk, useMock } from './mock.tsx';

/** An entry of the journal. */
export type Entry = Schemas['RequestEntry'];

/** So many entries are kept here; the server keeps the latest 1,000. */
export const MOST_ENTRIES = 10_000;
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

/** The session's journal as it grows; undefined until it is known. */
export function useJournal() {
  const { onEvent } = useMock();
  const { data, error, refetch } = useAsk(['journal'], (client) => client.GET('/requests'));
  const [entries, setEntries] = useState<readonly Entry[]>();
  const waiting = useRef<Entry[]>([]);
  useEffect(() => {
    if (data) setEntries((known = []) => merged(known, data.entries, data.forgotten));
  }, [data]);
  const flush = useCallback(() => {
    const more = waiting.current;
    waiting.current = [];
    setEntries((known) => known && appended(known, more));
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onEvent((event) => {
      if (event.type !== 'request') return;
      if (waiting.current.length === 0) timer = setTimeout(flush, TOGETHER_MS);
      waiting.current.push(event.entry);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [onEvent, flush]);
  return { entries, error, refetch };
}
