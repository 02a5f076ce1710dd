/** What the page around says when something has changed. */
const NUDGE = 'sample-app:ask-now';

/**
 * Tells when the page that shows this one in a frame says that something has changed: what a push message is to an app
 * on a phone. Pages of other origins are not listened to.
 * @returns ends it
 */
export function onNudge(listener: () => void): () => void {
  const onMessage = ({ data, origin, source }: MessageEvent) => {
    if (data === NUDGE && origin === window.location.origin && source === window.parent) listener();
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
