import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { Session } from '../../mock/session/session.ts';
import { DONE, type Handler, ok } from '../call.ts';
import { notThere } from '../invalid.ts';
import { entryView } from './entry-view.ts';
import { matching, requestFilter } from './request-filter.ts';

/** `GET /requests`. */
export const listRequests: Handler<'listRequests'> = ({ session, query }) => {
  const found = matching(session.journal.list(), requestFilter(query, 'query'));
  const { last } = query;
  const told = last === undefined ? found : found.slice(-last);
  return ok<Schemas['Requests']>({ ...requestsView(session, told, query.limit), total: found.length });
};

/** `GET /requests/{id}`. */
export const getRequest: Handler<'getRequest'> = ({ session, path }) => {
  const entry = session.journal.list().find(({ id }) => id === path.id);
  if (!entry) throw notThere('journal entry', path.id);
  return ok<Schemas['RequestEntry']>(entryView(entry));
};

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
