import { DEFAULT_SESSION, isSessionName } from '../session/session-name.ts';
import { activationsAt, newTrace } from '../session/trace.ts';
import type { Exchange } from './exchange.ts';
import type { ParsedRequest } from './parse-request.ts';
import type { Parts } from './parts.ts';

/**
 * Puts a request into the session that it names, which begins now where it is not there; one whose name cannot be is
 * in the default session, for the error that it gets.
 * @param nowMs real time in ms since 1970
 */
export function findSession(
  { sessions, events, contentState, fileNames }: Parts,
  parsed: ParsedRequest,
  nowMs: number,
): Exchange {
  const name = isSessionName(parsed.sessionName) ? parsed.sessionName : DEFAULT_SESSION;
  const { session, lost, started } = sessions.use(name, nowMs);
  if (started) events.tell({ type: 'session', session: session.name, what: 'started' });
  const { scenarios, content } = contentState;
  const instant = session.instant(nowMs);
  return {
    ...parsed,
    ...{ session, lost, instant },
    trace: newTrace(activationsAt(session.activations, instant)),
    files: fileNames.names(scenarios, content),
  };
}
