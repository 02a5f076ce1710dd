import { CopyButton } from '../copy-button.tsx';

interface CodeBlockProps {
  readonly text: string;
  /** What it is, for screen readers. */
  readonly label: string;
  /** Lines break where they are too long; default: they scroll. */
  readonly wrap?: boolean;
}

/** Text to copy, in a fixed-width font. */
export function CodeBlock({ text, label, wrap = false }: CodeBlockProps) {
  return (
    <figure className="code-block" aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={wrap ? 'wrap' : undefined} tabIndex={0}>
        {text}
      </pre>
      <CopyButton text={text} />
    </figure>
  );
}
