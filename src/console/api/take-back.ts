import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { createControlClient, dataOf } from './client.ts';
import { type Done, hiddenKey, historyKey } from './history.ts';

type Snapshot = Schemas['Snapshot'];

/**
 * Puts what there was before a change in place of what there is now, and with it what was before all later ones.
 * @param id of the change @returns what is to be told
 * @throws ApiError where the server refuses it or is away
 */
export async function takeBack(queries: QueryClient, session: string, id: number): Promise<string> {
  const known = queries.getQueryData<readonly Done[]>(historyKey(session)) ?? [];
  const taken = known.filter((each) => each.id >= id);
  // Of each session what was there before the first of them.
  const before = new Map<string, Snapshot>();
  for (const done of taken)
    for (const { session: name, snapshot } of done.before) if (!before.has(name)) before.set(name, snapshot);
  // The files first: what is put back may need them.
  for (const { readsFiles } of taken)
    if (readsFiles) await dataOf(createControlClient(session).POST('/reload/undo'));
  for (const [name, { clock, story, ...rest }] of before) {
    const client = createControlClient(name);
    const keepsClock = name === session && !taken.some(({ withClock }) => withClock);
    // The story that is loaded goes by the clock.
    const shown = keepsClock ? await dataOf(client.GET('/snapshot')) : { clock, story };
    const body = { ...rest, clock: shown.clock, ...(shown.story && { story: shown.story }) };
    await dataOf(client.PUT('/snapshot', { body }));
  }
  const hid = taken.find(({ hidBefore }) => hidBefore !== undefined)?.hidBefore;
  if (hid !== undefined) queries.setQueryData(hiddenKey(session), hid);
  queries.setQueryData(
    historyKey(session),
    known.filter((each) => each.id < id),
  );
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'history' });
  return taken.length > 1 ? `${taken.length} changes taken back.` : 'Taken back.';
}
