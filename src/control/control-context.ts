import { driverBody } from '../mock/answer/driver-body.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { ControlContext } from './context.ts';

/** What the control API of a simulator works on. */
export function controlContext({
  options,
  events,
  sessions,
  answers,
  replaceContent,
  answer,
  delivered,
}: Simulator): ControlContext {
  return {
    store: sessions,
    events,
    options,
    version: options.runtime.version,
    loaded: () => answers.loaded,
    answer,
    delivered,
    bodyOf(session, customer, externalId) {
      const instant = session.instant(options.now());
      return driverBody(answers.loaded, session, { customer, externalId, instant, invent: false });
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
