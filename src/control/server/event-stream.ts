import { Stop, type StopSignal } from '../../base/stop.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { MockEvent } from '../../mock/session/events.ts';
import type { Handler } from '../call.ts';
import type { ControlContext } from '../context.ts';
import { entryView } from '../requests/entry-view.ts';

/** So often a comment keeps the connection open, in ms. */
const HEARTBEAT_MS = 15_000;
const HEARTBEAT = ': heartbeat\n\n';
/** Comes at once, so that a client knows that it listens: how long to wait before it tries again, in ms. */
const GREETING = 'retry: 2000\n: listening\n\n';

/** `GET /events`: server-sent events (WHATWG HTML, section 9.2), until the client is gone. */
export const streamEvents: Handler<'streamEvents'> = (call) => {
  const { context, signal, session } = call;
  const { events } = context;
  const all = call.query.all ?? false;
  const over = new Stop();
  const stop = () => over.abort();
  const giveBack = events.openStream();
  over.addEventListener('abort', () => {
    giveBack();
    signal.removeEventListener('abort', stop);
  });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return {
    status: 200,
    stream: (send) => {
      if (over.aborted) return stop;
      let id = 0;
      const stopListening = events.listen(
        (event, shared) => {
          if (all || event.session === undefined || event.session === session.name) {
            shared.text ??= `event: ${event.type}\ndata: ${JSON.stringify(eventView(event))}\n\n`;
            send(`id: ${++id}\n${shared.text}`, events.mayWait);
          }
        },
        () => !over.aborted && send(GREETING, events.mayWait),
      );
      over.addEventListener('abort', stopListening);
      void beat(context, over, () => send(HEARTBEAT, events.mayWait));
      return stop;
    },
  };
};

function eventView(event: MockEvent): unknown {
  if (event.type === 'request') return { ...event, entry: entryView(event.entry) };
  if (event.type === 'state') return { ...event, instant: formatInstant(event.instant) };
  return event;
}

/** Sends a comment every so often until it is over. */
async function beat({ wait }: ControlContext, over: StopSignal, send: () => void): Promise<void> {
  while (!over.aborted) {
    await wait(HEARTBEAT_MS, over);
    if (!over.aborted) send();
  }
}
