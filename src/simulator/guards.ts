import { apiRoot, operation } from '../contract/definition.gen.ts';
import { MockError, mockError } from '../contract/errors.ts';
import { validatePathParameters } from '../contract/validators.gen.ts';
import { type Choice, choose } from '../scenarios/choose.ts';
import type { Answers } from './answers.ts';
import { causeOf401, securityHandlers } from './authorise.ts';
import type { Exchange } from './exchange.ts';
import type { Reply } from './reply.ts';
import type { Guards } from './router.ts';

/**
 * What answers where the router leads. Everywhere in the operation, what the request asks for on
 * purpose comes before what would come about (design: "Who wins").
 */
export function guardsOf(answers: Answers, contractOnly: boolean): Guards {
  const onPurpose = (exchange: Exchange, externalId: string, naturally: () => Reply): Reply => {
    const choice = chosen(answers, exchange, externalId, contractOnly);
    if (choice instanceof MockError) return answers.error(exchange, choice);
    if (!choice) return naturally();
    return choice.scenario
      ? answers.scenario(exchange, choice.scenario, choice.reason, choice)
      : answers.driver(exchange, externalId, choice);
  };
  return {
    notFound: (exchange) => {
      const allowed = apiRoot + operation.path;
      return answers.error(exchange, mockError('path-not-found', { given: exchange.rawPath, allowed }));
    },
    methodNotAllowed: (exchange, allowed) => {
      const given = exchange.request.method;
      const error = mockError('method-not-allowed', { given, path: exchange.rawPath, allowed });
      return answers.error(exchange, error, [['allow', allowed.join(', ')]]);
    },
    notImplemented: (exchange, operationId) =>
      answers.error(exchange, mockError('not-implemented', { operation: operationId })),
    unauthorized: (exchange, externalId) =>
      onPurpose(exchange, externalId, () =>
        answers.cause(exchange, causeOf401(exchange, answers.loaded.customers)),
      ),
    validationFail: (exchange, externalId) =>
      onPurpose(exchange, externalId, () => answers.cause(exchange, 'bad-route-parameter')),
    validate: (exchange, parameters) => exchange.decodes && validatePathParameters(parameters).length === 0,
    operation: (exchange, externalId) =>
      onPurpose(exchange, externalId, () => answers.driver(exchange, externalId)),
    security: securityHandlers(() => answers.loaded.customers),
  };
}

/** What is chosen, or what is wrong with how it was asked for; with `contractOnly` that is ignored. */
function chosen(
  { loaded }: Answers,
  exchange: Exchange,
  externalId: string,
  contractOnly: boolean,
): Choice | MockError | undefined {
  const id = exchange.decodes ? externalId : undefined;
  try {
    return choose(loaded.scenarios, exchange.request.headers.prefer, id);
  } catch (error) {
    if (!(error instanceof MockError)) throw error;
    return contractOnly ? choose(loaded.scenarios, undefined, id) : error;
  }
}
