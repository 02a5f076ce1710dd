import { MockError, mockError } from '../../base/errors.ts';
import { entryFor, present } from '../../base/present.ts';
import { type Operation, responseFor } from '../../contract/operations.ts';
import type { Reply } from '../reply.ts';
import type { Reason } from '../session/trace.ts';
import { customerOf } from './authorise.ts';
import { described } from './decorate.ts';
import { driverBody } from './driver-body.ts';
import type { Exchange, Handled, Outcome } from './exchange.ts';
import { breakContract } from './keeps-contract.ts';
import { makeError, writeProblem } from './make-error.ts';
import type { HandlerSource } from './operation-handlers.ts';
import type { Parts, Source } from './parts.ts';
import { phraseOf } from './phrases.ts';
import { operationWishes } from './request/request-context.ts';

/** What a handler makes of an outcome; undefined where none is asked. */
export function handledOutcome(
  parts: Parts,
  exchange: Exchange,
  outcome: Outcome,
): Outcome | Promise<Outcome> | undefined {
  const { handlers } = parts.contentState;
  if (outcome.kind !== 'other-operation' || !handlers?.has(outcome.operation.id)) return undefined;
  // Who asks for an example, or for values that are made up, wants what the spec says.
  const { wished, isDynamic } = operationWishes(exchange, parts.options.contractOnly);
  if (wished !== undefined || isDynamic) return undefined;
  const { operation } = outcome;
  const outcomeOf = (answer: Handled | MockError): Outcome =>
    answer instanceof MockError ? { kind: 'error', error: answer } : { kind: 'handled', operation, answer };
  const answer = handlers.answer(handlerSource(parts, exchange), exchange, outcome);
  return answer instanceof Promise ? answer.then(outcomeOf) : outcomeOf(answer);
}

function handlerSource({ contentState, options, failed }: Parts, exchange: Exchange): HandlerSource {
  const { customers, worlds, content } = contentState;
  const { session, instant } = exchange;
  const customer = present(customerOf(exchange, customers) ?? customers[0]).id;
  const of = { customer, instant, invent: false };
  return {
    ...{ customer, failed, wait: options.runtime.wait, world: entryFor(worlds, customer) },
    fixtures: content.fixtures.drivers.get(customer) ?? new Map(),
    driverText: (externalId) => driverBody(contentState, session, { ...of, externalId })?.text,
  };
}

/** What a handler answered, as a reply; under `strict`, what breaks the contract is refused as drivers are. */
export function makeHandled(
  source: Source,
  exchange: Exchange,
  { operation, answer }: Extract<Outcome, { kind: 'handled' }>,
  reason: Reason,
): Reply {
  const { status, headers, violations } = answer;
  const { strict, contractOnly } = source.options;
  if (violations.length > 0 && (strict || contractOnly)) {
    const why = `answers what the spec does not have: ${violations.join('; ')}`;
    return makeError(source, exchange, mockError('handler-failed', { operation: operation.id, reason: why }));
  }
  const isOff = responseFor(operation, status) === undefined || breakContract(violations);
  const content =
    answer.body === undefined && status >= 400
      ? problemContent(exchange, operation, status)
      : { headers: [] as const, body: answer.body ?? '' };
  const reply = { status, headers: [...content.headers, ...headers], body: content.body };
  return described(reply, exchange, { reason, violations, isOff, recipe: { base: { kind: 'handler' } } });
}

function problemContent(exchange: Exchange, operation: Operation, status: number) {
  const title = phraseOf(status);
  const detail = responseFor(operation, status)?.description || title;
  return writeProblem(
    exchange,
    { type: 'about:blank', title, status, detail, instance: exchange.path },
    'problem',
  );
}
