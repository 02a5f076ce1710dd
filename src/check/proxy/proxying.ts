import { MockError, mockError } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { present } from '../../base/present.ts';
import type { StopSignal } from '../../base/stop.ts';
import type { ControlContext } from '../../control/context.ts';
import { decisionFor, wholeAnswerOf } from '../../mock/answer/choose.ts';
import { decorated, described } from '../../mock/answer/decorate.ts';
import type { Exchange } from '../../mock/answer/exchange.ts';
import { makeAnswer, underStep } from '../../mock/answer/make-body.ts';
import { makeError } from '../../mock/answer/make-error.ts';
import type { Source } from '../../mock/answer/parts.ts';
import type { Decision } from '../../mock/answer/run-scenario.ts';
import type { Reply } from '../../mock/reply.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import type { SimulatorOptions } from '../../mock/simulator-options.ts';
import { jsonOf, textOf } from '../ask/body-text.ts';
import { type Answered, callTarget, LARGEST_BODY } from '../ask/call-target.ts';
import type { Target } from '../ask/target.ts';
import { contractPlaces } from '../judge/contract-places.ts';
import type { Deviation } from '../judge/finding.ts';
import { judgeExchange, judgeOther, violationsHeader } from '../judge/judge-exchange.ts';
import { masker, maskSecret } from '../judge/mask.ts';
import type { PassedOn } from '../report/passed-report.ts';
import { forwardedHeaders, forwardedRequest, throughProxy } from './forward.ts';
import { meantBy } from './meant-by.ts';

/** Takes in answers to GET about an id. Each method gives the number of what it took. */
export interface AnswerRecorder {
  /** A whole answer of the target, before anything is changed of it. */
  add(externalId: string, answer: Answered, redact: Redact): number | undefined;
  /** A driver of the target that a scenario has changed on its way: the text that goes on. */
  addChanged(externalId: string, text: string, redact: Redact): number | undefined;
  /** A body that a scenario gives: nobody's, but for the id. */
  addOwn(externalId: string, text: string, redact: Redact): number | undefined;
}

/** What a proxy is made from. */
export interface ProxyOptions {
  readonly target: Target;
  /** How long an answer of the target may take, in ms. */
  readonly timeoutMs: number;
  /** Whether what the target says to browsers (CORS) goes on to them. */
  readonly keepCors: boolean;
  /** Whether the values of people are told as they are in marks and journal, and not masked. */
  readonly showValues?: boolean;
  /** Told of each answer that breaks the contract: method and path without query, and in what. */
  readonly onDeviations?: ((request: string, deviations: readonly Deviation[]) => void) | undefined;
  /** Told of each answer of the target, as it was judged. */
  readonly onPassed?: ((passed: PassedOn) => void) | undefined;
  /** Takes in what is answered, where that is to be recorded. */
  readonly recorder?: AnswerRecorder | undefined;
  /** What was recorded so far, for exports. */
  readonly recorded?: ControlContext['recorded'];
  /** Sessions, scenarios and the control API; its world has no drivers of its own. */
  readonly simulator: SimulatorOptions;
}

/** An answer of the target that waits to be passed on. */
export interface Passed {
  readonly reply: Reply;
  /** The body as it came; undefined where the target did not answer. */
  readonly bytes: Buffer | undefined;
  /** Its number, where it is recorded as it goes on. */
  readonly recorded?: number | undefined;
}

/**
 * The way of a request through a proxy: every answer but those that a scenario gives as a whole is that of the target.
 * @param until given when the client is gone or the proxy stops: the call to the target is cut then
 */
export async function answerByTarget(
  options: ProxyOptions,
  source: Source,
  asked: Exchange,
  redact: Redact,
  until: StopSignal,
): Promise<Passed> {
  const meant = meantBy(asked, options.target);
  if (meant.kind === 'error') return failed(source, asked, meant.error);
  if (meant.kind === 'other-method')
    return { reply: makeAnswer(source, asked, meant.outcome, 'natural'), bytes: undefined };
  const { exchange } = meant;
  const decision = decisionFor(source, exchange);
  if (decision instanceof MockError) return failed(source, exchange, decision);
  if (!decision) return passOn(options, source, exchange, false, redact, until);
  const { step, applied, rung = 'natural' } = decision;
  // Edge cases are drivers, which no other operation answers with.
  const isWhole = (decision.edge && !exchange.operation) || step?.status !== undefined;
  if (isWhole) {
    const outcome = present(wholeAnswerOf(decision, exchange.externalId ?? ''));
    const reply = decorated(makeAnswer(source, exchange, outcome, rung), decision, exchange);
    const recorded = options.recorder?.addOwn(exchange.externalId ?? '', reply.body, redact);
    return { reply, bytes: undefined, recorded };
  }
  const passed = await passOn(options, source, exchange, (applied ?? '') !== '', redact, until);
  const changed = underDecision(exchange, decision, passed);
  if (changed.bytes || passed.recorded === undefined) return changed;
  const recorded = options.recorder?.addChanged(exchange.externalId ?? '', changed.reply.body, redact);
  return { ...changed, recorded };
}

function failed(source: Source, exchange: Exchange, error: MockError): Passed {
  return { reply: makeError(source, exchange, error), bytes: undefined };
}

