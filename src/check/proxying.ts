import { MockError, mockError } from '../base/errors.ts';
import type { StopSignal } from '../base/stop.ts';
import { isServerWide, METHODS } from '../contract/router.ts';
import { Answers } from '../mock/answer/answers.ts';
import type { Exchange } from '../mock/answer/exchange.ts';
import { externalIdOf, factsOf } from '../mock/answer/facts.ts';
import { answeredBy } from '../mock/answer/finish.ts';
import { type Decision, decide } from '../mock/answer/ladder.ts';
import { type Loaded, loadedFrom } from '../mock/answer/loaded.ts';
import type { Reply } from '../mock/answer/reply.ts';
import type { Redact } from '../mock/secrets/redactor.ts';
import { SESSION_NAME_ALLOWED } from '../mock/session/session-name.ts';
import type { Simulator, SimulatorOptions } from '../mock/simulator.ts';
import { type Answered, callTarget, LARGEST_BODY, textOf } from './call-target.ts';
import { forwardedHeaders, forwardedRequest } from './forward.ts';
import { judgeExchange, violationsHeader } from './judge-exchange.ts';
import type { Target } from './target.ts';

/** What a proxy is made from. */
export interface ProxyOptions {
  readonly target: Target;
  /** How long an answer of the target may take, in ms. */
  readonly timeoutMs: number;
  /** Whether what the target says to browsers (CORS) goes on to them. */
  readonly keepCors: boolean;
  /** Sessions, scenarios and the control API; its world has no drivers of its own. */
  readonly simulator: SimulatorOptions;
}

/** An answer of the target that waits to be passed on. */
export interface Passed {
  readonly reply: Reply;
  /** The body as it came; undefined where the target did not answer. */
  readonly bytes: Buffer | undefined;
}

/** The way of a request through a proxy. */
export class Proxying {
  private readonly options: ProxyOptions;
  private readonly simulator: Simulator;
  private answers: Answers;

  constructor(options: ProxyOptions, simulator: Simulator) {
    this.options = options;
    this.simulator = simulator;
    this.answers = this.answersNow();
  }

  /** The state of the files that is in place. */
  get loaded(): Loaded {
    if (this.answers.loaded.content !== this.simulator.content) this.answers = this.answersNow();
    return this.answers.loaded;
  }

  /** @param until given when the client is gone or the proxy stops: the call to the target is cut then */
  async answer(exchange: Exchange, isNamed: boolean, redact: Redact, until: StopSignal): Promise<Passed> {
    const refusal = isNamed ? pathProblem(exchange, this.options.target) : badSession(exchange);
    if (refusal) return this.error(exchange, refusal);
    if (exchange.method !== this.options.target.contract.operation.method)
      return { reply: this.answers.otherMethod(exchange, METHODS), bytes: undefined };
    const decision = this.decide(exchange);
    if (decision instanceof MockError) return this.error(exchange, decision);
    const externalId = externalIdOf(exchange) ?? '';
    // Every answer but those that a scenario gives as a whole is that of the target.
    if (!decision) return this.passOn(exchange, false, redact, until);
    if (decision.edge || decision.step?.status !== undefined) {
      return { reply: this.answers.decided(exchange, externalId, decision, never), bytes: undefined };
    }
    const passed = await this.passOn(exchange, (decision.applied ?? '') !== '', redact, until);
    return this.underScenario(exchange, externalId, { ...decision, asDriver: false }, passed);
  }

  private answersNow(): Answers {
    const { simulator } = this.options;
    return new Answers(simulator, loadedFrom(simulator, this.simulator.content));
  }

  private decide(exchange: Exchange): Decision | MockError | undefined {
    try {
      return decide(this.answers.loaded.scenarios, exchange.session, factsOf(exchange), exchange.trace);
    } catch (error) {
      if (error instanceof MockError) return error;
      throw error;
    }
  }

  private error(exchange: Exchange, error: MockError): Passed {
    return { reply: this.answers.error(exchange, error), bytes: undefined };
  }

