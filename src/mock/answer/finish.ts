import { formatInstant } from '../../base/instant.ts';
import type { EdgeCase } from '../../body/edge-cases/catalogue.ts';
import { luckOf } from '../../content/scenarios/conditions.ts';
import { LONGEST_DELAY, sampleDelay } from '../../content/scenarios/delay.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import { operation } from '../../generated/contract/definition.gen.ts';
import type { ReplyContent } from './error-reply.ts';
import type { Exchange } from './exchange.ts';
import { breakContract } from './keeps-contract.ts';
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
  /** Whether the contract has no such answer; default: as its status, its violations and its edge case say. */
  readonly isOff?: boolean | undefined;
  /** What a client meets in the body. */
  readonly covers?: Uint32Array | undefined;
}

const NONE: readonly string[] = [];
const OFF_CONTRACT = ['x-mock-off-contract', 'true'] as const;

/** An answer with the headers that tell where it comes from. */
export function answeredBy(content: ReplyContent, { instant }: Exchange, told: Told): Reply {
  const { reason, scenario, edge, violations = NONE, made, covers } = told;
  const headers: (readonly [string, string])[] = [...content.headers];
  headers.push(['x-mock-clock', formatInstant(instant)], ['x-mock-reason', reason]);
  if (scenario) headers.push(['x-mock-scenario', scenario.name]);
  if (edge) headers.push(['x-mock-edge', edge.name]);
  const isKnown = operation.statuses[content.status] !== undefined;
  if (told.isOff ?? (!isKnown || edge?.breaksSpec || breakContract(violations))) headers.push(OFF_CONTRACT);
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
  const given: Reply = {
    ...reply,
    headers,
    delayMs: Math.min(reply.delayMs + drawn + extraDelayMs, LONGEST_DELAY),
    dribbleMs: step?.dribbleMs ?? reply.dribbleMs,
    fault: step?.fault ?? reply.fault,
    step: stepNumber ?? reply.step,
    made: applied && reply.made ? { ...reply.made, applied } : reply.made,
  };
  // What goes wrong on the wire is in no contract.
  return step?.fault === undefined ? given : marked(given);
}

/** Whether an answer says that it is off contract. */
export function isOffContract({ headers }: Reply): boolean {
  return headers.some(([name]) => name === OFF_CONTRACT[0]);
}

function marked(reply: Reply): Reply {
  return isOffContract(reply) ? reply : { ...reply, headers: [...reply.headers, OFF_CONTRACT] };
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
  return contractOnly ? reply : marked(reply);
}
