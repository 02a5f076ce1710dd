import { apiRoot, operation } from '../contract/definition.gen.ts';
import { mockError } from '../contract/errors.ts';
import { Answers } from './answers.ts';
import { exchangeOf } from './exchange.ts';
import { guardsOf } from './guards.ts';
import { loadedFrom } from './loaded.ts';
import { createRouter } from './router.ts';
import { sessionClockText, startSession } from './session.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';

/**
 * Makes a simulator: the files' worlds, a session and the router of the spec.
 * @throws RangeError when the id pattern has no `{n}`
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const session = startSession('default', options.clock, options.now());
  const answers = new Answers(options, loadedFrom(options, options.content), session);
  const route = await createRouter(guardsOf(answers, options.contractOnly));
  return {
    async answer(request) {
      const exchange = exchangeOf(request);
      try {
        return await route(exchange);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return answers.error(exchange, mockError('internal-error', { reason }));
      }
    },
    instant: () => answers.instant(),
    clockText: () => sessionClockText(session),
    world: (customer) => answers.loaded.worlds.get(customer),
    get content() {
      return answers.loaded.content;
    },
    replaceContent(content) {
      answers.replace(loadedFrom(options, content));
    },
    api: { root: apiRoot, path: operation.path },
  };
}
