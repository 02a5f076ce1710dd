import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { onTokenRefused } from '../api/token.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { lazyPart } from './lazy-view.tsx';
import { Nav } from './nav.tsx';
import './shell.css';
import { TopBar } from './top-bar.tsx';

const ChangesStrip = lazyPart(() => import('./changes-strip.tsx'));
const StoryPlace = lazyPart(() => import('./story/story-place.tsx'));
const TokenDialog = lazyPart(() => import('./token-dialog.tsx'));

/** What surrounds every view: where one can go, the session and its clock, and whether the server is there. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const main = useFocusOnNavigation();
  const [path] = useLocation();
  // On a wall nobody clicks.
  const isWall = path === '/wall';
  const [isRefused, setRefused] = useState(false);
  useEffect(() => onTokenRefused(() => setRefused(true)), []);
  return (
    <div className="shell" data-wall={isWall || undefined}>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      {!isWall && <Nav />}
      <div className="shell-column">
        <div className="shell-top">
          {!isWall && (
            <>
              <TopBar />
              <ConnectionBanner />
              <Suspense fallback={null}>
                <ChangesStrip />
              </Suspense>
            </>
          )}
        </div>
        <main id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
        {!isWall && (
          <Suspense fallback={null}>
            <StoryPlace />
          </Suspense>
        )}
      </div>
      <Suspense fallback={null}>{isRefused && <TokenDialog />}</Suspense>
    </div>
  );
}

/** A view that is opened by a link takes the focus, so that a screen reader begins there. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    // Within a view, such as from entry to entry, the focus stays.
    const isOther = shown.current.split('/')[1] !== path.split('/')[1];
    shown.current = path;
    if (!isOther) return;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return main;
}
