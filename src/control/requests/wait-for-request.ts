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
  const filter = requestFilter(call.context, call.query, 'query');
  const { entries, found } = await waitFor(call, filter, count, timeout);
  if (found.length >= count) return ok<Schemas['Requests']>(requestsView(call.session, found, limit));
  const error = mockError('requests-not-seen', { found: found.length, count, timeout });
  throw new Refusal(error, { nearMisses: nearMissesOf(entries, filter) });
};

/** What stands in a journal, and what of it matches. */
interface Look {
  readonly entries: readonly JournalEntry[];
  readonly found: readonly JournalEntry[];
}

async function waitFor(
  { context, session, signal, stopping }: AnyCall,
  filter: EntryFilter,
  count: number,
  timeoutMs: number,
): Promise<Look> {
  const look = async (): Promise<Look> => {
    const entries = await context.store.entries(session);
    return { entries, found: matching(entries, filter) };
  };
  const isOver = new Stop();
  const over = anyOf(isOver, signal, stopping);
  const time = context.wait(timeoutMs, over.signal).then(() => isOver.abort());
  /** Resolves with the next entry that may match, or when all is over. */
  let news = (): void => {};
  const stop = context.events.listen(
    (event) => {
      const mayMatch = event.type === 'request' || event.type === 'delivered';
      if (mayMatch && event.session === session.name) news();
    },
    () => news(),
  );
  try {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        news = resolve;
      });
      const seen = await look();
      const isEnough = seen.found.length >= count;
      if (isEnough || timeoutMs === 0) return seen;
      if (stopping?.aborted) throw mockError('mock-stopping', {});
      if (isOver.aborted || signal.aborted) return seen;
      await Promise.race([next, time]);
    }
  } finally {
    stop();
    isOver.abort();
    over.release();
  }
}
