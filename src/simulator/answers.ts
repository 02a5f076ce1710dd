import { type MockError, mockError } from '../contract/errors.ts';
import type { Choice } from '../scenarios/choose.ts';
import type { Cause, Scenario } from '../scenarios/scenario.ts';
import { customerOf } from './authorise.ts';
import { BoundedMemo } from './bounded-memo.ts';
import { type DriverBody, driverBody } from './driver-body.ts';
import { errorContent, scenarioContent } from './error-reply.ts';
import type { Exchange } from './exchange.ts';
import { answeredBy, offContract } from './finish.ts';
import { causeOf404, type Loaded } from './loaded.ts';
import type { Reason, Reply } from './reply.ts';
import type { SimulatorOptions } from './simulator.ts';

/** Characters of bodies that are remembered, in all. */
const MEMO_LIMIT = 8_000_000;
const JSON_HEADERS = [['content-type', 'application/json; charset=utf-8']] as const;

/** The kinds of answers that there are, over one state of the files. */
export class Answers {
  loaded: Loaded;
  private readonly options: SimulatorOptions;
  private readonly memo = new BoundedMemo<DriverBody>(MEMO_LIMIT);

  constructor(options: SimulatorOptions, loaded: Loaded) {
    this.options = options;
    this.loaded = loaded;
  }

  /** Puts another state of the files in place. */
  replace(loaded: Loaded): void {
    this.loaded = loaded;
    this.memo.clear();
  }

  /** The driver that the request asks for; one of its own for any id where a choice was made. */
  driver(exchange: Exchange, externalId: string, choice?: Choice): Reply {
    const customer = customerOf(exchange, this.loaded.customers) ?? this.loaded.customers[0]!;
    const body = this.body(exchange, customer.id, externalId, choice !== undefined);
    if (!body) return this.cause(exchange, causeOf404(this.loaded, customer.id, externalId));
    const { text, violations, deliberate } = body;
    if (violations.length > 0 && !deliberate && this.options.strict && !this.options.contractOnly) {
      return this.error(exchange, mockError('world-rule-violated', { violations }));
    }
    const content = { status: 200, headers: JSON_HEADERS, body: text };
    const reason = choice?.reason ?? 'natural';
    return answeredBy(content, { instant: exchange.instant, choice, reason, violations });
  }

  /** What a scenario says. */
  scenario(exchange: Exchange, scenario: Scenario, reason: Reason, choice?: Choice): Reply {
    const content = scenarioContent(scenario, exchange, this.options.errorBody);
    return answeredBy(content, { instant: exchange.instant, choice, reason, scenario, violations: [] });
  }

  /** What comes about naturally, told by the scenario of the same name. */
  cause(exchange: Exchange, cause: Cause): Reply {
    return this.scenario(exchange, this.loaded.scenarios.byName.get(cause)!, 'natural');
  }

  /** An error of the program, off contract. */
  error(exchange: Exchange, error: MockError, headers: readonly (readonly [string, string])[] = []): Reply {
    const { contractOnly } = this.options;
    return offContract(errorContent(error, exchange), headers, { instant: exchange.instant, contractOnly });
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
    const body = driverBody(this.loaded, session, { customer, externalId, instant, invent });
    if (!body) return undefined;
    this.memo.set(key, body);
    if (body.violations.length > 0 && !body.deliberate) {
      this.options.onViolation?.({ target: exchange.rawPath, violations: body.violations });
    }
    return body;
  }
}
