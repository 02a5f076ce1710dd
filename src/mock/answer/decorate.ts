import { formatInstant } from '../../base/time/instant.ts';
import type { EdgeCase } from '../../body/edge-cases/catalogue.ts';
import { luckOf } from '../../content/scenarios/conditions.ts';
import { LONGEST_DELAY, sampleDelay } from '../../content/scenarios/delay.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import { statusMeans } from '../../contract/driver-answers.ts';
import type { Provenance, Reply, Wire } from '../reply.ts';
import { DEFAULT_SESSION } from '../session/session-name.ts';
import type { Exchange } from './exchange.ts';
import { breakContract } from './keeps-contract.ts';
import { nearPreferences } from './request/near-preferences.ts';
import type { Decision } from './run-scenario.ts';

/** Status, content headers and body of an answer. */
export type ReplyContent = Pick<Wire, 'status' | 'headers' | 'body'>;

/** What is known about an answer beside its content. */
export interface About
  extends Pick<Provenance, 'reason'>,
    Partial<Pick<Provenance, 'violations' | 'recipe' | 'covers'>> {
  readonly scenario?: Scenario | undefined;
  readonly edge?: EdgeCase | undefined;
  /** Whether the contract has no such answer; default: as its status, its violations and its edge case say. */
  readonly isOff?: boolean | undefined;
}

const NONE: readonly string[] = [];
const OFF_CONTRACT = ['x-mock-off-contract', 'true'] as const;

/** An answer with the headers that tell where it comes from. */
export function described(
  content: ReplyContent,
  { contract, instant, operation }: Exchange,
  about: About,
): Reply {
  const { reason, scenario, edge, violations = NONE, covers, recipe } = about;
  const headers: (readonly [string, string])[] = [...content.headers];
  headers.push(['x-mock-clock', formatInstant(instant)], ['x-mock-reason', reason]);
  if (scenario) headers.push(['x-mock-scenario', scenario.name]);
  if (edge) headers.push(['x-mock-edge', edge.name]);
  const isKnown = statusMeans(content.status, contract) !== undefined;
  if (about.isOff ?? (!isKnown || edge?.breaksSpec || breakContract(violations))) headers.push(OFF_CONTRACT);
  return {
    status: content.status,
    headers,
    body: content.body,
    delayMs: 0,
    dribbleMs: 0,
    fault: undefined,
    provenance: {
      ...{ instant, reason, scenario: scenario?.name, edge: edge?.name, step: undefined },
      ...{ violations, recipe, covers, operation: operation?.id },
    },
  };
}

/** Adds to an answer what the ladder decided about how it is given: headers, delay, fault. */
export function decorated(reply: Reply, decision: Decision, { session }: Exchange): Reply {
  const { step, stepNumber, extraDelayMs, applied, luck } = decision;
  const { provenance } = reply;
  const { recipe } = provenance;
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
    provenance: {
      ...provenance,
      step: stepNumber ?? provenance.step,
      recipe: applied && recipe ? { ...recipe, applied } : recipe,
    },
  };
  // What goes wrong on the wire is in no contract.
  return step?.fault === undefined ? given : marked(given);
}

/** Whether an answer says that it is off contract. */
export function isOffContract({ headers }: Wire): boolean {
  return headers.some(([name]) => name === OFF_CONTRACT[0]);
}

function marked(reply: Reply): Reply {
  return isOffContract(reply) ? reply : { ...reply, headers: [...reply.headers, OFF_CONTRACT] };
}

/** An answer with what the request most likely meant for the mock and wrote otherwise. */
export function withHint(reply: Reply, { request, query }: Exchange): Reply {
  const hint = nearPreferences(request.headers.prefer, query);
  return hint === undefined ? reply : { ...reply, provenance: { ...reply.provenance, hint } };
}

/**
 * An answer with what is to be told of its session: the name, unless it is that of those who name none, and what is missing.
 * @param replica what this process is called among others
 */
export function withSession(
  reply: Reply,
  { session, trace, lost }: Exchange,
  replica: string | undefined,
): Reply {
  const headers: (readonly [string, string])[] = replica === undefined ? [] : [['x-mock-replica', replica]];
  if (session.name !== DEFAULT_SESSION) headers.push(['x-mock-session', session.name]);
  // That of those who name none is lost with its store alone.
  if (lost) headers.push(['x-mock-session-lost', lost]);
  const missing = trace?.missing ?? [];
  if (missing.length > 0) headers.push(['x-mock-scenario-missing', missing.join(', ')]);
  return headers.length === 0 ? reply : { ...reply, headers: [...reply.headers, ...headers] };
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
  const reply = described(contractOnly ? bare : all, exchange, { reason: 'off-contract' });
  return contractOnly ? reply : marked(reply);
}
