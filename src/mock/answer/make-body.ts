import { mockError } from '../../base/errors.ts';
import { replaceHeaders } from '../../base/http/header-fields.ts';
import { formatWireJson, parseWireJson, plainNumbers } from '../../base/json/wire-json.ts';
import { itemAt, present } from '../../base/present.ts';
import { applyChange, type DriverChange } from '../../body/change.ts';
import { type EdgeCase, edgeBody } from '../../body/edge-cases/catalogue.ts';
import { reconcile } from '../../body/reconcile/reconcile.ts';
import { violationsOf } from '../../body/violations-of.ts';
import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';
import type { Scenario, Step } from '../../content/scenarios/scenario.ts';
import type { Driver } from '../../contract/types.ts';
import { goalsOf } from '../coverage/goal-index.ts';
import type { Recipe } from '../recipe.ts';
import type { Provenance, Reply } from '../reply.ts';
import { secretsOf } from '../secrets/secrets.ts';
import type { Reason } from '../session/trace.ts';
import { customerOf } from './authorise.ts';
import { causeOf404 } from './content-state.ts';
import { described } from './decorate.ts';
import { driverBody } from './driver-body.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { makeHandled } from './handled.ts';
import { breakContract, keepsContract } from './keeps-contract.ts';
import { makeCause, makeError, makeMethods, makeStep, stepName, templateValues } from './make-error.ts';
import { makeBadRequest, makeOperation } from './make-operation.ts';
import type { Source } from './parts.ts';
import { requestContext } from './request/request-context.ts';
import type { CachedBody } from './response-cache.ts';

const JSON_HEADERS = [['content-type', 'application/json; charset=utf-8']] as const;

/** Makes what is to be answered. @param reason what led to it, where it is no error of the program */
export function makeAnswer(source: Source, exchange: Exchange, outcome: Outcome, reason: Reason): Reply {
  switch (outcome.kind) {
    case 'driver':
      return makeDriver(source, exchange, outcome.externalId, reason, outcome.invent);
    case 'edge':
      return makeEdgeCase(source, exchange, outcome.externalId, outcome.edge, reason);
    case 'step':
      return makeStep(source, exchange, outcome.scenario, outcome.step, reason);
    case 'cause':
      return makeCause(source, exchange, outcome.cause);
    case 'other-operation':
      return makeOperation(source, exchange, outcome, reason);
    case 'handled':
      return makeHandled(source, exchange, outcome, reason);
    case 'bad-request':
      return makeBadRequest(exchange, outcome, reason);
    case 'methods':
      return makeMethods(source, exchange, outcome.allowed);
    case 'error':
      return makeError(source, exchange, outcome.error, outcome.headers);
  }
}

/** The driver that the request asks for, or the reason why there is none. @param invent whether every id names one */
function makeDriver(
  source: Source,
  exchange: Exchange,
  externalId: string,
  reason: Reason,
  invent: boolean,
): Reply {
  const { contentState, options } = source;
  const customer = customerFor(source, exchange);
  const body = findBody(source, exchange, customer.id, externalId, invent);
  if (!body) return makeCause(source, exchange, causeOf404(contentState, customer.id, externalId));
  const { text, violations, deliberate, recipe, covers } = body;
  if (violations.length > 0 && !deliberate && options.strict && !options.contractOnly) {
    const refused = makeError(source, exchange, mockError('world-rule-violated', { violations }));
    return { ...refused, provenance: { ...refused.provenance, recipe: { ...recipe } } };
  }
  // What a file or the control API says on purpose may break the contract too: then there is no such driver.
  if (options.contractOnly && breakContract(violations))
    return makeCause(source, exchange, 'driver-not-found');
  const content = { status: 200, headers: JSON_HEADERS, body: text };
  return described(content, exchange, { reason, violations, recipe, covers });
}

