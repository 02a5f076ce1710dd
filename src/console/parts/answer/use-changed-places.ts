import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { allDifferences } from '../../../base/json/all-differences.ts';
import { recentChange } from '../../api/history.ts';
import { useMock } from '../../api/mock.tsx';

/** So long the places are marked, in ms. */
const MARKED_MS = 10_000;
/** Of more differences none is marked: it is another body. */
const MOST = 400;

const NONE: ReadonlyMap<string, string> = new Map();

/** The places of a JSON value that a change of this window has changed, for a while, with what stood there before. */
export function useChangedPlaces(value: unknown): ReadonlyMap<string, string> {
  const { session } = useMock();
  const queries = useQueryClient();
  const [places, setPlaces] = useState(NONE);
  const shown = useRef(value);
  useEffect(() => {
    const before = shown.current;
    shown.current = value;
    if (before === value || !recentChange(queries, session)) return;
    const found = allDifferences(before, value);
    if (found.length === 0 || found.length > MOST) return;
    setPlaces(
      (known) =>
        new Map([
          ...known,
          ...found.map(
            ({ pointer, from }) => [pointer, from === undefined ? '' : JSON.stringify(from)] as const,
          ),
        ]),
    );
  }, [value, queries, session]);
  useEffect(() => {
    if (places.size === 0) return;
    const timer = setTimeout(() => setPlaces(NONE), MARKED_MS);
    return () => clearTimeout(timer);
  }, [places]);
  return places;
}
