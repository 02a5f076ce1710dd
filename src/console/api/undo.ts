import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { useTell } from '../parts/toast.tsx';
import { type ControlClient, dataOf } from './client.ts';
import { useChange, useMock } from './mock.tsx';

/**
 * Makes a change that can be taken back: what there was before is kept, and the foot of the page offers it.
 * @param say what was done, in a few words
 * @param withClock whether the clock is put back too: it is where it was then
 */
export function useUndoable<Input = void, T = unknown>(
  change: (client: ControlClient, input: Input) => Promise<{ data?: T; error?: unknown; response: Response }>,
  say: (input: Input) => string,
  withClock: (input: Input) => boolean = () => false,
) {
  const takeBack = useTakeBack();
  const tell = useTell();
  return useChange<Input, T>(async (client, input) => {
    const before = await dataOf(client.GET('/snapshot'));
    const answer = await change(client, input);
    if (answer.response.ok) tell({ text: say(input), undo: () => void takeBack(before, withClock(input)) });
    return answer;
  });
}

/** Puts what a snapshot has in place of what there is now; the clock runs on, unless it was changed itself. */
function useTakeBack() {
  const { client } = useMock();
  const tell = useTell();
  const queries = useQueryClient();
  return useCallback(
    async (before: Schemas['Snapshot'], withClock: boolean) => {
      try {
        const now = await dataOf(client.GET('/snapshot'));
        const clock = withClock ? before.clock : now.clock;
        await dataOf(client.PUT('/snapshot', { body: { ...before, clock } }));
        await queries.invalidateQueries();
        tell({ text: 'Taken back.' });
      } catch (error) {
        tell({ text: error instanceof Error ? error.message : String(error), isProblem: true });
      }
    },
    [client, queries, tell],
  );
}
