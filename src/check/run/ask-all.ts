import { spanInWords } from '../../base/time/duration.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { type Answered, callTarget, headerOf, type Unanswered } from '../ask/call-target.ts';
import { operationPath, type Target } from '../ask/target.ts';
import { type JudgedAnswer, judgeAnswer } from '../judge/judge-answer.ts';
import type { CheckCase } from './check-case.ts';
import type { CheckAnswer, Done, Stopped } from './done.ts';
import { stopAfter } from './first-question.ts';

/** How a check asks. */
export interface AskOptions {
  readonly target: Target;
  /** At most so many requests a second. */
  readonly rate: number;
  /** How long an answer may take, in ms. */
  readonly timeoutMs: number;
  /** How often a request is asked again where the service is busy or cuts the connection. */
  readonly retries: number;
  /** How long all of it may take, in ms. */
  readonly maxTimeMs: number;
  /** Sent with every request beside its own headers; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Version of the program, told to the service. */
  readonly version: string;
  /** Real time in ms since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Told before a request is asked again. */
  readonly onRetry?: ((why: string, delayMs: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A service that does not answer so often in a row is not asked any more. */
const MOST_SILENCE = 3;
/** What the codings of an answer are held against. */
const CODINGS = 'identity';
/** Statuses of a service, or of what stands before it, that has no time: they say nothing of what was asked. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);
const FIRST_RETRY_MS = 1000;

const NOTHING: JudgedAnswer = { findings: [], information: [] };

/** Asks all cases, one after another, until it makes no sense to go on. Never rejects. */
export async function askAll(
  cases: readonly CheckCase[],
  options: AskOptions,
  redact: Redact,
): Promise<CheckAnswer> {
  const { now, onProgress, signal } = options;
  const until = now() + options.maxTimeMs;
  const done: Done[] = [];
  let stopped: Stopped | undefined;
  for (const one of cases) {
    stopped ??= signal?.aborted ? INTERRUPTED : now() >= until ? outOfTime(options) : undefined;
    if (stopped) {
      done.push({ case: one, given: undefined, judged: NOTHING, attempts: 0, untested: 'not asked' });
      continue;
    }
    const { given, attempts } = await askPatiently(one, options, until);
    if (signal?.aborted && given.kind !== 'answered') {
      stopped = INTERRUPTED;
      done.push({ case: one, given: undefined, judged: NOTHING, attempts, untested: 'interrupted' });
      continue;
    }
    // A service that has answered before and is gone now was not tested any further.
    const isGone = given.kind === 'unreachable' && done.some((own) => own.given?.kind === 'answered');
    const untested = busyReason(given, attempts) ?? (isGone ? given.reason : undefined);
    const judged = untested === undefined ? judge(one, given, options, redact) : NOTHING;
    done.push({ case: one, given, judged, attempts, untested: untested && redact(untested) });
    const rest = cases.slice(done.length);
    const first = stopAfter(done, rest, options.target, redact);
    if (first) done.splice(0, done.length, ...done.map((own) => unjudged(own, first)));
    stopped = first ?? silenceOf(done);
    onProgress?.(done.length);
  }
  return { done, stopped };
}

/** An answer that is not that of the operation, so that nothing of it counts. */
function unjudged(done: Done, { reason }: Stopped): Done {
  return { ...done, judged: NOTHING, untested: done.untested ?? reason };
}

const INTERRUPTED: Stopped = { reason: 'interrupted', advice: 'Run it again to its end.' };

function outOfTime({ maxTimeMs }: AskOptions): Stopped {
  const reason = `the time is up (${spanInWords(maxTimeMs)})`;
  return { reason, advice: 'Give it more with --max-time, or ask for less with --only.' };
}

function silenceOf(done: readonly Done[]): Stopped | undefined {
  const last = done.slice(-MOST_SILENCE);
  const isSilent = ({ given, untested }: Done) => given?.kind !== 'answered' || untested !== undefined;
  if (last.length < MOST_SILENCE || !last.every(isSilent)) return undefined;
  return {
    reason: `${MOST_SILENCE} requests in a row had no answer that tells anything`,
    advice:
      'Try again when the service has time, with a smaller --rate, more --retries or a longer --timeout.',
  };
}

function judge(one: CheckCase, given: Answered | Unanswered, { target, now }: AskOptions, redact: Redact) {
  const judging = { contract: target.contract, redact, nowMs: now(), codings: CODINGS };
  return judgeAnswer(one, given, judging);
}

/** Why an answer says nothing of what was asked; undefined where it does. */
export function busyReason(given: Answered | Unanswered, attempts: number): string | undefined {
  const times = attempts === 1 ? '' : `, ${attempts} times`;
  if (given.kind === 'answered') return BUSY.has(given.status) ? `busy: ${given.status}${times}` : undefined;
  return given.isCut ? `${given.reason}${times}` : undefined;
}

/** Asks until the service has time, at most as often as is said, and no faster than is said. @param until real time in ms */
export async function askPatiently(one: CheckCase, options: AskOptions, until: number) {
  const { rate, now, wait, onRetry, signal } = options;
  // What was asked once may have been done, though no answer came.
  const retries = mayWrite(one) ? 0 : options.retries;
  for (let attempts = 1; ; attempts++) {
    const startedMs = performance.now();
    const given = await ask(options, one);
    const why = busyReason(given, 1);
    const delayMs = delayOf(given, attempts, now());
    if (why === undefined || attempts > retries || now() + delayMs >= until || signal?.aborted) {
      const rest = 1000 / rate - (performance.now() - startedMs);
      if (rest > 0 && !signal?.aborted) await wait(rest);
      return { given, attempts };
    }
    onRetry?.(why, delayMs);
    await wait(delayMs);
  }
}

function mayWrite({ operation, method = 'GET' }: CheckCase): boolean {
  return operation !== undefined && method !== 'GET';
}

/** How long to wait before another try, in ms: as long as the service wants (RFC 9110 section 10.2.3), or twice as long each time. */
function delayOf(given: Answered | Unanswered, attempts: number, nowMs: number): number {
  const asked = given.kind === 'answered' ? (headerOf(given, 'retry-after')?.trim() ?? '') : '';
  if (/^\d{1,6}$/.test(asked)) return Number(asked) * 1000;
  const at = Date.parse(asked);
  return Number.isNaN(at) ? FIRST_RETRY_MS * 2 ** (attempts - 1) : Math.max(0, at - nowMs);
}

function ask(options: AskOptions, one: CheckCase) {
  const { target, timeoutMs, signal } = options;
  const sent = sentFor(one, options);
  return callTarget(target, sent, { timeoutMs, ...(signal && { signal }) });
}

/** The request of a case as it is sent. */
export function sentFor(one: CheckCase, { target, version, headers }: AskOptions) {
  const query = new URLSearchParams(one.query).toString().replaceAll('+', '%20');
  return {
    method: one.method ?? 'GET',
    path: `${operationPath(target, one)}?${query}`,
    headers: {
      ...{ accept: 'application/json', 'accept-encoding': CODINGS, connection: 'close' },
      ...{ 'user-agent': `ev-driver-mock-check/${version}`, ...headers, ...one.headers },
    },
    ...(one.body !== undefined && { body: one.body }),
  };
}
