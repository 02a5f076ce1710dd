import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { dataOf } from '../../api/client.ts';
import { useMock } from '../../api/mock.tsx';

type Entry = Schemas['RequestEntry'];

/** Requests of a stretch of real time, by what they got. */
export interface Beat {
  readonly good: number;
  /** 4xx. */
  readonly refused: number;
  /** 5xx, and connections that were cut. */
  readonly failed: number;
}

/** The requests of the session as a pulse. */
export interface Pulse {
  /** The last so many seconds, one each, oldest first. */
  readonly beats: readonly Beat[];
  /** All errors since the journal began, undefined until that is known, and how they grew over the last three minutes, oldest first. */
  readonly errors: number | undefined;
  readonly curve: readonly number[];
  /** The last few requests, latest first. */
  readonly last: readonly Entry[];
  /** Real time in ms since 1970 at which this was so. */
  readonly nowMs: number;
}

/** So many seconds of requests are shown. */
export const BEATS = 60;
/** The curve of errors has a point for so many seconds, and so many points. */
const CURVE_S = 3;
const CURVE_POINTS = 60;
/** So many requests are listed. */
const LISTED = 4;
/** So many entries are asked for at first, and kept. */
const KNOWN = 1000;

/** Follows the session's requests, a second at a time. */
export function usePulse(): Pulse {
  const { client, onEvent, connection } = useMock();
  const entries = useRef<readonly Entry[]>([]);
  const isKnown = useRef(false);
  const older = useRef(0);
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (connection !== 'live') return;
    let isOver = false;
    const ask = async () => {
      const { entries: found } = await dataOf(
        client.GET('/requests', { params: { query: { last: KNOWN } } }),
      );
      if (isOver) return;
      // What came while it was asked for is kept.
      const last = found.at(-1)?.id ?? 0;
      entries.current = [...found, ...entries.current.filter(({ id }) => id > last)];
      isKnown.current = true;
      older.current = 0;
      setNow(Date.now());
    };
    void ask().catch(() => {});
    const stop = onEvent((event) => {
      // A journal that was emptied counts anew.
      if (event.type === 'state' && /^(reset|requests|journal)/.test(event.what)) {
        entries.current = [];
        void ask().catch(() => {});
      }
      if (event.type !== 'request') return;
      const all = [...entries.current, event.entry];
      const gone = all.slice(0, -KNOWN);
      older.current += gone.filter(isError).length;
      entries.current = all.slice(-KNOWN);
      setNow(Date.now());
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [client, onEvent, connection]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return pulseOf(isKnown.current ? entries.current : undefined, older.current, nowMs);
}

/** @param known the entries; undefined: not yet @param older how many errors there were before them */
export function pulseOf(known: readonly Entry[] | undefined, older: number, nowMs: number): Pulse {
  const entries = known ?? [];
  const beats = Array.from({ length: BEATS }, () => ({ good: 0, refused: 0, failed: 0 }));
  const growth = Array.from({ length: CURVE_POINTS }, () => 0);
  let before = older;
  for (const entry of entries) {
    const age = Math.max(0, (nowMs - Date.parse(entry.at)) / 1000);
    const beat = beats[BEATS - 1 - Math.floor(age)];
    if (beat) beat[kindOfEntry(entry)]++;
    if (!isError(entry)) continue;
    const point = CURVE_POINTS - 1 - Math.floor(age / CURVE_S);
    if (point < 0) before++;
    else growth[point] = (growth[point] ?? 0) + 1;
  }
  let sum = before;
  const curve = growth.map((more) => {
    sum += more;
    return sum;
  });
  return { beats, errors: known && sum, curve, last: entries.slice(-LISTED).toReversed(), nowMs };
}

/** What a request got. */
export function kindOfEntry({ status, fault }: Entry): keyof Beat {
  if (fault !== null || status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'good';
}

function isError(entry: Entry): boolean {
  return kindOfEntry(entry) !== 'good';
}
