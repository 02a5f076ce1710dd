import { compileGlob } from '../../base/glob.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { RequestPart } from '../invalid.ts';
import { readInstant } from '../read-instant.ts';

/** One way in which an entry is not what was asked for. */
export type FilterDifference = Schemas['NearMiss']['differences'][number];

/** What requests are looked for. */
export interface EntryFilter {
  /** Whether an entry is looked at at all: behind `after` and not before `since`. */
  within(entry: JournalEntry): boolean;
  /** Where an entry differs; empty for one that matches. */
  differences(entry: JournalEntry): readonly FilterDifference[];
}

/** One property that is looked at. */
interface Check {
  readonly property: string;
  readonly expected: string;
  readonly given: (entry: JournalEntry) => string | undefined;
  readonly matches: (given: string) => boolean;
}

/**
 * Compiles what requests are looked for.
 * @param part where in the control request it stands, for messages
 * @throws Refusal (400) for an instant that cannot be read
 */
export function requestFilter(match: Schemas['Match'], part: RequestPart, pointer = ''): EntryFilter {
  const since = match.since === undefined ? undefined : readInstant(match.since, part, `${pointer}/since`);
  const after = match.after ?? 0;
  const checks = checksOf(match);
  return {
    within: (entry) => entry.id > after && (since === undefined || entry.instant >= since),
    differences: (entry) =>
      checks.flatMap(({ property, expected, given, matches }) => {
        const value = given(entry);
        return value !== undefined && matches(value) ? [] : [{ property, expected, given: value ?? null }];
      }),
  };
}

/** The entries of a journal that match. */
export function matching(entries: readonly JournalEntry[], filter: EntryFilter): readonly JournalEntry[] {
  return entries.filter((entry) => filter.within(entry) && filter.differences(entry).length === 0);
}

function checksOf(match: Schemas['Match']): readonly Check[] {
  const checks: Check[] = [];
  const glob = (property: string, expected: string | undefined, given: Check['given']) => {
    if (expected !== undefined) checks.push({ property, expected, given, matches: compileGlob(expected) });
  };
  glob('method', match.method?.toUpperCase(), (entry) => entry.method);
  glob('path', match.path, (entry) => entry.path);
  glob('status', match.status === undefined ? undefined : String(match.status), ({ status }) =>
    String(status),
  );
  glob('operation', match.operation, (entry) => entry.operation);
  glob('externalId', match.externalId, (entry) => entry.externalId);
  glob('customer', match.customer, (entry) => entry.customer);
  glob('scenario', match.scenario, (entry) => entry.scenario);
  glob('reason', match.reason, (entry) => entry.reason);
  glob('delivered', match.delivered, (entry) => entry.delivered);
  for (const [name, expected] of Object.entries(match.headers ?? {})) {
    const key = name.toLowerCase();
    const given = ({ headers }: JournalEntry) => (Object.hasOwn(headers, key) ? headers[key] : undefined);
    glob(`headers.${key}`, expected, given);
  }
  for (const [name, expected] of Object.entries(match.query ?? {})) {
    glob(`query.${name}`, expected, (entry) => new URLSearchParams(entry.query).get(name) ?? undefined);
  }
  return checks;
}
