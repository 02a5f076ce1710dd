import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { BASE, scopedPath, useScope } from '../../api/scope.ts';
import { storedToken } from '../../api/token.ts';
import { CopyButton } from '../../parts/copy-button.tsx';

const QrCode = lazy(() => import('./qr-code.tsx'));

/** How to show the wall, and how to drive the story from a phone. */
export function Remote() {
  const scope = useScope();
  const wall = window.location.origin + BASE + scopedPath('/wall', scope);
  return (
    <aside className="stage-side">
      <section className="card stack" aria-labelledby="stage-wall">
        <h2 id="stage-wall">On the wall</h2>
        <p className="muted">
          A page without controls for a projector, from 720p to 4K. It follows what you do here.
        </p>
        <p className="row">
          <code className="stage-url">{wall}</code>
          <CopyButton text={wall} />
        </p>
      </section>
      <section className="card stack" aria-labelledby="stage-phone">
        <h2 id="stage-phone">From your phone</h2>
        <Phone />
      </section>
    </aside>
  );
}

/** A code that opens this view on a phone, with the token in its fragment, which no server is sent; or how to get there. */
function Phone() {
  const scope = useScope();
  const { data } = useAsk(['info'], (client) => client.GET('/info'));
  const [isShown, setShown] = useState(false);
  const token = storedToken();
  if (!data) return null;
  const { addresses } = data.reach;
  const own = isLoopback(window.location.hostname) ? undefined : window.location.host;
  const port = window.location.port === '' ? '' : `:${window.location.port}`;
  const hosts = own !== undefined ? [own] : addresses.map((address) => address + port);
  const [host] = hosts;
  if (host === undefined || token === undefined) {
    return (
      <p className="muted">
        {data.reach.isLocal
          ? 'This server listens on this machine alone. Start it with '
          : 'This server asks nobody for a token. Start it with '}
        <code>--host 0.0.0.0 --control-token SECRET</code>, and a code to scan stands here.
      </p>
    );
  }
  const url = `${window.location.protocol}//${host}${BASE}${scopedPath('/stage', scope)}#token=${encodeURIComponent(token)}`;
  if (!isShown) {
    return (
      <>
        <p className="muted">
          Scan a code, and the phone steps the story. It carries the control token: show it to nobody who may
          not steer this mock.
        </p>
        <button type="button" className="button" onClick={() => setShown(true)}>
          Show the code
        </button>
      </>
    );
  }
  return (
    <>
      <Suspense fallback={<div className="qr" aria-busy="true" />}>
        <QrCode text={url} label={`Opens ${host} on a phone`} />
      </Suspense>
      <p className="muted">
        It opens <strong>{host}</strong>, where the phone has to be in the same network.
      </p>
      <button type="button" className="button" onClick={() => setShown(false)}>
        Hide it
      </button>
    </>
  );
}

/** Whether a host name is one of this machine's own. */
function isLoopback(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127\./.test(name);
}
