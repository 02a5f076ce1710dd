import { answerApart, answerRequest } from '../mock/answer/answer.ts';
import { contentStateOf } from '../mock/answer/content-state.ts';
import { driverBody } from '../mock/answer/driver-body.ts';
import { ResponseCache } from '../mock/answer/response-cache.ts';
import { CoverageRecorder } from '../mock/coverage/recorder.ts';
import { EventHub } from '../mock/session/events.ts';
import { Rehearsal } from '../mock/session/rehearsal.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { ControlContext } from './context.ts';
import { Stage } from './stories/stage.ts';

/** What the control API of a simulator works on. */
export function controlContext(simulator: Simulator): ControlContext {
  const { options, events, sessions, replaceContent, answer, failed, delivered, redactors } = simulator;
  return {
    store: sessions,
    events,
    options,
    version: options.runtime.version,
    contentState: () => simulator.contentState,
    answer,
    answerApart: (request, session) => answerApart(simulator, request, session),
    redactors,
    failed,
    delivered,
    bodyOf(session, customer, externalId) {
      const instant = session.instant(options.now());
      return driverBody(simulator.contentState, session, { customer, externalId, instant, invent: false });
    },
    rehearse(session, nowMs, contentState) {
      const parts = {
        ...simulator,
        options: { ...options, now: () => nowMs, remember: false, onViolation: () => {} },
        contentState: { ...contentState, handlers: undefined },
        sessions: new Rehearsal([session], session, sessions.startClock),
        events: new EventHub(),
        cache: new ResponseCache(),
        coverage: new CoverageRecorder(contentState.contract),
      };
      return async (request) => {
        const answered = answerRequest(parts, request);
        return typeof answered === 'function' ? answered() : answered;
      };
    },
    async readContent() {
      const { contract, handlers } = simulator.contentState;
      return contentStateOf(options, await options.runtime.reload(), contract, handlers);
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
    stage: new Stage(),
  };
}
