import { useEffect, useRef, useState } from 'react';
import type { Done } from '../api/history.ts';
import { useHistory, useTakeBack } from '../api/undo.ts';
import { counted } from '../parts/counted.ts';
import { isTyping } from '../parts/toast.tsx';

/** What was changed from this window, each with its way back; the key Z takes the latest back. */
export default function UndoList() {
  const history = useHistory();
  const takeBack = useTakeBack();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const latest = history.at(-1);
  const undo = useRef(() => {});
  undo.current = () => latest && void takeBack(latest);
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (key !== 'z' || ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (!document.querySelector('dialog[open]')) undo.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={`Undo: ${counted(history.length, 'change')}`}
        title="What was changed here, and the way back"
        onClick={() => menu.current?.togglePopover()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6v1" />
        </svg>
      </button>
      <div
        ref={menu}
        popover="auto"
        className="view-menu undo-menu stack"
        role="dialog"
        aria-label="Changes made here"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && <DoneList history={history} onTakeBack={(done) => void takeBack(done)} />}
      </div>
    </>
  );
}

interface DoneListProps {
  readonly history: readonly Done[];
  readonly onTakeBack: (done: Done) => void;
}

function DoneList({ history, onTakeBack }: DoneListProps) {
  return (
    <>
      <h2>Changes made here</h2>
      {history.length === 0 ? (
        <p className="muted">None yet. Each can be taken back from here, the latest by Z.</p>
      ) : (
        <ol>
          {history.toReversed().map((done, index) => (
            <li key={done.id}>
              <span>{done.text}</span>
              <button type="button" className="button button-small" onClick={() => onTakeBack(done)}>
                {index === 0 ? (
                  <>
                    Undo <kbd>Z</kbd>
                  </>
                ) : (
                  'Back to before this'
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
