import { useEffect, useRef } from 'react';
import { PLACES } from './nav.tsx';

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['Ctrl K, /', 'Go anywhere, do anything'],
  ['Z', 'Take the last change back'],
  ['F', 'Freeze the clock'],
  ...PLACES.map(({ key, label }) => [`G ${key.toUpperCase()}`, label] as const),
  ['Space', 'Play and pause the story'],
  ['← →', 'Step through the story'],
  ['?', 'These keys'],
  ['← ↑ → ↓ + − 0', 'On the map: move, zoom, show all'],
];

/** The keys that do something on every view. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog stack" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl className="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
