import type { ControlContext } from '../../control/context.ts';
import type { Answers } from '../answer/answers.ts';
import { driverBody } from '../answer/driver-body.ts';
import type { Delivered, MockRequest, Reply } from '../answer/reply.ts';
import type { Content, SimulatorOptions } from '../simulator.ts';
import type { EventHub } from './events.ts';
import type { SessionStore } from './session-store.ts';

/** The parts of a simulator that the control API works on. */
export interface SimulatorParts {
  readonly options: SimulatorOptions;
  readonly events: EventHub;
  readonly sessions: SessionStore;
  readonly answers: Answers;
  replaceContent(content: Content): void;
  answer(request: MockRequest): Promise<Reply>;
  delivered(request: MockRequest, delivered: Delivered): void;
}

/** What the control API of a simulator works on. */
export function controlContext({
  options,
  events,
  sessions,
  answers,
  replaceContent,
  answer,
  delivered,
}: SimulatorParts): ControlContext {
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
