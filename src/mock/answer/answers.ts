import { BoundedMemo } from '../../base/bounded-memo.ts';
import { type MockError, mockError } from '../../base/errors.ts';
import { replaceHeaders } from '../../base/header-fields.ts';
import { applyChange, type DriverChange } from '../../body/change.ts';
import { type EdgeCase, edgeBody } from '../../body/edge-cases/catalogue.ts';
import { reconcile } from '../../body/reconcile/reconcile.ts';
import { violationsOf } from '../../body/violations-of.ts';
import type { Cause, Scenario, Step } from '../../content/scenarios/scenario.ts';
import type { TemplateValues } from '../../content/scenarios/template.ts';
import { builtInContract } from '../../contract/built-in-contract.ts';
import { GOALS } from '../coverage/goal-index.ts';
import { redactor } from '../secrets/redactor.ts';
import { secretValuesOf } from '../secrets/secrets.ts';
import type { SimulatorOptions } from '../simulator.ts';
import { customerOf } from './authorise.ts';
import { type DriverBody, driverBody } from './driver-body.ts';
import { errorContent, stepContent } from './error-reply.ts';
import type { Exchange } from './exchange.ts';
import { factsOf } from './facts.ts';
import { answeredBy, givenAs, isOffContract, offContract } from './finish.ts';
import { keepsContract } from './keeps-contract.ts';
import { type Decision, decideCause } from './ladder.ts';
import { causeOf404, type Loaded } from './loaded.ts';
import type { Made, StepName } from './made.ts';
import type { Reason, Reply } from './reply.ts';

/** Characters of bodies that are remembered, in all. */
const MEMO_LIMIT = 4_000_000;
const JSON_HEADERS = [['content-type', 'application/json; charset=utf-8']] as const;

/** What answers are made by. */
export type AnswerOptions = Pick<SimulatorOptions, 'strict' | 'contractOnly' | 'errorBody' | 'onViolation'>;

/** A body with what it was made from; the same object each time it is remembered. */
interface RememberedBody extends DriverBody {
  readonly made: Made;
}

/** The kinds of answers that there are, over one state of the files. */
export class Answers {
  loaded: Loaded;
  private readonly options: AnswerOptions;
  private readonly memo = new BoundedMemo<RememberedBody>(MEMO_LIMIT);

  constructor(options: AnswerOptions, loaded: Loaded) {
    this.options = options;
    this.loaded = loaded;
  }

  /** Puts another state of the files in place. */
  replace(loaded: Loaded): void {
    this.loaded = loaded;
    this.memo.clear();
  }

  /** The driver that the request asks for. @param invent whether every id names one */
  driver(exchange: Exchange, externalId: string, reason: Reason = 'natural', invent = false): Reply {
    const customer = customerOf(exchange, this.loaded.customers) ?? this.loaded.customers[0]!;
    const body = this.body(exchange, customer.id, externalId, invent);
    if (!body) return this.cause(exchange, causeOf404(this.loaded, customer.id, externalId));
    const { text, violations, deliberate, made, covers } = body;
    if (violations.length > 0 && !deliberate && this.options.strict && !this.options.contractOnly) {
      return { ...this.error(exchange, mockError('world-rule-violated', { violations })), made: { ...made } };
    }
    const content = { status: 200, headers: JSON_HEADERS, body: text };
    return answeredBy(content, exchange, { reason, violations, made, covers });
  }

  /** What the ladder decided; `naturally` is what would come about, and what comes where only the contract's answers may. */
  decided(exchange: Exchange, externalId: string, decision: Decision, naturally: () => Reply): Reply {
    const reply = this.chosen(exchange, externalId, decision, naturally);
    return this.options.contractOnly && isOffContract(reply) ? naturally() : reply;
  }

  private chosen(exchange: Exchange, externalId: string, decision: Decision, naturally: () => Reply): Reply {
    const { rung, scenario, edge, step, asDriver } = decision;
    const reason = rung ?? 'natural';
    if (edge) return givenAs(this.edge(exchange, externalId, edge, reason), decision, exchange);
    const reply =
      scenario && step?.status !== undefined
        ? this.step(exchange, scenario, step, reason)
        : asDriver
          ? this.driver(exchange, externalId, reason, true)
          : naturally();
    const named =
      scenario && step?.status === undefined ? this.named(exchange, reply, scenario, step!, reason) : reply;
    return givenAs(named, decision, exchange);
  }

  /** What comes about naturally, told by the scenario of the same name. */
  cause(exchange: Exchange, cause: Cause): Reply {
    const scenario = this.loaded.scenarios.byName.get(cause)!;
    const decision = decideCause(exchange.session, factsOf(exchange), scenario);
    const reply = this.step(exchange, scenario, decision.step!, 'natural');
    return this.options.contractOnly ? reply : givenAs(reply, decision, exchange);
  }

