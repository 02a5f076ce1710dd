import { answerApart } from '../mock/answer/answer.ts';
import { driverBody } from '../mock/answer/driver-body.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { ControlContext } from './context.ts';

/** What the control API of a simulator works on. */
export function controlContext(simulator: Simulator): ControlContext {
  const { options, events, sessions, replaceContent, answer, failed, delivered } = simulator;
  return {
    store: sessions,
    events,
    options,
    version: options.runtime.version,
    contentState: () => simulator.contentState,
    answer,
    answerApart: (request, session) => answerApart(simulator, request, session),
    failed,
    delivered,
    bodyOf(session, customer, externalId) {
      const instant = session.instant(options.now());
      return driverBody(simulator.contentState, session, { customer, externalId, instant, invent: false });
    },
    async reload() {
      try {
        replaceContent(await options.runtime.reload());
      } catch (error) {
        events.tell({ type: 'content', session: undefined, what: 'refused' });
        throw error;
      }
    },
    wait: (ms, signal) => options.runtime.wait(ms, signal),
  };
}
