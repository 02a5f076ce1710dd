import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTell } from '../parts/toast.tsx';
import { type ControlClient, createControlClient, dataOf } from './client.ts';
import { type Done, historyKey } from './history.ts';
import { useChange, useMock } from './mock.tsx';

/** So many changes can be taken back. */
const MOST = 50;
/** Moves that follow the first of their row within so many ms are one change. */
const JOIN_MS = 10_000;
const NONE: readonly Done[] = [];

/** What was changed in the session from this window, the latest last. */
export function useHistory(): readonly Done[] {
  const { session } = useMock();
  const { data = NONE } = useQuery<readonly Done[]>({
    ...{
      queryKey: historyKey(session),
      queryFn: () => NONE,
      enabled: false,
      gcTime: Number.POSITIVE_INFINITY,
    },
  });
  return data;
}

/** What more a change is about, by which it is taken back. */
interface HowUndone<Input> {
  /** Whether the clock is put back too: it is where it was then. */
  readonly withClock?: boolean | ((input: Input) => boolean);
  /** Names of further sessions that it changes, whose clocks are always put back. */
  readonly others?: (input: Input) => readonly string[];
  /** It reads the fixtures again. */
  readonly readsFiles?: boolean;
  /** It forgets what was covered. */
  readonly withCoverage?: boolean;
  /** Many follow each other, as moves of a story do: those in a row are one in the history, and seen where they are made. */
  readonly joins?: boolean;
}

/**
 * Makes a change that can be taken back: what there was before is kept in the history, and the foot of the page offers it.
 * @param say what was done, in a few words
 */
export function useUndoable<Input = void, T = unknown>(
  change: (client: ControlClient, input: Input) => Promise<{ data?: T; error?: unknown; response: Response }>,
  say: (input: Input) => string,
  how: HowUndone<Input> = {},
) {
  const { withClock = false, others = () => [], readsFiles = false, joins = false } = how;
  const params = { query: how.withCoverage ? { coverage: true } : {} };
  const { session } = useMock();
  const queries = useQueryClient();
  const takeBack = useTakeBack();
  const tell = useTell();
  return useChange<Input, T>(async (client, input) => {
    if (joins && joinsLatest(queries, session)) return change(client, input);
    const before = await Promise.all(
      [...new Set([session, ...others(input)])].map(async (name) => ({
        session: name,
        snapshot: await dataOf(createControlClient(name).GET('/snapshot', { params })),
      })),
    );
    const done = note(queries, session, {
      text: say(input),
      before,
      withClock: typeof withClock === 'function' ? withClock(input) : withClock,
      ...{ readsFiles, joins },
    });
    const answer = await change(client, input);
    if (answer.response.ok && joins) return answer;
    if (answer.response.ok) tell({ text: done.text, undo: () => void takeBack(done) });
    else forget(queries, session, done);
    return answer;
  });
}

/** Sets the clock, as the option `clock` reads it; `freeze` stops it. */
export function useClockChange() {
  return useUndoable<string, unknown>(
    putClock,
    (text) => (text === 'freeze' ? 'The clock stands still.' : `Clock: ${text.replace(',', ', ')}.`),
    { withClock: true },
  );
}

/** Asks for the clock to be set. */
export function putClock(client: ControlClient, text: string) {
  return text === 'freeze' ? client.POST('/clock/freeze') : client.PUT('/clock', { body: { clock: text } });
}

/** Keeps a change before it is made, so that what it changes is known to follow from it. */
export function note(queries: QueryClient, session: string, made: Omit<Done, 'id' | 'atMs'>): Done {
  const known = queries.getQueryData<readonly Done[]>(historyKey(session)) ?? NONE;
  const done: Done = { ...made, id: (known.at(-1)?.id ?? 0) + 1, atMs: Date.now() };
  queries.setQueryData(historyKey(session), [...known, done].slice(-MOST));
  return done;
}

/** Whether the latest change of a session is of those that join, and so recent that the next belongs to it. */
function joinsLatest(queries: QueryClient, session: string): boolean {
  const latest = queries.getQueryData<readonly Done[]>(historyKey(session))?.at(-1);
  return latest !== undefined && latest.joins && Date.now() - latest.atMs < JOIN_MS;
}

function forget(queries: QueryClient, session: string, done: Done): void {
  queries.setQueryData<readonly Done[]>(historyKey(session), (known = NONE) =>
    known.filter(({ id }) => id !== done.id),
  );
}

/** Takes a change back, and with it all later ones; what does that is loaded when it is wanted. */
export function useTakeBack() {
  const { session } = useMock();
  const tell = useTell();
  const queries = useQueryClient();
  return useCallback(
    async ({ id }: Pick<Done, 'id'>) => {
      try {
        const { takeBack } = await import('./take-back.ts');
        tell({ text: await takeBack(queries, session, id) });
      } catch (error) {
        tell({ text: error instanceof Error ? error.message : String(error), isProblem: true });
      }
    },
    [queries, session, tell],
  );
}
