import { rulesFor } from '../../content/scenarios/scenario-index.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Reply } from '../reply.ts';
import type { MockRequest } from '../request.ts';
import type { ContentState } from './content-state.ts';
import type { Exchange } from './exchange.ts';
import { SESSION_HEADER } from './parse-request.ts';
import type { Parts } from './parts.ts';
import { requestContext } from './request/request-context.ts';
import type { Recorded } from './response-cache.ts';

/** Request headers that are part of a question: they name the session, or carry a key. */
function askingHeaders({ securitySchemes, customer }: Contract): readonly string[] {
  const places = [...securitySchemes.map(([, scheme]) => scheme), ...(customer ? [customer] : [])];
  const headers = places.flatMap(({ in: place, name }) => {
    if (place === 'cookie') return ['cookie'];
    return place === 'header' ? [name.toLowerCase()] : [];
  });
  return [...new Set([SESSION_HEADER, ...headers])];
}

/**
 * The answer to the same question, if nothing that it follows from has changed: target, session and key alone lead to it
 * while instant, session and files stay as they are. That is so of drivers that come about naturally; whatever is
 * counted, drawn by luck, switched on or preferred is answered anew.
 */
export function cachedAnswer(
  { cache, contentState, sessions }: Parts,
  request: MockRequest,
  nowMs: number,
): Recorded | undefined {
  const question = questionOf(request, contentState.contract);
  const cached = question === undefined ? undefined : cache.reply(question);
  if (!cached) return undefined;
  const { session, instant } = cached.exchange;
  // A session that was idle for too long is another one, as if it were asked for anew.
  sessions.settle(nowMs);
  const isSame = sessions.find(session.name) === session && session.version === cached.version;
  if (!isSame || session.instant(nowMs) !== instant) return undefined;
  sessions.touch(session, nowMs);
  return cached;
}

/** Keeps an answer if the same question gets it again, and its body was asked for before. */
export function keepAnswer({ cache, contentState, options }: Parts, recorded: Recorded): void {
  const { exchange, reply } = recorded;
  const { request, session, lost } = exchange;
  const { recipe } = reply.provenance;
  if (options.remember === false || lost || !recipe || !isPlain(reply)) return;
  const question = questionOf(request, contentState.contract);
  if (question === undefined || session.activations.length > 0) return;
  if (mayMeetRule(exchange, contentState)) return;
  cache.keepReply(question, { ...recorded, version: session.version }, recipe);
}

/** All of a request that an answer can follow from; undefined where more than that decides. */
function questionOf({ method, target, headers }: MockRequest, contract: Contract): string | undefined {
  if (method !== 'GET' || headers.prefer !== undefined) return undefined;
  let question = `GET ${target}`;
  for (const name of contract.derived(askingHeaders)) {
    const value = headers[name];
    // Neither a target nor a header has a line break.
    if (typeof value === 'string') question += `\n${name}\n${value}`;
    else if (value !== undefined) return undefined;
  }
  return question;
}

function isPlain({ status, delayMs, dribbleMs, fault, provenance }: Reply): boolean {
  const { reason, scenario, edge, hint } = provenance;
  // A hint is told each time.
  if (hint !== undefined || scenario !== undefined || edge !== undefined) return false;
  return status === 200 && reason === 'natural' && delayMs === 0 && dribbleMs === 0 && fault === undefined;
}

/** Whether a rule could match such a request, whatever its headers are. */
function mayMeetRule(exchange: Exchange, { scenarios }: ContentState): boolean {
  const context = requestContext(exchange);
  for (const { when } of rulesFor(scenarios.rules, context.externalId))
    if (when.mayMatch(context)) return true;
  return false;
}
