import { apiRoot, operation } from '../contract/definition.gen.ts';
import { MockError, mockError } from '../contract/errors.ts';
import { validatePathParameters } from '../contract/validators.gen.ts';
import { type Choice, choose, indexScenarios, type ScenarioIndex } from '../scenarios/choose.ts';
import type { Cause, Scenario } from '../scenarios/scenario.ts';
import { createWorld, type FixtureDrivers, type World } from '../world/world.ts';
import { causeOf401, customerOf, securityHandlers } from './authorise.ts';
import { BoundedMemo } from './bounded-memo.ts';
import { type DriverBody, driverBody } from './driver-body.ts';
import { errorContent, scenarioContent } from './error-reply.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { answeredBy, offContract } from './finish.ts';
import type { MockRequest, Reason, Reply } from './reply.ts';
import { createRouter, type Guards } from './router.ts';
import { sessionClockText, sessionInstant, startSession } from './session.ts';
import type { Content, Simulator, SimulatorOptions } from './simulator.ts';

/** Characters of bodies that are remembered, in all. */
const MEMO_LIMIT = 8_000_000;

/** One state of the files with what is derived from it. */
interface Loaded {
  readonly content: Content;
  readonly scenarios: ScenarioIndex;
  readonly worlds: ReadonlyMap<string, World>;
}

/**
 * Makes a simulator: sessions, worlds and the router of the spec.
 * @throws RangeError when the id pattern has no `{n}`
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const session = startSession('default', options.clock, options.now());
  const memo = new BoundedMemo<DriverBody>(MEMO_LIMIT);
  let loaded = load(options, options.content);

  const driverReply = (exchange: Exchange, externalId: string, choice: Choice | undefined): Reply => {
    const instant = sessionInstant(session, options.now());
    const customer =
      customerOf(exchange, loaded.content.fixtures.customers) ?? loaded.content.fixtures.customers[0]!;
    const key = `${choice ? 1 : 0}${instant} ${customer.id} ${externalId}`;
    let body = memo.get(key);
    if (!body) {
      const fixture = loaded.content.fixtures.drivers.get(customer.id)?.get(externalId);
      body = driverBody(loaded.worlds.get(customer.id)!, fixture, externalId, instant, choice !== undefined);
      if (!body) return causeReply(exchange, causeOf404(loaded.content, customer.id, externalId));
      memo.set(key, body);
      if (body.violations.length > 0 && !body.deliberate) {
        options.onViolation?.({ target: exchange.rawPath, violations: body.violations });
      }
    }
    if (options.strict && !body.deliberate && body.violations.length > 0 && !options.contractOnly) {
      return errorReply(exchange, mockError('world-rule-violated', { violations: body.violations }));
    }
    const { text, violations } = body;
    const written = {
      status: 200,
      headers: [['content-type', 'application/json; charset=utf-8']] as const,
      body: text,
    };
    return answeredBy(written, { instant, choice, reason: choice?.reason ?? 'natural', violations });
  };

  const scenarioReply = (exchange: Exchange, scenario: Scenario, reason: Reason, choice?: Choice): Reply => {
    const instant = sessionInstant(session, options.now());
    const content = scenarioContent(scenario, exchange, options.errorBody);
    return answeredBy(content, { instant, choice, reason, scenario, violations: [] });
  };

  const causeReply = (exchange: Exchange, cause: Cause): Reply =>
    scenarioReply(exchange, loaded.scenarios.byName.get(cause)!, 'natural');

  const errorReply = (
    exchange: Exchange,
    error: MockError,
    headers: readonly (readonly [string, string])[] = [],
  ) =>
    offContract(errorContent(error, exchange), headers, {
      instant: sessionInstant(session, options.now()),
      contractOnly: options.contractOnly,
    });

  /** What the request asks for on purpose comes before everything that would come about. */
  const onPurpose = (exchange: Exchange, externalId: string, naturally: () => Reply): Reply => {
    const choice = chosen(loaded.scenarios, exchange, externalId, options.contractOnly);
    if (choice instanceof MockError) return errorReply(exchange, choice);
    if (!choice) return naturally();
    return choice.scenario
      ? scenarioReply(exchange, choice.scenario, choice.reason, choice)
      : driverReply(exchange, externalId, choice);
  };

  const guards: Guards = {
    notFound: (exchange) =>
      errorReply(
        exchange,
        mockError('path-not-found', { given: exchange.rawPath, allowed: apiRoot + operation.path }),
      ),
    methodNotAllowed: (exchange, allowed) =>
      errorReply(
        exchange,
        mockError('method-not-allowed', { given: exchange.request.method, path: exchange.rawPath, allowed }),
        [['allow', allowed.join(', ')]],
      ),
    notImplemented: (exchange, operationId) =>
      errorReply(exchange, mockError('not-implemented', { operation: operationId })),
    unauthorized: (exchange, externalId) =>
      onPurpose(exchange, externalId, () =>
        causeReply(exchange, causeOf401(exchange, loaded.content.fixtures.customers)),
      ),
    validationFail: (exchange, externalId) =>
      onPurpose(exchange, externalId, () => causeReply(exchange, 'bad-route-parameter')),
    validate: (exchange, parameters) => exchange.decodes && validatePathParameters(parameters).length === 0,
    operation: (exchange, externalId) =>
      onPurpose(exchange, externalId, () => driverReply(exchange, externalId, undefined)),
    security: securityHandlers(() => loaded.content.fixtures.customers),
  };
  const route = await createRouter(guards);

  return {
    async answer(request: MockRequest): Promise<Reply> {
      const exchange = exchangeOf(request);
      try {
        return await route(exchange);
      } catch (error) {
        return errorReply(exchange, mockError('internal-error', { reason: reasonOf(error) }));
      }
    },
    instant: () => sessionInstant(session, options.now()),
    clockText: () => sessionClockText(session),
    world: (customer) => loaded.worlds.get(customer),
    get content() {
      return loaded.content;
    },
    replaceContent(content) {
      loaded = load(options, content);
      memo.clear();
    },
    api: { root: apiRoot, path: operation.path },
  };
}

function load(options: SimulatorOptions, content: Content): Loaded {
  const { seed, population, idPattern, unknown } = options;
  const worlds = content.fixtures.customers.map(({ id }): [string, World] => {
    const world = createWorld({ seed, customer: id, population, idPattern, unknown }, models(content, id));
    return [id, world];
  });
  return { content, scenarios: indexScenarios(content.scenarios), worlds: new Map(worlds) };
}

function models(content: Content, customer: string): FixtureDrivers {
  const found: FixtureDrivers = new Map(
    [...(content.fixtures.drivers.get(customer)?.values() ?? [])].flatMap((fixture) =>
      fixture.kind === 'completed' ? [[fixture.externalId, fixture.model] as const] : [],
    ),
  );
  return found;
}

/** Why nobody is found: the id is a hand-written driver of somebody else, or of nobody. */
function causeOf404(content: Content, customer: string, externalId: string): Cause {
  for (const [owner, drivers] of content.fixtures.drivers) {
    if (owner !== customer && drivers.has(externalId)) return 'other-customers-driver';
  }
  return 'driver-not-found';
}

/** What is chosen, or the error in how it was asked for; under contract-only such an error is ignored. */
function chosen(
  scenarios: ScenarioIndex,
  exchange: Exchange,
  externalId: string,
  contractOnly: boolean,
): Choice | MockError | undefined {
  try {
    return choose(scenarios, exchange.request.headers.prefer, exchange.decodes ? externalId : undefined);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    return contractOnly ? choose(scenarios, undefined, exchange.decodes ? externalId : undefined) : error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
