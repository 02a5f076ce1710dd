import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useGo } from '../api/scope.ts';
import { useClockChange } from '../api/undo.ts';
import { isTyping } from '../parts/toast.tsx';
import { PLACES } from './nav.tsx';

const Palette = lazy(() => import('./palette/palette.tsx'));
const Shortcuts = lazy(() => import('./shortcuts.tsx'));

/** How long the second key of two may take, in ms. */
const SECOND_MS = 1200;

type Open = 'palette' | 'shortcuts' | undefined;

/** What keys do on every view, and the button that opens the palette. */
export function Keys() {
  const [open, setOpen] = useState<Open>();
  const go = useGo();
  const clock = useClockChange();
  const freeze = () => clock.mutate('freeze');
  const act = useRef({ go, freeze });
  act.current = { go, freeze };
  useEffect(() => {
    let firstAt = 0;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((before) => (before === 'palette' ? undefined : 'palette'));
        return;
      }
      if (ctrlKey || metaKey || altKey || isTyping(event.target) || document.querySelector('dialog[open]'))
        return;
      const place = Date.now() - firstAt < SECOND_MS ? PLACES.find((each) => each.key === key) : undefined;
      firstAt = key === 'g' ? Date.now() : 0;
      if (place) act.current.go(place.to);
      else if (key === '/') setOpen('palette');
      else if (key === '?') setOpen('shortcuts');
      else if (key === 'f') act.current.freeze();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(undefined);
  return (
    <>
      <button
        type="button"
        className="palette-button"
        title="Go anywhere, do anything"
        onClick={() => setOpen('palette')}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5" />
        </svg>
        <span>Go to or do</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />}
        {open === 'shortcuts' && <Shortcuts onClose={close} />}
      </Suspense>
    </>
  );
}
