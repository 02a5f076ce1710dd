import { answerApart, answerRequest } from '../mock/answer/answer.ts';
import { type ContentState, contentStateOf } from '../mock/answer/content-state.ts';
import { driverBody } from '../mock/answer/driver-body.ts';
import { ResponseCache } from '../mock/answer/response-cache.ts';
import { CoverageRecorder } from '../mock/coverage/recorder.ts';
import { EventHub } from '../mock/session/events.ts';
import { Rehearsal } from '../mock/session/rehearsal.ts';
import type { Simulator } from '../mock/simulator.ts';
import type { ControlContext } from './context.ts';
import { Stage } from './stories/stage.ts';

/** So many states of the files that a reading replaced are kept: each may be large. */
const MOST_REPLACED = 3;

/** What a reading put out of force, and by what. */
interface Replaced extends Pick<ContentState, 'contract' | 'content'> {
  readonly by: ContentState['content'];
}

/** What the control API of a simulator works on. */
export function controlContext(simulator: Simulator): ControlContext {
  const replaced: Replaced[] = [];
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
    undoReload(isTried = false) {
      const { contract, handlers } = simulator.contentState;
      const last = replaced.at(-1);
      // What a watcher has read since is not thrown away.
      if (last?.contract !== contract || last.by !== simulator.contentState.content) return undefined;
      if (isTried) return contentStateOf(options, last.content, contract, handlers);
      replaced.pop();
      replaceContent(last.content);
      return simulator.contentState;
    },
    async reload() {
      try {
        const content = await options.runtime.reload();
        const { contract, content: before } = simulator.contentState;
        replaced.push({ contract, content: before, by: content });
        if (replaced.length > MOST_REPLACED) replaced.shift();
        replaceContent(content);
      } catch (error) {
        events.tell({ type: 'content', session: undefined, what: 'refused' });
        throw error;
      }
    },
    wait: (ms, signal) => options.runtime.wait(ms, signal),
    stage: new Stage({
      ...{ events, now: options.now },
      stories: () => simulator.contentState.content.stories ?? [],
    }),
  };
}
