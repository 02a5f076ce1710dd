import { allDifferences } from '../../base/json/all-differences.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ContentState } from '../../mock/answer/content-state.ts';
import { driverRequest } from '../../mock/answer/request/driver-request.ts';
import type { Reply } from '../../mock/reply.ts';
import type { MockRequest } from '../../mock/request.ts';
import { countersOf } from '../../mock/session/rehearsal.ts';
import type { Session } from '../../mock/session/session.ts';
import type { ControlContext } from '../context.ts';

/** A session with its files at one instant, as clients meet it; asking leaves no trace. */
export interface Situation {
  readonly session: Session;
  readonly contentState: ContentState;
  /** What the session's clock shows, in whole seconds since 1970. */
  readonly instant: number;
  /** What the next request about a driver gets; undefined where the id cannot stand in a path. */
  answerTo(customer: string, externalId: string): Promise<Reply | undefined>;
}

/** @param session one that is kept nowhere @param nowMs real time in ms since 1970 */
export function situationOf(
  context: ControlContext,
  session: Session,
  nowMs: number,
  contentState: ContentState,
): Situation {
  const ask = context.rehearse(session, nowMs, contentState);
  const counters = countersOf(session);
  return {
    ...{ session, contentState, instant: session.instant(nowMs) },
    async answerTo(customer, externalId) {
      const request = requestFor(contentState, session.name, customer, externalId);
      if (!request) return undefined;
      const reply = await ask(request);
      // Each driver is asked for as if by the next request.
      session.counters.clear();
      for (const { name, count } of counters) session.counters.set(name, count);
      return reply;
    },
  };
}

/**
 * A request about a driver as an app sends it; undefined where the id cannot stand in a path.
 * @param given API key; default: the customer's
 */
export function requestFor(
  { contract, customers }: ContentState,
  session: string,
  customer: string,
  externalId: string,
  given?: string,
): MockRequest | undefined {
  const key = given ?? customers.find(({ id }) => id === customer)?.keys[0] ?? '';
  const asked = driverRequest(contract, externalId, { key, customer });
  if (asked === undefined) return undefined;
  const query = new URLSearchParams(asked.query.map(([name, value]): [string, string] => [name, value]));
  return {
    method: contract.operation.method,
    target: asked.query.length === 0 ? asked.path : `${asked.path}?${query}`,
    headers: { ...asked.headers, 'x-mock-session': session },
  };
}

/** A driver whose answer is another one. */
export type AffectedDriver = Schemas['AffectedDriver'];

/** So many differences of a body are listed; of more there is the number. */
const MOST_CHANGES = 100;

/** What is different about the answer to a driver; undefined: nothing. @param pause lets others have their turn between two answers */
export async function affectedDriver(
  before: Situation,
  after: Situation,
  { customer, externalId, because }: Pick<AffectedDriver, 'customer' | 'externalId' | 'because'>,
  pause: () => Promise<void>,
): Promise<AffectedDriver | undefined> {
  const from = await before.answerTo(customer, externalId);
  await pause();
  const to = await after.answerTo(customer, externalId);
  await pause();
  if (!from || !to || isSame(from, to)) return undefined;
  const isBoth = from.status === to.status;
  const found = isBoth && from.body !== to.body ? allDifferences(jsonOf(from.body), jsonOf(to.body)) : [];
  return {
    ...{ customer, externalId, because },
    status: { from: from.status, to: to.status },
    scenario: { from: from.provenance.scenario ?? null, to: to.provenance.scenario ?? null },
    changed: found.length,
    changes: found.slice(0, MOST_CHANGES).map(({ pointer, from: before, to: after }) => ({
      pointer,
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    })),
  };
}

function isSame(a: Reply, b: Reply): boolean {
  return (
    a.status === b.status &&
    a.body === b.body &&
    a.fault === b.fault &&
    a.delayMs === b.delayMs &&
    a.dribbleMs === b.dribbleMs &&
    a.provenance.scenario === b.provenance.scenario
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
