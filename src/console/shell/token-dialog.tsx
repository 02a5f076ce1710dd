import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { onTokenRefused, storedToken, storeToken } from '../api/token.ts';

/** Asks for the token of the control API: the server has refused a request without it, or with a wrong one. */
export default function TokenDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const queries = useQueryClient();
  useEffect(() => {
    const show = (asked: boolean) => {
      // Whoever has closed it looks at the page without a token; the page asks again when it is wanted.
      if (dialog.current?.open || (!asked && dialog.current?.dataset.closed)) return;
      setWrong(storedToken() !== undefined);
      dialog.current?.showModal();
      input.current?.select();
    };
    // It is there since somebody was refused.
    show(true);
    return onTokenRefused(({ asked }) => show(asked));
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    storeToken(input.current?.value.trim() ?? '');
    dialog.current?.close();
    delete dialog.current?.dataset.closed;
    void queries.resetQueries();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="token-title"
      onCancel={({ currentTarget }) => {
        currentTarget.dataset.closed = 'true';
      }}
    >
      <form onSubmit={submit} className="stack">
        <h2 id="token-title">This server asks for a token</h2>
        <p>
          It was started with <code>--control-token</code>. The token is kept in this tab and forgotten when
          you close it.
        </p>
        <label className="field">
          <span>Token</span>
          <input
            ref={input}
            type="password"
            autoComplete="off"
            required
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'token-wrong' : undefined}
          />
        </label>
        {isWrong && (
          <p id="token-wrong" className="field-problem" role="alert">
            That token is wrong. It is what the server was started with.
          </p>
        )}
        <div className="row">
          <button type="submit" className="button button-primary">
            Go on
          </button>
        </div>
      </form>
    </dialog>
  );
}
