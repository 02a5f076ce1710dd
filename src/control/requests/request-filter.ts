import { compileGlob, literalOfGlob } from '../../base/text/glob.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { idsIn } from '../../mock/answer/request/path-parameters.ts';
import { idMasker } from '../../mock/secrets/redactor.ts';
import type { MaskId } from '../../mock/secrets/redactor-cache.ts';
import type { JournalEntry } from '../../mock/session/journal.ts';
import type { ControlContext } from '../context.ts';
import { invalidRequest, type RequestPart } from '../invalid.ts';
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
 * Compiles what requests are looked for. Where ids are masked, the mask of the id that is looked for is.
 * @param part where in the control request it stands, for messages
 * @throws Refusal (400) for an instant that cannot be read, and for a part of an id where ids are masked
 */
export function requestFilter(
  { redactors, contentState }: Pick<ControlContext, 'redactors' | 'contentState'>,
  wanted: Schemas['Match'],
  part: RequestPart,
  pointer = '',
): EntryFilter {
  const { maskId } = redactors;
  const match = maskId ? asMasked(wanted, maskId, contentState().contract, part, pointer) : wanted;
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

/** @throws Refusal (400) for a pattern of an id: a mask tells nothing of the parts of what it stands for */
function asMasked(
  match: Schemas['Match'],
  maskId: MaskId,
  contract: Contract,
  part: RequestPart,
  pointer: string,
): Schemas['Match'] {
  const { externalId, path } = match;
  const masked = (id: string, property: string) => {
    if (id === '*') return id;
    const literal = literalOfGlob(id);
    if (literal !== undefined) return maskId(literal);
    const reason = `${property} is ${JSON.stringify(id)}, and ids are masked here`;
    const allowed = 'a whole id, or * for all';
    throw invalidRequest({ part, pointer: `${pointer}/${property}`, reason, allowed });
  };
  const inPath = path === undefined ? [] : idsIn(path, contract);
  return {
    ...match,
    ...(externalId !== undefined && { externalId: masked(externalId, 'externalId') }),
    ...(inPath.length > 0 && {
      path: inPath.reduce((told, id) => idMasker(id, masked(id, 'path'))(told), path ?? ''),
    }),
  };
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
