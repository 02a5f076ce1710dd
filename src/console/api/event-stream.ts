import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { CONTROL } from './scope.ts';
import { authHeaders, reportTokenRefused } from './token.ts';

/** What the server tells of a session as it happens (`GET /events`). */
export type MockEvent =
  | { readonly type: 'request'; readonly session: string; readonly entry: Schemas['RequestEntry'] }
  | {
      readonly type: 'delivered';
      readonly session: string;
      readonly id: number;
      readonly delivered: Schemas['Delivered'];
    }
  | { readonly type: 'state'; readonly session: string; readonly what: string; readonly instant: string }
  | { readonly type: 'scenario'; readonly session: string; readonly what: string; readonly scenario: string }
  | { readonly type: 'session'; readonly session: string; readonly what: string }
  | { readonly type: 'note'; readonly session: string; readonly text: string }
  | { readonly type: 'story'; readonly session: string; readonly what: string; readonly story: string }
  | { readonly type: 'content'; readonly what: string };

/** What comes of listening. */
export interface StreamListener {
  onOpen(): void;
  onEvent(event: MockEvent): void;
  /** The connection is lost, or refused for want of the token; it is tried again by itself. */
  onLost(isRefused: boolean): void;
}

/** Waits between two tries, in ms: the first soon, since a restart takes less than a second. */
const WAITS: readonly number[] = [500, 1000, 2000];
const LONGEST_WAIT = 4000;
/** Wait while the token is awaited, in ms. */
const REFUSED_MS = 1000;

/**
 * Listens to a session's events until the signal is aborted. With fetch, not EventSource: that could not send the
 * token.
 * @param all events of all sessions
 */
export async function listen(
  session: string,
  listener: StreamListener,
  signal: AbortSignal,
  all = false,
): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    let isRefused = false;
    const events = await open(session, all, signal).catch((error) => {
      isRefused = error instanceof TokenRefused;
      return undefined;
    });
    if (events) {
      tries = -1;
      safely(() => listener.onOpen());
      for (;;) {
        const next = await events.read().catch(() => undefined);
        if (!next || next.done) break;
        safely(() => listener.onEvent(JSON.parse(next.value.data) as MockEvent));
      }
    }
    if (signal.aborted) return;
    safely(() => listener.onLost(isRefused));
    const wait = isRefused ? REFUSED_MS : (WAITS[Math.max(tries, 0)] ?? LONGEST_WAIT);
    await pause(wait, signal);
  }
}

/** A fault of a listener is one of the page: shown as such, and no reason to take the connection for lost. */
function safely(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    reportError(error);
  }
}

/** The server asks for its token, or for another one. */
class TokenRefused extends Error {}

/** Opens the stream (WHATWG HTML, section 9.2.6). */
async function open(
  session: string,
  all: boolean,
  signal: AbortSignal,
): Promise<ReadableStreamDefaultReader<EventSourceMessage>> {
  const headers = { 'x-mock-session': session, accept: 'text/event-stream', ...authHeaders() };
  const response = await fetch(`${CONTROL}/events${all ? '?all=true' : ''}`, { headers, signal });
  if (response.status === 401) {
    reportTokenRefused();
    throw new TokenRefused();
  }
  if (!response.ok || !response.body) throw new Error(`The server answered ${response.status}.`);
  return response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
