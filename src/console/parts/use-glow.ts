import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { recentChange } from '../api/history.ts';
import { useMock } from '../api/mock.tsx';

/** As long as the animation of `[data-glow]` takes, in ms. */
export const GLOW_MS = 1800;

/** Makes a place glow once when what it shows has changed by a change that was made here. */
export function useGlow(value: string | number | undefined): { readonly 'data-glow': true | undefined } {
  const { session } = useMock();
  const queries = useQueryClient();
  const [glows, setGlows] = useState(false);
  const shown = useRef(value);
  useEffect(() => {
    const before = shown.current;
    shown.current = value;
    if (before === undefined || before === value) return;
    if (!recentChange(queries, session)) return;
    setGlows(true);
  }, [value, queries, session]);
  useEffect(() => {
    if (!glows) return;
    const timer = setTimeout(() => setGlows(false), GLOW_MS);
    return () => clearTimeout(timer);
  }, [glows]);
  return { 'data-glow': glows || undefined };
}
