import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../generated/control/control-api.gen.ts';

/** A change that was made in this window, and what there was before it. */
export interface Done {
  readonly id: number;
  /** What was done, in a few words. */
  readonly text: string;
  /** Real time in ms since 1970. */
  readonly atMs: number;
  /** What there was, in the page's session and in each other one that the change is about. */
  readonly before: readonly { readonly session: string; readonly snapshot: Schemas['Snapshot'] }[];
  /** Whether the clock was changed, so that it is put back too, and the story with it. */
  readonly withClock: boolean;
  /** Whether the fixtures were read again. */
  readonly readsFiles: boolean;
  /** Whether others of its kind join it. */
  readonly joins: boolean;
  /** It put requests out of sight: those up to which id were before. */
  readonly hidBefore?: number;
}

/** Under which key the changes of a session are kept. */
export function historyKey(session: string) {
  return [session, 'history'] as const;
}

/** Under which key stands up to which id requests of a session are out of sight. */
export function hiddenKey(session: string) {
  return [session, 'hidden'] as const;
}

/** What changes so soon after a change of this window follows from it, in ms. */
const FOLLOWS_MS = 4000;

/** The latest change that was made from this window, where what changes now follows from it. */
export function recentChange(queries: QueryClient, session: string): Done | undefined {
  const latest = queries.getQueryData<readonly Done[]>(historyKey(session))?.at(-1);
  return latest && Date.now() - latest.atMs <= FOLLOWS_MS ? latest : undefined;
}