/** Asks the target, and tells in what its answer is not what the contract says. */
async function passOn(
  options: ProxyOptions,
  source: Source,
  exchange: Exchange,
  isForMock: boolean,
  redact: Redact,
  until: StopSignal,
): Promise<Passed> {
  const { target, timeoutMs, keepCors } = options;
  const sent = forwardedRequest(exchange, target, isForMock);
  const given = await callTarget(target, sent, { timeoutMs, signal: until });
  if (until.aborted && given.kind !== 'answered')
    return failed(source, exchange, mockError('mock-stopping', {}));
  if (given.kind !== 'answered') {
    const reason = redact(given.reason);
    const isLate = given.kind === 'timeout';
    const error = isLate
      ? mockError('upstream-timeout', { target: target.shown, timeout: timeoutMs })
      : mockError('upstream-unreachable', { target: target.shown, reason });
    return failed(source, exchange, error);
  }
  const isHead = sent.method === 'HEAD';
  const id = exchange.externalId;
  const recorded = isHead || id === undefined ? undefined : options.recorder?.add(id, given, redact);
  const { lines, findings } = judged(options, exchange, given, redact);
  const { headers, past } = throughProxy(forwardedHeaders(given, keepCors), target);
  const violations = past === undefined ? lines : [...lines, redact(past)];
  options.onPassed?.({ exchange, answer: given, findings, redact });
  if (findings.length > 0 && options.onDeviations) {
    // Ids are known to whoever asks, not to whoever reads the terminal.
    const told = source.redactors.of(target.contract.derived(secretsOf), exchange.request);
    const masked = findings.map((each) => ({
      ...each,
      ...{ given: told(each.given), allowed: told(each.allowed) },
    }));
    options.onDeviations(told(`${sent.method} ${redact(exchange.rawPath)}`), masked);
  }
  const content = { status: given.status, headers, body: '' };
  // Of the operations that are not the driver's the statuses are their own.
  const isOff = exchange.operation && findings.some(({ heading }) => heading === 'status');
  const reply = described(content, exchange, { reason: 'natural', violations, isOff });
  const mark: [string, string][] =
    violations.length > 0 ? [['x-mock-violations', violationsHeader(violations)]] : [];
  // To HEAD the length of the body is told that GET would have.
  const bytes = isHead ? Buffer.alloc(lengthOf(given)) : given.bytes;
  return { reply: { ...reply, headers: [...reply.headers, ...mark] }, bytes, recorded };
}

function judged(
  { target, simulator, showValues }: ProxyOptions,
  exchange: Exchange,
  given: Answered,
  redact: Redact,
) {
  const { contract } = target;
  const keys = contract.derived(secretsOf).redactor([...exchange.keys.values()]);
  const judging = { contract, redact, redactKey: keys, nowMs: simulator.now(), codings: codingsOf(exchange) };
  const { words } = contract.derived(contractPlaces);
  const id = exchange.externalId;
  const mask = showValues
    ? (deviation: Deviation) => deviation
    : masker(contract.derived(maskSecret), { has: (text) => text === id || words.has(text) });
  return exchange.operation
    ? judgeOther(exchange, exchange.operation, given, judging, mask)
    : judgeExchange(exchange, given, judging, mask);
}

function codingsOf({ request }: Exchange): string | undefined {
  const asked = request.headers['accept-encoding'];
  return asked === undefined ? undefined : [asked].flat().join(', ');
}

/** An answer of the target with what a decision changes of it: headers, delay, fault, the driver. */
function underDecision(exchange: Exchange, decision: Decision, passed: Passed): Passed {
  const { reply, bytes } = passed;
  const marks = reply.headers.filter(([name]) => name === 'x-mock-violations');
  const { scenario, step, rung = 'natural' } = decision;
  const isDriver = bytes !== undefined && reply.status === 200 && !exchange.operation;
  const text = step?.change && isDriver ? driverText(reply, bytes) : undefined;
  const isChanged = text !== undefined;
  const natural = isChanged ? { ...reply, headers: plain(reply.headers), body: text } : reply;
  const own = step && !isChanged ? { ...step, change: undefined } : step;
  const under = scenario && own ? underStep(exchange, natural, scenario, own, rung) : natural;
  const decided = decorated(under, decision, exchange);
  const headers = [...decided.headers.filter(([name]) => name !== 'x-mock-violations'), ...marks];
  const provenance = { ...decided.provenance, violations: reply.provenance.violations };
  const whole = { ...decided, headers, provenance };
  return isChanged ? { reply: whole, bytes: undefined } : { ...passed, reply: whole };
}

function lengthOf({ headers }: Answered): number {
  const length = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0);
  return Number.isSafeInteger(length) && length >= 0 && length <= LARGEST_BODY ? length : 0;
}

/** The text of a driver's body; undefined for what is none. */
function driverText(reply: Reply, bytes: Buffer): string | undefined {
  try {
    const answer = { headers: reply.headers, bytes };
    return isObject(jsonOf(answer).value) ? textOf(answer) : undefined;
  } catch {
    return undefined;
  }
}

/** The headers of a body that was decompressed. */
function plain(headers: Reply['headers']): Reply['headers'] {
  return headers.filter(([name]) => name !== 'content-encoding' && name !== 'etag');
}
