import { useRef } from 'react';

interface ConfirmButtonProps {
  readonly label: string;
  /** What goes, and whether it can be taken back, such as `3 requests go. This cannot be taken back.` */
  readonly goes: string;
  /** The word on the button that does it. */
  readonly word: string;
  readonly onConfirm: () => void;
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A button for what can be taken back in part or not at all: it says what goes, and asks once. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, goes, word, onConfirm, className = 'button', disabled = false } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} className="dialog" aria-label={label}>
        <div className="stack">
          <h2>{label}?</h2>
          <p>{goes}</p>
          <div className="row">
            <button
              type="button"
              className="button button-danger"
              onClick={() => {
                dialog.current?.close();
                onConfirm();
              }}
            >
              {word}
            </button>
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
