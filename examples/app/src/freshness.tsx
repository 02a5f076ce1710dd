import { useEffect, useState } from 'react';
import { Icon } from './icons.tsx';
import type { useDriver } from './use-driver.ts';
import { spanText } from './words.ts';

const TICK_MS = 1000;

/** How old the answer is, and the button that asks for another one; its ring fills until that happens by itself. */
export function Freshness({ watched }: { readonly watched: ReturnType<typeof useDriver> }) {
  const { atMs, isAsking, nextMs, ask } = watched;
  const nowMs = useNow();
  const waitMs = nextMs === undefined ? 0 : Math.max(0, nextMs - nowMs);
  const age = atMs === undefined ? undefined : nowMs - atMs;
  const text = age === undefined ? '' : age < 2000 ? 'Just now' : `${spanText(age)} ago`;
  const next = nextMs === undefined ? '' : `, again in ${spanText(waitMs)}`;
  return (
    <button
      type="button"
      className="freshness"
      title={`${text || 'No answer yet'}${next}: click to ask now`}
      data-asking={isAsking || undefined}
      onClick={ask}
    >
      <span className="visually-hidden">Ask again now. </span>
      <span>{text}</span>
      <svg className="ring" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        {nextMs !== undefined && (
          <circle
            key={nextMs}
            className="ring-wait"
            cx="12"
            cy="12"
            r="9"
            pathLength="1"
            style={{ animationDuration: `${waitMs}ms` }}
          />
        )}
        {isAsking && <circle className="ring-ask" cx="12" cy="12" r="9" pathLength="1" />}
      </svg>
    </button>
  );
}

interface StaleProps {
  /** In a few words. */
  readonly problem: string;
  /** Of what is shown, in ms since 1970. */
  readonly atMs: number | undefined;
  readonly onRetry: () => void;
}

/** Above what was known before the service failed: why it is not up to date, and how old it is. */
export function Stale({ problem, atMs, onRetry }: StaleProps) {
  const nowMs = useNow();
  return (
    <section className="stale" role="status">
      <Icon name="clock" />
      <p>
        <strong>{problem}</strong>{' '}
        <span>You see what was known {spanText(nowMs - (atMs ?? nowMs))} ago.</span>
      </p>
      <button type="button" className="button button-small" onClick={onRetry}>
        Try again
      </button>
    </section>
  );
}

/** Real time in ms since 1970, each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
