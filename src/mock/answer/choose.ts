import { MockError } from '../../base/errors.ts';
import type { Match } from '../../contract/router.ts';
import type { Reason } from '../session/trace.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { type Decision, decide } from './ladder.ts';
import type { Source } from './parts.ts';
import { requestContext } from './request/request-context.ts';

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
  const whole =
    decision &&
    !(exchange.operation && (decision.edge || decision.asDriver)) &&
    wholeAnswerOf(decision, match.parameters[exchange.contract.operation.parameter] ?? '');
  if (!whole) return { ...natural, decision };
  return { outcome: whole, reason: decision.rung ?? 'natural', decision };
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
