import { useEffect, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import type { ShownSite, State } from './network.ts';

/** So long a piece of news is shown, in ms. */
const SHOWN_MS = 6000;

interface Changed {
  readonly text: string;
  readonly state: State;
}

/** Tells what has changed since the answer before: the worst of it, and how much there is beside. */
export function News({ sites }: { readonly sites: readonly ShownSite[] }) {
  const [news, setNews] = useState<readonly Changed[]>([]);
  const known = useRef<ReadonlyMap<string, Changed>>(undefined);
  useEffect(() => {
    const now = statesOf(sites);
    const before = known.current;
    known.current = now;
    const changed = [...now].flatMap(([key, each]) => {
      const old = before?.get(key);
      return old && old.text !== each.text ? [each] : [];
    });
    if (changed.length > 0) setNews(changed.sort((a, b) => rank(a.state) - rank(b.state)));
  }, [sites]);
  useEffect(() => {
    if (news.length === 0) return;
    const timer = setTimeout(() => setNews([]), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  const [first] = news;
  return (
    <div className="news" role="status">
      {first && (
        <p key={first.text} className={`state-${first.state}`}>
          <Icon name={first.state === 'fault' ? 'fault' : 'bolt'} />
          <span>
            {first.text}
            {news.length > 1 && <span> and {news.length - 1} more</span>}
          </span>
        </p>
      )}
    </div>
  );
}

function statesOf(sites: readonly ShownSite[]): ReadonlyMap<string, Changed> {
  const states = new Map<string, Changed>();
  for (const { chargers } of sites)
    for (const { name, sockets } of chargers)
      for (const { key, number, word, state } of sockets) {
        const which = sockets.length > 1 ? `${name}, socket ${number}` : name;
        states.set(key, { text: `${which}: ${word.toLowerCase()}`, state });
      }
  return states;
}

function rank(state: State): number {
  return ['fault', 'gone', 'free', 'busy'].indexOf(state);
}
