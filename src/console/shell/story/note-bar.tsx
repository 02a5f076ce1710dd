import { useEffect, useState } from 'react';
import { useMock } from '../../api/mock.tsx';

/** How long a note stays, in ms: long enough to read aloud. */
const SHOWN_MS = 15_000;

/** The latest note of the session (`POST /notes`), such as the lines of a demo's story. */
export function NoteBar() {
  const { onEvent } = useMock();
  const [note, setNote] = useState<string>();
  useEffect(() => onEvent((event) => event.type === 'note' && setNote(event.text)), [onEvent]);
  useEffect(() => {
    if (note === undefined) return;
    const timer = setTimeout(() => setNote(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <div className="note-place" role="status" aria-live="polite">
      {note !== undefined && <p className="note-bar">{note}</p>}
    </div>
  );
}
