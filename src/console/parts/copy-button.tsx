import { useEffect, useRef, useState } from 'react';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  /** What is copied, or what makes it when it is asked for. */
  readonly text: string | (() => string | Promise<string>);
  readonly label?: string;
  /** Told when it was copied. */
  readonly onCopied?: () => void;
}

/** How long it says that it has copied, in ms. */
const SAID_MS = 1600;

/** Copies a text and says so; where the browser lets nobody copy, it shows the text to be copied by hand. */
export function CopyButton({ text, label = 'Copy', onCopied }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const made = typeof text === 'string' ? text : await text();
    if (await copyText(made)) {
      setSaid('Copied');
      onCopied?.();
    } else setShown(made);
  };
  return (
    <>
      <button type="button" className="button button-small" onClick={copy}>
        <span aria-live="polite">{said ?? label}</span>
      </button>
      {shown !== undefined && <ByHand text={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function ByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  return (
    <dialog ref={dialog} className="dialog stack" aria-label="Copy by hand" onClose={onClose}>
      <p>This browser lets no page copy here. The text is selected: copy it with Ctrl+C.</p>
      <textarea ref={field} className="input mono" rows={6} readOnly value={text} />
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
