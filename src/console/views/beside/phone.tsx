import { useEffect, useRef } from 'react';
import { useClockPace } from '../../api/clock.ts';
import { useMock } from '../../api/mock.tsx';
import { DEFAULT_SESSION, SERVER, useScope } from '../../api/scope.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { useIsDark } from '../../shell/use-is-dark.ts';

/** What the app takes for a push message (examples/app/src/nudge.ts). */
const NUDGE = 'sample-app:ask-now';
/** The first of a flood is told at once, and the others together after so many ms. */
const TOGETHER_MS = 100;

/** The sample app of the session in a frame, told to ask as soon as something has changed. */
export function Phone({ externalId }: { readonly externalId: string }) {
  const { session, customer } = useScope();
  const { onEvent } = useMock();
  const frame = useRef<HTMLIFrameElement>(null);
  const pace = useClockPace();
  useEffect(() => {
    const nudge = () => frame.current?.contentWindow?.postMessage(NUDGE, window.location.origin);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasMore = false;
    const later = () => {
      timer = undefined;
      if (hasMore) tell();
    };
    const tell = () => {
      hasMore = false;
      nudge();
      timer = setTimeout(later, TOGETHER_MS);
    };
    // What time alone changes is told by no event; a fast clock changes more than the app would ask for by itself.
    const steady = pace === false ? undefined : setInterval(nudge, 2 * pace);
    const stop = onEvent(({ type }) => {
      // What it asks itself is no news.
      if (type === 'request' || type === 'delivered' || type === 'note') return;
      if (timer === undefined) tell();
      else hasMore = true;
    });
    return () => {
      stop();
      clearInterval(steady);
      clearTimeout(timer);
    };
  }, [onEvent, pace]);
  const path = session === DEFAULT_SESSION ? '' : `/_session/${encodeURIComponent(session)}`;
  const theme = useIsDark() ? 'dark' : 'light';
  const query = new URLSearchParams({ externalId, ...(customer !== undefined && { customer }), theme });
  const url = `${SERVER}${path}/_mock/app/?${query}`;
  return (
    <div className="phone-place">
      <div className="phone">
        <iframe key={url} ref={frame} src={url} title="The sample app" />
      </div>
      <p className="muted">
        <a href={url} target="_blank" rel="noreferrer">
          Open it alone
        </a>
        {' · '}
        <ScopedLink to={`/requests?find=${encodeURIComponent(externalId)}`}>What it has asked</ScopedLink>
      </p>
    </div>
  );
}
