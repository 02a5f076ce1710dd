import { useMemo, useState } from 'react';
import { CopyButton } from '../copy-button.tsx';
import { numberText } from '../moment.ts';
import { CodeBlock } from './code-block.tsx';
import { JsonTree } from './json-tree.tsx';

interface BodyViewProps {
  /** The body as text. */
  readonly text: string;
  readonly label: string;
  /** JSON pointer that is highlighted and opened. */
  readonly pointed?: string | undefined;
  readonly height?: string;
  readonly openDepth?: number;
}

/** A body: JSON as a tree, anything else as it is; and either as it is on the wire. */
export function BodyView({ text, label, pointed, height = '46vh', openDepth = 3 }: BodyViewProps) {
  const parsed = useMemo(() => parse(text), [text]);
  const [asText, setAsText] = useState(false);
  if (text === '') return <p className="muted">No body.</p>;
  const isTree = parsed !== undefined && typeof parsed.value === 'object' && !asText;
  return (
    <div className="stack">
      <div className="row">
        {parsed && (
          <button type="button" className="chip" aria-pressed={asText} onClick={() => setAsText(!asText)}>
            As text
          </button>
        )}
        <span className="muted">{numberText(text.length)} characters</span>
        <CopyButton text={text} />
      </div>
      {isTree ? (
        <JsonTree
          value={parsed.value}
          {...{ label, pointed, openDepth }}
          reveal={pointed !== undefined}
          height={height}
        />
      ) : (
        <CodeBlock text={text} label={label} wrap />
      )}
    </div>
  );
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
