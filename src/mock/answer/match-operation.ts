import { MockError, mockError } from '../../base/errors.ts';
import type { Match, Route } from '../../contract/router.ts';
import { apiRoot, operation } from '../../generated/contract/definition.gen.ts';
import { validatePathParameters } from '../../generated/contract/validators.gen.ts';
import type { Answers } from './answers.ts';
import { causeOf401, isAuthorised } from './authorise.ts';
import type { Exchange } from './exchange.ts';
import { factsOf } from './facts.ts';
import { type Decision, decide } from './ladder.ts';
import type { Reply } from './reply.ts';

/** What is answered where the router leads. @param contractOnly whether what the contract does not know is left out */
export function answerAt(route: Route, exchange: Exchange, answers: Answers, contractOnly: boolean): Reply {
  switch (route.kind) {
    case 'not-found': {
      const allowed = apiRoot + operation.path;
      return answers.error(exchange, mockError('path-not-found', { given: exchange.rawPath, allowed }));
    }
    case 'other-method':
      return answers.otherMethod(exchange, route.allowed);
    case 'operation':
      return answerOperation(route, exchange, answers, contractOnly);
  }
}

/**
 * Everywhere in the operation the ladder is asked first, and what would come about is its last rung (design: "Who wins"):
 * 401 before 400 before what the operation answers.
 */
function answerOperation(match: Match, exchange: Exchange, answers: Answers, contractOnly: boolean): Reply {
  const { customers } = answers.loaded;
  const isAllowed = isAuthorised(exchange, match.security, customers);
  const isKnown = match.operation === operation.operationId;
  if (isAllowed && !isKnown) {
    return answers.error(exchange, mockError('not-implemented', { operation: match.operation }));
  }
  const externalId = match.parameters[operation.parameter] ?? '';
  const naturally = (): Reply => {
    if (!isAllowed) return answers.cause(exchange, causeOf401(exchange, customers));
    const isValid = exchange.decodes && validatePathParameters(match.parameters).length === 0;
    return isValid ? answers.driver(exchange, externalId) : answers.cause(exchange, 'bad-route-parameter');
  };
  const decision = decisionOf(answers, exchange, contractOnly);
  if (decision instanceof MockError) return answers.error(exchange, decision);
  return decision ? answers.decided(exchange, externalId, decision, naturally) : naturally();
}

/**
 * What the ladder decides, or what is wrong with how it was asked for. With `contractOnly` such a mistake is ignored.
 */
function decisionOf(
  { loaded }: Answers,
  exchange: Exchange,
  contractOnly: boolean,
): Decision | MockError | undefined {
  const asked = factsOf(exchange);
  try {
    return decide(loaded.scenarios, exchange.session, asked, exchange.trace);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    if (!contractOnly) return error;
    return decide(loaded.scenarios, exchange.session, { ...asked, prefer: undefined }, exchange.trace);
  }
}
