import { useEffect, useState } from 'react';

interface CopyButtonProps {
  /** What is copied, or what makes it when it is asked for. */
  readonly text: string | (() => string | Promise<string>);
  readonly label?: string;
}

/** How long it says that it has copied, in ms. */
const SAID_MS = 1600;

/** Copies a text and says so. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setSaid('Copied');
    } catch {
      setSaid('Not copied');
    }
  };
  return (
    <button type="button" className="button button-small" onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}
