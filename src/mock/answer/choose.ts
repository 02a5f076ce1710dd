import { didYouMean, MockError, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { formatPreferenceApplied } from '../../content/scenarios/prefer.ts';
import { driverOperation } from '../../contract/driver-answers.ts';
import { jsonTypeOf, responseFor, successOf } from '../../contract/operations.ts';
import type { Match } from '../../contract/router.ts';
import type { Reason } from '../session/trace.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { decide } from './ladder.ts';
import type { Source } from './parts.ts';
import { type OperationWishes, operationWishes, requestContext } from './request/request-context.ts';
import { type Decision, NATURAL } from './run-scenario.ts';

/** What answers a request, and how it is given. */
export interface Choice {
  readonly outcome: Outcome;
  /** What led to the outcome. */
  readonly reason: Reason;
  /** Undefined: nobody wished for anything. */
  readonly decision: Decision | undefined;
}

/**
 * Chooses what answers: the ladder is asked first, and what comes about naturally is its last rung (docs/design.md, "Who
 * wins"). With `contractOnly` requests have no preferences.
 * @param outcome what comes about naturally
 */
export function choose(source: Source, exchange: Exchange, match: Match, outcome: Outcome): Choice {
  const natural: Choice = { outcome, reason: 'natural', decision: undefined };
  // What the mock has no answer to, nobody can wish for.
  if (outcome.kind === 'error') return natural;
  const decision = decisionFor(source, exchange);
  if (decision instanceof MockError) return { ...natural, outcome: { kind: 'error', error: decision } };
  const wishes = operationWishes(exchange, source.options.contractOnly);
  const example = exampleWished(exchange, match, outcome, wishes);
  // A code that was wished for has the example of its answer, a scenario says more.
  if (example && (decision?.rung !== 'prefer' || wishes.status !== undefined)) {
    const { wished: value = '' } = wishes;
    const own = example.kind === 'error' ? '' : formatPreferenceApplied([{ name: 'example', value }]);
    const applied = [decision?.applied ?? '', own].filter((part) => part !== '').join(', ');
    return {
      ...{ outcome: example, reason: 'prefer' },
      decision: { ...(decision ?? NATURAL), ...NOTHING_CHOSEN, applied },
    };
  }
  const whole =
    decision &&
    !(exchange.operation && (decision.edge || decision.asDriver)) &&
    wholeAnswerOf(decision, match.parameters[exchange.contract.operation.parameter] ?? '');
  if (!whole) return { ...natural, decision };
  return { outcome: whole, reason: decision.rung ?? 'natural', decision };
}

/** A decision without what it chose: only how long to wait is left of it. */
const NOTHING_CHOSEN = {
  rung: undefined,
  scenario: undefined,
  edge: undefined,
  step: undefined,
  stepNumber: undefined,
  asDriver: false,
};

/** The example that a request names (`Prefer: example=NAME`), of whichever operation; undefined where it names none. */
function exampleWished(
  exchange: Exchange,
  { parameters }: Match,
  outcome: Outcome,
  { wished, status }: OperationWishes,
): Outcome | undefined {
  const isNatural = outcome.kind === 'driver' || outcome.kind === 'other-operation';
  if (wished === undefined || (status === undefined && !isNatural)) return undefined;
  const operation = exchange.operation ?? exchange.contract.derived(driverOperation);
  if (!operation) return undefined;
  const answer = status === undefined ? successOf(operation) : responseFor(operation, status);
  const content = answer?.content ?? {};
  const names = Object.keys(content[jsonTypeOf(content) ?? Object.keys(content)[0] ?? '']?.examples ?? {});
  if (names.includes(wished)) return { kind: 'other-operation', operation, parameters };
  const error = mockError('unknown-example', {
    given: wished,
    operation: operation.id,
    allowed: names.length > 0 ? names : 'none, as the spec names no example there',
    hint: didYouMean(nearest(wished, names)),
  });
  return { kind: 'error', error };
}

/** What a decision answers by itself; undefined: it changes what comes about naturally, or how it is given. */
export function wholeAnswerOf(
  { edge, scenario, step, asDriver }: Decision,
  externalId: string,
): Outcome | undefined {
  if (edge) return { kind: 'edge', externalId, edge };
  if (scenario && step?.status !== undefined) return { kind: 'step', scenario, step };
  return asDriver ? { kind: 'driver', externalId, invent: true } : undefined;
}

/** What the ladder decides, or what is wrong with how it was asked. */
export function decisionFor(
  { contentState, options: { contractOnly } }: Source,
  exchange: Exchange,
): Decision | MockError | undefined {
  const { session, trace } = exchange;
  const context = requestContext(exchange);
  const asked = contractOnly ? { ...context, prefer: undefined } : context;
  try {
    return decide(contentState.scenarios, session, asked, trace);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    return error;
  }
}