  /** An error of the program, off contract. */
  error(exchange: Exchange, error: MockError, headers: readonly (readonly [string, string])[] = []): Reply {
    const reply = offContract(errorContent(error, exchange), exchange, headers, this.options.contractOnly);
    const { code, details } = error;
    return { ...reply, made: { base: { kind: 'error', code, details } } };
  }

  /** What a path answers to a method that is none of the spec's: to OPTIONS the methods that there are, to others 405. */
  otherMethod(exchange: Exchange, allowed: readonly string[]): Reply {
    const headers = [['allow', allowed.join(', ')]] as const;
    const given = exchange.request.method;
    if (given === 'OPTIONS')
      return offContract(
        { status: 204, headers: [], body: '' },
        exchange,
        headers,
        this.options.contractOnly,
      );
    return this.error(
      exchange,
      mockError('method-not-allowed', { given, path: exchange.rawPath, allowed }),
      headers,
    );
  }

  /** An edge case, made from the driver that the request asks for; broken rules are meant. */
  edge(exchange: Exchange, externalId: string, edge: EdgeCase, reason: Reason): Reply {
    const customer = customerOf(exchange, this.loaded.customers) ?? this.loaded.customers[0]!;
    const base = this.body(exchange, customer.id, externalId, true)!;
    const { instant } = exchange;
    const { text, violations } = edgeBody(
      edge.name,
      { externalId, instant, baseBody: base.text },
      builtInContract,
    );
    const told = { reason, edge, violations, made: { ...base.made, edgeCase: edge.name } };
    return answeredBy({ status: 200, headers: JSON_HEADERS, body: text }, exchange, told);
  }

  /** What a step with a status answers. */
  step(exchange: Exchange, scenario: Scenario, step: Step, reason: Reason): Reply {
    const withStatus = { ...step, status: step.status! };
    const content = stepContent(withStatus, exchange, valuesOf(exchange), this.options.errorBody);
    const made: Made = { base: { kind: 'step', ...nameOf(scenario, step) } };
    return answeredBy(content, exchange, { reason, scenario, made, isOff: !keepsContract(content) });
  }

  /** A natural answer under what a scenario changes of it. */
  named(exchange: Exchange, reply: Reply, scenario: Scenario, step: Step, reason: Reason): Reply {
    const values = valuesOf(exchange);
    const content = reply.headers.filter(([name]) => !name.startsWith('x-mock-'));
    const headers = step.headers.map(([name, value]): [string, string] => [name, value.render(values)]);
    const changed = step.change && reply.status === 200 ? this.changed(exchange, reply, step.change) : reply;
    const { status, delayMs, dribbleMs, fault } = reply;
    const made = reply.made && { ...reply.made, under: nameOf(scenario, step) };
    const { body, violations, covers } = changed;
    const given = { status, headers: replaceHeaders(content, headers), body };
    const isOff = headers.some(([name]) => name === 'content-type') ? !keepsContract(given) : undefined;
    const named = answeredBy(given, exchange, { reason, scenario, violations, made, covers, isOff });
    return { ...named, delayMs, dribbleMs, fault };
  }

  private changed(
    exchange: Exchange,
    reply: Reply,
    change: DriverChange,
  ): Pick<Reply, 'body' | 'violations' | 'covers'> {
    const { body, touched } = applyChange(JSON.parse(reply.body), change);
    const settled = reconcile(body, touched, exchange.instant);
    const externalId = factsOf(exchange).externalId ?? '';
    const violations = violationsOf(settled, externalId, exchange.instant, builtInContract);
    return { body: JSON.stringify(settled), violations, covers: GOALS.cover(settled) };
  }

  /**
   * The body, computed and checked once for each customer, driver and instant while it is remembered;
   * for each state of a session that has changed something.
   */
  private body(exchange: Exchange, customer: string, externalId: string, invent: boolean) {
    const { session, instant } = exchange;
    const state = session.untouched ? '' : `${session.name}#${session.version}`;
    const key = `${state}${invent ? '+' : ' '}${instant} ${customer} ${externalId}`;
    const remembered = this.memo.get(key);
    if (remembered) return remembered;
    const found = driverBody(this.loaded, session, { customer, externalId, instant, invent });
    if (!found) return undefined;
    const { overrides } = found;
    const made: Made = { base: { kind: 'driver', customer, externalId, invent, overrides } };
    const body = { ...found, made };
    const isBroken = body.violations.length > 0 && !body.deliberate;
    // What is told once is remembered at once.
    if (this.memo.set(key, body, isBroken)) made.isRemembered = true;
    if (isBroken) {
      const redact = redactor(secretValuesOf(exchange.request));
      this.options.onViolation?.({ target: redact(exchange.rawPath), violations: body.violations });
    }
    return body;
  }
}

function nameOf({ name, steps }: Scenario, step: Step): StepName {
  return { scenario: name, step: steps.indexOf(step) + 1 };
}

function valuesOf(exchange: Exchange): TemplateValues {
  const { request, rawPath, instant } = exchange;
  const { externalId, customer, query, header } = factsOf(exchange);
  return { externalId, customer, method: request.method, path: rawPath, instant, query, header };
}
