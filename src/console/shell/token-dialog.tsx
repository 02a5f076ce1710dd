import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef } from 'react';
import { onTokenRefused, storeToken } from '../api/token.ts';

/** Asks for the token of the control API when the server has refused a request without it. */
export function TokenDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  useEffect(
    () =>
      onTokenRefused(() => {
        if (!dialog.current?.open) dialog.current?.showModal();
      }),
    [],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    storeToken(input.current?.value.trim() ?? '');
    dialog.current?.close();
    void queries.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="token-title">
      <form onSubmit={submit} className="stack">
        <h2 id="token-title">This server asks for a token</h2>
        <p>
          It was started with <code>--control-token</code>. The token is kept in this tab and forgotten when
          you close it.
        </p>
        <label className="field">
          <span>Token</span>
          <input ref={input} type="password" autoComplete="off" required />
        </label>
        <div className="row">
          <button type="submit" className="button button-primary">
            Go on
          </button>
        </div>
      </form>
    </dialog>
  );
}
