import { itemAt } from '../../base/present.ts';
import { jsonOf } from '../../check/ask/body-text.ts';
import type { Answered, Unanswered } from '../../check/ask/call-target.ts';
import { type AskOptions, askPatiently, busyReason } from '../../check/run/ask-all.ts';
import type { CheckCase } from '../../check/run/check-case.ts';
import type { Done, Stopped } from '../../check/run/done.ts';
import { stopAfter } from '../../check/run/first-question.ts';
import { credentialsFor } from '../../contract/entrance/credentials.ts';
import type { Collection } from '../folder/collection.ts';
import type { RecordingState } from './recording-state.ts';

/** What is asked for a recording. */
export interface RecordOptions extends Omit<AskOptions, 'maxTimeMs'> {
  readonly code: string;
  readonly clientId: string;
  /** In the order in which they are asked, each once. */
  readonly ids: readonly string[];
  readonly collection: Collection;
  /** Keeps what has been recorded, for another run; undefined where nothing is to be kept. */
  readonly state?: RecordingState | undefined;
  readonly redact: (text: string) => string;
}

/** An id that has no driver in the recording: told by its place in the list, as it may be somebody's. */
export interface NotTaken {
  /** Counted from 1. */
  readonly number: number;
  readonly reason: string;
}

/** What came of asking. */
export interface RecordingOutcome {
  /** How many drivers this run asked for and got. */
  readonly taken: number;
  /** How many were there from an earlier run. */
  readonly restored: number;
  readonly notTaken: readonly NotTaken[];
  /** Why not all of them were asked for. */
  readonly stopped?: Stopped | undefined;
}

/** Services that do not answer so often in a row are not asked any more. */
const MOST_SILENCE = 5;
const INTERRUPTED: Stopped = { reason: 'interrupted', advice: '' };

/** Asks the real service for drivers, one after the other and nothing but what reads. Never rejects. */
export async function recordDrivers(options: RecordOptions): Promise<RecordingOutcome> {
  const { ids, collection, state, target, redact, signal, onProgress, now } = options;
  const cases = ids.map((id) => caseOf(id, options));
  const notTaken: NotTaken[] = [];
  const done: Done[] = [];
  let [taken, restored, silent] = [0, 0, 0];
  let stopped: Stopped | undefined;
  for (const [index, one] of cases.entries()) {
    if (stopped) break;
    if (signal?.aborted) {
      stopped = INTERRUPTED;
      break;
    }
    const kept = state?.find(itemAt(ids, index));
    if (kept) {
      restored++;
      onProgress?.(index + 1);
      continue;
    }
    const { given, attempts } = await askPatiently(
      one,
      { ...options, maxTimeMs: Number.POSITIVE_INFINITY },
      Number.POSITIVE_INFINITY,
    );
    if (signal?.aborted && given.kind !== 'answered') {
      stopped = INTERRUPTED;
      break;
    }
    const untested = busyReason(given, attempts);
    done.push({ case: one, given, judged: { findings: [], information: [] }, attempts, untested });
    const read = readAnswer(given, untested);
    if (typeof read === 'string') notTaken.push({ number: index + 1, reason: redact(read) });
    else {
      const added = collection.addDriver(itemAt(ids, index), read.body, Math.floor(now() / 1000));
      if (added) state?.add(itemAt(ids, index), added);
      taken++;
    }
    silent = given.kind === 'answered' && untested === undefined ? 0 : silent + 1;
    const isFirst = taken + restored === 0;
    stopped = isFirst ? stopAfter(done, cases.slice(index + 1), target, redact) : undefined;
    if (silent >= MOST_SILENCE) {
      const advice =
        'Try again when the service has time, with a smaller --rate, more --retries or a longer --timeout.';
      stopped ??= { reason: `${MOST_SILENCE} requests in a row had no answer`, advice };
    }
    onProgress?.(index + 1);
  }
  return { taken, restored, notTaken, stopped };
}

function caseOf(id: string, { target, code, clientId }: RecordOptions): CheckCase {
  const { query, headers } = credentialsFor(target.contract, { customer: clientId, key: code });
  return {
    ...{
      title: 'driver',
      segment: encodeURIComponent(id),
      requestedId: id,
      status: 200,
      claims: [],
    },
    ...{ query, headers, customer: clientId },
    isGivenId: true,
  };
}

/** The body of an answer; or why it is no driver. @param untested why it says nothing of the driver */
export function readAnswer(
  given: Answered | Unanswered,
  untested?: string,
): { readonly body: unknown } | string {
  if (given.kind !== 'answered') return untested ?? given.reason;
  if (given.status !== 200) return `status ${given.status}${untested === undefined ? '' : ' to the last'}`;
  try {
    const { value } = jsonOf(given);
    const isDriver = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isDriver ? { body: value } : 'the body is no object';
  } catch (error) {
    return (error as Error).message;
  }
}
