import { MockError, mockError } from '../../base/errors.ts';
import { causeOf401, securityHandlers } from '../../contract/authorise.ts';
import type { Guards } from '../../contract/router.ts';
import { apiRoot, operation } from '../../generated/contract/definition.gen.ts';
import { validatePathParameters } from '../../generated/contract/validators.gen.ts';
import type { Answers } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { factsOf } from './facts.ts';
import { type Decision, decide } from './ladder.ts';
import type { Reply } from './reply.ts';

/**
 * What answers where the router leads. Everywhere in the operation the ladder is asked first, and what
 * would come about is its last rung (design: "Who wins").
 */
export function guardsOf(answers: Answers, contractOnly: boolean): Guards {
  const byLadder = (exchange: Exchange, externalId: string, naturally: () => Reply): Reply => {
    const decision = decisionOf(answers, exchange, contractOnly);
    if (decision instanceof MockError) return answers.error(exchange, decision);
    return decision ? answers.decided(exchange, externalId, decision, naturally) : naturally();
  };
  return {
    notFound: (exchange) => {
      const allowed = apiRoot + operation.path;
      return answers.error(exchange, mockError('path-not-found', { given: exchange.rawPath, allowed }));
    },
    otherMethod: (exchange, allowed) => answers.otherMethod(exchange, allowed),
    notImplemented: (exchange, operationId) =>
      answers.error(exchange, mockError('not-implemented', { operation: operationId })),
    unauthorized: (exchange, externalId) =>
      byLadder(exchange, externalId, () =>
        answers.cause(exchange, causeOf401(exchange, answers.loaded.customers)),
      ),
    validationFail: (exchange, externalId) =>
      byLadder(exchange, externalId, () => answers.cause(exchange, 'bad-route-parameter')),
    validate: (exchange, parameters) => exchange.decodes && validatePathParameters(parameters).length === 0,
    operation: (exchange, externalId) =>
      byLadder(exchange, externalId, () => answers.driver(exchange, externalId)),
    security: securityHandlers(() => answers.loaded.customers),
  };
}

/**
 * What the ladder decides, or what is wrong with how it was asked for. With `contractOnly` such a mistake
 * is ignored, and so is what the contract does not know.
 */
function decisionOf(
  { loaded }: Answers,
  exchange: Exchange,
  contractOnly: boolean,
): Decision | MockError | undefined {
  const asked = factsOf(exchange);
  try {
    const decision = decide(loaded.scenarios, exchange.session, asked, exchange.trace);
    return contractOnly && decision && isOffContract(decision) ? undefined : decision;
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    if (!contractOnly) return error;
    return decide(loaded.scenarios, exchange.session, { ...asked, prefer: undefined }, exchange.trace);
  }
}

function isOffContract({ step, edge }: Decision): boolean {
  if (edge) return edge.breaksSpec;
  const status = step?.status;
  return step?.fault !== undefined || (status !== undefined && operation.statuses[status] === undefined);
}
