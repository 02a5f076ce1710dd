import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { recentChange } from '../../api/history.ts';
import { useMock } from '../../api/mock.tsx';
import { GLOW_MS } from '../../parts/use-glow.ts';
import type { SiteState } from './site-state.ts';

const NONE: ReadonlySet<number> = new Set();

/** Ids of the sites that a change of this window has changed, while they glow. */
export function useChangedSites(sites: readonly SiteState[]): ReadonlySet<number> {
  const { session } = useMock();
  const queries = useQueryClient();
  const [glowing, setGlowing] = useState(NONE);
  const shown = useRef(sites);
  useEffect(() => {
    const before = shown.current;
    shown.current = sites;
    const change = recentChange(queries, session);
    if (!change || before === sites || before.length === 0) return;
    const found = changedSites(before, sites, change.withClock);
    if (found.size > 0) setGlowing(found);
  }, [sites, queries, session]);
  useEffect(() => {
    if (glowing.size === 0) return;
    const timer = setTimeout(() => setGlowing(NONE), GLOW_MS);
    return () => clearTimeout(timer);
  }, [glowing]);
  return glowing;
}

/**
 * Ids of the sites that are another way than before.
 * @param withClock whether the clock was set; where it was not, what goes by the timeline has changed by itself
 */
export function changedSites(
  before: readonly SiteState[],
  now: readonly SiteState[],
  withClock: boolean,
): ReadonlySet<number> {
  const known = new Map(before.map((site) => [site.id, site]));
  const found = now.filter((site) => {
    const was = known.get(site.id);
    if (!was || !(withClock || was.isChanged || site.isChanged)) return false;
    return was.isChanged !== site.isChanged || String(was.sockets) !== String(site.sockets);
  });
  return new Set(found.map(({ id }) => id));
}
