import { useEffect, useRef, useState } from 'react';
import { type Problem, readDriver } from './charging-api.ts';
import type { ShownDriver } from './network.ts';
import { onNudge } from './nudge.ts';
import type { Account, Settings } from './settings.ts';

/** What is known of a driver, and how it stands with asking. Times in ms since 1970. */
export interface Watched {
  /** The last good answer, and what the service's clock showed then; undefined before the first, and once the service has none. */
  readonly driver?: ShownDriver | undefined;
  readonly clockMs?: number | undefined;
  /** When it came. */
  readonly atMs?: number | undefined;
  /** Why the last question has no good answer; undefined: it has one. */
  readonly problem?: Problem | undefined;
  readonly isAsking: boolean;
  /** When the service will be asked again; undefined: not by itself. */
  readonly nextMs?: number | undefined;
}

/** Asked so often while the app is looked at, in ms. */
const EVERY_MS = 10_000;
/** After a failure the first try comes sooner, each further one after twice the time. */
const FIRST_RETRY_MS = 5000;
const LONGEST_RETRY_MS = 60_000;
/** What tells that an answer that was known holds no more; after anything else it is still better than nothing. */
const FINAL: ReadonlySet<Problem['kind']> = new Set(['bad-id', 'sign-in', 'nobody']);

/**
 * Follows a driver: asks at once, then every few seconds; at once, too, when the app is looked at again, when the network
 * comes or goes, and when the page is nudged. Hidden, it does not ask.
 */
export function useDriver(settings: Settings, account: Account) {
  const [watched, setWatched] = useState<Watched>({ isAsking: true });
  const ask = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    let failures = 0;
    const run = async () => {
      clearTimeout(timer);
      // A question that waits for its answer is given up: what is asked now is newer.
      asking.abort();
      const own = new AbortController();
      asking = own;
      setWatched((before) => ({ ...before, isAsking: true, nextMs: undefined }));
      const answer = await readDriver(settings, account, own.signal).catch(() => undefined);
      if (!answer || own.signal.aborted) return;
      const problem = 'problem' in answer ? answer.problem : undefined;
      failures = problem ? failures + 1 : 0;
      const wait = waitAfter(problem, failures, settings.everyMs);
      const isLookedAt = document.visibilityState === 'visible';
      const nextMs = wait === undefined || !isLookedAt ? undefined : Date.now() + wait;
      if (nextMs !== undefined) timer = setTimeout(run, wait);
      setWatched((before) => {
        if (!('problem' in answer)) return { ...answer, atMs: Date.now(), isAsking: false, nextMs };
        const kept = FINAL.has(answer.problem.kind) ? {} : before;
        return { ...kept, problem: answer.problem, isAsking: false, nextMs };
      });
    };
    const runIfLookedAt = () => void (document.visibilityState === 'visible' && run());
    const onVisible = () => {
      clearTimeout(timer);
      setWatched((before) => ({ ...before, nextMs: undefined }));
      runIfLookedAt();
    };
    ask.current = () => void run();
    const over = new AbortController();
    const { signal } = over;
    document.addEventListener('visibilitychange', onVisible, { signal });
    window.addEventListener('online', runIfLookedAt, { signal });
    window.addEventListener('offline', runIfLookedAt, { signal });
    const stopNudges = onNudge(runIfLookedAt);
    void run();
    return () => {
      over.abort();
      stopNudges();
      asking.abort();
      clearTimeout(timer);
    };
  }, [settings, account]);
  return { ...watched, ask: () => ask.current() };
}

/** How long to wait before the next question, in ms; undefined: until somebody does something about it. */
function waitAfter(problem: Problem | undefined, failures: number, everyMs = EVERY_MS): number | undefined {
  if (!problem) return everyMs;
  if (problem.kind === 'sign-in' || problem.kind === 'bad-id') return undefined;
  const wished = problem.kind === 'unavailable' ? problem.retryMs : 0;
  return Math.max(wished, Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS));
}
