import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { reportTokenRefused } from '../api/token.ts';

/** Something is on its way. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div className="state state-loading" role="status">
      <span className="spinner" aria-hidden="true" />
      Loading {what}…
    </div>
  );
}

/** There is nothing, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state state-empty">
      <h2>{title}</h2>
      {children && <div className="stack">{children}</div>}
    </div>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Something went wrong: what the server says of it, in full. */
export function Failed({ error, onRetry }: FailedProps) {
  const problem = error instanceof ApiError ? error.problem : undefined;
  if (error instanceof ApiError && error.status === 401) return <TokenNeeded />;
  const message = error instanceof Error ? error.message : String(error);
  return (
    <div className="state state-failed" role="alert">
      <h2>
        {problem?.title ??
          (error instanceof ApiError && error.status === 0 ? 'No answer' : 'That did not work')}
      </h2>
      <p>{message}</p>
      {(problem?.errors?.length ?? 0) > 1 && (
        <ul>
          {problem?.errors?.map(({ detail, pointer, file, line }) => (
            <li key={`${file}${line}${pointer}${detail}`}>
              {file && <code>{line === undefined ? file : `${file}:${line}`}</code>} {detail}
            </li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Of a server that asks for a token: the same quiet words in each place, and the dialog once. */
function TokenNeeded() {
  return (
    <p className="token-needed muted">
      Shown with a token.{' '}
      <button type="button" className="link-button" onClick={() => reportTokenRefused(true)}>
        Give it
      </button>
    </p>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows what was asked for: once it is there, or that it is on its way, or why it does not come. */
export function Shown<T>({
  of,
  what,
  children,
}: {
  readonly of: Asked<T>;
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading what={what} />;
}