  /** Asks the target, and tells in what its answer is not what the contract says. */
  private async passOn(
    exchange: Exchange,
    isForMock: boolean,
    redact: Redact,
    until: StopSignal,
  ): Promise<Passed> {
    const { target, timeoutMs, keepCors, simulator } = this.options;
    const sent = forwardedRequest(exchange, target, isForMock);
    const given = await callTarget(target, sent, { timeoutMs, signal: until });
    if (until.aborted && given.kind !== 'answered')
      return this.error(exchange, mockError('mock-stopping', {}));
    if (given.kind !== 'answered') {
      const reason = redact(given.reason);
      const isLate = given.kind === 'timeout';
      const error = isLate
        ? mockError('upstream-timeout', { target: target.shown, timeout: timeoutMs })
        : mockError('upstream-unreachable', { target: target.shown, reason });
      return this.error(exchange, error);
    }
    const isHead = sent.method === 'HEAD';
    const judging = { contract: target.contract, redact, nowMs: simulator.now() };
    const violations = isHead ? [] : judgeExchange(exchange, given, judging);
    const content = { status: given.status, headers: forwardedHeaders(given, keepCors), body: '' };
    const reply = answeredBy(content, exchange, {
      reason: 'natural',
      violations,
    });
    const mark: [string, string][] =
      violations.length > 0 ? [['x-mock-violations', violationsHeader(violations)]] : [];
    // To HEAD the length of the body is told that GET would have.
    const bytes = isHead ? Buffer.alloc(lengthOf(given)) : given.bytes;
    return { reply: { ...reply, headers: [...reply.headers, ...mark] }, bytes };
  }

  /** An answer of the target with what a scenario changes of it: headers, delay, fault, the driver. */
  private underScenario(exchange: Exchange, externalId: string, decision: Decision, passed: Passed): Passed {
    const { reply, bytes } = passed;
    const marks = reply.headers.filter(([name]) => name === 'x-mock-violations');
    const { violations } = reply;
    const change = decision.step?.change;
    const text = change && bytes && reply.status === 200 ? driverText(reply, bytes) : undefined;
    const isChanged = text !== undefined;
    const natural = isChanged ? { ...reply, headers: plain(reply.headers), body: text } : reply;
    const own =
      change && !isChanged ? { ...decision, step: { ...decision.step!, change: undefined } } : decision;
    const decided = this.answers.decided(exchange, externalId, own, () => natural);
    const headers = [...decided.headers.filter(([name]) => name !== 'x-mock-violations'), ...marks];
    return { reply: { ...decided, headers, violations }, bytes: isChanged ? undefined : bytes };
  }
}

/** Requests that are not the API's are not passed on: the target is only ever read. */
function pathProblem(exchange: Exchange, { root, contract }: Target): MockError | undefined {
  const { path, rawPath } = exchange;
  if (isServerWide(exchange)) return undefined;
  if (path.startsWith(`${contract.root}/`) && externalIdOf({ decodes: true, path }) !== undefined)
    return undefined;
  const allowed = [...new Set([root, contract.root])]
    .map((base) => base + contract.operation.path)
    .join(' or ');
  return mockError('path-not-found', { given: rawPath, allowed });
}

function badSession({ sessionName }: Exchange): MockError {
  return mockError('bad-session-name', { given: sessionName, allowed: SESSION_NAME_ALLOWED });
}

function never(): Reply {
  throw new Error('A scenario that gives the whole answer asked for the natural one');
}

function lengthOf({ headers }: Answered): number {
  const length = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0);
  return Number.isSafeInteger(length) && length >= 0 && length <= LARGEST_BODY ? length : 0;
}

/** The text of a driver's body; undefined for what is none. */
function driverText(reply: Reply, bytes: Buffer): string | undefined {
  try {
    const text = textOf({ headers: reply.headers, bytes });
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The headers of a body that was decompressed. */
function plain(headers: Reply['headers']): Reply['headers'] {
  return headers.filter(([name]) => name !== 'content-encoding' && name !== 'etag');
}
