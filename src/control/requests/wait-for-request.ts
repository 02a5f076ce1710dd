import { mockError } from '../../base/errors.ts';
import { anyOf, Stop } from '../../base/stop.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import { type AnyCall, type Handler, ok } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { nearMissesOf } from './near-misses.ts';
import { type EntryFilter, matching, requestFilter } from './request-filter.ts';
import { requestsView } from './requests.ts';

const DEFAULT_TIMEOUT_MS = 10_000;

/** `GET /requests/wait`: answers as soon as enough requests match, that they did not come, or that the mock stops. */
export const waitForRequests: Handler<'waitForRequests'> = async (call) => {
  const { count = 1, timeout = DEFAULT_TIMEOUT_MS, limit } = call.query;
  const filter = requestFilter(call.query, 'query');
  const found = await waitFor(call, filter, count, timeout);
  if (found.length >= count) return ok<Schemas['Requests']>(requestsView(call.session, found, limit));
  const error = mockError('requests-not-seen', { found: found.length, count, timeout });
  throw new Refusal(error, { nearMisses: nearMissesOf(call.session.journal.list(), filter) });
};

async function waitFor(
  { context, session, signal, stopping }: AnyCall,
  filter: EntryFilter,
  count: number,
  timeoutMs: number,
): Promise<readonly JournalEntry[]> {
  const look = () => matching(session.journal.list(), filter);
  if (look().length >= count || timeoutMs === 0) return look();
  const came = new Stop();
  const over = anyOf(came, signal, stopping);
  const stop = context.events.listen((event) => {
    const mayMatch = event.type === 'request' || event.type === 'delivered';
    if (mayMatch && event.session === session.name && look().length >= count) came.abort();
  });
  try {
    await context.wait(timeoutMs, over.signal);
    const found = look();
    if (stopping?.aborted && found.length < count) throw mockError('mock-stopping', {});
    return found;
  } finally {
    stop();
    over.release();
  }
}
