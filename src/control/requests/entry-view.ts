import { formatInstant } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';

/** An entry of the journal as the control API writes it. */
export function entryView(entry: JournalEntry): Schemas['RequestEntry'] {
  const { id, method, path, query, headers, status, reason, bodyLength, violations } = entry;
  return {
    id,
    at: new Date(entry.atMs).toISOString(),
    instant: formatInstant(entry.instant),
    ...{ method, path, query, headers: { ...headers } },
    operation: entry.operation ?? null,
    customer: entry.customer ?? null,
    externalId: entry.externalId ?? null,
    ...{ status, reason },
    scenario: entry.scenario ?? null,
    step: entry.step ?? null,
    responseHeaders: entry.responseHeaders.map(([name, value]) => ({ name, value })),
    ...{ bodyLength, violations: [...violations], delayMs: entry.delayMs, dribbleMs: entry.dribbleMs },
    fault: entry.fault ?? null,
    delivered: entry.delivered ?? null,
  };
}
