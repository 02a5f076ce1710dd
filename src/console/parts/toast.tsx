import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** What is told for a while. */
export interface Told {
  readonly text: string;
  /** Takes back what was done, as the key Z does; shown as a button. */
  readonly undo?: (() => void) | undefined;
  /** Something did not work. */
  readonly isProblem?: boolean;
}

type Tell = (told: Told) => void;

const ToastContext = createContext<Tell>(() => {});

/** How long it is shown, in ms: long enough to read it and to change one's mind. */
const SHOWN_MS = 10_000;

/** Shows at the foot of the page what was done last, and how to take it back. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<Told & { readonly key: number }>();
  const count = useRef(0);
  const tell = useCallback<Tell>((next) => {
    count.current += 1;
    setTold({ ...next, key: count.current });
  }, []);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const undo = useMemo(() => {
    const take = told?.undo;
    return (
      take &&
      (() => {
        setTold(undefined);
        take();
      })
    );
  }, [told]);
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {told && (
          <div key={told.key} className="toast" data-problem={told.isProblem || undefined}>
            <span>{told.text}</span>
            {undo && (
              <button type="button" className="toast-undo" onClick={undo}>
                Undo <kbd>Z</kbd>
              </button>
            )}
            <button
              type="button"
              className="toast-close"
              aria-label="Close"
              onClick={() => setTold(undefined)}
            >
              ×
            </button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}

/** Tells something at the foot of the page. */
export function useTell(): Tell {
  return useContext(ToastContext);
}

/** Whether somebody types there, so that a letter is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
