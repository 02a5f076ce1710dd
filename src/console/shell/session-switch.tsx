import { type FormEvent, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useAsk } from '../api/mock.tsx';
import { DEFAULT_SESSION, useScope } from '../api/scope.ts';

/** What stands for "a new one" among the names; no session can be called so. */
const NEW = '+';

/** Chooses the session that the console shows and steers, or opens a new one. */
export function SessionSwitch() {
  const { session } = useScope();
  const { data } = useAsk(['sessions'], (client) => client.GET('/sessions'), { every: 10_000 });
  const [path, navigate] = useLocation();
  const search = useSearch();
  const dialog = useRef<HTMLDialogElement>(null);
  const names = [...new Set([DEFAULT_SESSION, session, ...(data?.sessions ?? []).map(({ name }) => name)])];
  const choose = (name: string) => {
    const query = new URLSearchParams(search);
    if (name === DEFAULT_SESSION) query.delete('session');
    else query.set('session', name);
    const text = query.toString();
    navigate(text === '' ? path : `${path}?${text}`);
  };
  return (
    <>
      <label className="top-field top-scope" title="Session">
        <svg className="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M8 8h12v12H8zM4 16V4h12" />
        </svg>
        <span className="visually-hidden">Session</span>
        <select
          value={session}
          onChange={({ target }) =>
            target.value === NEW ? dialog.current?.showModal() : choose(target.value)
          }
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
          <option value={NEW}>New session…</option>
        </select>
      </label>
      <NewSession dialog={dialog} onName={choose} />
    </>
  );
}

interface NewSessionProps {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  readonly onName: (name: string) => void;
}

function NewSession({ dialog, onName }: NewSessionProps) {
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dialog.current?.close();
    if (input.current) onName(input.current.value);
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="new-session-title">
      <form onSubmit={submit} className="stack">
        <h2 id="new-session-title">A session of your own</h2>
        <p>Everything that you change in it, clock, sockets, scenarios, shows in no other.</p>
        <label className="field">
          <span>Name</span>
          <input
            ref={input}
            required
            pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"
            title="1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit"
            autoComplete="off"
          />
        </label>
        <div className="row">
          <button type="submit" className="button button-primary">
            Open
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
