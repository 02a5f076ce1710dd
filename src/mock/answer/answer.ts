import { contractHeaders } from '../receipts/receipt-writer.ts';
import type { Reply } from '../reply.ts';
import type { MockRequest } from '../request.ts';
import { sendsMockHeaders } from '../simulator-options.ts';
import { authorise } from './authorise.ts';
import { cachedAnswer, keepAnswer } from './cached.ts';
import { choose } from './choose.ts';
import { codingProblem, compressed } from './content-coding.ts';
import { decorated, isOffContract, withHint, withSession } from './decorate.ts';
import type { Exchange } from './exchange.ts';
import { findSession } from './find-session.ts';
import { makeAnswer, underStep } from './make-body.ts';
import { makeError } from './make-error.ts';
import { matchOperation, withOperation } from './match-operation.ts';
import { parseRequest } from './parse-request.ts';
import type { Parts } from './parts.ts';
import { noteOf, recordAnswer } from './record.ts';
import type { Recorded } from './response-cache.ts';

/** The way of a request: what was answered before is found, all else goes from step to step. */
export function answerRequest(parts: Parts, request: MockRequest): Reply {
  return answerFromCache(parts, request) ?? answerAnew(parts, request);
}

/** The answer to a question that was answered before, as `answerAnew` would give it; undefined for any other. */
export function answerFromCache(parts: Parts, request: MockRequest): Reply | undefined {
  const nowMs = parts.options.now();
  const cached = cachedAnswer(parts, request, nowMs);
  if (cached) record(parts, cached, request, nowMs);
  return cached?.reply;
}

function answerAnew(parts: Parts, request: MockRequest): Reply {
  const { options, contentState, receipts, redactors } = parts;
  const nowMs = options.now();
  const parsed = parseRequest(request, contentState, !options.contractOnly);
  const exchange = findSession(parts, parsed, nowMs);
  const answered = makeWithoutFail(parts, exchange);
  const made = options.contractOnly ? answered : withHint(answered, exchange);
  const told = compressed(withSession(receipts.add(made, exchange, contentState), exchange, options.replica));
  const reply = sendsMockHeaders(options) ? told : { ...told, headers: contractHeaders(told) };
  const recorded = { exchange, reply, note: noteOf(exchange, reply, redactors) };
  record(parts, recorded, request, nowMs);
  keepAnswer(parts, recorded);
  return reply;
}

function make(parts: Parts, asked: Exchange): Reply {
  const match = matchOperation(asked);
  if (match.kind !== 'operation') return makeAnswer(parts, asked, match, 'natural');
  const exchange = withOperation(asked, match.operation);
  const natural = authorise(parts, exchange, match);
  const { outcome, reason, decision } = choose(parts, exchange, match, natural);
  const reply = makeAnswer(parts, exchange, outcome, reason);
  if (!decision) return reply;
  const { scenario, step, rung = 'natural' } = decision;
  const isChanged = scenario && step?.status === undefined;
  const changed = isChanged ? underStep(exchange, reply, scenario, step!, rung) : reply;
  const chosen = decorated(changed, decision, exchange);
  const isRefused = parts.options.contractOnly && isOffContract(chosen);
  return isRefused ? makeAnswer(parts, exchange, natural, 'natural') : chosen;
}

/** The answer, or why it cannot be given here: there is no way to compress it, or the program is at fault. */
function makeWithoutFail(parts: Parts, exchange: Exchange): Reply {
  let reply: Reply;
  try {
    reply = make(parts, exchange);
  } catch (error) {
    return makeError(parts, exchange, parts.failed(error, exchange.request));
  }
  const problem = codingProblem(reply);
  if (!problem) return reply;
  return makeError(parts, exchange, problem, [['x-mock-scenario', reply.provenance.scenario ?? '']]);
}

function record(parts: Parts, recorded: Recorded, request: MockRequest, nowMs: number): void {
  const { exchange, reply } = recorded;
  // What clients cover is counted of the driver's operation.
  if (reply.provenance.operation === undefined)
    parts.coverage.record(exchange, reply, exchange.session.coverage, parts.sessions.coverage);
  recordAnswer(parts, recorded, request, nowMs);
}
