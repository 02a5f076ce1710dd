import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useTell } from '../parts/toast.tsx';
import { type ControlClient, dataOf } from './client.ts';
import { useChange, useMock } from './mock.tsx';

/** A change that was made in this window, and what there was before it. */
export interface Done {
  readonly id: number;
  /** What was done, in a few words. */
  readonly text: string;
  /** Real time in ms since 1970. */
  readonly atMs: number;
  readonly before: Schemas['Snapshot'];
  /** Whether the clock was changed, so that it is put back too. */
  readonly withClock: boolean;
}

/** So many changes can be taken back. */
const MOST = 50;
const NONE: readonly Done[] = [];

function keyOf(session: string) {
  return [session, 'history'] as const;
}

/** What was changed in the session from this window, the latest last. */
export function useHistory(): readonly Done[] {
  const { session } = useMock();
  const { data = NONE } = useQuery<readonly Done[]>({
    ...{ queryKey: keyOf(session), queryFn: () => NONE, enabled: false, gcTime: Number.POSITIVE_INFINITY },
  });
  return data;
}

/** Real time in ms since 1970 of the latest change that was made from this window; 0: none. */
export function lastChangeMs(queries: QueryClient, session: string): number {
  return queries.getQueryData<readonly Done[]>(keyOf(session))?.at(-1)?.atMs ?? 0;
}

/**
 * Makes a change that can be taken back: what there was before is kept in the history, and the foot of the page offers it.
 * @param say what was done, in a few words
 * @param withClock whether the clock is put back too: it is where it was then
 */
export function useUndoable<Input = void, T = unknown>(
  change: (client: ControlClient, input: Input) => Promise<{ data?: T; error?: unknown; response: Response }>,
  say: (input: Input) => string,
  withClock: (input: Input) => boolean = () => false,
) {
  const { session } = useMock();
  const queries = useQueryClient();
  const takeBack = useTakeBack();
  const tell = useTell();
  return useChange<Input, T>(async (client, input) => {
    const before = await dataOf(client.GET('/snapshot'));
    const done = note(queries, session, { text: say(input), before, withClock: withClock(input) });
    const answer = await change(client, input);
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
    () => true,
  );
}

/** Asks for the clock to be set. */
export function putClock(client: ControlClient, text: string) {
  return text === 'freeze' ? client.POST('/clock/freeze') : client.PUT('/clock', { body: { clock: text } });
}

/** Keeps a change before it is made, so that what it changes is known to follow from it. */
function note(queries: QueryClient, session: string, made: Omit<Done, 'id' | 'atMs'>): Done {
  const known = queries.getQueryData<readonly Done[]>(keyOf(session)) ?? NONE;
  const done: Done = { ...made, id: (known.at(-1)?.id ?? 0) + 1, atMs: Date.now() };
  queries.setQueryData(keyOf(session), [...known, done].slice(-MOST));
  return done;
}

function forget(queries: QueryClient, session: string, done: Done): void {
  queries.setQueryData<readonly Done[]>(keyOf(session), (known = NONE) =>
    known.filter(({ id }) => id !== done.id),
  );
}

/** Puts what there was before a change in place of what there is now, and with it what was before all later ones. */
export function useTakeBack() {
  const { client, session } = useMock();
  const tell = useTell();
  const queries = useQueryClient();
  return useCallback(
    async ({ id, before }: Pick<Done, 'id' | 'before'>) => {
      try {
        const known = queries.getQueryData<readonly Done[]>(keyOf(session)) ?? NONE;
        const taken = known.filter((each) => each.id >= id);
        const now = await dataOf(client.GET('/snapshot'));
        const clock = taken.some(({ withClock }) => withClock) ? before.clock : now.clock;
        await dataOf(client.PUT('/snapshot', { body: { ...before, clock } }));
        queries.setQueryData(
          keyOf(session),
          known.filter((each) => each.id < id),
        );
        await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'history' });
        tell({ text: taken.length > 1 ? `${taken.length} changes taken back.` : 'Taken back.' });
      } catch (error) {
        tell({ text: error instanceof Error ? error.message : String(error), isProblem: true });
      }
    },
    [client, queries, session, tell],
  );
}
