import { formatInstant } from '../../base/instant.ts';
import type { EdgeCase } from '../../body/edge-cases/catalogue.ts';
import { luckOf } from '../../content/scenarios/conditions.ts';
import { LONGEST_DELAY, sampleDelay } from '../../content/scenarios/delay.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import { operation } from '../../generated/contract/definition.gen.ts';
import type { ReplyContent } from './error-reply.ts';
import type { Exchange } from './exchange.ts';
import type { Decision } from './ladder.ts';
import type { Made } from './made.ts';
import type { Reason, Reply } from './reply.ts';

/** What is told about an answer beside its content. */
export interface Told {
  readonly reason: Reason;
  readonly scenario?: Scenario | undefined;
  readonly edge?: EdgeCase | undefined;
  readonly violations?: readonly string[];
  readonly made?: Made | undefined;
  /** What a client meets in the body. */
  readonly covers?: Uint32Array | undefined;
}

const NONE: readonly string[] = [];

/** An answer with the headers that tell where it comes from. */
export function answeredBy(content: ReplyContent, { instant }: Exchange, told: Told): Reply {
  const { reason, scenario, edge, violations = NONE, made, covers } = told;
  const headers: (readonly [string, string])[] = [...content.headers];
  headers.push(['x-mock-clock', formatInstant(instant)], ['x-mock-reason', reason]);
  if (scenario) headers.push(['x-mock-scenario', scenario.name]);
  if (edge) headers.push(['x-mock-edge', edge.name]);
  if (operation.statuses[content.status] === undefined || edge?.breaksSpec)
    headers.push(['x-mock-off-contract', 'true']);
  return {
    status: content.status,
    headers,
    body: content.body,
    delayMs: 0,
    dribbleMs: 0,
    fault: undefined,
    instant,
    reason,
    scenario: scenario?.name,
    edge: edge?.name,
    step: undefined,
    violations,
    made,
    covers,
  };
}

/** Adds to an answer what the ladder decided about how it is given: headers, delay, fault. */
export function givenAs(reply: Reply, decision: Decision, { session }: Exchange): Reply {
  const { step, stepNumber, extraDelayMs, applied, luck } = decision;
  const headers = [...reply.headers];
  if (stepNumber !== undefined) headers.push(['x-mock-step', String(stepNumber)]);
  if (applied) headers.push(['preference-applied', applied]);
  const drawn = step?.delay ? sampleDelay(step.delay, luckOf(session.key, luck.subject, luck.count)) : 0;
  return {
    ...reply,
    headers,
    delayMs: Math.min(reply.delayMs + drawn + extraDelayMs, LONGEST_DELAY),
    dribbleMs: step?.dribbleMs ?? reply.dribbleMs,
    fault: step?.fault ?? reply.fault,
    step: stepNumber ?? reply.step,
    made: applied && reply.made ? { ...reply.made, applied } : reply.made,
  };
}

/**
 * An answer that the contract does not know. Where nothing off contract is wanted it shrinks to what
 * HTTP itself needs: a bare 404.
 */
export function offContract(
  content: ReplyContent,
  exchange: Exchange,
  headers: readonly (readonly [string, string])[],
  contractOnly: boolean,
): Reply {
  const bare = { status: 404, headers: [], body: '' };
  const all = { ...content, headers: [...content.headers, ...headers] };
  const reply = answeredBy(contractOnly ? bare : all, exchange, { reason: 'off-contract' });
  const marked = contractOnly || reply.headers.some(([name]) => name === 'x-mock-off-contract');
  return marked ? reply : { ...reply, headers: [...reply.headers, ['x-mock-off-contract', 'true']] };
}
