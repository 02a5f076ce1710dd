import type { FormEvent, ReactNode } from 'react';

/** Longer than any id or name. */
const MOST_LETTERS = 128;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter, or a button among the children: the text without spaces around it, never empty. */
  readonly onEnter: (text: string) => void;
  /** Id of what shows what was found. */
  readonly controls?: string;
  readonly children?: ReactNode;
}

/** A field that searches as one types, and goes to what is meant by Enter. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, text, onText, onEnter, controls, children } = props;
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const meant = text.trim();
    if (meant !== '') onEnter(meant);
  };
  return (
    <form className="row search-field" onSubmit={enter}>
      <input
        type="search"
        className="input"
        aria-label={label}
        value={text}
        maxLength={MOST_LETTERS}
        placeholder={placeholder}
        aria-controls={controls}
        onChange={(event) => onText(event.target.value)}
      />
      {children}
    </form>
  );
}
