import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { Session } from '../../mock/session/session.ts';
import { type AnyCall, DONE, type Handler, ok } from '../call.ts';
import { notThere } from '../invalid.ts';
import { entryView } from './entry-view.ts';
import { matching, requestFilter } from './request-filter.ts';

/** `GET /requests`. */
export const listRequests: Handler<'listRequests'> = async ({ context, session, query }) => {
  const filter = requestFilter(context, query, 'query');
  const found = matching(await context.store.entries(session), filter);
  const { last } = query;
  const told = last === undefined ? found : found.slice(-last);
  return ok<Schemas['Requests']>({ ...requestsView(session, told, query.limit), total: found.length });
};

/** `GET /requests/{id}`. */
export const getRequest: Handler<'getRequest'> = async (call) =>
  ok<Schemas['RequestEntry']>(entryView(await entryOf(call, call.path.id)));

/** The journal's entry with an id. @throws Refusal (404) where it has none, or has it no more */
export async function entryOf({ context, session }: AnyCall, id: number): Promise<JournalEntry> {
  const entry = (await context.store.entries(session)).find((one) => one.id === id);
  if (!entry) throw notThere('journal entry', id);
  return entry;
}

/** `DELETE /requests`. */
export const deleteRequests: Handler<'deleteRequests'> = (call) => {
  call.session.mutate({ kind: 'journal-deleted' }, call.nowMs);
  return DONE;
};

/** Entries as a list. @param limit how many are told, from the oldest on */
export function requestsView(
  { journal }: Session,
  found: readonly JournalEntry[],
  limit = found.length,
): Schemas['Requests'] {
  return {
    entries: found.slice(0, limit).map(entryView),
    forgotten: journal.forgotten,
    total: found.length,
  };
}
