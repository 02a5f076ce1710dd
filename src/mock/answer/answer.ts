import { awaitedLater } from '../../base/awaited-later.ts';
import { present } from '../../base/present.ts';
import { contractHeaders } from '../receipts/receipt-writer.ts';
import type { Reply } from '../reply.ts';
import type { MockRequest } from '../request.ts';
import type { Session } from '../session/session.ts';
import { sendsMockHeaders } from '../simulator-options.ts';
import { authorise } from './authorise.ts';
import { cachedAnswer, keepAnswer } from './cached.ts';
import { type Choice, choose } from './choose.ts';
import { codingProblem, compressed } from './content-coding.ts';
import { decorated, isOffContract, withHint, withSession } from './decorate.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { findSession } from './find-session.ts';
import { handledOutcome } from './handled.ts';
import { makeAnswer, underStep } from './make-body.ts';
import { makeError } from './make-error.ts';
import { matchOperation, withOperation } from './match-operation.ts';
import { parseRequest } from './parse-request.ts';
import type { Parts } from './parts.ts';
import { noteOf, recordAnswer } from './record.ts';
import type { Recorded } from './response-cache.ts';

/** The rest of the way of a request for which a handler takes its time, to be gone once what was done until then is kept. */
export type RestOfWay = () => Promise<Reply>;

/** The way of a request: what was answered before is found, all else goes from step to step. */
export function answerRequest(parts: Parts, request: MockRequest): Reply | RestOfWay {
  return answerFromCache(parts, request) ?? answerAnew(parts, request);
}

/** The answer to a question that was answered before, as `answerAnew` would give it; undefined for any other. */
export function answerFromCache(parts: Parts, request: MockRequest): Reply | undefined {
  const nowMs = parts.options.now();
  const cached = cachedAnswer(parts, request, nowMs);
  if (cached) record(parts, cached, request, nowMs);
  return cached?.reply;
}

function answerAnew(parts: Parts, request: MockRequest): Reply | RestOfWay {
  const { options, contentState, sessions } = parts;
  const nowMs = options.now();
  const parsed = parseRequest(request, contentState, !options.contractOnly);
  const exchange = findSession(parts, parsed, nowMs);
  const answered = awaitedLater(withoutFail(parts, exchange, () => make(parts, exchange)));
  if (!(answered instanceof Promise)) return finish(parts, exchange, answered, nowMs);
  // What comes later is noted in the session as it is then, which others may have changed meanwhile.
  return async () => {
    const answer = await answered;
    return sessions.run(() => {
      const { session } = sessions.use(exchange.session.name, nowMs);
      const now = { ...exchange, session };
      const reply = withoutFail<never>(parts, now, () => answer(now));
      return finish(parts, now, reply, nowMs);
    });
  };
}

/**
 * What a request would get in a session of nobody's, with all its headers but a receipt; nothing of it is noted, counted or told.
 * @param session is changed as by any request, so it is one that is thrown away
 */
export async function answerApart(parts: Parts, request: MockRequest, session: Session): Promise<Reply> {
  const parsed = parseRequest(request, parts.contentState, false);
  const exchange: Exchange = { ...parsed, session, instant: session.instant(parts.options.now()) };
  const answered = withoutFail(parts, exchange, () => make(parts, exchange));
  return answered instanceof Promise ? (await answered)(exchange) : answered;
}

/** Makes the rest of an answer for which a handler took its time. */
type LateAnswer = (exchange: Exchange) => Reply;

/** What all answers get, whatever they are: the session's name, a receipt, a line of the journal. */
function finish(parts: Parts, exchange: Exchange, answered: Reply, nowMs: number): Reply {
  const { options, contentState, receipts, redactors } = parts;
  const made = options.contractOnly ? answered : withHint(answered, exchange);
  const told = compressed(withSession(receipts.add(made, exchange, contentState), exchange, options.replica));
  const reply = sendsMockHeaders(options) ? told : { ...told, headers: contractHeaders(told) };
  const recorded = { exchange, reply, note: noteOf(exchange, reply, redactors) };
  record(parts, recorded, exchange.request, nowMs);
  keepAnswer(parts, recorded);
  return reply;
}

/** The answer; where a handler takes its time, a promise of what makes the rest of it. */
function make(parts: Parts, asked: Exchange): Reply | Promise<LateAnswer> {
  const match = matchOperation(asked);
  if (match.kind !== 'operation') return makeAnswer(parts, asked, match, 'natural');
  const meant = withOperation(asked, match.operation);
  const natural = authorise(parts, meant, match);
  const choice = choose(parts, meant, match, natural);
  const { outcome: chosen } = choice;
  // An example of the driver's own operation is written as those of the others are.
  const exchange = chosen.kind === 'other-operation' ? { ...meant, operation: chosen.operation } : meant;
  const handled = handledOutcome(parts, exchange, choice.outcome);
  if (!(handled instanceof Promise))
    return give(parts, exchange, natural, { ...choice, outcome: handled ?? choice.outcome });
  return handled.then(
    (outcome) => (now) => give(parts, withOperation(now, match.operation), natural, { ...choice, outcome }),
  );
}

function give(parts: Parts, exchange: Exchange, natural: Outcome, choice: Choice): Reply {
  const { outcome, reason, decision } = choice;
  const reply = makeAnswer(parts, exchange, outcome, reason);
  if (!decision) return reply;
  const { scenario, step, rung = 'natural' } = decision;
  const isChanged = scenario && step?.status === undefined;
  const changed = isChanged ? underStep(exchange, reply, scenario, present(step), rung) : reply;
  const chosen = decorated(changed, decision, exchange);
  const isRefused = parts.options.contractOnly && isOffContract(chosen);
  return isRefused ? makeAnswer(parts, exchange, natural, 'natural') : chosen;
}

/** An answer, or why it cannot be given here: there is no way to compress it, or the program is at fault. */
function withoutFail<Later>(parts: Parts, exchange: Exchange, answer: () => Reply | Later): Reply | Later {
  try {
    const reply = answer();
    return reply instanceof Promise ? reply : inItsCoding(parts, exchange, reply as Reply);
  } catch (error) {
    return makeError(parts, exchange, parts.failed(error, exchange.request));
  }
}

function inItsCoding(parts: Parts, exchange: Exchange, reply: Reply): Reply {
  const problem = codingProblem(reply);
  if (!problem) return reply;
  return makeError(parts, exchange, problem, [['x-mock-scenario', reply.provenance.scenario ?? '']]);
}

function record(parts: Parts, recorded: Recorded, request: MockRequest, nowMs: number): void {
  const { exchange, reply } = recorded;
  parts.coverage.record(exchange, reply, exchange.session.coverage, parts.sessions.coverage);
  recordAnswer(parts, recorded, request, nowMs);
}