/** An edge case, made from the driver that the request asks for; broken rules are meant. */
function makeEdgeCase(
  source: Source,
  exchange: Exchange,
  externalId: string,
  edge: EdgeCase,
  reason: Reason,
): Reply {
  const base = present(findBody(source, exchange, customerFor(source, exchange).id, externalId, true));
  const { instant } = exchange;
  const { text, violations } = edgeBody(
    edge.name,
    { externalId, instant, baseBody: base.text },
    exchange.contract,
  );
  const recipe = { ...base.recipe, edgeCase: edge.name };
  const content = { status: 200, headers: JSON_HEADERS, body: text };
  return described(content, exchange, { reason, edge, violations, recipe });
}

/** An answer under what a step without a status changes of it: further headers, the driver's body. */
export function underStep(
  exchange: Exchange,
  reply: Reply,
  scenario: Scenario,
  step: Step,
  reason: Reason,
): Reply {
  const values = templateValues(exchange);
  const content = reply.headers.filter(([name]) => !name.startsWith('x-mock-'));
  const headers = step.headers.map(([name, value]): [string, string] => [name, value.render(values)]);
  const { status, delayMs, dribbleMs, fault, provenance } = reply;
  const { recipe } = provenance;
  const { body, violations, covers } =
    step.change && status === 200 && !exchange.operation
      ? changedBody(exchange, reply.body, step.change)
      : { body: reply.body, ...provenance };
  const given = { status, headers: replaceHeaders(content, headers), body };
  const named = described(given, exchange, {
    ...{ reason, scenario, violations, covers },
    recipe: recipe && { ...recipe, under: stepName(scenario, step) },
    isOff: headers.some(([name]) => name === 'content-type')
      ? !keepsContract(given, exchange.contract)
      : undefined,
  });
  return { ...named, delayMs, dribbleMs, fault };
}

function changedBody(
  exchange: Exchange,
  text: string,
  change: DriverChange,
): Pick<Reply, 'body'> & Pick<Provenance, 'violations' | 'covers'> {
  const { contract, instant } = exchange;
  // The driver of a real service may have ids of 64 bits, which are not to be rounded on their way.
  const isLarge = /\d{16}/.test(text);
  const driver: Driver = isLarge ? (parseWireJson(text).value as Driver) : JSON.parse(text);
  const { body, touched } = applyChange(driver, change);
  const settled = reconcile(body, touched, instant);
  const externalId = requestContext(exchange).externalId ?? '';
  const violations = violationsOf(isLarge ? plainNumbers(settled) : settled, externalId, instant, contract);
  return {
    body: isLarge ? formatWireJson(settled) : JSON.stringify(settled),
    violations,
    covers: contract.derived(goalsOf).cover(settled),
  };
}

/** The customer that the request names, or the first one. */
function customerFor({ contentState: { customers } }: Source, exchange: Exchange): CustomerFixture {
  return customerOf(exchange, customers) ?? itemAt(customers, 0);
}

/**
 * The body, computed and checked once for each customer, driver and instant while it is in the cache; for each state of a
 * session that has changed something.
 */
function findBody(
  { cache, contentState, options, redactors }: Source,
  exchange: Exchange,
  customer: string,
  externalId: string,
  invent: boolean,
): CachedBody | undefined {
  const { session, instant } = exchange;
  const key = `${cache.states.of(session)}${invent ? '+' : ' '}${instant} ${customer} ${externalId}`;
  const cached = cache.body(key);
  if (cached) return cached;
  const found = driverBody(contentState, session, { customer, externalId, instant, invent });
  if (!found) return undefined;
  const { overrides } = found;
  const recipe: Recipe = { base: { kind: 'driver', customer, externalId, invent, overrides } };
  const body = { ...found, recipe };
  const isBroken = body.violations.length > 0 && !body.deliberate;
  // What is told once is kept at once.
  cache.keepBody(key, body, isBroken);
  if (isBroken) {
    const redact = redactors.of(exchange.contract.derived(secretsOf), exchange.request);
    options.onViolation?.({ target: redact(exchange.rawPath), violations: body.violations.map(redact) });
  }
  return body;
}
