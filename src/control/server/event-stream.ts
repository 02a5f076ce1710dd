import { formatInstant } from '../../base/instant.ts';
import { Stop } from '../../base/stop.ts';
import type { MockEvent } from '../../mock/session/events.ts';
import type { AnyCall, Handler } from '../call.ts';
import { entryView } from '../requests/entry-view.ts';

/** So often a comment keeps the connection open, in ms. */
const HEARTBEAT_MS = 15_000;
/** Comes at once, so that a client knows that it listens: how long to wait before it tries again, in ms. */
const GREETING = 'retry: 2000\n: listening\n\n';

/** `GET /events`: server-sent events (WHATWG HTML, section 9.2). */
export const streamEvents: Handler<'streamEvents'> = (call) => {
  const all = call.query.all ?? false;
  return {
    status: 200,
    stream: (send) => {
      let id = 0;
      const stopListening = call.context.events.listen((event, shared) => {
        if (all || event.session === undefined || event.session === call.session.name) {
          shared.text ??= `event: ${event.type}\ndata: ${JSON.stringify(eventView(event))}\n\n`;
          send(`id: ${++id}\n${shared.text}`);
        }
      });
      send(GREETING);
      const stopBeating = beat(call, send);
      return () => {
        stopListening();
        stopBeating();
      };
    },
  };
};

function eventView(event: MockEvent): unknown {
  if (event.type === 'request') return { ...event, entry: entryView(event.entry) };
  if (event.type === 'state') return { ...event, instant: formatInstant(event.instant) };
  return event;
}

/** Sends a comment every so often until it is stopped or the client is gone. */
function beat({ context, signal }: AnyCall, send: (piece: string) => void): () => void {
  const over = new Stop();
  const stop = () => over.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const run = async () => {
    while (!over.aborted) {
      await context.wait(HEARTBEAT_MS, over);
      if (!over.aborted) send(': heartbeat\n\n');
    }
    signal.removeEventListener('abort', stop);
  };
  void run();
  return stop;
}
